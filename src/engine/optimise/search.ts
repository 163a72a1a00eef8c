import type { Solve, SolvedModel } from '../../shared/index.ts';
import type { LimitRef } from './answers.ts';
import { keepsLimits } from './exact-check.ts';
import { brokenMoneyRow } from './money-rows.ts';
import type { ChoiceProblem, Holds } from './problem.ts';
import { type Column, type Row, rowOf, toModel } from './rows.ts';
import { VALUE_SCALE } from './coverage.ts';

/** What to look for among the choices that keep the limits. */
export type Goal =
  | { readonly kind: 'value' }
  /** The least planned cost of those with at least this value (0 to 1). */
  | { readonly kind: 'cost'; readonly value: number }
  | { readonly kind: 'any' }
  /** The least that one limit must be eased by, in its own unit; the exact check is left out. */
  | { readonly kind: 'ease'; readonly limit: (ref: LimitRef) => boolean };

/** How long, how exactly, and who may end it. `left` is in seconds and counts down. */
export interface Effort {
  left: number;
  readonly gap: number;
  readonly solve: Solve;
  readonly stopped: () => boolean;
  readonly onProgress?: (best: number | null, bound: number | null) => void;
}

/** What was found. `objective` and `bound` are in the unit of the goal. */
export interface Found {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective: number | null;
  readonly bound: number | null;
  /** The place of the chosen option of each activity; absent when none was found. */
  readonly chosen?: readonly number[];
}

const EVERYTHING: Holds = () => true;
const MOST_ROUNDS = 60;
const COST_SCALE = 1000;

/**
 * Solves for a goal. The conditions of money are far too many to write down, so those that matter are
 * found on the way: first on the relaxed model, then on what was chosen. What is chosen is computed
 * anew in whole øre; a choice that fails there is ruled out, and the search goes on.
 */
export function search(
  problem: ChoiceProblem,
  goal: Goal,
  effort: Effort,
  {
    holds = EVERYTHING,
    start,
  }: { readonly holds?: Holds; readonly start?: readonly number[] } = {},
): Found {
  const relaxed = tighten(problem, goal, effort, holds);
  if (relaxed?.status === 'infeasible')
    return { status: 'infeasible', objective: null, bound: null };
  for (;;) {
    if (effort.left <= 0 || effort.stopped()) return stopped(relaxed);
    const solved = runInPart(problem, goal, effort, holds, start);
    if (solved.status === 'infeasible') {
      return { status: 'infeasible', objective: null, bound: null };
    }
    if (!solved.values) return stopped(solved);
    if (addBroken(problem, solved.values, holds) > 0) continue;
    const chosen = chosenOf(problem, solved.values);
    if (goal.kind !== 'ease' && holds === EVERYTHING && !keepsLimits(problem, chosen)) {
      problem.refused.push(chosen);
      continue;
    }
    const { objective, bound } = solved;
    return {
      status: solved.status === 'optimal' ? 'optimal' : 'stopped',
      objective,
      bound,
      chosen,
    };
  }
}

/** The part of the time that is left which one solve may take: what it is cut off with may break a
 * condition of money that is not written down yet, and then there must be time to look again. */
const ONE_SOLVE = 0.7;

function runInPart(
  problem: ChoiceProblem,
  goal: Goal,
  effort: Effort,
  holds: Holds,
  start: readonly number[] | undefined,
): SolvedModel {
  const part = { ...effort, left: effort.left * ONE_SOLVE };
  const kept = effort.left - part.left;
  const solved = run(problem, goal, part, holds, true, start);
  effort.left = kept + part.left;
  return solved;
}

function stopped(known: SolvedModel | undefined): Found {
  return { status: 'stopped', objective: null, bound: known?.bound ?? null };
}

/** The goal without the demand that options are taken whole: a bound on what can be found. */
export function relax(problem: ChoiceProblem, goal: Goal, effort: Effort): Found {
  const solved = tighten(problem, goal, effort, EVERYTHING);
  if (solved?.status !== 'optimal') return { status: 'stopped', objective: null, bound: null };
  const { objective, bound } = solved;
  return { status: 'optimal', objective, bound };
}

/** Adds conditions of money until the relaxed model breaks none. */
function tighten(
  problem: ChoiceProblem,
  goal: Goal,
  effort: Effort,
  holds: Holds,
): SolvedModel | undefined {
  let solved: SolvedModel | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (effort.left <= 0 || effort.stopped()) return solved;
    solved = run(problem, goal, effort, holds, false);
    if (!solved.values || addBroken(problem, solved.values, holds) === 0) return solved;
  }
  return solved;
}

function addBroken(
  { table, money, pinned, room, moneyRows }: ChoiceProblem,
  values: Float64Array,
  holds: Holds,
): number {
  let added = 0;
  for (const year of money) {
    if (!holds({ limit: 'max-gap', year: table.firstYear + year.year })) continue;
    const row = brokenMoneyRow(year, pinned[year.year]!, values, room[year.year]!);
    if (!row || moneyRows.has(row.key)) continue;
    moneyRows.set(row.key, row);
    added += 1;
  }
  return added;
}

