import { compareDecimals, type Decimal, decimalGap, decimalToNumber } from './decimal.ts';
import { type AreaFigures, type Figure, figureOf } from './figure.ts';
import type { IndicatorId } from './indicator.ts';

/** What two areas are compared by, and how large a difference counts as one step. */
const STEPS = {
  outside_work_edu_pct: 10,
  convicted_pct: 1,
  primary_edu_only_pct: 10,
  income_pct_of_region: 10,
  nonwestern_pct: 20,
} as const satisfies Partial<Record<IndicatorId, number>>;

/** Fewer shared figures than this say nothing of likeness. */
const LEAST_SHARED = 3;

/** The indicators that a comparison shows, in order. */
export const COMPARED: readonly IndicatorId[] = [
  'residents',
  ...(Object.keys(STEPS) as (keyof typeof STEPS)[]),
];

/** An area that another may be compared with. */
export interface Candidate {
  /** Tells it from the others. */
  readonly key: string;
  readonly figures: AreaFigures;
}

/** How unlike two areas are, and by how many shared figures; 0 is alike. */
export interface Unlikeness {
  readonly steps: number;
  readonly shared: number;
}

/** How unlike two areas are: the mean of the differences in steps over the figures that both have,
 * and over the size (twice as many residents is a step); undefined when they share too few. */
export function unlikeness(a: AreaFigures, b: AreaFigures): Unlikeness | undefined {
  const gaps = (Object.keys(STEPS) as (keyof typeof STEPS)[]).flatMap((indicator) => {
    const [left, right] = [knownValue(a, indicator), knownValue(b, indicator)];
    return left === undefined || right === undefined
      ? []
      : [Math.abs(left - right) / STEPS[indicator]];
  });
  if (gaps.length < LEAST_SHARED) return undefined;
  const sizes = [knownValue(a, 'residents'), knownValue(b, 'residents')];
  const [left, right] = sizes;
  if (left && right) gaps.push(Math.abs(Math.log2(left / right)));
  return { steps: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, shared: gaps.length };
}

/** Candidates that can be compared, the most alike first. */
export function byLikeness<Other extends Candidate>(
  own: AreaFigures,
  candidates: readonly Other[],
): readonly { readonly candidate: Other; readonly unlikeness: Unlikeness }[] {
  return candidates
    .flatMap((candidate) => {
      const found = unlikeness(own, candidate.figures);
      return found ? [{ candidate, unlikeness: found }] : [];
    })
    .toSorted(
      (a, b) =>
        a.unlikeness.steps - b.unlikeness.steps || (a.candidate.key < b.candidate.key ? -1 : 1),
    );
}

/** A figure of two areas beside each other. */
export interface FigureBeside {
  readonly indicator: IndicatorId;
  readonly own: Figure;
  readonly other: Figure;
  /** How far the other lies from the own one; absent where one of them is not known. */
  readonly gap?: { readonly points: Decimal; readonly direction: 'above' | 'below' | 'same' };
}

/** The figures of two areas beside each other. */
export function figuresBeside(own: AreaFigures, other: AreaFigures): FigureBeside[] {
  return COMPARED.map((indicator) => {
    const [left, right] = [figureOf(own, indicator), figureOf(other, indicator)];
    if (left.status !== 'known' || right.status !== 'known') {
      return { indicator, own: left, other: right };
    }
    const order = compareDecimals(right.value, left.value);
    const direction = order === 0 ? 'same' : order > 0 ? 'above' : 'below';
    const gap = { points: decimalGap(left.value, right.value), direction } as const;
    return { indicator, own: left, other: right, gap };
  });
}

function knownValue(figures: AreaFigures, indicator: IndicatorId): number | undefined {
  const figure = figureOf(figures, indicator);
  return figure.status === 'known' ? decimalToNumber(figure.value) : undefined;
}
