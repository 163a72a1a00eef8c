import { compareIds } from '../../shared/index.ts';
import type { Reach } from '../model/index.ts';
import type { Ledger } from './ledger.ts';

/** How what an activity has in a year lies on areas: ids sorted, and the persons that weigh them.
 * Without areas it is shared. */
export interface AreaParts {
  readonly areas: readonly string[];
  readonly persons: readonly number[];
  /** In the proportions of the persons, but exact: whole, and without a common divisor. */
  readonly weights: readonly number[];
  /** The sum of the weights. */
  readonly total: number;
}

/** The area parts of every activity, by year number. */
export function areaParts({
  firstYear,
  yearCount,
  activities,
}: Ledger): readonly AreaPartsByYear[] {
  return activities.map(({ option }) => areaPartsByYear(option.reach, firstYear, yearCount));
}

export type AreaPartsByYear = readonly AreaParts[];

/**
 * The areas of an activity in each of its years: by the persons that it reaches there that year;
 * in a year without reach, by the persons of all years. Years alike share one object.
 */
function areaPartsByYear(
  reach: readonly Reach[],
  firstYear: number,
  yearCount: number,
): AreaPartsByYear {
  const parts: AreaParts[] = [];
  for (let year = firstYear; year < firstYear + yearCount; year += 1) {
    const before = parts.at(-1);
    parts.push(before && !changesIn(reach, year) ? before : areaPartsIn(reach, year));
  }
  return parts;
}

function changesIn(reach: readonly Reach[], year: number): boolean {
  return reach.some((entry) => entry.firstYear === year || entry.lastYear + 1 === year);
}

function areaPartsIn(reach: readonly Reach[], year: number): AreaParts {
  const found = partsOf(reach, (entry) =>
    entry.firstYear <= year && year <= entry.lastYear ? 1 : 0,
  );
  return found.total > 0 ? found : partsOf(reach, lengthOf);
}

/** Persons are added as whole hundred-millionths, so that the order of entries does not matter. */
const FINEST = 1e8;

function lengthOf({ firstYear, lastYear }: Reach): number {
  return lastYear - firstYear + 1;
}

function partsOf(reach: readonly Reach[], yearsOfEntry: (entry: Reach) => number): AreaParts {
  const units = new Map<string, number>();
  for (const entry of reach) {
    const added = Math.round(entry.persons * FINEST) * yearsOfEntry(entry);
    if (added > 0) units.set(entry.area, (units.get(entry.area) ?? 0) + added);
  }
  const areas = [...units.keys()].sort(compareIds);
  const exact = areas.map((area) => units.get(area)!);
  const divisor = exact.reduce(greatestCommonDivisor, 0);
  const weights = exact.map((amount) => amount / divisor);
  return {
    areas,
    persons: exact.map((amount) => amount / FINEST),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
