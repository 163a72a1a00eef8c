import { WHOLE } from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import type { Distribution, StressAnswer, StressSource } from './answers.ts';
import type { Assumption } from './assumptions.ts';
import type { DrawsMade } from './draws.ts';

const MOST_STEPS = 20;

/** What the draws of a plan add up to. */
export function tally(
  plan: Plan,
  assumed: readonly Assumption[],
  drawn: DrawsMade,
  seed: number,
): StressAnswer {
  const { made, totals } = drawn;
  const chance = (count: number) => count / made;
  return {
    draws: made,
    seed,
    years: Array.from({ length: drawn.yearCount }, (_, y) => ({
      year: plan.firstYear + y,
      ...distribution(drawn.gaps.subarray(y * totals.length, y * totals.length + made)),
    })),
    total: distribution(totals.subarray(0, made)),
    histogram: histogram(totals.subarray(0, made)),
    activities: drawn.activities.map((id, a) => ({ id, covered: chance(drawn.paidInFull[a]!) })),
    covered: chance(drawn.allPaidInFull),
    sources: assumed.map((one, s) => sourceAnswer(one, s, drawn)),
  };
}

/** A percentile is the least value that so many per cent of the draws do not exceed. */
function distribution(values: Float64Array): Distribution {
  const sorted = values.slice().sort();
  const at = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1]!;
  let [sum, short] = [0, 0];
  for (const value of values) {
    sum += value;
    if (value > 0) short += 1;
  }
  return {
    mean: Math.round(sum / values.length),
    short: short / values.length,
    p5: at(5),
    p25: at(25),
    p50: at(50),
    p75: at(75),
    p95: at(95),
  };
}

/** Steps of 1, 2 or 5 times a power of ten kroner. */
function histogram(totals: Float64Array): StressAnswer['histogram'] {
  const largest = totals.reduce((most, total) => Math.max(most, total), 0);
  const step = roundStep(largest / MOST_STEPS);
  const steps = Array.from({ length: Math.max(1, Math.ceil(largest / step)) }, (_, at) => ({
    from: at * step,
    to: (at + 1) * step,
    draws: 0,
  }));
  for (const total of totals)
    steps[Math.min(steps.length - 1, Math.floor(total / step))]!.draws += 1;
  return steps;
}

function roundStep(least: number): number {
  for (let power = 100; ; power *= 10) {
    for (const times of [1, 2, 5]) if (power * times >= least) return power * times;
  }
}

function sourceAnswer(
  { id, probability, certain }: Assumption,
  s: number,
  drawn: DrawsMade,
): StressSource {
  const { made, totals } = drawn;
  const came = drawn.came.subarray(s * totals.length, s * totals.length + made);
  const comes = meanWhere(totals, came, 1);
  const fails = meanWhere(totals, came, 0);
  const both = comes.count > 0 && fails.count > 0;
  return {
    id,
    probability: probability / WHOLE,
    certain,
    came: comes.count / made,
    gapIfComes: comes.count > 0 ? Math.round(comes.mean) : null,
    gapIfFails: fails.count > 0 ? Math.round(fails.mean) : null,
    fall: both ? Math.round(fails.mean) - Math.round(comes.mean) : null,
    fallError: both ? Math.round(Math.sqrt(comes.error + fails.error)) : null,
  };
}

/** The mean of the draws in which a source came or did not, and the square of its standard error. */
function meanWhere(totals: Float64Array, came: Uint8Array, wanted: 0 | 1) {
  let [count, sum] = [0, 0];
  came.forEach((here, draw) => {
    if (here !== wanted) return;
    count += 1;
    sum += totals[draw]!;
  });
  const mean = sum / count;
  let squares = 0;
  came.forEach((here, draw) => {
    if (here === wanted) squares += (totals[draw]! - mean) ** 2;
  });
  return { count, mean, error: squares / count / count };
}
