import type { Classification, ClassAnswer } from './classify.ts';
import type { DecidedCriterion } from './criterion.ts';
import { ceilDecimal, type Decimal, decimal, decimalGap, timesDecimal } from './decimal.ts';
import { type AreaFigures, baseSize, type Figure } from './figure.ts';
import { type BaseId, INDICATORS, type IndicatorId, peoplePerWhole } from './indicator.ts';

/** Values that somebody supposes in the place of those that are known. */
export type Supposed = Readonly<Partial<Record<IndicatorId, Decimal>>>;

/** An area's figures as they would be. Groups of people stay as large as they are. */
export function suppose(figures: AreaFigures, supposed: Supposed): AreaFigures {
  const values: Partial<Record<IndicatorId, Figure>> = { ...figures.values };
  for (const [indicator, value] of Object.entries(supposed) as [IndicatorId, Decimal][]) {
    values[indicator] = { status: 'known', value };
  }
  return { ...figures, values };
}

/** How many people lie between two values of an indicator: the smallest whole number that is enough. */
export function peopleBetween(
  figures: AreaFigures,
  indicator: IndicatorId,
  from: Decimal,
  to: Decimal,
): { readonly count: number; readonly base: BaseId } | undefined {
  const { unit, base } = INDICATORS[indicator];
  const gap = decimalGap(from, to);
  if (unit === 'people') return { count: ceilDecimal(gap), base: 'residents' };
  const whole = peoplePerWhole(unit);
  const size = base === null ? undefined : baseSize(figures, base);
  if (base === null || whole === null || size === undefined || size <= 0) return undefined;
  const share = decimal(whole === 100 ? '0.01' : '0.0001');
  return { count: ceilDecimal(timesDecimal(timesDecimal(gap, decimal(size)), share)), base };
}

/** Vejen af listen: what would take an area off a list that it would be on. */
export interface WayOff {
  readonly class: ClassAnswer;
  /** So many of the criteria must no longer be met … */
  readonly needed: number;
  /** … of these, the nearest to their limit first as far as people can be counted. */
  readonly criteria: readonly DecidedCriterion[];
  /** So many criteria cannot be decided, and could keep the area on the list. */
  readonly open: number;
}

/** What would take the area off each list that asks for a number of criteria and that it would be
 * on. Falling under 1,000 residents takes it off as well, and is not counted among them. */
export function waysOff({ classes }: Classification): WayOff[] {
  return classes.flatMap((answer): WayOff[] => {
    const some = answer.parts.find((part) => part.kind === 'some');
    if (answer.answer !== 'yes' || some?.kind !== 'some') return [];
    const met = some.criteria.filter((one): one is DecidedCriterion => one.answer === 'met');
    return [
      {
        class: answer,
        needed: met.length - some.count + 1,
        criteria: met.toSorted((a, b) => effort(a) - effort(b)),
        open: some.criteria.filter((one) => one.answer === 'unknown').length,
      },
    ];
  });
}

function effort({ distance: { people } }: DecidedCriterion): number {
  return people.status === 'known' ? people.count : Number.POSITIVE_INFINITY;
}
