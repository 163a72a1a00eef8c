export * from './theme.ts';
export * from './theme-set.ts';
export * from './theme-source.ts';
