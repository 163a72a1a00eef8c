import { describe, expect, test } from 'vitest';
import { KNOWLEDGE_KINDS, shippedKnowledge } from '../../../index.ts';
import { formOf } from '../testing/form-of.ts';
import { activityForm } from './activity-form.ts';
import { FormParts } from './form-fields.tsx';
import { readForm, type Sent } from './read-form.ts';
import { readStep, withStep } from './rows.ts';
import type { FormShape } from './shape.ts';
import { themeForm } from './theme-form.ts';
import { tidy } from './tidy.ts';

const knowledge = shippedKnowledge();
const shippedOf = (kind: string) =>
  [...KNOWLEDGE_KINDS.find((one) => one.kind === kind)!.shipped()] as [string, object][];

/** What a browser sends for the form as it stands. */
function sentBy(shape: FormShape, content: unknown): Sent {
  const page: object = <FormParts shape={shape} matter={{ content, errors: [], language: 'da' }} />;
  const html = (page as { toString: () => string }).toString();
  const fields = formOf(`<form action="/">${html}</form>`, '/');
  return new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
}

describe.each([
  ['theme', themeForm],
  ['activity', activityForm],
] as const)('the form of a shipped %s', (kind, form) => {
  const shape = form('da', knowledge);
  test.each(shippedOf(kind))(
    'holds all of %s and sends it back unchanged',
    async (_id, content) => {
      const sent = sentBy(shape, content);
      expect(tidy(shape, readForm(shape, sent, content))).toEqual(trimmed(content));
      expect(sorted(tidy(shape, readForm(shape, sent, {})))).toEqual(sorted(trimmed(content)));
    },
  );
});

/** The blanks around a text do not travel. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, trimmed(one)]));
}

/** The same whatever the order of lists. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(sorted(one))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('rows of a form', () => {
  const shape = themeForm('da', knowledge);
  const content = { da: { options: { rows: [{ name: 'A' }, { name: 'B' }] } } };
  const names = (typed: unknown) =>
    (typed as typeof content).da.options.rows.map(({ name }) => name);

  test('are added, taken away and moved in both languages at once', () => {
    const added = withStep(content, { kind: 'add', at: '{}.options.rows' });
    expect(names(added)).toEqual(['A', 'B', undefined]);
    expect((added as { en?: { options: { rows: object[] } } }).en!.options.rows).toEqual([{}]);
    expect(names(withStep(content, { kind: 'remove', at: '{}.options.rows.0' }))).toEqual(['B']);
    expect(names(withStep(content, { kind: 'up', at: '{}.options.rows.1' }))).toEqual(['B', 'A']);
    expect(names(content)).toEqual(['A', 'B']);
  });

  test.each([
    'fjern:__proto__.0',
    'tilfoej:{}.text',
    'op:{}.options.rows.1.for',
    'slet:x',
    '',
    'tilfoej:',
  ])('are not changed by a forged step (%s)', (value) => {
    expect(readStep(shape, value)).toBeUndefined();
  });

  test('of a forged number are not made by the million', () => {
    const sent = new Map([
      ['da.options.rows.99.name', ['A']],
      ['da.options.rows.1234567.name', ['B']],
    ]);
    const typed = readForm(shape, sent, {}) as typeof content;
    expect(typed.da.options.rows).toHaveLength(40);
  });

  test('that nothing was typed in fall away, and so does a whole part', () => {
    const sent = new Map([
      ['da.options.rows.0.name', ['']],
      ['da.phases.0.name', [' ']],
    ]);
    const typed = tidy(shape, readForm(shape, sent, {})) as { da: object };
    expect(typed.da).not.toHaveProperty('options');
    expect(typed.da).not.toHaveProperty('phases');
  });
});

test('what a form does not ask for stays as it is', () => {
  const shape = activityForm('da', knowledge);
  expect(readForm(shape, new Map(), { later: 1 })).toMatchObject({ later: 1 });
});
