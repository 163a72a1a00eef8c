import { partsOf } from '../../shared/index.ts';
import type { Classification } from './classify.ts';
import type { DecidedCriterion } from './criterion.ts';
import { type Decimal, decimalToNumber } from './decimal.ts';
import type { IndicatorId } from './indicator.ts';

/** Tidligt varsel: a criterion that is not met yet, but near, or on its way. */
export interface EarlyWarning {
  readonly criterion: DecidedCriterion;
  readonly isNear: boolean;
  /** Present where every one of the last list dates has come nearer, and the limit would be reached
   * within a few years at the same pace. */
  readonly trend?: {
    /** The first of the list dates looked at. */
    readonly since: number;
    /** Whole years until the limit is reached at the same pace, rounded up. */
    readonly years: number;
  };
}

/** The distance in percentage points that counts as near unless told otherwise. */
export const USUAL_NEAR = 2;

/** List dates that a movement is read from. */
const LOOKED_AT = 3;
/** A movement that needs longer than this to reach the limit is no warning. */
const MOST_YEARS = 3;

/** What a percentage point corresponds to for other indicators. */
const POINT: Partial<Record<IndicatorId, number>> = {
  residents: 20,
  convicted_pct: 0.1,
  convicted_per_10000_18plus: 10,
};

/** The criteria of the latest list date that an area is about to meet. None for an area too small to
 * be on a list, unless it is about to be large enough.
 * @param classified the area's calculations, upwards by list date
 * @param near what counts as near, in percentage points */
export function earlyWarnings(
  classified: readonly Classification[],
  near: number = USUAL_NEAR,
): EarlyWarning[] {
  const latest = classified.at(-1);
  if (!latest) return [];
  const found = latest.criteria.flatMap((criterion): EarlyWarning[] => {
    if (criterion.answer !== 'not-met') return [];
    const trend = trendTo(criterion, classified.slice(-LOOKED_AT));
    const isNear = isWithin(criterion, near);
    return isNear || trend ? [{ criterion, isNear, ...(trend && { trend }) }] : [];
  });
  const size = latest.criteria.find(({ criterion }) => criterion.indicator === 'residents');
  if (size?.answer !== 'not-met') return found;
  const grows = found.some(({ criterion }) => criterion === size);
  return grows ? found : [];
}

function isWithin({ criterion, distance }: DecidedCriterion, near: number): boolean {
  return decimalToNumber(distance.points) <= near * (POINT[criterion.indicator] ?? 1);
}

function trendTo(
  { criterion, value, limit }: DecidedCriterion,
  dates: readonly Classification[],
): EarlyWarning['trend'] {
  if (dates.length < LOOKED_AT) return undefined;
  const points = dates.map((one) => ({
    year: partsOf(one.listDate).year,
    value: valueOf(one, criterion.indicator),
  }));
  const sign = criterion.operator === 'under' ? -1 : 1;
  const nears = points.every(({ value: own }, index) => {
    if (own === null) return false;
    const before = points[index - 1]?.value;
    return index === 0 || (before !== null && before !== undefined && (own - before) * sign > 0);
  });
  const [first] = points;
  const last = points.at(-1);
  if (!nears || !first || !last) return undefined;
  const pace = Math.abs(last.value! - first.value!) / (last.year - first.year);
  const left = Math.abs(decimalToNumber(limit) - decimalToNumber(value));
  const years = Math.ceil(left / pace);
  return years <= MOST_YEARS ? { since: first.year, years } : undefined;
}

function valueOf({ criteria }: Classification, indicator: IndicatorId): number | null {
  const found = criteria.find((one) => one.criterion.indicator === indicator);
  const value: Decimal | null | undefined = found?.value;
  return value === null || value === undefined ? null : decimalToNumber(value);
}
