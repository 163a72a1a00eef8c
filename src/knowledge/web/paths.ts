export * from './case-paths.ts';
export * from './catalogue-paths.ts';
export * from './editing-paths.ts';
export * from './glossary-paths.ts';

/** The front of the knowledge half: all themes. */
export const KNOWLEDGE_PATH = '/viden';

/** A theme; with a phase (from 1) that phase is open and in sight. */
export function themePath(slug: string, phase?: number): string {
  const path = `${KNOWLEDGE_PATH}/${slug}`;
  return phase === undefined ? path : `${path}?fase=${phase}#fase-${phase}`;
}

/** Samtaleark: a theme's questions and options on paper. */
export function sheetPath(slug: string): string {
  return `${KNOWLEDGE_PATH}/${slug}/ark`;
}

/** The same as a PDF. */
export function sheetPdfPath(slug: string): string {
  return `${sheetPath(slug)}.pdf`;
}
