import { describe, expect, test } from 'vitest';
import {
  type ActivityContent,
  KNOWLEDGE_KINDS,
  shippedKnowledge,
  type ThemeContent,
} from '../../../index.ts';
import { formOf } from '../testing/form-of.ts';
import { activityForm } from './activity-form.ts';
import { fieldChanges } from './field-changes.ts';
import { FormParts } from './form-fields.tsx';
import { readForm, type Sent } from './read-form.ts';
import { readStep, withStep } from './rows.ts';
import type { FormShape } from './shape.ts';
import { themeForm } from './theme-form.ts';
import { tidy } from './tidy.ts';

const knowledge = shippedKnowledge();
const shippedOf = (kind: string) =>
  [...KNOWLEDGE_KINDS.find((one) => one.kind === kind)!.shipped()] as [string, object][];

function htmlOf(shape: FormShape, content: unknown): string {
  const page: object = <FormParts shape={shape} matter={{ content, errors: [], language: 'da' }} />;
  return (page as { toString: () => string }).toString();
}

/** What a browser sends for the form as it stands. */
function sentBy(shape: FormShape, content: unknown): Sent {
  const html = htmlOf(shape, content);
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

describe('own sources', () => {
  const source = {
    id: 'havnby-2026',
    publisher: 'Havnby',
    url: 'https://havnby.example/rapport',
  };
  const inBoth = { da: 'Rapport', en: 'Report' };
  const [, theme] = shippedOf('theme')[0]! as [string, ThemeContent];
  const [, activity] = shippedOf('activity')[0]! as [string, ActivityContent];
  const themeWith = (own: object): unknown => ({
    ...theme,
    shared: { ...theme.shared, ownSources: [own] },
  });

  test.each([
    { ...source, title: inBoth, read: '2026-11-23', kind: 'local' },
    {
      ...source,
      title: inBoth,
      published: '2026',
      read: '2026-11-23',
      kind: 'local',
      note: inBoth,
    },
  ])('of a theme come back as they were', (own) => {
    const shape = themeForm('da', knowledge);
    const content = themeWith(own);
    expect(tidy(shape, readForm(shape, sentBy(shape, content), {}))).toHaveProperty(
      'shared.ownSources',
      [own],
    );
  });

  test.each([
    { ...source, title: 'Rapport', published: '2026-05', checked: '2026-11-23' },
    { ...source, title: 'Rapport', published: null, checked: null },
  ])('of an activity come back as they were, and stand among the choices', (own) => {
    const shape = activityForm('da', knowledge);
    const goal = { ...activity.goal, source: own.id };
    const content = { ...activity, goal, nameSources: [own.id], ownSources: [own] };
    const typed = tidy(shape, readForm(shape, sentBy(shape, content), content));
    expect(typed).toMatchObject({ goal, nameSources: [own.id], ownSources: [own] });
    const html = htmlOf(shape, content);
    expect(html).toContain('Havnby: Rapport');
    expect(html).not.toContain('findes ikke længere');
  });

  test('of a theme are not chosen once more', () => {
    const shape = themeForm('da', knowledge);
    const id = theme.shared.sources[0]!;
    const box = `name="shared.sources" value="${id}"`;
    const others = { ...theme.shared, sources: [] };
    expect(htmlOf(shape, { shared: others })).toContain(box);
    expect(htmlOf(shape, { shared: { ...others, ownSources: [{ id }] } })).not.toContain(box);
  });

  test('stand by their names in what was changed', () => {
    const own = { ...source, title: 'Rapport', published: null, checked: null };
    const after = { ...activity, goal: { ...activity.goal, source: own.id }, ownSources: [own] };
    const changes = fieldChanges(activityForm('da', knowledge), activity, after, 'da');
    expect(changes.find(({ label }) => label === 'Målet kommer fra')?.runs).toContainEqual({
      kind: 'added',
      text: 'Havnby: Rapport',
    });
  });

  test.each([null, 'x', [null], [{ id: 7 }], [{}]])('may be anything (%j)', (ownSources) => {
    for (const form of [themeForm, activityForm]) {
      const shape = form('da', knowledge);
      expect(() => htmlOf(shape, { ownSources, shared: { ownSources } })).not.toThrow();
    }
  });
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
