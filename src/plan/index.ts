export * from './actions/load-plan.ts';
export * from './actions/replace-plan.ts';
export * from './actions/read-plan.ts';
export * from './actions/workspace.ts';
export * from './words/index.ts';
