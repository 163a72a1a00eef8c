export * from './case.ts';
export { caseKind, readCase } from './case-kind.ts';
export { cases, casesOf } from './content.ts';
export * from './filter.ts';
