export * from './actions/import-plan.ts';
export * from './actions/start-partnership.ts';
export * from './actions/undo-import.ts';
export * from './actions/whole-plan.ts';
export * from './domain/index.ts';
