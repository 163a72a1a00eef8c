import { compareIds, fail, ok, type Result } from '../../shared/index.ts';
import { applyScenario } from '../evaluate/apply-scenario.ts';
import type { Plan, Scenario } from '../model/index.ts';
import type { StressAnswer, StressOptions, StressProblem, StressRanking } from './answers.ts';
import { assumptions, type Assumption } from './assumptions.ts';
import { Draws } from './draws.ts';
import { rankWays, type SourceDrawn } from './ranking.ts';
import { tally } from './tally.ts';

const MOST_DRAWS = 100_000;
const MOST_SEED = 2 ** 32 - 1;
/** So many draws are made between looking up. */
const BLOCK = 100;

/** A way on: a scenario, or the plan as it is. */
export interface StressWay {
  readonly key: string;
  readonly scenario?: Scenario;
}

/**
 * What becomes of a plan when its uncertain money is drawn at random (plan model, section 5): a
 * stresstest. Granted money comes, rejected money does not, other money with its stated
 * probability. Or all problems that keep draws from being made. Throws `RangeError` for an unknown
 * scenario id. When stopped, the answer is of the draws that were made, at least one.
 */
export function stress(
  plan: Plan,
  options: StressOptions,
): Result<StressAnswer, readonly StressProblem[]> {
  const scenario = scenarioOf(plan, options.scenario);
  const stressed = stressWays(plan, [{ key: '', ...(scenario && { scenario }) }], options);
  return stressed.ok ? ok(stressed.value.answers[0]!.answer) : stressed;
}

/** The answers of several ways on under the same draws, and what they say about which is best. */
export function stressWays(
  plan: Plan,
  ways: readonly StressWay[],
  options: Omit<StressOptions, 'scenario'>,
): Result<
  {
    readonly answers: readonly { readonly key: string; readonly answer: StressAnswer }[];
    readonly ranking: StressRanking;
  },
  readonly StressProblem[]
> {
  const ready = ways.map(({ key, scenario }) => {
    const changed = scenario ? applyScenario(plan, scenario) : plan;
    return { key, plan: changed, assumed: assumptions(changed) };
  });
  const problems = [...badOptions(options), ...ready.flatMap((way) => problemsOf(way.assumed))];
  if (problems.length > 0) return fail(withoutRepeats(problems));
  const drawn = ready.flatMap((way) =>
    way.assumed.ok
      ? [
          {
            ...way,
            assumed: way.assumed.value,
            draws: new Draws(way.plan, way.assumed.value, options),
          },
        ]
      : [],
  );
  const made = makeDraws(
    drawn.map(({ draws }) => draws),
    options,
  );
  const uncertain = drawn.flatMap(({ assumed, draws }) => uncertainSources(assumed, draws));
  const answers = drawn.map(({ key, plan: way, assumed, draws }) => ({
    key,
    answer: tally(way, assumed, draws, options.seed),
  }));
  const compared = drawn.map(({ key, draws }) => ({ key, totals: draws.totals }));
  return ok({ answers, ranking: rankWays(compared, oncePerSource(uncertain), made) });
}

function scenarioOf(plan: Plan, asked: StressOptions['scenario']): Scenario | undefined {
  if (typeof asked !== 'string') return asked;
  const found = plan.scenarios.find(({ id }) => id === asked);
  if (!found) throw new RangeError(`The plan has no scenario ${asked}`);
  return found;
}

function badOptions({ draws, seed }: Pick<StressOptions, 'draws' | 'seed'>): StressProblem[] {
  const isWhole = (value: number, from: number, to: number) =>
    Number.isInteger(value) && value >= from && value <= to;
  return [
    ...(isWhole(draws, 1, MOST_DRAWS) ? [] : [{ code: 'bad-draws', draws } as const]),
    ...(isWhole(seed, 0, MOST_SEED) ? [] : [{ code: 'bad-seed', seed } as const]),
  ];
}

function problemsOf(read: Result<unknown, readonly StressProblem[]>): readonly StressProblem[] {
  return read.ok ? [] : read.error;
}

function withoutRepeats(problems: readonly StressProblem[]): readonly StressProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Makes the draws of all ways side by side. Returns how many. */
function makeDraws(
  ways: readonly Draws[],
  { draws, ...control }: Omit<StressOptions, 'scenario'>,
): number {
  let made = 0;
  while (made < draws && (made === 0 || !control.stopped?.())) {
    const end = Math.min(draws, made + BLOCK);
    for (const way of ways) while (way.made < end) way.next();
    made = end;
    control.onProgress?.(made / draws);
  }
  return made;
}

function uncertainSources(assumed: readonly Assumption[], drawn: Draws): SourceDrawn[] {
  return assumed.flatMap(({ id, certain }, s) =>
    certain
      ? []
      : [{ id, came: drawn.came.subarray(s * drawn.totals.length, (s + 1) * drawn.totals.length) }],
  );
}

/** A source has the same luck in every way in which it is uncertain. */
function oncePerSource(sources: readonly SourceDrawn[]): readonly SourceDrawn[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()].sort((a, b) =>
    compareIds(a.id, b.id),
  );
}
