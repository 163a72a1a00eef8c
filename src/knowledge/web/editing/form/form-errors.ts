import { LANGUAGES, type Language } from '../../../../platform/i18n/index.ts';
import type { FormError } from '../../../../ui/index.ts';
import type { ContentFault } from '../../../index.ts';
import { faultMessages } from './fault-messages.ts';
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

/** A field or a list of a form, as an error points to it. */
interface Target {
  readonly label: string;
  readonly error: Pick<FormError, 'name' | 'id'>;
}

/** Faults of a content as the errors of its form: each at its field, or with the whole where the form
 * has no field for it. */
export function formErrors(
  shape: FormShape,
  content: unknown,
  faults: readonly ContentFault[],
  language: Language,
): readonly FormError[] {
  const text = faultMessages(language);
  const targets = new Map<string, Target>();
  for (const { fields } of shape) gatherTargets(fields, '', '', { content, language, targets });
  const errors = faults.map((fault): FormError => {
    const target = targetOf(targets, fault.path);
    if (!target) return { text: text.unknownField(fault.path) };
    return { ...target.error, text: text.inField(target.label, faultText(fault, language)) };
  });
  return errors.filter(
    ({ text: words }, index) => errors.findIndex((one) => one.text === words) === index,
  );
}

/** What is wrong, in words. */
export function faultText({ code, value }: ContentFault, language: Language): string {
  const text = faultMessages(language);
  const words: Readonly<Record<string, (value: string) => string>> = text.faults;
  return Object.hasOwn(words, code) ? words[code]!(value ?? '') : text.unknown;
}

/** The name of a field in the reader's words, by its place in the content; undefined where the form has none. */
export function fieldLabel(
  shape: FormShape,
  content: unknown,
  place: string,
  language: Language,
): string | undefined {
  const targets = new Map<string, Target>();
  for (const { fields } of shape) gatherTargets(fields, '', '', { content, language, targets });
  return targetOf(targets, place)?.label;
}

/** The field of a place, or the nearest around it. */
function targetOf(targets: ReadonlyMap<string, Target>, path: string): Target | undefined {
  const keys = path.split('.');
  while (keys.length > 0) {
    const found = targets.get(keys.join('.'));
    if (found) return found;
    keys.pop();
  }
  return undefined;
}

interface Gathering {
  readonly content: unknown;
  readonly language: Language;
  readonly targets: Map<string, Target>;
}

function gatherTargets(
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
  const label = within + field.label(1).replace(/\s*1$/, '');
  for (const place of places) gathering.targets.set(place, { label, error: { id: rowsId(at) } });
  const count = Math.max(...places.map((place) => rowsAt(gathering.content, place).length));
  for (let row = 0; row < count; row += 1) {
    gatherTargets(field.rows, `${at}.${row}.`, `${within}${field.label(row + 1)}, `, gathering);
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
    gathering.targets.set(place, { label: within + label, error: { name } });
  });
}
