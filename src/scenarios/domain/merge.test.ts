import { describe, expect, it } from 'vitest';
import { aScenario } from '../../engine/testing/builders.ts';
import { toShare, WHOLE } from '../../shared/index.ts';
import { mergeInto, mergeItems } from './merge.ts';
import { readSettingKey, type SettingKey, settingsOf, withSettings } from './settings.ts';

const from = aScenario({
  choose: { a: 'o2', b: 'o2' },
  funding: { lbf: { status: 'rejected' } },
  costIndex: { 2028: toShare(1.02) },
});
const into = aScenario({ id: 'sc2', choose: { a: 'o3', b: 'o2' }, level: { a: toShare(0.5) } });
const all: SettingKey[] = ['choice.a', 'choice.b', 'funding.lbf', 'price.2028', 'level.gone'];

describe('what a scenario says', () => {
  it('is taken apart and put together again', () => {
    const { id, name } = from;
    const empty = aScenario({ id, name });
    expect(withSettings(empty, settingsOf(from))).toEqual(from);
  });

  it('is left out when it says nothing', () => {
    const none = withSettings(
      from,
      new Map<SettingKey, undefined | number>([
        ['choice.a', undefined],
        ['price.2028', WHOLE],
      ]) as Parameters<typeof withSettings>[1],
    );
    expect([none.choose, none.costIndex]).toEqual([{ b: 'o2' }, {}]);
  });

  it('is named from outside by kind and id, whatever signs the id has', () => {
    expect(readSettingKey('choice.a.b')).toBe('choice.a.b');
    expect(readSettingKey('choice.')).toBeUndefined();
    expect(readSettingKey('colour.a')).toBeUndefined();
  });
});

describe('a merge', () => {
  it('brings what only one says, and asks where both speak of the same', () => {
    const items = mergeItems(from, into, all);
    expect(items.map(({ key }) => key)).toEqual(all.slice(0, 4));
    expect(mergeInto(into, items, new Map())).toEqual({
      ok: false,
      error: [{ key: 'choice.a', from: 'o2', into: 'o3' }],
    });
  });

  it.each([
    ['from', 'o2', 3],
    ['into', 'o3', 2],
  ] as const)('lets stand whose is chosen: %s', (whose, option, brought) => {
    const items = mergeItems(from, into, all);
    const merged = mergeInto(into, items, new Map([['choice.a', whose]]));
    expect(merged).toEqual({
      ok: true,
      value: {
        scenario: {
          ...into,
          choose: { a: option, b: 'o2' },
          funding: from.funding,
          costIndex: from.costIndex,
        },
        brought,
        left: 4 - brought,
      },
    });
  });
});
