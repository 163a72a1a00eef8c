import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, METHODS, STRENGTHS, type CatalogueActivity } from './activity.ts';
import { comparisonOf, MOST_COMPARED } from './comparison.ts';
import { shippedKnowledge } from '../content/shipped.ts';
import {
  type CatalogueFilter,
  type Choices,
  countChoices,
  FACETS,
  type Facet,
  isFiltered,
  matchingActivities,
  NO_CHOICES,
} from './filter.ts';
import { inOrder, ORDERS } from './order.ts';
import { relatedActivities } from './related.ts';

const { catalogue, findActivity } = shippedKnowledge();
const { activities } = catalogue;

const VALUES: Choices = {
  effortArea: [...new Set(activities.flatMap((one) => one.effortAreas))],
  targetGroup: [...catalogue.targetGroups.keys()],
  form: FORMS,
  method: METHODS,
  strength: STRENGTHS,
};

/** What an activity has of a facet, written out once more. */
const has: Record<Facet, (activity: CatalogueActivity) => readonly string[]> = {
  effortArea: (one) => one.effortAreas,
  targetGroup: (one) => one.targetGroups,
  form: (one) => one.forms,
  method: (one) => one.methods,
  strength: (one) => [one.evidence.strength],
};

const choices: fc.Arbitrary<Choices> = fc.record({
  effortArea: fc.subarray([...VALUES.effortArea]),
  targetGroup: fc.subarray([...VALUES.targetGroup]),
  form: fc.subarray([...VALUES.form]),
  method: fc.subarray([...VALUES.method]),
  strength: fc.subarray([...VALUES.strength]),
});

const filters: fc.Arbitrary<CatalogueFilter> = fc.record({
  choices,
  text: fc.constantFrom('', 'unge', 'job', 'BØRN', 'faedre', 'xyzzy'),
  language: fc.constantFrom('da', 'en'),
});

const asking = (change: Partial<CatalogueFilter>): CatalogueFilter => ({
  choices: NO_CHOICES,
  text: '',
  language: 'da',
  ...change,
});
const ids = (found: readonly CatalogueActivity[]) => found.map(({ id }) => id);
const found = (change: Partial<CatalogueFilter>) =>
  ids(matchingActivities(activities, asking(change)));

describe('the filter of the catalogue', () => {
  it('shows everything when nothing is asked for', () => {
    expect(matchingActivities(activities, asking({}))).toEqual(activities);
    expect(isFiltered(asking({}))).toBe(false);
  });

  it('shows what has any of the values of each facet', () => {
    fc.assert(
      fc.property(choices, (asked) => {
        const expected = activities.filter((one) =>
          FACETS.every(
            (facet) =>
              asked[facet].length === 0 ||
              asked[facet].some((value) => has[facet](one).includes(value)),
          ),
        );
        expect(matchingActivities(activities, asking({ choices: asked }))).toEqual(expected);
      }),
    );
  });

  it('counts for each value what choosing it alone in its facet would show', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = countChoices(activities, filter);
        for (const facet of FACETS) {
          for (const value of VALUES[facet]) {
            const alone = { ...filter, choices: { ...filter.choices, [facet]: [value] } };
            const expected = matchingActivities(activities, alone).length;
            expect(counts[facet].get(value) ?? 0).toBe(expected);
          }
        }
      }),
    );
  });

  it('widens with another value of a facet and narrows with another facet', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...FACETS), (filter, facet) => {
        const all = ids(matchingActivities(activities, filter));
        const without = { ...filter, choices: { ...filter.choices, [facet]: [] } };
        expect(ids(matchingActivities(activities, without))).toEqual(expect.arrayContaining(all));
        const [first] = filter.choices[facet];
        if (first === undefined) return;
        const narrow = { ...filter, choices: { ...filter.choices, [facet]: [first] } };
        expect(all).toEqual(expect.arrayContaining(ids(matchingActivities(activities, narrow))));
      }),
    );
  });

  it('finds words of the name and the goal, whatever their case and with ae for æ', () => {
    expect(found({ text: 'fædre' })).toEqual(found({ text: 'FAEDRE' }));
    expect(found({ text: 'fædre' })).toContain('faedregruppe');
    expect(found({ text: 'udsættelse' })).toEqual([]);
    expect(found({ text: 'beholder bolig' })).toEqual(['social-vicevaert']);
    expect(found({ text: 'homework', language: 'en' })).toEqual(['lektiecafe']);
    expect(found({ text: 'lektiecafé', language: 'en' })).toEqual(['lektiecafe']);
  });

  it('finds nothing by signs alone', () => {
    expect(found({ text: '%$ ?' })).toEqual([]);
    expect(found({ text: '\\' })).toEqual([]);
  });
});

describe('the order of the catalogue', () => {
  const byId = (a: CatalogueActivity, b: CatalogueActivity) => (a.id < b.id ? -1 : 1);
  const sorted = (by: (typeof ORDERS)[number], descending: boolean) =>
    inOrder(catalogue, activities, { by, descending }, byId);

  it.each(ORDERS)('by %s keeps every activity, and turned around those alike by name', (by) => {
    expect(ids(sorted(by, false)).toSorted()).toEqual(ids(activities).toSorted());
    expect(ids(sorted(by, true)).toSorted()).toEqual(ids(activities).toSorted());
  });

  it('puts the strongest evidence first, and what was not found last', () => {
    const strengths = sorted('strength', false).map(({ evidence }) => evidence.strength);
    expect(strengths[0]).toBe('dokumenteret-virkning');
    expect(strengths.at(-1)).toBe('ikke-fundet');
    expect(sorted('strength', true)[0]!.evidence.strength).toBe('ikke-fundet');
  });

  it('puts effort areas in the order of their taxonomy', () => {
    expect(sorted('effortArea', false)[0]!.effortAreas).toContain('uddannelse-og-livschancer');
    expect(sorted('effortArea', false).at(-1)!.effortAreas).toEqual([
      'sammenhaengskraft-og-medborgerskab',
    ]);
  });
});

describe('a comparison', () => {
  const compare = (...asked: string[]) => comparisonOf(findActivity, asked);

  it('holds at most four, each once, in the order asked', () => {
    const { shown, leftOut } = compare(
      'mentor',
      'klub',
      'mentor',
      '',
      'baba',
      'jobcafe',
      'timebank',
    );
    expect(ids(shown)).toEqual(['mentor', 'klub', 'baba', 'jobcafe']);
    expect(shown.length).toBe(MOST_COMPARED);
    expect(ids(leftOut)).toEqual(['timebank']);
  });

  it('tells of ids that the catalogue does not hold', () => {
    expect(compare('mentor', 'findes-ikke')).toMatchObject({ someUnknown: true, leftOut: [] });
    expect(compare('__proto__', 'constructor').shown).toEqual([]);
  });
});

describe('related activities', () => {
  it('share a target group and are never the activity itself', () => {
    for (const activity of activities) {
      const related = relatedActivities(activities, activity);
      expect(related.length).toBeLessThanOrEqual(4);
      expect(related).not.toContain(activity);
      for (const other of related) {
        expect(other.targetGroups.some((one) => activity.targetGroups.includes(one))).toBe(true);
      }
    }
  });

  it('begin with what is most alike', () => {
    expect(ids(relatedActivities(activities, findActivity('fritidsjob')!))).toContain(
      'lommepengejob',
    );
    expect(relatedActivities(activities, findActivity('baba')!)[0]!.targetGroups).toEqual(
      expect.arrayContaining(['foraeldre', 'smaaboern']),
    );
  });
});
