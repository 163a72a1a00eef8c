export * from './identity/index.ts';
export * from './domain/index.ts';
export * from './store/changes.ts';
export * from './store/organisations.ts';
export { findPartnership, insertPartnership, listPartnerships } from './store/partnerships.ts';
export * from './store/installation.ts';
export * from './store/installation-changes.ts';
export * from './store/memberships.ts';
export * from './words/roles.ts';
