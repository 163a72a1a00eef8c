import { z } from 'zod';
import { FUNDING_STATUSES, type Limits, PLACEMENTS, STAFF_ROLES } from '../../../engine/index.ts';
import { type Money, type Share } from '../../../shared/index.ts';
import type { RunProblem, RunProgress, RunRequest, RunResult } from './run.ts';

// How a run is stored: in the engine's types. What another release has written otherwise is not read.

const text = z.string();
const finite = z.number();
const count = z.int().min(0);
const year = z.int();
const flag = z.boolean();
const money = z.custom<Money>(Number.isSafeInteger);
const share = z.custom<Share>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const part = z.number().min(0).max(1);
const byYear = <Value>(value: z.ZodType<Value>) =>
  z.record(z.string().regex(/^\d{4}$/), value) as z.ZodType<Readonly<Record<number, Value>>>;
const x = z.unknown().optional();

const optionRef = z.object({ activity: text, option: text, x });

const limits: z.ZodType<Limits> = z.object({
  count: z.array(z.enum(FUNDING_STATUSES)).exactOptional(),
  maxGap: byYear(money).exactOptional(),
  maxCost: byYear(money).exactOptional(),
  maxFte: z
    .array(
      z.object({
        role: z.enum(STAFF_ROLES).exactOptional(),
        placement: z.enum(PLACEMENTS).exactOptional(),
        fte: finite,
        x,
      }),
    )
    .exactOptional(),
  minCoverage: z
    .array(z.object({ area: text, effortArea: text.exactOptional(), share, x }))
    .exactOptional(),
  mustKeep: z.array(text).exactOptional(),
  mustClose: z.array(text).exactOptional(),
  forbid: z.array(optionRef).exactOptional(),
  fix: z.array(optionRef).exactOptional(),
  x,
});

const seconds = z.number().positive();
const base = text.nullable();

const request: z.ZodType<RunRequest> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('optimise'), base, limits, timeLimit: seconds }),
  z.object({ kind: z.literal('frontier'), base, limits, points: z.int(), timeLimit: seconds }),
  z.object({
    kind: z.literal('stress'),
    ways: z.array(text.nullable()).min(1),
    draws: z.int(),
    seed: z.int(),
  }),
]);

const optimum = z.object({
  status: z.enum(['optimal', 'infeasible', 'time-limit']),
  value: finite.nullable(),
  bound: finite.nullable(),
  relativeGap: finite.nullable(),
  cost: money.nullable(),
  leastCostProved: flag,
  chosen: z.record(text, text),
});

const limitRef = z.discriminatedUnion('limit', [
  z.object({ limit: z.literal('source'), source: text, year }),
  z.object({ limit: z.literal('share-cap'), shareGroup: text, year }),
  z.object({ limit: z.literal('max-gap'), year }),
  z.object({ limit: z.literal('max-cost'), year }),
  z.object({ limit: z.literal('max-fte'), index: count, year }),
  z.object({ limit: z.literal('min-coverage'), index: count, area: text, effortArea: text, year }),
  z.object({ limit: z.literal('must-keep'), activity: text }),
  z.object({ limit: z.literal('must-close'), activity: text }),
  z.object({ limit: z.literal('forbid'), activity: text, option: text }),
  z.object({ limit: z.literal('fix'), activity: text, option: text }),
  z.object({
    limit: z.enum(['requires', 'excludes']),
    activity: text,
    option: text,
    otherActivity: text,
    otherOption: text,
  }),
]);

const binding = z.object({
  limit: limitRef,
  more: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('money'), amount: money }),
    z.object({ unit: z.literal('posts'), amount: finite }),
    z.object({ unit: z.literal('share'), amount: finite }),
    z.object({ unit: z.literal('dropped') }),
  ]),
  gain: finite,
  proved: flag,
});

const notKept = z.object({
  activity: text,
  added: z
    .object({
      option: text,
      extra: z.array(z.object({ year, amount: money })),
      total: money,
    })
    .nullable(),
  instead: z
    .object({
      option: text,
      displaced: z.array(z.object({ activity: text, from: text, to: text })),
      loss: finite,
      proved: flag,
    })
    .nullable()
    .exactOptional(),
});

const explanation = z.object({
  binding: z.array(binding),
  notKept: z.array(notKept),
  conflict: z
    .object({
      limits: z.array(limitRef),
      smallest: flag,
      proposals: z.array(z.object({ limit: limitRef, amount: finite.exactOptional() })),
    })
    .exactOptional(),
  complete: flag,
});

const distribution = {
  mean: finite,
  short: part,
  p5: finite,
  p25: finite,
  p50: finite,
  p75: finite,
  p95: finite,
};

const stressAnswer = z.object({
  draws: count,
  seed: count,
  years: z.array(z.object({ year, ...distribution })),
  total: z.object(distribution),
  histogram: z.array(z.object({ from: finite, to: finite, draws: count })),
  activities: z.array(z.object({ id: text, covered: part })),
  covered: part,
  sources: z.array(
    z.object({
      id: text,
      probability: part,
      certain: flag,
      came: part,
      gapIfComes: finite.nullable(),
      gapIfFails: finite.nullable(),
      fall: finite.nullable(),
      fallError: finite.nullable(),
    }),
  ),
});

const ranking = z.object({
  order: z.array(text),
  best: z.array(z.object({ key: text, chance: part })),
  turns: z.array(z.object({ source: text, firstIfComes: text, firstIfFails: text, evenAt: part })),
});

const result: z.ZodType<RunResult> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('optimise'), optimum, explanation: explanation.nullable() }),
  z.object({
    kind: z.literal('frontier'),
    points: z.array(optimum.extend({ share: finite, money })),
  }),
  z.object({
    kind: z.literal('stress'),
    answers: z.array(z.object({ way: text.nullable(), answer: stressAnswer })),
    ranking: ranking.nullable(),
  }),
]);

const progress: z.ZodType<RunProgress> = z.union([
  z.object({ value: finite.nullable(), bound: finite.nullable() }),
  z.object({ done: part }),
]);

const problem: z.ZodType<RunProblem> = z.discriminatedUnion('code', [
  z.object({
    code: z.enum(['time', 'memory', 'died', 'interrupted', 'scenario-gone', 'limits-gone']),
  }),
  z.object({
    code: z.literal('cannot-draw'),
    problems: z.array(
      z.discriminatedUnion('code', [
        z.object({
          code: z.literal('no-probability'),
          source: text,
          status: z.enum(FUNDING_STATUSES),
        }),
        z.object({ code: z.literal('bad-draws'), draws: finite }),
        z.object({ code: z.literal('bad-seed'), seed: finite }),
        z.object({ code: z.literal('group-probabilities-differ'), group: text }),
      ]),
    ),
  }),
]);

/** What was asked; undefined when it is written in a way that this release does not read. */
export function readRunRequest(stored: unknown): RunRequest | undefined {
  return request.safeParse(stored).data;
}

/** What was found; undefined when it is written in a way that this release does not read. */
export function readRunResult(stored: unknown): RunResult | undefined {
  return result.safeParse(stored).data;
}

/** How far it is; undefined when it is written in a way that this release does not read. */
export function readRunProgress(stored: unknown): RunProgress | undefined {
  return progress.safeParse(stored).data;
}

/** Why it failed; undefined when it is written in a way that this release does not read. */
export function readRunProblem(stored: unknown): RunProblem | undefined {
  return problem.safeParse(stored).data;
}
