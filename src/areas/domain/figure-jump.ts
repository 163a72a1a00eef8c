import type { LocalDate } from '../../shared/index.ts';
import { compareDecimals, type Decimal, decimal, decimalGap, timesDecimal } from './decimal.ts';
import {
  type FigureCell,
  type FigureName,
  type FigurePlace,
  placeKey,
  unitOf,
} from './figure-cell.ts';
import { grouped } from './grouped.ts';

/** Spring: a value so far from the nearest one in time that somebody must say that it is right. */
export interface Jump {
  readonly place: FigurePlace;
  readonly value: Decimal;
  readonly other: Decimal;
  readonly otherDate: LocalDate;
}

/** How far a share may move between two list dates before it is questioned, in its own unit. Wide on
 * purpose: it finds slips of the hand and changed definitions, not development. */
const MOST_POINTS: Partial<Record<FigureName, Decimal>> = {
  outside_work_edu_pct: decimal('8'),
  convicted_pct: decimal('1'),
  convicted_per_10000_18plus: decimal('100'),
  primary_edu_only_pct: decimal('10'),
  income_pct_of_region: decimal('8'),
  nonwestern_pct: decimal('8'),
  noncitizen_pct: decimal('8'),
};

/** Numbers of people may move by a quarter. */
const MOST_PEOPLE = decimal('0.25');

/** Whether a value lies beyond reason from another one of the same figure. */
export function isJump(name: FigureName, value: Decimal, other: Decimal): boolean {
  const gap = decimalGap(value, other);
  const most = unitOf(name) === 'people' ? timesDecimal(MOST_PEOPLE, other) : MOST_POINTS[name];
  return most !== undefined && compareDecimals(gap, most) > 0;
}

/** The jumps of some figures among all that would be there with them. */
export function jumpsOf(touched: readonly FigureCell[], all: readonly FigureCell[]): Jump[] {
  const lines = grouped(all, lineKey);
  return touched.flatMap((cell): Jump[] => {
    const value = cell.figure?.value ?? null;
    if (value === null) return [];
    const other = nearestKnown(cell, lines.get(lineKey(cell)) ?? []);
    if (!other || !isJump(cell.name, value, other.value)) return [];
    const { area, listDate, name } = cell;
    return [{ place: { area, listDate, name }, value, other: other.value, otherDate: other.date }];
  });
}

function lineKey({ area, name }: FigurePlace): string {
  return `${name} ${area}`;
}

/** The known value nearest before, else nearest after. */
function nearestKnown(
  cell: FigureCell,
  line: readonly FigureCell[],
): { value: Decimal; date: LocalDate } | undefined {
  const known = line
    .filter((one) => placeKey(one) !== placeKey(cell))
    .flatMap(({ listDate, figure }) =>
      figure?.value ? [{ value: figure.value, date: listDate }] : [],
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    known.findLast(({ date }) => date < cell.listDate) ??
    known.find(({ date }) => date > cell.listDate)
  );
}
