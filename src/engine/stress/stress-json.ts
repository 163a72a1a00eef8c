import { toKroner, type Money } from '../../shared/index.ts';
import type { Distribution, StressAnswer } from './answers.ts';

/** A stress answer for other programs: amounts in kroner, chances from 0 to 1. */
export function stressToJson(answer: StressAnswer): object {
  const { draws, seed, years, total, activities, covered, sources, histogram } = answer;
  return {
    draws,
    seed,
    covered,
    years: years.map(({ year, ...gap }) => ({ year, gap: inKroner(gap) })),
    total: { gap: inKroner(total) },
    activities,
    sources: sources.map((source) => ({
      ...source,
      gapIfComes: orNull(source.gapIfComes),
      gapIfFails: orNull(source.gapIfFails),
      fall: orNull(source.fall),
      fallError: orNull(source.fallError),
    })),
    histogram: histogram.map((step) => ({
      ...step,
      from: toKroner(step.from as Money),
      to: toKroner(step.to as Money),
    })),
  };
}

function inKroner({ short, ...amounts }: Distribution) {
  const entries = Object.entries(amounts).map(([key, ore]) => [key, toKroner(ore as Money)]);
  return { ...Object.fromEntries(entries), short };
}

function orNull(ore: number | null): number | null {
  return ore === null ? null : toKroner(ore as Money);
}
