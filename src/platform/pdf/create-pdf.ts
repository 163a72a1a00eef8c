import type { Paper } from './paper.ts';

/** A paper as PDF/UA: tagged, with language, title, bookmarks and its fonts. The library and the
 * fonts are loaded when the first paper is asked for. */
export async function createPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { printPaper } = await import('./print.ts');
  return printPaper(paper);
}
