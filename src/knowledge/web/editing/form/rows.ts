import { putAt, valueAt } from './place.ts';
import { type FieldShape, type FormShape, isRows, placesOf, type RowsShape } from './shape.ts';

type Typed = Record<string, unknown>;

/** So many rows are taken of a list. */
export const MOST_ROWS = 40;

/** A step that changes the rows of a form without saving. */
export interface RowStep {
  readonly kind: 'add' | 'remove' | 'up';
  /** The list, with `{}` for the language; with the row's number for all but `add`. */
  readonly at: string;
}

const STEP_WORDS = { add: 'tilfoej', remove: 'fjern', up: 'op' } as const;

/** A step as the value of its button. */
export function stepValue({ kind, at }: RowStep): string {
  return `${STEP_WORDS[kind]}:${at}`;
}

/** The step that a button's value names, when the form has such rows. */
export function readStep(shape: FormShape, value: string): RowStep | undefined {
  const [word, at = ''] = value.split(':');
  const kind = (['add', 'remove', 'up'] as const).find((one) => STEP_WORDS[one] === word);
  if (!kind) return undefined;
  const list = (kind === 'add' ? at : at.replace(/\.\d{1,2}$/, '')).replaceAll(
    /\.\d{1,2}\./g,
    '.#.',
  );
  return rowLists(shape.flatMap(({ fields }) => fields)).includes(list) ? { kind, at } : undefined;
}

function rowLists(fields: readonly (FieldShape | RowsShape)[], before = ''): string[] {
  return fields
    .filter(isRows)
    .flatMap(({ at, rows }) => [before + at, ...rowLists(rows, `${before}${at}.#.`)]);
}

/** The content after a step. */
export function withStep(content: Typed, { kind, at }: RowStep): Typed {
  const changed = structuredClone(content);
  for (const place of placesOf(at)) {
    if (kind === 'add') addRow(changed, place);
    else moveRow(changed, place, kind);
  }
  return changed;
}

function addRow(content: Typed, place: string): void {
  const rows = rowsAt(content, place);
  if (rows.length < MOST_ROWS) putAt(content, place, [...rows, {}]);
}

function moveRow(content: Typed, place: string, kind: 'remove' | 'up'): void {
  const end = place.lastIndexOf('.');
  const list = place.slice(0, end);
  const index = Number(place.slice(end + 1));
  const rows = rowsAt(content, list);
  const row = rows[index];
  if (row === undefined) return;
  const others = rows.toSpliced(index, 1);
  putAt(
    content,
    list,
    kind === 'remove' ? others : others.toSpliced(Math.max(index - 1, 0), 0, row),
  );
}

/** The rows of a list in content that may be anything. */
export function rowsAt(content: unknown, place: string): readonly unknown[] {
  const rows = valueAt(content, place);
  return Array.isArray(rows) ? rows : [];
}

/** The id of a list of rows on the page. */
export function rowsId(at: string): string {
  return `raekker-${at.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
}
