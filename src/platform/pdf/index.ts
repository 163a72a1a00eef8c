export * from './paper.ts';
export * from './press.ts';
