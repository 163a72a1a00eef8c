import type { Option } from '../../engine/index.ts';
import { type Money, sumMoney } from '../../shared/index.ts';

/** An option that is closed costs, reaches and employs nothing more than what is written. */
function mayBeSilent(option: Option): boolean {
  return option.approach === 'close';
}

/** Planned cost of a year before anything is carried; undefined when no cost is stated at all. */
export function costIn(option: Option, year: number): Money | undefined {
  if (option.costs.length === 0 && !mayBeSilent(option)) return undefined;
  return sumMoney(option.costs.filter((cost) => cost.year === year).map(({ amount }) => amount));
}

/** What receivers carry of a year, as written. */
export function carriedIn(option: Option, year: number): Money {
  return sumMoney(option.carried.filter((part) => part.year === year).map(({ amount }) => amount));
}

/** Persons reached in a year, entries added; undefined when no reach is stated at all. */
export function personsIn(option: Option, year: number): number | undefined {
  if (option.reach.length === 0 && !mayBeSilent(option)) return undefined;
  return option.reach
    .filter((reach) => reach.firstYear <= year && year <= reach.lastYear)
    .reduce((sum, { persons }) => sum + persons, 0);
}

/** Årsværk in a year; undefined when no posts are stated at all. */
export function fteIn(option: Option, year: number): number | undefined {
  if (option.staff.length === 0 && !mayBeSilent(option)) return undefined;
  return addFte(
    option.staff
      .filter((post) => post.firstYear <= year && year <= post.lastYear)
      .map(({ fte }) => fte),
  );
}

/** The sum of full-time equivalents without the dust of binary fractions. */
export function addFte(parts: readonly number[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e6) / 1e6;
}

/** Ids of the areas that the option reaches in any year, as an earmark sees it. */
export function areasOf(option: Option): readonly string[] {
  return [...new Set(option.reach.map(({ area }) => area))];
}
