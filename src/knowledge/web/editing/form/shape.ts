import { LANGUAGES } from '../../../../platform/i18n/index.ts';

/** Something that can be chosen in a form. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What can be chosen: the same for all, or found out of the content that the form holds. */
export type Choices = readonly Choice[] | ((content: unknown) => readonly Choice[]);

/** How a field is typed, and what its text becomes in the content. */
export type Control =
  /** One line of text. */
  | { readonly as: 'line' }
  /** Several lines of text, as one text. */
  | { readonly as: 'text'; readonly lines?: number }
  /** Several texts, one on each line. */
  | { readonly as: 'lines' }
  | { readonly as: 'number' }
  | { readonly as: 'day' }
  /** A day and a time of day: `2027-01-31T19:00`. */
  | { readonly as: 'moment' }
  | { readonly as: 'address' }
  | { readonly as: 'choice'; readonly choices: Choices; readonly empty: string }
  | { readonly as: 'choices'; readonly choices: Choices }
  | { readonly as: 'yes' };

/** One field of a form. Where it stands in the content is its name in the form: keys with dots between;
 * `{}` stands for the language and makes it two fields side by side. */
export interface FieldShape {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly control: Control;
  /** One field whose value stands in both languages. */
  readonly same?: boolean;
  /** What the content holds where nothing is typed; an empty text when absent. */
  readonly blank?: 'absent' | 'null';
}

/** Rows of fields, as many as there are; `at` is the place of the list. */
export interface RowsShape {
  readonly at: string;
  readonly rows: readonly (FieldShape | RowsShape)[];
  /** Names the row of a number, from 1. */
  readonly label: (number: number) => string;
  /** The button that adds a row. */
  readonly add: string;
  /** A list without rows is left out of the content. */
  readonly blank?: 'absent';
}

/** A titled part of a form. */
export interface PartShape {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** What the content holds in place of the whole part when none of its fields is filled in. */
  readonly optional?: { readonly at: string; readonly blank: 'absent' | 'null' };
  readonly fields: readonly (FieldShape | RowsShape)[];
}

/** Everything that can be typed about a document of one kind, in the reader's words. */
export type FormShape = readonly PartShape[];

export function isRows(field: FieldShape | RowsShape): field is RowsShape {
  return 'rows' in field;
}

/** What can be chosen in a form that holds this content. */
export function choicesIn(choices: Choices, content: unknown): readonly Choice[] {
  return typeof choices === 'function' ? choices(content) : choices;
}

/** The places in the content that a place of the form stands for: one, or one for each language. */
export function placesOf(at: string): readonly string[] {
  return at.includes('{}') ? LANGUAGES.map((language) => at.replace('{}', language)) : [at];
}

/** The names of a field's controls: one, or one for each language. */
export function namesOf(field: FieldShape, at: string): readonly string[] {
  const places = placesOf(at);
  return field.same ? places.slice(0, 1) : places;
}
