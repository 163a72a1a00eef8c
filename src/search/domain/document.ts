/** The kinds of what can be found, in the order in which they are offered. */
export const SEARCH_KINDS = ['theme', 'activity', 'case', 'area', 'event', 'term'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

export type SearchLanguage = 'da' | 'en';

/** Something with a page that can be searched for, in one language. Texts are plain: no Markdown, no
 * HTML. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** Unique among its kind. */
  readonly id: string;
  readonly language: SearchLanguage;
  /** The page's path without its language. */
  readonly path: string;
  readonly title: string;
  /** Other names of the same thing; found like the title, but not shown. */
  readonly names?: readonly string[];
  /** What it is in a sentence or two. */
  readonly summary: string;
  readonly body: string;
}
