export * from './theme.ts';
export * from './theme-kind.ts';
export * from './theme-set.ts';
export * from './theme-source.ts';
export * from '../editing/domain/index.ts';
