import { compareIds } from '../../shared/index.ts';
import { applyScenario } from '../evaluate/apply-scenario.ts';
import { buildLedger, type Ledger } from '../evaluate/ledger.ts';
import { buildSources, type MoneySources } from '../evaluate/money-sources.ts';
import { buildScopeNetwork } from '../evaluate/scope-network.ts';
import type { Activity, FundingStatus, Option, Plan, Scenario } from '../model/index.ts';

/** One option of one activity, as columns of the year. Amounts in whole øre. */
export interface Choice {
  /** Its activity's place in the table. */
  readonly activity: number;
  /** As the assumptions make it: at their level, with their prices. */
  readonly option: Option;
  readonly cells: readonly ChoiceCell[];
  /** Cost before what is carried, by year number. */
  readonly cost: Float64Array;
}

/** One cost kind of a choice. */
export interface ChoiceCell {
  /** The earmark classes that may pay, upwards. */
  readonly payers: readonly number[];
  readonly kind: number;
  /** Cost, and what is left of it after what is carried, by year number. */
  readonly cost: Float64Array;
  readonly need: Float64Array;
}

/** All that can be chosen, and the money there is for it. Sorted by activity, then option. */
export interface ChoiceTable {
  /** The plan as the assumptions make it, but for what is chosen. */
  readonly plan: Plan;
  readonly firstYear: number;
  readonly yearCount: number;
  readonly activities: readonly Activity[];
  readonly choices: readonly Choice[];
  /** The choices of activity `a` are `start[a]` up to `start[a + 1]`. */
  readonly start: Int32Array;
  readonly money: MoneySources;
}

/** Takes for given what a scenario assumes; which options it chooses does not matter. */
const NO_ASSUMPTIONS: Scenario = {
  id: '',
  name: '',
  choose: {},
  level: {},
  costIndex: {},
  funding: {},
};

/** Lays out every option of every activity. */
export function choiceTable(
  plan: Plan,
  count: readonly FundingStatus[],
  assumptions: Scenario = NO_ASSUMPTIONS,
): ChoiceTable {
  const activities = [...plan.activities].sort((a, b) => compareIds(a.id, b.id));
  const assumed = applyScenario(plan, { ...assumptions, choose: {} });
  const money = buildSources(assumed, count);
  const rounds = optionRounds(plan, activities, assumptions);
  const laidOut = rounds.map((round) => layOut(round, money));
  const choices: Choice[] = [];
  const start = new Int32Array(activities.length + 1);
  activities.forEach(({ options }, activity) => {
    for (let round = 0; round < options.length; round += 1) {
      choices.push({ activity, ...laidOut[round]![activity]! });
    }
    start[activity + 1] = choices.length;
  });
  const { firstYear, lastYear } = plan;
  const yearCount = lastYear - firstYear + 1;
  return { plan: assumed, firstYear, yearCount, activities, choices, start, money };
}

/** The plan with the first option of every activity, with the second, and so on; activities with
 * fewer options keep their last. */
function optionRounds(plan: Plan, activities: readonly Activity[], assumptions: Scenario): Plan[] {
  const sorted = activities.map(({ id, options }) => ({
    id,
    options: options.map((option) => option.id).sort(compareIds),
  }));
  const most = sorted.reduce((count, { options }) => Math.max(count, options.length), 0);
  return Array.from({ length: most }, (_, round) => {
    const choose = Object.fromEntries(
      sorted.map(({ id, options }) => [id, options[Math.min(round, options.length - 1)]!]),
    );
    return applyScenario(plan, { ...assumptions, choose });
  });
}

function layOut(plan: Plan, money: MoneySources): Omit<Choice, 'activity'>[] {
  const ledger = buildLedger(plan);
  const { cellsOf } = buildScopeNetwork(ledger, money.earmarks);
  const payers = Array.from({ length: ledger.cellCount }, (): number[] => []);
  cellsOf.forEach((cells, earmark) => {
    for (const cell of cells) payers[cell]!.push(earmark);
  });
  return ledger.activities.map(({ option }, a) => {
    const cells: ChoiceCell[] = [];
    for (let cell = ledger.cellStart[a]!; cell < ledger.cellStart[a + 1]!; cell += 1) {
      cells.push(cellAt(ledger, cell, payers[cell]!));
    }
    return { option, cells, cost: sumOf(cells, ledger.yearCount) };
  });
}

function cellAt(ledger: Ledger, cell: number, payers: readonly number[]): ChoiceCell {
  const { yearCount, cellCount } = ledger;
  const cost = new Float64Array(yearCount);
  const need = new Float64Array(yearCount);
  for (let year = 0; year < yearCount; year += 1) {
    const at = year * cellCount + cell;
    cost[year] = ledger.cost[at]!;
    need[year] = cost[year]! - ledger.carried[at]!;
  }
  return { payers, kind: ledger.cellKind[cell]!, cost, need };
}

function sumOf(cells: readonly ChoiceCell[], yearCount: number): Float64Array {
  const sum = new Float64Array(yearCount);
  for (const { cost } of cells) cost.forEach((amount, year) => (sum[year]! += amount));
  return sum;
}
