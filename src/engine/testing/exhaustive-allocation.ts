import type { FundingStatus, Plan } from '../model/index.ts';
import {
  flowsByName,
  groupOf,
  plainProblem,
  type PlainProblem,
  type Variable,
  type Cell,
} from './plain-problem.ts';

/** The allocation of one year found by trying every flow in whole øre. Only for tiny plans. */
export function allocateExhaustively(
  plan: Plan,
  year: number,
  count: readonly FundingStatus[],
): { readonly flows: ReadonlyMap<string, number>; readonly missingPins: number } {
  const problem = plainProblem(plan, year, count);
  return { flows: flowsByName(problem, bestFlow(problem)), missingPins: problem.missingPins };
}

/** Tries every flow; of two that are equally good so far, the first found is lexicographically
 * greater because each variable is tried from its highest value down. */
function bestFlow({ cells, variables, money, caps, needs }: PlainProblem): readonly number[] {
  const priorities = [...new Set(cells.map(({ activity }) => activity.priority))].sort(
    (a, b) => a - b,
  );
  let best: number[] = variables.map(() => 0);
  let bestScore: readonly number[] = [-1];
  const flow = variables.map(() => 0);
  const visit = (at: number, given: number): void => {
    const hope = given + needs.reduce((sum, need) => sum + need, 0);
    if (hope < bestScore[0]!) return;
    if (at === variables.length) {
      const score = scoreOf(flow, variables, cells, priorities);
      if (isGreater(score, bestScore)) {
        bestScore = score;
        best = [...flow];
      }
      return;
    }
    const { source, cell } = variables[at]!;
    const group = groupOf(source);
    const room = Math.min(money.get(source.id)!, caps.get(group)!, needs[cell]!);
    const move = (amount: number): void => {
      money.set(source.id, money.get(source.id)! - amount);
      caps.set(group, caps.get(group)! - amount);
      needs[cell]! -= amount;
    };
    for (let amount = room; amount >= 0; amount -= 1) {
      flow[at] = amount;
      move(amount);
      visit(at + 1, given + amount);
      move(-amount);
    }
    flow[at] = 0;
  };
  visit(0, 0);
  return best;
}

function scoreOf(
  flow: readonly number[],
  variables: readonly Variable[],
  cells: readonly Cell[],
  priorities: readonly number[],
): readonly number[] {
  const byPriority = priorities.map((priority) =>
    flow.reduce(
      (sum, amount, at) =>
        sum + (cells[variables[at]!.cell]!.activity.priority === priority ? amount : 0),
      0,
    ),
  );
  return [byPriority.reduce((sum, amount) => sum + amount, 0), ...byPriority];
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] !== b[at]) return a[at]! > (b[at] ?? -1);
  }
  return false;
}
