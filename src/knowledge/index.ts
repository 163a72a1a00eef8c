export * from './catalogue/index.ts';
export * from './domain/index.ts';
export { findTheme, themeSet } from './content/themes.ts';
