import { putAt, valueAt } from './place.ts';
import { MOST_ROWS } from './rows.ts';
import {
  type FieldShape,
  type FormShape,
  isRows,
  namesOf,
  placesOf,
  type RowsShape,
} from './shape.ts';

/** Content as it is typed: of the kind's shape, but perhaps with faults. */
export type Typed = Record<string, unknown>;

/** What was sent by a form, by name. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** The content that a form holds; what the form does not ask for stays as it is in `base`. */
export function readForm(shape: FormShape, sent: Sent, base: unknown): Typed {
  const content = asTyped(structuredClone(base));
  for (const { fields } of shape) readFields(fields, '', sent, content);
  return content;
}

function readFields(
  fields: readonly (FieldShape | RowsShape)[],
  before: string,
  sent: Sent,
  content: Typed,
): void {
  for (const field of fields) {
    const at = before + field.at;
    if (isRows(field)) readRows(field, at, sent, content);
    else readField(field, at, sent, content);
  }
}

function readRows(field: RowsShape, at: string, sent: Sent, content: Typed): void {
  const places = placesOf(at);
  const count = Math.max(...places.map((place) => sentRows(sent, place)));
  for (const place of places) {
    const rows = Array.from({ length: count }, () => ({}));
    putAt(content, place, rows);
  }
  for (let row = 0; row < count; row += 1) readFields(field.rows, `${at}.${row}.`, sent, content);
}

function sentRows(sent: Sent, place: string): number {
  let rows = 0;
  for (const name of sent.keys()) {
    if (!name.startsWith(`${place}.`)) continue;
    const number = /^\d{1,2}(?=\.)/.exec(name.slice(place.length + 1))?.[0];
    if (number !== undefined) rows = Math.max(rows, Number(number) + 1);
  }
  return Math.min(rows, MOST_ROWS);
}

function readField(field: FieldShape, at: string, sent: Sent, content: Typed): void {
  const [name] = namesOf(field, at);
  for (const place of placesOf(at)) {
    const texts = sent.get(field.same ? name! : place) ?? [];
    const value =
      field.control.as === 'choices'
        ? inOrderOf(valueAt(content, place), [...new Set(texts)])
        : valueOf(field, texts);
    putAt(content, place, value);
  }
}

/** What typed text means. A number that is none stays text, for the reader to see. */
function valueOf({ control, blank }: FieldShape, texts: readonly string[]): unknown {
  const text = (texts[0] ?? '').replaceAll('\r\n', '\n').trim();
  switch (control.as) {
    case 'lines':
      return linesOf(text);
    case 'yes':
      return text !== '';
    default: {
      const value = control.as === 'line' ? text.replaceAll(/\s+/g, ' ') : text;
      if (value === '' && blank) return blank === 'null' ? null : undefined;
      return control.as === 'number' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
    }
  }
}

/** Choices in the order in which they stood; new ones last. */
function inOrderOf(before: unknown, chosen: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(before)) return chosen;
  const kept = before.filter((value) => chosen.includes(value));
  return [...kept, ...chosen.filter((value) => !kept.includes(value))];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function asTyped(base: unknown): Typed {
  return typeof base === 'object' && base !== null && !Array.isArray(base) ? (base as Typed) : {};
}
