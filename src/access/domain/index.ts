export * from './membership.ts';
export * from './partnership.ts';
export * from './person.ts';
export * from './rights.ts';
export * from './role.ts';
export * from './seal.ts';
