export * from './model/index.ts';
export * from './plan-file/index.ts';
export * from './evaluate/index.ts';
