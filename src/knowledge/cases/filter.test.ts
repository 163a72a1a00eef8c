import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../content/shipped.ts';
import { casesOf } from './content.ts';
import {
  CASE_FACETS,
  type CaseChoices,
  caseValues,
  countCaseChoices,
  isCaseFiltered,
  matchingCases,
  newestFirst,
  NO_CASE_CHOICES,
  valuesOfCase,
} from './filter.ts';

const all = casesOf(shippedKnowledge());

const choices: fc.Arbitrary<CaseChoices> = fc.record({
  approach: fc.subarray([...caseValues('approach')]),
  forum: fc.subarray([...caseValues('forum')]),
  geography: fc.subarray([...caseValues('geography')]),
  funding: fc.subarray([...caseValues('funding')]),
});

describe('the filter of experiences', () => {
  it('shows everything when nothing is asked for', () => {
    expect(matchingCases(all, NO_CASE_CHOICES)).toEqual(all);
    expect(isCaseFiltered(NO_CASE_CHOICES)).toBe(false);
  });

  it('shows what has any of the values of every facet', () => {
    fc.assert(
      fc.property(choices, (asked) => {
        const expected = all.filter((one) =>
          CASE_FACETS.every(
            (facet) =>
              asked[facet].length === 0 ||
              valuesOfCase(one, facet).some((value) => asked[facet].includes(value)),
          ),
        );
        expect(matchingCases(all, asked)).toEqual(expected);
      }),
    );
  });

  it('counts for each value what choosing it alone in its facet would show', () => {
    fc.assert(
      fc.property(choices, (asked) => {
        const counts = countCaseChoices(all, asked);
        for (const facet of CASE_FACETS) {
          for (const value of caseValues(facet)) {
            const shown = matchingCases(all, { ...asked, [facet]: [value] }).length;
            expect(counts[facet].get(value) ?? 0).toBe(shown);
          }
        }
      }),
    );
  });
});

describe('the order of experiences', () => {
  it('keeps all, begins with the latest told and ends with those without a date', () => {
    const sorted = newestFirst(all);
    expect(sorted.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id));
    const dates = sorted.map(({ sources }) =>
      Object.values(sources)
        .map(({ published }) => published ?? '')
        .toSorted()
        .at(-1)!,
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(dates.at(-1)).toBe('');
  });
});
