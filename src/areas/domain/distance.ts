import {
  ceilDecimal,
  compareDecimals,
  decimal,
  decimalGap,
  floorDecimal,
  timesDecimal,
  type Decimal,
} from './decimal.ts';
import { baseSize, type AreaFigures } from './figure.ts';
import { INDICATORS, peoplePerWhole, type BaseId, type IndicatorId } from './indicator.ts';
import type { Operator } from './rule-set.ts';

/** Afstand: what separates a figure from its limit. */
export interface Distance {
  /** In the indicator's unit, never negative. */
  readonly points: Decimal;
  readonly people: PeopleDistance;
}

/** People who would have to change for the answer to tip, or why that cannot be said. */
export type PeopleDistance =
  | {
      readonly status: 'known';
      /** The smallest whole number, with the base held still. For a mean over years: each year. */
      readonly count: number;
      /** Whether there must be more or fewer of the people that the indicator counts. */
      readonly change: 'more' | 'fewer';
      readonly base: BaseId;
      readonly baseSize: number;
    }
  | { readonly status: 'base-missing'; readonly base: BaseId }
  | { readonly status: 'not-people' };

/** Whether a value meets a limit; exact, nothing rounded. */
export function meets(value: Decimal, operator: Operator, limit: Decimal): boolean {
  const order = compareDecimals(value, limit);
  if (operator === 'over') return order > 0;
  return operator === 'at-least' ? order >= 0 : order < 0;
}

/** The distance of a known value of an indicator (in that indicator's unit) from a limit. */
export function distanceTo(
  figures: AreaFigures,
  indicator: IndicatorId,
  value: Decimal,
  operator: Operator,
  limit: Decimal,
): Distance {
  const points = decimalGap(value, limit);
  return { points, people: peopleDistance(figures, indicator, points, value, operator, limit) };
}

function peopleDistance(
  figures: AreaFigures,
  indicator: IndicatorId,
  points: Decimal,
  value: Decimal,
  operator: Operator,
  limit: Decimal,
): PeopleDistance {
  const { unit, base } = INDICATORS[indicator];
  const met = meets(value, operator, limit);
  const change = met === (operator === 'under') ? 'more' : 'fewer';
  // On the limit itself `at-least` is met and `over` is not: only then does equality tip.
  const equalityTips = met !== (operator === 'at-least');
  if (unit === 'people') {
    const count = leastCount(points, equalityTips);
    return { status: 'known', count, change, base: 'residents', baseSize: Number(value) };
  }
  const whole = peoplePerWhole(unit);
  if (base === null || whole === null) return { status: 'not-people' };
  const size = baseSize(figures, base);
  if (size === undefined || size <= 0) return { status: 'base-missing', base };
  const share = decimal(whole === 100 ? '0.01' : '0.0001');
  const exact = timesDecimal(timesDecimal(points, decimal(size)), share);
  return { status: 'known', count: leastCount(exact, equalityTips), change, base, baseSize: size };
}

function leastCount(exact: Decimal, equalityTips: boolean): number {
  return equalityTips ? ceilDecimal(exact) : floorDecimal(exact) + 1;
}
