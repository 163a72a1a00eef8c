export * from './answers.ts';
export { optimise } from './optimise.ts';
