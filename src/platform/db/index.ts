export * from './database.ts';
export * from './migrate.ts';
export * from './once.ts';
export * from './open.ts';
export * from './insert-rows.ts';
export { scoped } from './scope.ts';
