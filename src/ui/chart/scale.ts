import { formatNumber, type Language } from '../../platform/i18n/index.ts';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** How a chart's values read. Values are plain numbers, such as kroner. */
export interface Measure {
  /** Stands above the axis: `mio. kr. pr. år`. */
  readonly unit: string;
  /** The axis shows value divided by this: 1,000,000 for millions. */
  readonly per?: number;
  /** Decimals on the axis and in the drawing. */
  readonly decimals?: number;
  /** Stands above the table: `kr. pr. år`. The axis unit when absent. */
  readonly tableUnit?: string;
  /** Decimals in the table. */
  readonly tableDecimals?: number;
}

/** A value as the axis and the labels of the drawing show it. */
export function onAxis(measure: Measure, language: Language, value: number): string {
  return formatNumber(language, value / (measure.per ?? 1), measure.decimals ?? 0);
}

/** A value as a label in the drawing shows it: always with the same decimals. */
export function onLabel(measure: Measure, language: Language, value: number): string {
  return fixedFormat(language, measure.decimals ?? 0).format(value / (measure.per ?? 1));
}

const formats = new Map<string, Intl.NumberFormat>();

function fixedFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(LOCALE[language], digits);
  formats.set(key, made);
  return made;
}

/** A value as the table shows it. */
export function inTable(measure: Measure, language: Language, value: number): string {
  return formatNumber(language, value, measure.tableDecimals ?? measure.decimals ?? 0);
}

/** Round axis values from zero to the first that holds the maximum; about `count` steps. */
export function ticksTo(maximum: number, count: number): number[] {
  if (!(maximum > 0)) return [0, 1];
  const step = roundStep(maximum / count);
  const steps = Math.ceil(maximum / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** Round axis values around some values, from below the least to above the greatest. From zero
 * when the values come close to it, so that a small change is seen and a share is not misread. */
export function ticksAround(values: readonly number[], count: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || low <= 0 || low < (high - low) * 1.5) return ticksTo(high, count);
  const room = (high - low || high * 0.1) * 1.3;
  const step = roundStep(room / count);
  const first = Math.floor((low - room * 0.1) / step);
  const last = Math.ceil((high + room * 0.1) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((f) => f * power).find((s) => s >= rough) ?? 10 * power;
}

/** How many colours a set of series can have. */
export const SERIES_COLOURS = 7;

/** The colour of the nth series. */
export function seriesColour(index: number): string {
  return `var(--series-${(index % SERIES_COLOURS) + 1})`;
}

/** The colour of text on the nth series' colour. */
export function onSeriesColour(index: number): string {
  return `var(--on-series-${(index % SERIES_COLOURS) + 1})`;
}