function chosenOf({ table }: ChoiceProblem, values: Float64Array): number[] {
  return table.activities.map((_, activity) => {
    let best = table.start[activity]!;
    for (let at = best + 1; at < table.start[activity + 1]!; at += 1) {
      if (values[at]! > values[best]!) best = at;
    }
    return best;
  });
}

function run(
  problem: ChoiceProblem,
  goal: Goal,
  effort: Effort,
  holds: Holds,
  whole: boolean,
  start?: readonly number[],
): SolvedModel {
  const columns = columnsFor(problem, goal, holds, whole);
  const rows = rowsFor(problem, goal, holds, columns.length - 1);
  const sense = goal.kind === 'value' ? 'maximise' : 'minimise';
  const solved = effort.solve(toModel(sense, columns, rows), {
    timeLimit: effort.left,
    gap: effort.gap,
    stopped: effort.stopped,
    ...(whole && effort.onProgress && { onProgress: effort.onProgress }),
    ...(whole && start && { start: startValues(problem, columns.length, start) }),
  });
  effort.left -= solved.seconds;
  return solved;
}

function startValues(
  problem: ChoiceProblem,
  count: number,
  chosen: readonly number[],
): Float64Array {
  const values = new Float64Array(count);
  for (const at of chosen) values[at] = 1;
  problem.coverage.rows.forEach(({ columns, values: shares }) => {
    const reached = columns
      .slice(1)
      .reduce((sum, at, index) => sum - shares[index + 1]! * values[at]!, 0);
    values[columns[0]!] = Math.min(1, reached);
  });
  return values;
}

function columnsFor(
  { table, coverage, limitRows }: ChoiceProblem,
  goal: Goal,
  holds: Holds,
  whole: boolean,
): Column[] {
  const out = new Set(
    limitRows.flatMap(({ ref, without }) => (without && holds(ref) ? without : [])),
  );
  const costs = goal.kind === 'cost' ? scaledCosts(table) : [];
  const costOf = (at: number) => (goal.kind === 'value' ? coverage.direct[at]! : (costs[at] ?? 0));
  return [
    ...table.choices.map((_, at) => ({
      cost: costOf(at),
      lower: 0,
      upper: out.has(at) ? 0 : 1,
      whole,
    })),
    ...coverage.columns.map((column) => (goal.kind === 'value' ? column : { ...column, cost: 0 })),
    ...(goal.kind === 'ease' ? [{ cost: 1, lower: 0, upper: Infinity, whole: false }] : []),
  ];
}

/** Planned cost of all years, the dearest choice as 1,000: solvers stop too early on tiny sums. */
function scaledCosts({ choices }: ChoiceProblem['table']): number[] {
  const sums = choices.map(({ cost }) => cost.reduce((sum, amount) => sum + amount, 0));
  const most = sums.reduce((highest, sum) => Math.max(highest, sum), 1);
  return sums.map((sum) => (COST_SCALE * sum) / most);
}

function rowsFor(problem: ChoiceProblem, goal: Goal, holds: Holds, last: number): Row[] {
  const { table, coverage, limitRows, moneyRows, refused } = problem;
  const isEased = (ref: LimitRef) => goal.kind === 'ease' && goal.limit(ref);
  const held = (row: Row, ref: LimitRef) => (isEased(ref) ? easedRow(row, last) : row);
  return [
    ...table.activities.map((_, activity) => oneOption(table.start, activity)),
    ...coverage.rows,
    ...limitRows.flatMap(({ ref, row }) => (row && holds(ref) ? [held(row, ref)] : [])),
    ...[...moneyRows.values()].flatMap(({ year, row }) => {
      const ref: LimitRef = { limit: 'max-gap', year: table.firstYear + year };
      return holds(ref) ? [held(row, ref)] : [];
    }),
    ...refused.map((chosen) =>
      rowOf(
        chosen.map((at) => [at, 1] as const),
        { upper: chosen.length - 1 },
      ),
    ),
    ...(goal.kind === 'cost' ? [valueRow(problem, goal.value)] : []),
  ];
}

function oneOption(start: Int32Array, activity: number): Row {
  const entries: [number, number][] = [];
  for (let at = start[activity]!; at < start[activity + 1]!; at += 1) entries.push([at, 1]);
  return rowOf(entries, { lower: 1, upper: 1 });
}

/** The row with a column that may help it. */
function easedRow({ columns, values, lower, upper }: Row, column: number): Row {
  const sign = upper === Infinity ? 1 : -1;
  return { columns: [...columns, column], values: [...values, sign], lower, upper };
}

/** Values are equal within this. */
export const SAME_VALUE = 1e-6;

function valueRow({ table, coverage }: ChoiceProblem, value: number): Row {
  const direct = [...coverage.direct].map((worth, at) => [at, worth] as const);
  const columns = coverage.columns.map(
    ({ cost }, index) => [table.choices.length + index, cost] as const,
  );
  return rowOf([...direct, ...columns], { lower: (value - SAME_VALUE) * VALUE_SCALE });
}
