/** How a stretch of text looks within its paragraph. */
export interface Run {
  readonly text: string;
  /** `label` stands in a small frame of its own. */
  readonly look?: 'strong' | 'emphasis' | 'label';
  /** An https address that the text leads to. */
  readonly href?: string;
}

/** Text in one look, or in several. */
export type Text = string | readonly Run[];

/** What a paragraph is on the page; sizes and colours belong to the layer. */
export type TextStyle = 'body' | 'lead' | 'small' | 'eyebrow';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Text;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly style?: TextStyle;
}

export interface ListItem {
  readonly text: Text;
  /** Empty lines below the text, to write on. */
  readonly lines?: number;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly style?: TextStyle;
}

/** What a cell holds. */
export type Cell = readonly (Paragraph | List)[];

export interface TableColumn {
  readonly title: string;
  /** Its part of the width, against the other columns' parts. */
  readonly share: number;
}

/** A table whose columns and rows both have heads. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** The first cell is the head of its row. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Names with a line beside each, side by side, to be filled in by hand. */
export interface Fields {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly share: number }[];
}

/** Empty lines to write on. */
export interface Lines {
  readonly kind: 'lines';
  readonly count: number;
  /** More of them where the last page has room left. */
  readonly fill?: boolean;
}

export type Block = Heading | Paragraph | List | Table | Fields | Lines;

/** One way to set a paper: its parts, and how large. */
export interface Setting {
  /** 1 is the usual size of type. */
  readonly scale: number;
  readonly blocks: readonly Block[];
}

/** A paper to be printed on A4. */
export interface Paper {
  /** BCP 47, `da-DK`. */
  readonly language: string;
  readonly title: string;
  /** What it is about, for lists of files and for search. */
  readonly subject: string;
  /** Who gives it out. */
  readonly author: string;
  /** The day of its content. The same paper always gives the same bytes. */
  readonly date: Date;
  /** Stands at the foot of every page. */
  readonly foot: string;
  /** `Side` and `af`, for "Side 1 af 2". */
  readonly pageWords: { readonly page: string; readonly of: string };
  /** From the roomiest to the tightest. The first that keeps to `mostPages` is taken, else the last. */
  readonly settings: readonly [Setting, ...Setting[]];
  readonly mostPages: number;
}
