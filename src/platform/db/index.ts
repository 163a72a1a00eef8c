export * from './database.ts';
export * from './migrate.ts';
export * from './once.ts';
export * from './open.ts';
export * from './insert-rows.ts';
export { type Scope, scoped } from './scope.ts';
export { ensureRoles, keeperTable, openTable, workspaceTable } from './walls.ts';
