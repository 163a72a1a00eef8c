import type { ChoiceTable } from './choices.ts';
import { reachEntries, yearsOf } from './limits.ts';
import { type Column, type Row, rowOf } from './rows.ts';

/** The value of a plan is up to 1; solvers stop too early on such small numbers. */
export const VALUE_SCALE = 1000;

/** Value as columns and rows beside the choices. */
export interface CoverageModel {
  /** By choice, the value it adds wherever no need can be met twice over; scaled. */
  readonly direct: Float64Array;
  /** Coverage of needs that may be met more than once; they come after the choices. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The coverage of needs: weight of the need in a year × min(1, persons ÷ target). Years in which
 * the same is reached count as one. */
export function coverageModel(table: ChoiceTable): CoverageModel {
  const { choices, plan, yearCount, start } = table;
  const needs = plan.areas.flatMap(({ id: area, needs: list }) =>
    list.map((need) => ({ area, ...need })),
  );
  const weights = needs.reduce((sum, { weight }) => sum + weight, 0);
  const direct = new Float64Array(choices.length);
  const columns: Column[] = [];
  const rows: Row[] = [];
  for (const { area, effortArea, weight, target } of needs) {
    if (weight === 0) continue;
    const worth = (VALUE_SCALE * weight) / weights / yearCount;
    for (const { entries, years } of reachByYear(table, area, effortArea)) {
      if (mostReached(entries, choices, start) <= target) {
        for (const [at, persons] of entries) direct[at]! += (worth * years * persons) / target;
        continue;
      }
      const column = choices.length + columns.length;
      columns.push({ cost: worth * years, lower: 0, upper: 1, whole: false });
      const shares = entries.map(
        ([at, persons]) => [at, -Math.min(persons, target) / target] as const,
      );
      rows.push(rowOf([[column, 1], ...shares], { upper: 0 }));
    }
  }
  return { direct, columns, rows };
}

function reachByYear(table: ChoiceTable, area: string, effortArea: string) {
  const groups = new Map<string, { entries: [number, number][]; years: number }>();
  for (const year of yearsOf(table)) {
    const entries = reachEntries(table, area, effortArea, year);
    const key = entries.join(' ');
    const group = groups.get(key);
    if (group) group.years += 1;
    else groups.set(key, { entries, years: 1 });
  }
  return groups.values();
}

/** Persons reached when each activity takes the option that reaches most. */
function mostReached(
  entries: readonly (readonly [number, number])[],
  choices: ChoiceTable['choices'],
  start: Int32Array,
): number {
  const most = new Float64Array(start.length - 1);
  for (const [at, persons] of entries) {
    const { activity } = choices[at]!;
    most[activity] = Math.max(most[activity]!, persons);
  }
  return most.reduce((sum, persons) => sum + persons, 0);
}
