import type { Need } from '../../engine/index.ts';

/** Syn på et behov: what one organisation holds of the need of an area in an effort area. */
export interface NeedView {
  readonly area: string;
  readonly effortArea: string;
  readonly organisation: string;
  /** 0 or more: how much the need counts against the others. */
  readonly weight: number;
  /** Persons a year; absent when the organisation names none. */
  readonly target?: number;
  /** Why; may be empty. */
  readonly reason: string;
  readonly statedAt: Date;
}

/** The middle of what the organisations say; target absent when nobody named one. */
export interface MeanNeed {
  readonly weight: number;
  readonly target?: number;
}

/** The views of one area and effort area beside what is agreed. */
export interface NeedBeside {
  readonly effortArea: string;
  readonly agreed?: Need;
  readonly views: readonly NeedView[];
  readonly mean?: MeanNeed;
  /** The highest and the lowest target differ by more than a half of the lowest, or weights by two. */
  readonly isFarApart: boolean;
}

/** An area's needs, views and agreement side by side, in the order of the effort areas.
 * @param organisations ids that are in the plan; views of others are left out */
export function needsBeside(
  effortAreas: readonly string[],
  needs: readonly Need[],
  views: readonly NeedView[],
  organisations: readonly string[],
): NeedBeside[] {
  const known = new Set(organisations);
  return effortAreas.map((effortArea) => {
    const agreed = needs.find((need) => need.effortArea === effortArea);
    const own = views.filter((one) => one.effortArea === effortArea && known.has(one.organisation));
    const mean = meanOf(own);
    return {
      effortArea,
      views: own,
      isFarApart: areFarApart(own),
      ...(agreed && { agreed }),
      ...(mean && { mean }),
    };
  });
}

/** Weight to one decimal, target to whole persons: nobody agrees on more. */
function meanOf(views: readonly NeedView[]): MeanNeed | undefined {
  if (views.length === 0) return undefined;
  const targets = views.flatMap(({ target }) => target ?? []);
  const weight = Math.round(average(views.map((view) => view.weight)) * 10) / 10;
  if (targets.length === 0) return { weight };
  return { weight, target: Math.max(1, Math.round(average(targets))) };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function areFarApart(views: readonly NeedView[]): boolean {
  const spread = (numbers: readonly number[]) =>
    numbers.length < 2 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
  const [leastWeight = 0, mostWeight = 0] = spread(views.map(({ weight }) => weight));
  const [least = 0, most = 0] = spread(views.flatMap(({ target }) => target ?? []));
  return mostWeight - leastWeight >= 2 || most > least * 1.5;
}
