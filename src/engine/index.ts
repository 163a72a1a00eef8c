export * from './model/index.ts';
export * from './plan-file/index.ts';
export * from './evaluate/index.ts';
export type * from './optimise/answers.ts';
export type * from './stress/answers.ts';
