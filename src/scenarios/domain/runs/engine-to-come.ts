import type {
  Plan,
  Scenario,
  StressAnswer,
  StressOptions,
  StressProblem,
  StressRanking,
} from '../../../engine/index.ts';
import type { Result } from '../../../shared/index.ts';

/** Replaced by the engine's own function of this name as it comes. */
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
