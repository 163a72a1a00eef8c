import { expect, test } from 'vitest';
import { anActivity, anOption, aPlan } from '../../engine/testing/builders.ts';
import { comparePlans } from './compare-plans.ts';

const activities = (before: readonly string[], after: readonly string[]) => {
  const plan = (names: readonly string[]) =>
    aPlan({ activities: names.map((name) => anActivity({ id: name[0]!, name })) });
  return comparePlans(plan(before), plan(after)).find(({ part }) => part === 'activities');
};

test('records are the same by id: new, changed, removed and unchanged ones are told apart', () => {
  expect(activities(['a', 'b', 'c'], ['a', 'b changed', 'd'])).toEqual({
    part: 'activities',
    added: ['d'],
    changed: ['b changed'],
    removed: ['c'],
    same: 1,
  });
});

test('the order of keys is no change, another value deep inside is one', () => {
  const option = anOption({ name: 'Videreføres' });
  const plan = aPlan({ activities: [anActivity({ options: [option] })] });
  const turned = Object.fromEntries(
    Object.entries(option).toReversed(),
  ) as unknown as typeof option;
  const sameAgain = aPlan({ activities: [anActivity({ options: [turned] })] });
  const other = aPlan({ activities: [anActivity({ options: [{ ...option, name: 'Andet' }] })] });
  expect(comparePlans(plan, sameAgain).every(({ changed }) => changed.length === 0)).toBe(true);
  expect(comparePlans(plan, other).flatMap(({ changed }) => changed)).toEqual(['Fritidsjob']);
});
