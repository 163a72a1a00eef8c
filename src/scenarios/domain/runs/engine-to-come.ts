import type {
  FrontierPoint,
  OptimiseOptions,
  Optimum,
  OptimumExplanation,
  Plan,
  Scenario,
  StressAnswer,
  StressOptions,
  StressProblem,
  StressRanking,
} from '../../../engine/index.ts';
import type { Result, Solve } from '../../../shared/index.ts';

/** Replaced by the engine's own functions of these names as they come. */
export function explainOptimum(
  _plan: Plan,
  _optimum: Optimum,
  _options: OptimiseOptions,
  _solve: Solve,
): OptimumExplanation {
  throw new Error('Not in the engine yet');
}

export function frontier(
  _plan: Plan,
  _points: number,
  _options: OptimiseOptions,
  _solve: Solve,
): FrontierPoint[] {
  throw new Error('Not in the engine yet');
}

export function stressWays(
  _plan: Plan,
  _ways: readonly { readonly key: string; readonly scenario?: Scenario }[],
  _options: Omit<StressOptions, 'scenario'>,
): Result<
  {
    readonly answers: readonly { readonly key: string; readonly answer: StressAnswer }[];
    readonly ranking: StressRanking;
  },
  readonly StressProblem[]
> {
  throw new Error('Not in the engine yet');
}
