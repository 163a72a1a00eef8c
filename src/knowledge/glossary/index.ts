export { glossary, glossaryWords } from './content.ts';
export * from './explained.ts';
export { readGlossary, type Term as GlossaryTerm } from './term.ts';
