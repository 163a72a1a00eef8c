import { type Row, rowOf } from './rows.ts';
import { largestFlow } from './max-flow.ts';
import type { CappedSupply, YearMoney } from './year-money.ts';

/** Øre in a unit of the model: 1,000 kr. One øre is then well above the solver's tolerance. */
export const UNIT = 100_000;

/**
 * A condition on what is chosen: what only some earmark classes may pay must not be more than they
 * have. All such conditions together say the same as "there are flows that pay for it" (the largest
 * flow equals the smallest cut), but without a column for each flow.
 */
export interface MoneyRow {
  readonly year: number;
  /** Says which condition it is; equal keys are equal rows. */
  readonly key: string;
  readonly earmarks: readonly number[];
  readonly row: Row;
}

/** What a pin surely takes from its source at least when a choice is made, in øre. */
export interface PinnedNeed {
  readonly year: number;
  readonly earmark: number;
  readonly choice: number;
  /** The place of its need class in the year's money. */
  readonly need: number;
  readonly amount: number;
}

/** The condition on the need classes that only `earmarks` may pay. Capped groups
 * in `byCap` count with their cap, the others with their money. */
export function moneyRow(
  money: YearMoney,
  pinned: readonly PinnedNeed[],
  earmarks: readonly number[],
  byCap: ReadonlySet<CappedSupply>,
  room: number,
): MoneyRow {
  const inside = new Set(earmarks);
  const entries = new Map<number, number>();
  const add = (choice: number, amount: number) =>
    entries.set(choice, amount + (entries.get(choice) ?? 0));
  for (const { payers, choices, needs } of money.classes) {
    if (payers.every((one) => inside.has(one))) choices.forEach((one, at) => add(one, needs[at]!));
  }
  for (const pin of pinned) {
    const { payers } = money.classes[pin.need]!;
    const isTakenOut = inside.has(pin.earmark) && !payers.every((one) => inside.has(one));
    if (isTakenOut) add(pin.choice, pin.amount);
  }
  let supply = room;
  const names: string[] = [];
  for (const earmark of earmarks) {
    supply += money.supplies[earmark]?.free ?? 0;
    for (const capped of money.supplies[earmark]?.capped ?? []) {
      if (!byCap.has(capped)) {
        supply += capped.money;
        continue;
      }
      names.push(capped.group);
      capped.choices.forEach((choice, at) => add(choice, -capped.part * capped.costs[at]!));
    }
  }
  const row = rowOf(
    [...entries].map(([choice, amount]) => [choice, amount / UNIT] as const),
    { upper: supply / UNIT },
  );
  return { year: money.year, key: JSON.stringify([money.year, earmarks, names]), earmarks, row };
}

/** The condition that `chosen` (a part of each choice, 0 to 1) breaks most; undefined when it can be
 * paid for. */
export function brokenMoneyRow(
  money: YearMoney,
  pinned: readonly PinnedNeed[],
  chosen: Float64Array,
  room: number,
): MoneyRow | undefined {
  const capOf = new Map<CappedSupply, number>();
  const supply = Float64Array.from(money.supplies, (one) => {
    if (!one) return 0;
    return one.capped.reduce((sum, capped) => {
      capOf.set(capped, capped.part * weighed(capped.choices, capped.costs, chosen));
      return sum + Math.min(capped.money, capOf.get(capped)!);
    }, one.free);
  });
  const demand = Float64Array.from(money.classes, ({ choices, needs }) =>
    weighed(choices, needs, chosen),
  );
  for (const { earmark, need, choice, amount } of pinned) {
    const taken = Math.min(amount * chosen[choice]!, supply[earmark]!);
    supply[earmark]! -= taken;
    demand[need]! -= taken;
  }
  const payers = money.classes.map((one) => one.payers);
  const { starved } = largestFlow({ supply, demand, payers });
  const earmarks = [...new Set(starved.flatMap((one) => payers[one]!))].sort((a, b) => a - b);
  const byCap = new Set([...capOf].filter(([one, cap]) => cap < one.money).map(([one]) => one));
  const found = moneyRow(money, pinned, earmarks, byCap, room);
  return excess(found.row, chosen) > TOLERATED / UNIT ? found : undefined;
}

/** Øre that a row may be broken by: less than what the exact check sees. */
const TOLERATED = 0.3;

function weighed(
  choices: readonly number[],
  amounts: readonly number[],
  chosen: Float64Array,
): number {
  let sum = 0;
  for (let at = 0; at < choices.length; at += 1) sum += amounts[at]! * chosen[choices[at]!]!;
  return sum;
}

/** How far above its limit a row is. */
function excess({ columns, values, upper }: Row, chosen: Float64Array): number {
  return weighed(columns, values, chosen) - upper;
}
