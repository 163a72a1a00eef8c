import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { ticksTo } from '../../../ui/chart/scale.ts';
import type { Figures } from './figures.ts';

/** The drawing's measures in its own units. */
export const CHART = { width: 340, height: 220, left: 40, right: 4, top: 18, bottom: 24 } as const;

const PLOT_HEIGHT = CHART.height - CHART.top - CHART.bottom;
const FLOOR = CHART.height - CHART.bottom;
/** Øre in a million kroner. */
const MILLION = 100_000_000;
/** A year's name and its amount need so much room; narrower, they are shortened or left out. */
const ROOM = { year: 34, amount: 26 } as const;

/** A year's bar: what is paid at the bottom, what is missing on top of it, and where the plan's
 * payments end. */
export interface Bar {
  readonly year: number;
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly paidY: number;
  readonly paidHeight: number;
  readonly gapY: number;
  readonly gapHeight: number;
  readonly planY: number;
  /** The gap in millions; empty without one. */
  readonly amount: string;
}

/** Everything that is drawn. */
export interface ChartShape {
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly bars: readonly Bar[];
}

/** Paid and missing money year by year as bars, beside what is paid in the plan. */
export function chartShape(language: Language, plan: Figures, now: Figures): ChartShape {
  const most = Math.max(
    ...plan.years.map(({ cost }) => cost),
    ...now.years.map(({ cost }) => cost),
  );
  const ticks = ticksTo(most / MILLION, 4);
  const top = ticks.at(-1)! * MILLION;
  const height = (amount: number) => round((amount / top) * PLOT_HEIGHT);
  const slot = (CHART.width - CHART.left - CHART.right) / now.years.length;
  return {
    ticks: ticks.map((tick) => ({
      y: FLOOR - height(tick * MILLION),
      text: formatNumber(language, tick, 2),
    })),
    bars: now.years.map((year, index) => {
      const before = plan.years[index]!;
      const paidHeight = height(year.carried + year.financed);
      const gapHeight = height(year.gap);
      return {
        year: year.year,
        name: slot < ROOM.year ? `’${String(year.year).slice(2)}` : String(year.year),
        x: round(CHART.left + slot * (index + 0.15)),
        width: round(slot * 0.7),
        paidY: round(FLOOR - paidHeight),
        paidHeight,
        gapY: round(FLOOR - paidHeight - gapHeight),
        gapHeight,
        planY: round(FLOOR - height(before.carried + before.financed)),
        amount:
          year.gap > 0 && slot >= ROOM.amount ? formatNumber(language, year.gap / MILLION, 1) : '',
      };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
