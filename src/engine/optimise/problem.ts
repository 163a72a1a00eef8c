import type { Limits, Plan } from '../model/index.ts';
import type { LimitRef, OptimiseOptions } from './answers.ts';
import { type ChoiceTable, choiceTable } from './choices.ts';
import { type CoverageModel, coverageModel } from './coverage.ts';
import { allowedGap, countedStatuses, type LimitRow, limitRows } from './limits.ts';
import { moneyRow, type MoneyRow, type PinnedNeed } from './money-rows.ts';
import { pinnedNeeds } from './pinned.ts';
import { type YearMoney, yearMoney } from './year-money.ts';

/** What a choice of options must keep, and what it is worth. */
export interface ChoiceProblem {
  readonly plan: Plan;
  readonly limits: Limits;
  readonly table: ChoiceTable;
  readonly coverage: CoverageModel;
  readonly limitRows: readonly LimitRow[];
  readonly money: readonly YearMoney[];
  readonly pinned: readonly (readonly PinnedNeed[])[];
  /** Øre that may stay unpaid, by year number. */
  readonly room: readonly number[];
  /** Conditions of money that have shown themselves to matter; grows while solving. */
  readonly moneyRows: Map<string, MoneyRow>;
  /** Choices that the exact check has refused; grows while solving. */
  readonly refused: number[][];
}

/** Lays out a plan for choosing. Throws `RangeError` for limits that name what the plan lacks. */
export function choiceProblem(plan: Plan, options: OptimiseOptions): ChoiceProblem {
  const limits = options.limits ?? plan.limits ?? {};
  const table = choiceTable(plan, countedStatuses(limits), options.assumptions);
  const money = Array.from({ length: table.yearCount }, (_, year) => yearMoney(table, year));
  const pinned = money.map((year) => pinnedNeeds(table, year));
  const room = money.map(({ year }) => allowedGap(limits, table, year));
  const problem: ChoiceProblem = {
    plan,
    limits,
    table,
    coverage: coverageModel(table),
    limitRows: limitRows(table, limits),
    money,
    pinned,
    room,
    moneyRows: new Map(),
    refused: [],
  };
  money.forEach((year) => beginWith(problem, year));
  return problem;
}

/** The conditions that nearly always matter: on all money together, and on each narrow part of it. */
function beginWith({ moneyRows, pinned, room }: ChoiceProblem, money: YearMoney): void {
  const everybody = money.supplies.flatMap((supply, earmark) => (supply ? [earmark] : []));
  const parts = [everybody, ...money.classes.map(({ payers }) => [...payers])];
  for (const earmarks of parts) {
    const row = moneyRow(money, pinned[money.year]!, earmarks, new Set(), room[money.year]!);
    moneyRows.set(row.key, row);
  }
}

/** Which limits hold; all when absent. */
export type Holds = (ref: LimitRef) => boolean;
