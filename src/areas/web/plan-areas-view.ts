import { focusYear } from '../../engine/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { partsOf } from '../../shared/index.ts';
import { type AreaFigures, type Classification, classifySeries } from '../index.ts';

/** A need of one area with what the chosen activities reach in a year. */
export interface NeedRow {
  readonly area: string;
  readonly effortArea: string;
  readonly weight: number;
  readonly target: number;
  readonly persons: number;
  /** 0 to 1. */
  readonly coverage: number;
}

/** The needs of all areas in a year, in the order of the plan's answers. */
export function needRows({ evaluation }: PlanReading, year: number): NeedRow[] {
  return evaluation.needs.map(({ area, effortArea, weight, target, years }) => {
    const answer = years.find((one) => one.year === year);
    return {
      area,
      effortArea,
      weight,
      target,
      persons: answer?.persons ?? 0,
      coverage: answer?.coverage ?? 0,
    };
  });
}

/** The year a page shows: the one asked for when the plan has it, else the plan's focus year. */
export function shownYear({ evaluation }: PlanReading, asked: string | undefined): number {
  const year = Number(asked);
  if (evaluation.years.some((one) => one.year === year)) return year;
  return focusYear(evaluation);
}

/** The provisional calculations of an area for its list dates, upwards; dates that no rule set
 * covers are left out. The national share of convicted is not known for any date. */
export function classifications(series: readonly AreaFigures[]): Classification[] {
  return classifySeries(series, [], () => undefined).flatMap((answer) =>
    answer.ok ? [answer.value] : [],
  );
}

/** What the latest calculation comes to. */
export type Standing =
  | { readonly kind: 'no-figures' }
  | { readonly kind: 'none' | 'unknown'; readonly year: number }
  | {
      readonly kind: 'class';
      readonly year: number;
      readonly classId: Classification['classes'][number]['class']['id'];
    };

/** The strictest class that the latest list date gives; unknown when a class is open and none is
 * sure. */
export function standingOf(series: readonly AreaFigures[]): Standing {
  const latest = classifications(series).at(-1);
  if (!latest) return { kind: 'no-figures' };
  const { year } = partsOf(latest.listDate);
  const sure = latest.classes.findLast((one) => one.answer === 'yes');
  if (sure) return { kind: 'class', year, classId: sure.class.id };
  const open = latest.classes.some((one) => one.answer === 'unknown');
  return { kind: open ? 'unknown' : 'none', year };
}
