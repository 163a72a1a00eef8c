import type { Language } from '../../../../platform/i18n/index.ts';
import { diffOf, type Run } from '../../../editing/domain/runs.ts';
import { differencesBetween } from '../../../index.ts';
import { formMessages } from './form-messages.ts';
import { valueAt } from './place.ts';
import { choicesIn, type FieldShape, type FormShape } from './shape.ts';
import { targetAt, targetsOf } from './targets.ts';

/** What differs between two contents in one field of their form. */
export interface FieldChange {
  /** The field in the reader's words. */
  readonly label: string;
  readonly runs: readonly Run[];
}

/** What differs between two contents in the order of their form; what the form does not ask for stands
 * last, by its place. */
export function fieldChanges(
  shape: FormShape,
  before: unknown,
  after: unknown,
  language: Language,
): readonly FieldChange[] {
  const targets = targetsOf(shape, [before, after], language);
  const changes = [...targets].flatMap(([place, { label, field, error }]) => {
    if (!field || (field.same && error.name !== place)) return [];
    const between = chosenAmong(field, [after, before]);
    const runs = runsOf(between, valueAt(before, place), valueAt(after, place), language);
    return runs.length > 0 ? [{ label, runs }] : [];
  });
  const others = differencesBetween(before, after)
    .filter(({ path }) => targetAt(targets, path)?.field === undefined)
    .map(({ path, words }) => ({ label: path, runs: words }));
  return [...changes, ...others];
}

/** A field with all that could be chosen in one of the contents. */
function chosenAmong(field: FieldShape, contents: readonly unknown[]): FieldShape {
  const { control } = field;
  if (control.as !== 'choice' && control.as !== 'choices') return field;
  const choices = contents.flatMap((content) => choicesIn(control.choices, content));
  return { ...field, control: { ...control, choices } };
}

function runsOf(
  field: FieldShape,
  before: unknown,
  after: unknown,
  language: Language,
): readonly Run[] {
  if (field.control.as === 'choices') return chosenRuns(field, before, after, language);
  const [from, to] = [before, after].map((value) => shown(field, value, language)) as [
    string,
    string,
  ];
  if (from === to) return [];
  const isProse = ['line', 'text', 'lines'].includes(field.control.as);
  return isProse ? diffOf(from, to) : replaced(from, to);
}

/** What was chosen no longer, and what is chosen now. */
function chosenRuns(
  field: FieldShape,
  before: unknown,
  after: unknown,
  language: Language,
): readonly Run[] {
  const [from, to] = [before, after].map((value) => (Array.isArray(value) ? value : []));
  const names = (values: readonly unknown[]) =>
    values.map((value) => shown(field, value, language)).join('; ');
  return replaced(
    names(from!.filter((value) => !to!.includes(value))),
    names(to!.filter((value) => !from!.includes(value))),
  );
}

function replaced(from: string, to: string): readonly Run[] {
  const runs: readonly Run[] = [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** A value as its field shows it. */
function shown({ control }: FieldShape, value: unknown, language: Language): string {
  const text = formMessages(language);
  if (Array.isArray(value)) return value.map(String).join('\n');
  if (control.as === 'yes') return value === true ? text.yes : text.no;
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (control.as !== 'choice' && control.as !== 'choices') return plain;
  return (
    choicesIn(control.choices, undefined).find((choice) => choice.value === plain)?.label ?? plain
  );
}
