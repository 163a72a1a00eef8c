export * from './actions/find.ts';
export * from './actions/keep-index.ts';
export * from './domain/index.ts';
