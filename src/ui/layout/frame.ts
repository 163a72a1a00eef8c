import type { Content } from '../content.ts';

/** The built files that a page needs, with their hashed addresses. */
export interface Assets {
  readonly styles: readonly string[];
  /** Island entries by name; `main` is loaded on every page. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Font files that are fetched early. */
  readonly fonts?: readonly string[];
  readonly icon?: string;
}

/** An entry of a navigation list. */
export interface NavLink {
  /** Compared with the page's `current`. */
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** What surrounds every page: all words and addresses come as data. */
export interface Frame {
  readonly assets: Assets;
  /** The product's name beside its mark. */
  readonly name: string;
  /** Entries of the top bar. */
  readonly open: readonly NavLink[];
  /** Entries of the workspace's rail, when the page stands in one. */
  readonly rail?: readonly NavLink[];
  /** A line under the rail's name: the reader's role. */
  readonly railNote?: string;
  /** Small links on the right of the top bar, such as search. */
  readonly tools?: readonly NavLink[];
  /** Who is signed in, or the link to sign in. It is drawn twice, also in the menu of small
   * screens, and so holds no ids. */
  readonly person?: Content;
  /** Lines of the footer; the first says what this is. */
  readonly footer: readonly Content[];
  /** Today in words, for paper. */
  readonly printDate?: string;
}
