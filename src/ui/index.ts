export { classes, type Content, type Tone } from './content.ts';
export * from './icon.tsx';
export * from './layout/index.ts';
export * from './form/index.ts';
export * from './table/index.ts';
export * from './chart/index.ts';
