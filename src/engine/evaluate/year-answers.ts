import { COST_KINDS, type CostKind } from '../model/index.ts';
import type { Balance, NeedAnswer, ShareRuleAnswer, YearAnswer } from './answers.ts';
import { BalanceSum, sumBalances, yearsOf, type EvaluationBase } from './base.ts';
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
      rules: rules.filter((rule) => rule.year === year),
      ...(largest && { largestSource: largest }),
    };
  });
}

function balancesByKind(base: EvaluationBase, y: number): Record<CostKind, Balance> {
  const { cellCount, cellKind } = base.ledger;
  const sums = COST_KINDS.map(() => new BalanceSum());
  for (let cell = 0; cell < cellCount; cell += 1) {
    sums[cellKind[cell]!]!.addCell(base, y * cellCount + cell);
  }
  const [salary, operations, rent, evaluation, other] = sums.map((sum) => sum.balance());
  return {
    salary: salary!,
    operations: operations!,
    rent: rent!,
    evaluation: evaluation!,
    other: other!,
  };
}
