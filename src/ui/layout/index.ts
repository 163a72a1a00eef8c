export * from './brand.tsx';
export { embeddableJson } from './data-block.tsx';
export * from './frame.ts';
export * from './layout.tsx';
export * from './page-header.tsx';
export * from './render-page.tsx';
