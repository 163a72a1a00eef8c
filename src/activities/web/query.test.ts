import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallPlan } from '../domain/plan-for-tests.ts';
import {
  activitiesPath,
  type ActivitiesQuery,
  activityPath,
  chooseOptionPath,
  GROUP_WORDS,
  SORT_WORDS,
  STATE_WORDS,
} from './paths.ts';
import { readActivitiesQuery } from './query.ts';

const plan = smallPlan();

const keys = <Key extends string>(words: Record<Key, string>) =>
  fc.constantFrom(...(Object.keys(words) as Key[]));

const queries: fc.Arbitrary<ActivitiesQuery> = fc.record(
  {
    year: fc.constantFrom(2026, 2027),
    state: keys(STATE_WORDS),
    effortArea: fc.constantFrom('beskaeftigelse', 'uddannelse-og-livschancer'),
    area: fc.constantFrom('soe', 'nord'),
    gap: fc.constant(true as const),
    group: keys(GROUP_WORDS),
    sort: fc.record({ by: keys(SORT_WORDS), descending: fc.boolean() }),
  },
  { requiredKeys: [] },
);

function read(path: string): ActivitiesQuery {
  return readActivitiesQuery(new URL(path, 'http://localhost').searchParams, plan);
}

describe('The address of the main table', () => {
  it('holds everything that the table shows', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(activitiesPath('havnby', query))).toEqual(query);
        expect(read(chooseOptionPath('havnby', 'fritidsjob', query))).toEqual(query);
      }),
    );
  });

  it('is Danish without æ, ø and å', () => {
    const query = { year: 2027, state: 'undecided', gap: true, group: 'effortArea' } as const;
    expect(activitiesPath('havnby', { ...query, sort: { by: 'gap', descending: true } })).toBe(
      '/samarbejder/havnby/indsatser?aar=2027&tilgang=uafklaret&mangler=ja&gruppe=indsatsomraade&sorter=-mangler',
    );
  });

  it('says nothing that the plan does not know, whatever is written', () => {
    const names = fc.constantFrom(
      'aar',
      'tilgang',
      'indsatsomraade',
      'omraade',
      'gruppe',
      'sorter',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (words) => {
        const query = readActivitiesQuery(new URLSearchParams(words), plan);
        expect(read(activitiesPath('havnby', query))).toEqual(query);
      }),
    );
    expect(read('/?aar=2035&omraade=ukendt&tilgang=UAFKLARET&sorter=--navn')).toEqual({});
  });

  it('survives ids of any kind', () => {
    expect(activityPath('a/b', 'c?d#e f')).toBe('/samarbejder/a%2Fb/indsatser/c%3Fd%23e%20f');
  });
});
