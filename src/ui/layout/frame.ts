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

/** How a page is known to those who link to it. Addresses are whole: `https://…`. */
export interface WebFace {
  /** The address that the page is known by. */
  readonly canonical: string;
  /** The same page in each language; `x-default` is for readers of no language of ours. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Open Graph: property and content. */
  readonly sharing: readonly (readonly [property: string, content: string])[];
  /** What the page is about as schema.org has it. */
  readonly structuredData?: object;
}

/** The field in the top bar that searches everything: a form that asks (GET). */
export interface SearchField {
  readonly action: string;
  readonly name: string;
  readonly label: string;
}

/** A feed of what is new. */
export interface Feed {
  readonly title: string;
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
  readonly search?: SearchField;
  /** Lines of the footer; the first says what this is. */
  readonly footer: readonly Content[];
  /** What the footer leads to. */
  readonly footerLinks?: readonly NavLink[];
  /** Absent for pages that search engines shall leave alone. */
  readonly webFace?: WebFace;
  readonly feed?: Feed;
  /** Where the page hears that what it shows has changed, which revision it was made from, and the
   * words that tell of it. */
  readonly live?: {
    readonly href: string;
    readonly revision: number;
    readonly changed: string;
    readonly show: string;
    readonly updated: string;
  };
  /** Today in words, for paper. */
  readonly printDate?: string;
}
