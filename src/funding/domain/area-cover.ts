import { type Evaluation, type Option, optionInForce, type Reach } from '../../engine/index.ts';
import { compareIds, fromOre, type Money, NO_MONEY, splitMoney } from '../../shared/index.ts';

/** Cost and gap of one area in one year. */
export interface AreaYear {
  readonly year: number;
  readonly cost: Money;
  readonly gap: Money;
}

/** Cost and gap laid on an area; `area` is null for what cannot be laid on one (fælles). */
export interface AreaCover {
  readonly area: string | null;
  readonly years: readonly AreaYear[];
  readonly cost: Money;
  readonly gap: Money;
}

/** The engine's cost by area, and the gap laid on areas by the same key: each activity's gap of a
 * year is split by the persons it reaches in each area that year, in whole øre. The parts add to
 * the gap of the plan. The area that lacks most stands first, what is shared last. */
export function coverByArea(evaluation: Evaluation): AreaCover[] {
  const gaps = gapsByArea(evaluation);
  return evaluation.costs.byArea
    .map(({ area, amount, years }) => {
      const lines = years.map(({ year, amount: cost }) => ({
        year,
        cost,
        gap: gaps.get(keyOf(area, year)) ?? NO_MONEY,
      }));
      const gap = fromOre(lines.reduce((sum, line) => sum + line.gap, 0));
      return { area, years: lines, cost: amount, gap };
    })
    .sort(
      (a, b) =>
        Number(a.area === null) - Number(b.area === null) ||
        b.gap - a.gap ||
        compareIds(a.area ?? '', b.area ?? ''),
    );
}

function gapsByArea({ plan, activities }: Evaluation): Map<string, Money> {
  const options = new Map(plan.activities.map((one) => [one.id, optionInForce(one)]));
  const gaps = new Map<string, Money>();
  for (const activity of activities) {
    for (const { year, gap } of activity.years) {
      if (gap === 0) continue;
      for (const [area, part] of laidOnAreas(options.get(activity.id)!, year, gap)) {
        const key = keyOf(area, year);
        gaps.set(key, fromOre((gaps.get(key) ?? 0) + part));
      }
    }
  }
  return gaps;
}

/** Lays an amount of a year on areas as the engine lays cost: by the persons reached in each area
 * that year, in a year without reach by the person-years of all years, and else on none (null). */
export function laidOnAreas(
  { reach }: Option,
  year: number,
  amount: Money,
): readonly (readonly [string | null, Money])[] {
  const inYear = addedByArea(reach, (entry) =>
    entry.firstYear <= year && year <= entry.lastYear ? entry.persons : 0,
  );
  const always = ({ persons, firstYear, lastYear }: Reach) => persons * (lastYear - firstYear + 1);
  const weights = inYear.length > 0 ? inYear : addedByArea(reach, always);
  if (weights.length === 0) return [[null, amount]];
  const parts = splitMoney(
    amount,
    weights.map(([, persons]) => persons),
  );
  return weights.map(([area], index) => [area, parts[index]!]);
}

function addedByArea(
  reach: readonly Reach[],
  personsOf: (entry: Reach) => number,
): [string, number][] {
  const sums = new Map<string, number>();
  for (const entry of reach) {
    const persons = personsOf(entry);
    if (persons > 0) sums.set(entry.area, (sums.get(entry.area) ?? 0) + persons);
  }
  return [...sums].sort(([a], [b]) => compareIds(a, b));
}

function keyOf(area: string | null, year: number): string {
  return `${year} ${area === null ? '' : `area ${area}`}`;
}
