import type { Balance, Evaluation } from '../../../engine/index.ts';
import {
  coveragePaidInFull,
  personsReached,
  postsIn,
  uncoveredActivities,
} from '../../domain/people-and-posts.ts';
import type { Measure } from '../../domain/row-spec.ts';

/** The figures beside the sliders, in their order, and what each counts in. */
export const FIGURES = {
  gap: 'money',
  cost: 'money',
  uncovered: 'count',
  coverage: 'share',
  reach: 'people',
  posts: 'posts',
} as const satisfies Readonly<Record<string, Measure>>;

/** The name of a figure. */
export type FigureKey = keyof typeof FIGURES;

/** What the sliders show of an evaluation: the same numbers in a browser and on the server. */
export interface Figures {
  /** The year of those figures that are of one year. */
  readonly year: number;
  /** Null where it cannot be said. Money is øre. */
  readonly values: Readonly<Record<FigureKey, number | null>>;
  readonly years: readonly YearFigures[];
  /** Ids of the activities that are not paid in full in the year. */
  readonly uncovered: readonly string[];
}

/** One year's money, in øre. */
export interface YearFigures extends Balance {
  readonly year: number;
}

/** Reads what is shown from an evaluation, and computes no more than that. */
export function figuresOf(evaluation: Evaluation, year: number): Figures {
  const uncovered = uncoveredActivities(evaluation, year);
  const { total, years } = evaluation;
  return {
    year,
    values: {
      gap: total.gap,
      cost: total.cost,
      uncovered: uncovered.length,
      coverage: coveragePaidInFull(evaluation, year),
      reach: personsReached(evaluation, year, { paidInFull: true }),
      posts: postsIn(evaluation, year),
    },
    years: years.map((one) => ({
      year: one.year,
      cost: one.cost,
      carried: one.carried,
      financed: one.financed,
      gap: one.gap,
    })),
    uncovered,
  };
}

/** Whether two computers came to the same: every amount to the øre, and every other figure. */
export function sameFigures(one: Figures, other: Figures): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
