import { decimal, timesDecimal, type Decimal } from './decimal.ts';
import { distanceTo, meets, type Distance } from './distance.ts';
import { figureOf, type AreaFigures, type Figure } from './figure.ts';
import type { IndicatorId } from './indicator.ts';
import type { Criterion } from './rule-set.ts';
import type { Answer } from './three-valued.ts';
import type { LocalDate } from '../../shared/index.ts';

/** What could decide an open answer: a figure, a list of an earlier year, or the rule itself. */
export type MissingName =
  | IndicatorId
  | 'national_conviction_pct'
  | `list:${LocalDate}`
  | 'consecutive_years_rule';

/** At least one. */
export type SomeMissing = readonly [MissingName, ...MissingName[]];

interface Judged {
  readonly criterion: Criterion;
  readonly figure: Figure;
  /** The indicator that was given, where its unit was converted exactly. */
  readonly convertedFrom?: IndicatorId;
}

/** A criterion that can be decided. */
export interface DecidedCriterion extends Judged {
  readonly answer: 'met' | 'not-met';
  readonly value: Decimal;
  readonly limit: Decimal;
  readonly distance: Distance;
}

/** A criterion whose figure or limit is not known. */
export interface OpenCriterion extends Judged {
  readonly answer: 'unknown';
  readonly value: Decimal | null;
  readonly limit: Decimal | null;
  readonly missing: SomeMissing;
}

export type CriterionAnswer = DecidedCriterion | OpenCriterion;

/** Judges one criterion. `nationalConvictionPct`: the country's share of convicted in percent. */
export function judgeCriterion(
  criterion: Criterion,
  figures: AreaFigures,
  nationalConvictionPct?: Decimal,
): CriterionAnswer {
  const given = figureInUnit(figures, criterion.indicator);
  const value = given.figure.status === 'known' ? given.figure.value : null;
  const limit = limitOf(criterion, nationalConvictionPct);
  const judged: Judged = { criterion, ...given };
  if (value !== null && limit !== null) {
    return {
      ...judged,
      answer: meets(value, criterion.operator, limit) ? 'met' : 'not-met',
      value,
      limit,
      distance: distanceTo(figures, criterion.indicator, value, criterion.operator, limit),
    };
  }
  const missing: SomeMissing =
    value !== null
      ? ['national_conviction_pct']
      : limit !== null
        ? [criterion.indicator]
        : [criterion.indicator, 'national_conviction_pct'];
  return { ...judged, answer: 'unknown', value, limit, missing };
}

/** The criterion's answer as a link of a longer argument. */
export function asAnswer({ answer }: CriterionAnswer): Answer {
  if (answer === 'unknown') return 'unknown';
  return answer === 'met' ? 'yes' : 'no';
}

function limitOf({ limit }: Criterion, nationalConvictionPct?: Decimal): Decimal | null {
  if (limit.kind === 'fixed') return limit.value;
  if (nationalConvictionPct === undefined) return null;
  return timesDecimal(decimal(limit.times), nationalConvictionPct);
}

// Percent and per 10,000 of the same people differ by exactly a factor of 100.
const CONVERSIONS: Partial<Record<IndicatorId, { from: IndicatorId; factor: Decimal }>> = {
  convicted_per_10000_18plus: { from: 'convicted_pct', factor: decimal('100') },
  convicted_pct: { from: 'convicted_per_10000_18plus', factor: decimal('0.01') },
};

function figureInUnit(
  figures: AreaFigures,
  indicator: IndicatorId,
): { figure: Figure; convertedFrom?: IndicatorId } {
  const own = figureOf(figures, indicator);
  const conversion = CONVERSIONS[indicator];
  if (own.status === 'known' || !conversion) return { figure: own };
  const other = figureOf(figures, conversion.from);
  if (other.status !== 'known') {
    return { figure: own.status === 'missing' && other.status === 'suppressed' ? other : own };
  }
  const value = timesDecimal(other.value, conversion.factor);
  return { figure: { ...other, value }, convertedFrom: conversion.from };
}
