export * from './model/index.ts';
export * from './plan-file/index.ts';
export * from './evaluate/index.ts';
export * from './optimise/index.ts';
export * from './stress/index.ts';
