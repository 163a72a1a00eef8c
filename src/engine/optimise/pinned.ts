import type { Pin } from '../model/index.ts';
import { kindIndex } from '../evaluate/ledger.ts';
import type { Choice, ChoiceTable } from './choices.ts';
import type { PinnedNeed } from './money-rows.ts';
import type { YearMoney } from './year-money.ts';

/**
 * What pins surely take in a year, whatever else is chosen: the pinned amount, at most the need of the
 * choice and at most what other pins may leave of the source. Pins of share groups under a cap are left
 * out, since the cap may leave less; the exact check of a found choice sees them.
 */
export function pinnedNeeds(table: ChoiceTable, money: YearMoney): PinnedNeed[] {
  const { plan, firstYear } = table;
  const left = sourceMoney(table, money.year);
  const found: PinnedNeed[] = [];
  for (const pin of inOrder(plan.pins, table, firstYear + money.year)) {
    const source = table.money.sources.findIndex(({ id }) => id === pin.source);
    const group = table.money.groups[table.money.groupOf[source]!]!;
    if (group.maxShare !== undefined) continue;
    const earmark = table.money.earmarkOf[source]!;
    const most = Math.min(pin.amount, left[source]!);
    left[source]! -= most;
    found.push(...takenByChoices(table, money, pin, earmark, most));
  }
  return found;
}

function sourceMoney({ money }: ChoiceTable, year: number): Float64Array {
  const from = year * money.sources.length;
  return money.available.slice(from, from + money.sources.length);
}

function inOrder(pins: readonly Pin[], { money }: ChoiceTable, year: number): Pin[] {
  const orderOf = new Map(money.sources.map(({ id }, index) => [id, index]));
  return pins
    .filter((pin) => pin.year === year)
    .sort(
      (a, b) =>
        orderOf.get(a.source)! - orderOf.get(b.source)! ||
        (a.activity < b.activity ? -1 : a.activity > b.activity ? 1 : 0) ||
        kindIndex(a.kind) - kindIndex(b.kind),
    );
}

function takenByChoices(
  table: ChoiceTable,
  money: YearMoney,
  pin: Pin,
  earmark: number,
  most: number,
): PinnedNeed[] {
  return table.choices.flatMap((choice, index) => {
    if (table.activities[choice.activity]!.id !== pin.activity) return [];
    const cell = choice.cells.find(({ kind }) => kind === kindIndex(pin.kind));
    if (!cell?.payers.includes(earmark)) return [];
    const amount = Math.min(most, cell.need[money.year]!);
    const need = needClassOf(money, cell);
    if (amount <= 0 || need < 0) return [];
    return [{ year: money.year, earmark, choice: index, need, amount }];
  });
}

function needClassOf(money: YearMoney, cell: Choice['cells'][number]): number {
  const payers = cell.payers.filter((earmark) => money.supplies[earmark]).join();
  return money.classes.findIndex((one) => one.payers.join() === payers);
}
