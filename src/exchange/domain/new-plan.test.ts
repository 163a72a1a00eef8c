import { expect, test } from 'vitest';
import { evaluate, parsePlanFile, writePlanFile } from '../../engine/index.ts';
import { newPlan } from './new-plan.ts';

const beginning = {
  name: 'Havnby',
  firstYear: 2027,
  lastYear: 2030,
  organisations: [],
  areas: [],
};

test('a new plan keeps the rules of the plan file and can be evaluated', () => {
  const plan = newPlan(beginning);
  expect(parsePlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
  const { years, total } = evaluate(plan);
  expect(years.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
  expect(total).toMatchObject({ cost: 0, gap: 0 });
});

test('names that make the same id, or none, get ids of their own', () => {
  const plan = newPlan({
    ...beginning,
    organisations: [
      { name: 'Bo & Liv', kind: 'housing-organisation' },
      { name: 'Bo-Liv', kind: 'housing-organisation' },
      { name: '団地', kind: 'other' },
    ],
    areas: ['Søen', 'Soeen', '???'],
  });
  expect(plan.organisations.map(({ id }) => id)).toEqual(['bo-liv', 'bo-liv-2', 'organisation']);
  expect(plan.areas.map(({ id }) => id)).toEqual(['soeen', 'soeen-2', 'omraade']);
  expect(parsePlanFile(writePlanFile(plan)).ok).toBe(true);
});

test('a plan of one year is called after that year', () => {
  expect(newPlan({ ...beginning, lastYear: 2027 }).title).toBe('Havnby 2027');
});
