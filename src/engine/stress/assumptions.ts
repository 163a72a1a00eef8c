import { compareIds, fail, ok, WHOLE, type Result, type Share } from '../../shared/index.ts';
import type { FactorRange, FundingSource, Plan } from '../model/index.ts';
import type { StressProblem } from './answers.ts';

/** What is assumed of a source: how likely it comes, together with which, and with how much. */
export interface Assumption {
  readonly id: string;
  readonly probability: Share;
  /** Decided: its probability is 1 or 0 whatever is stated. */
  readonly certain: boolean;
  /** Names the random numbers that decide whether it comes; the same for all of a group. */
  readonly luck: string;
  readonly range: FactorRange | undefined;
}

/** What granted and rejected money is: decided. All else may come or not. */
export function isCertain({ status }: FundingSource): boolean {
  return status === 'granted' || status === 'rejected';
}

/**
 * The assumptions of a plan's sources by id, or everything that keeps draws from being made. What
 * is decided takes no part in its group's luck. Sources that come or fail together cannot be
 * unequally likely: two probabilities in one group are a contradiction for people to solve.
 */
export function assumptions(plan: Plan): Result<readonly Assumption[], readonly StressProblem[]> {
  const sources = [...plan.funding].sort((a, b) => compareIds(a.id, b.id));
  const missing = sources
    .filter((source) => !isCertain(source) && source.probability === undefined)
    .map(({ id, status }): StressProblem => ({ code: 'no-probability', source: id, status }));
  const problems = [...missing, ...unequalGroups(sources)];
  return problems.length > 0 ? fail(problems) : ok(sources.map(assumptionOf));
}

function assumptionOf(source: FundingSource): Assumption {
  const { id, status, group, range } = source;
  const decided = (status === 'rejected' ? 0 : WHOLE) as Share;
  const certain = isCertain(source);
  return {
    id,
    probability: certain ? decided : source.probability!,
    certain,
    luck: group === undefined ? `source ${id}` : `group ${group}`,
    range,
  };
}

function unequalGroups(sources: readonly FundingSource[]): StressProblem[] {
  const byGroup = new Map<string, Set<Share>>();
  for (const source of sources) {
    const { group, probability } = source;
    if (group === undefined || probability === undefined || isCertain(source)) continue;
    byGroup.set(group, (byGroup.get(group) ?? new Set()).add(probability));
  }
  return [...byGroup]
    .filter(([, probabilities]) => probabilities.size > 1)
    .map(([group]) => group)
    .sort(compareIds)
    .map((group) => ({ code: 'group-probabilities-differ', group }));
}
