import { expect, test } from 'vitest';
import { coverageMatrix, isGap, overlapsOf } from './coverage-matrix.ts';
import { smallPlan } from './plan-for-tests.ts';

function plan() {
  const small = smallPlan();
  const needs = [
    { effortArea: 'beskaeftigelse', weight: 1, target: 60 },
    { effortArea: 'uddannelse-og-livschancer', weight: 1, target: 30 },
  ];
  return {
    ...small,
    areas: small.areas.map((area) => (area.id === 'soe' ? { ...area, needs } : area)),
    activities: small.activities.map((activity) => ({ ...activity, targetGroups: ['unge'] })),
  };
}

test('a need without an activity is a gap, and nobody is counted where none is reached', () => {
  const rows = coverageMatrix(plan(), 2026);
  expect(rows.map(({ area, effortArea }) => [area, effortArea])).toEqual([
    ['soe', 'beskaeftigelse'],
    ['soe', 'uddannelse-og-livschancer'],
    ['nord', 'beskaeftigelse'],
  ]);
  expect(rows.map(isGap)).toEqual([false, true, false]);
  expect(rows[0]).toMatchObject({ persons: 40, target: 60, activities: ['fritidsjob'] });
  expect(rows[2]).toMatchObject({ target: undefined, activities: ['lektiecafe'] });
});

test('two activities for the same target group, area and effort area overlap', () => {
  const base = plan();
  const [first, second] = base.activities;
  const twice = { ...base, activities: [first!, { ...first!, id: 'igen' }, second!] };
  const rows = coverageMatrix(twice, 2027);
  expect(rows[0]?.activities).toEqual(['fritidsjob', 'igen']);
  expect(rows.map(overlapsOf)).toEqual([['unge'], [], ['unge']]);
  expect(coverageMatrix(base, 2027).flatMap(overlapsOf)).toEqual([]);
});
