import type { LocalDate, Period } from '../../shared/index.ts';
import type { Decimal } from './decimal.ts';
import type { BaseId, IndicatorId } from './indicator.ts';

/** How sure a fact is: `high` law or official page seen, `medium` second-hand, `low` inferred. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a figure comes from. */
export interface Origin {
  readonly source: string;
  readonly confidence?: Confidence;
  /** The period that was measured, when the source states it. */
  readonly period?: Period;
  readonly note?: string;
}

/** Tal: a value that is known. */
export interface KnownFigure {
  readonly status: 'known';
  /** In the indicator's unit, exact as given; the law's own mean over years where it asks for one. */
  readonly value: Decimal;
  readonly origin?: Origin;
}

/** A value that is not there: mangler (nobody gave it) or skjult (withheld). Never zero. */
export interface AbsentFigure {
  readonly status: 'missing' | 'suppressed';
  readonly origin?: Origin;
}

export type Figure = KnownFigure | AbsentFigure;

/** The figure that stands for what nobody gave. */
export const MISSING: AbsentFigure = { status: 'missing' };

/** One area's figures for one list date. What is not mentioned is missing. */
export interface AreaFigures {
  readonly listDate: LocalDate;
  readonly values: Readonly<Partial<Record<IndicatorId, Figure>>>;
  /** How many people the shares are shares of. `residents` is read from `values`. */
  readonly bases?: Readonly<Partial<Record<Exclude<BaseId, 'residents'>, number>>>;
}

/** The figure of an indicator; missing when nobody gave it. */
export function figureOf(figures: AreaFigures, indicator: IndicatorId): Figure {
  return figures.values[indicator] ?? MISSING;
}

/** The number of people in a base, or nothing when it is not known. */
export function baseSize(figures: AreaFigures, base: BaseId): number | undefined {
  if (base !== 'residents') return figures.bases?.[base];
  const residents = figureOf(figures, 'residents');
  return residents.status === 'known' ? Number(residents.value) : undefined;
}
