import { COST_KINDS, type CostKind } from '../model/index.ts';
import type { Balance, NeedAnswer, ShareRuleAnswer, YearAnswer } from './answers.ts';
import { balanceOf, sumBalances, yearsOf, type EvaluationBase } from './base.ts';
import { postsPerYear } from './posts.ts';
import { weightedCoverage, type ReachTable } from './reach.ts';
import { largestSource, sourceYear } from './source-answers.ts';

/** One answer per year of the plan. */
export function yearAnswers(
  base: EvaluationBase,
  reach: ReachTable,
  needs: readonly NeedAnswer[],
  rules: readonly ShareRuleAnswer[],
): YearAnswer[] {
  const posts = postsPerYear(base);
  const rulesOf = rulesByYear(rules);
  return yearsOf(base.ledger).map(({ year, y }) => {
    const byKind = balancesByKind(base, y);
    const sources = base.money.sources.map((_, s) => sourceYear(base, s, y));
    const largest = largestSource(sources);
    return {
      year,
      ...sumBalances(Object.values(byKind)),
      byKind,
      reach: reach.total[y]!.value,
      coverage: weightedCoverage(needs, y),
      fte: posts[y]!,
      sources,
      rules: rulesOf.get(year) ?? [],
      ...(largest && { largestSource: largest }),
    };
  });
}

function rulesByYear(rules: readonly ShareRuleAnswer[]): ReadonlyMap<number, ShareRuleAnswer[]> {
  const found = new Map<number, ShareRuleAnswer[]>();
  for (const rule of rules) {
    const known = found.get(rule.year);
    if (known) known.push(rule);
    else found.set(rule.year, [rule]);
  }
  return found;
}

function balancesByKind({ ledger, allocation }: EvaluationBase, y: number) {
  const { cellCount, cellKind } = ledger;
  const sums = COST_KINDS.map(() => ({ cost: 0, carried: 0, financed: 0 }));
  for (let cell = 0; cell < cellCount; cell += 1) {
    const sum = sums[cellKind[cell]!]!;
    const at = y * cellCount + cell;
    sum.cost += ledger.cost[at]!;
    sum.carried += ledger.carried[at]!;
    sum.financed += allocation.financed[at]!;
  }
  const entries = COST_KINDS.map((kind, at) => {
    const { cost, carried, financed } = sums[at]!;
    return [kind, balanceOf(cost, carried, financed)] as const;
  });
  return Object.fromEntries(entries) as Record<CostKind, Balance>;
}
