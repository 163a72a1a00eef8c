export * from './domain/index.ts';
export * from './store/changes.ts';
export * from './store/organisations.ts';
export * from './store/partnerships.ts';
