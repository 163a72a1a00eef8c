import type { Pin } from '../model/index.ts';
import { kindIndex, type Ledger } from './ledger.ts';
import type { MoneySources } from './money-sources.ts';

/** A pin by numbers; pins of the same place are added into one. */
export interface PlacedPin {
  readonly year: number;
  readonly source: number;
  /** -1 when the activity has no such cost in any year. */
  readonly cell: number;
  readonly amount: number;
  readonly pin: Pin;
}

/** The pins in the order in which they are honoured: year, source, activity id, kind. */
export function placePins(
  pins: readonly Pin[],
  ledger: Ledger,
  money: MoneySources,
): readonly PlacedPin[] {
  if (pins.length === 0) return [];
  const sourceIndex = new Map(money.sources.map((source, index) => [source.id, index]));
  const activityIndex = new Map(ledger.activities.map((activity, index) => [activity.id, index]));
  const placed = new Map<string, PlacedPin>();
  for (const pin of pins) {
    const year = pin.year - ledger.firstYear;
    const source = sourceIndex.get(pin.source)!;
    const activity = activityIndex.get(pin.activity)!;
    const key = `${year},${source},${activity},${kindIndex(pin.kind)}`;
    const amount = pin.amount + (placed.get(key)?.amount ?? 0);
    placed.set(key, { year, source, cell: cellAt(ledger, activity, pin), amount, pin });
  }
  return [...placed.values()].sort(
    (a, b) =>
      a.year - b.year ||
      a.source - b.source ||
      activityIndex.get(a.pin.activity)! - activityIndex.get(b.pin.activity)! ||
      kindIndex(a.pin.kind) - kindIndex(b.pin.kind),
  );
}

function cellAt(ledger: Ledger, activity: number, { kind }: Pin): number {
  const kinds = ledger.cellKind.subarray(
    ledger.cellStart[activity],
    ledger.cellStart[activity + 1],
  );
  const found = kinds.indexOf(kindIndex(kind));
  return found < 0 ? -1 : ledger.cellStart[activity]! + found;
}
