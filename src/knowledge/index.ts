export * from './cases/index.ts';
export * from './catalogue/index.ts';
export * from './domain/index.ts';
export { composeKnowledge } from './content/compose.ts';
export { KNOWLEDGE_KINDS, shippedKnowledge } from './content/shipped.ts';
export * from './editing/store/knowledge-reader.ts';
