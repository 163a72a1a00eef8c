import { LANGUAGES, type Language } from '../../../../platform/i18n/index.ts';
import type { FormError } from '../../../../ui/index.ts';
import { formMessages } from './form-messages.ts';
import { rowsAt, rowsId } from './rows.ts';
import {
  type FieldShape,
  type FormShape,
  isRows,
  namesOf,
  placesOf,
  type RowsShape,
} from './shape.ts';

/** A field or a list of a form: how it is called, and how an error points to it. */
export interface Target {
  readonly label: string;
  readonly error: Pick<FormError, 'name' | 'id'>;
  /** Absent for a list. */
  readonly field?: FieldShape;
}

interface Gathering {
  /** Of the part. */
  readonly title: string;
  /** Rows are counted in all of them. */
  readonly contents: readonly unknown[];
  readonly language: Language;
  readonly targets: Map<string, Target>;
}

/** Everything that a form asks for, by its place in the content, in the order of the form. */
export function targetsOf(
  shape: FormShape,
  contents: readonly unknown[],
  language: Language,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const { title, optional, fields } of shape) {
    gather(fields, '', optional ? `${title}: ` : '', { title, contents, language, targets });
  }
  return targets;
}

/** The field of a place, or the nearest around it. */
export function targetAt(targets: ReadonlyMap<string, Target>, place: string): Target | undefined {
  const keys = place.split('.');
  while (keys.length > 0) {
    const found = targets.get(keys.join('.'));
    if (found) return found;
    keys.pop();
  }
  return undefined;
}

function gather(
  fields: readonly (FieldShape | RowsShape)[],
  before: string,
  within: string,
  gathering: Gathering,
): void {
  for (const field of fields) {
    const at = before + field.at;
    if (isRows(field)) gatherRows(field, at, within, gathering);
    else gatherField(field, at, within, gathering);
  }
}

function gatherRows(field: RowsShape, at: string, within: string, gathering: Gathering): void {
  const places = placesOf(at);
  const label = gathering.title;
  for (const place of places) gathering.targets.set(place, { label, error: { id: rowsId(at) } });
  const counts = gathering.contents.flatMap((content) =>
    places.map((place) => rowsAt(content, place).length),
  );
  const count = Math.max(0, ...counts);
  for (let row = 0; row < count; row += 1) {
    const name = field.label(row + 1);
    gather(field.rows, `${at}.${row}.`, `${within}${name}, `, gathering);
  }
}

function gatherField(field: FieldShape, at: string, within: string, gathering: Gathering): void {
  const text = formMessages(gathering.language);
  const names = namesOf(field, at);
  placesOf(at).forEach((place, index) => {
    const name = names[index] ?? names[0]!;
    const label =
      names.length === 1
        ? field.label
        : text.inLanguage(field.label, text.languages[LANGUAGES[index]!]);
    gathering.targets.set(place, { label: within + label, error: { name }, field });
  });
}
