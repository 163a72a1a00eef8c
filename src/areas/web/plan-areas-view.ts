import { type Area, focusYear } from '../../engine/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { partsOf } from '../../shared/index.ts';
import {
  areaData,
  type AreaFigures,
  type Classification,
  classifySeries,
  type EarlierYear,
  findArea,
  type OfficialArea,
} from '../index.ts';

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
 * covers are left out. The national share of convicted is not known for any date.
 * @param official what the official lists say of the area */
export function classifications(
  series: readonly AreaFigures[],
  official: readonly EarlierYear[] = [],
): Classification[] {
  return classifySeries(series, official, () => undefined).flatMap((answer) =>
    answer.ok ? [answer.value] : [],
  );
}

/** What the official lists say of an area of the plan, when it is one of theirs. */
export function officialOf({ x }: Area): OfficialArea | undefined {
  const { official } = areaData(x);
  return official === undefined ? undefined : findArea(official);
}

/** What a calculation comes to. */
export type ListStanding =
  | { readonly kind: 'none' | 'unknown'; readonly year: number }
  | {
      readonly kind: 'class';
      readonly year: number;
      readonly classId: Classification['classes'][number]['class']['id'];
    };

/** What the latest calculation comes to. */
export type Standing = { readonly kind: 'no-figures' } | ListStanding;

/** The strictest class that the latest list date gives; unknown when a class is open and none is
 * sure. */
export function standingOf(
  series: readonly AreaFigures[],
  official: readonly EarlierYear[] = [],
): Standing {
  const latest = classifications(series, official).at(-1);
  return latest ? standingIn(latest) : { kind: 'no-figures' };
}

/** The strictest class that a calculation gives; unknown when a class is open and none is sure. */
export function standingIn({ listDate, classes }: Classification): ListStanding {
  const { year } = partsOf(listDate);
  const sure = classes.findLast((one) => one.answer === 'yes');
  if (sure) return { kind: 'class', year, classId: sure.class.id };
  const open = classes.some((one) => one.answer === 'unknown');
  return { kind: open ? 'unknown' : 'none', year };
}
