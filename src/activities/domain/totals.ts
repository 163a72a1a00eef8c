import type { Balance } from '../../engine/index.ts';
import { sumMoney } from '../../shared/index.ts';
import { addFte } from './option-figures.ts';
import type { ActivityRow } from './rows.ts';

/** Sums of some rows, and how many rows did not state a figure. */
export interface RowTotals {
  readonly balance: Balance;
  readonly persons: number;
  readonly fte: number;
  readonly unstated: { readonly cost: number; readonly persons: number; readonly fte: number };
}

/** Adds what the rows state. */
export function totalsOf(rows: readonly ActivityRow[]): RowTotals {
  const balances = rows.flatMap(({ balance }) => balance ?? []);
  const persons = rows.flatMap((row) => row.persons ?? []);
  const fte = rows.flatMap((row) => row.fte ?? []);
  return {
    balance: {
      cost: sumMoney(balances.map(({ cost }) => cost)),
      carried: sumMoney(balances.map(({ carried }) => carried)),
      financed: sumMoney(balances.map(({ financed }) => financed)),
      gap: sumMoney(balances.map(({ gap }) => gap)),
    },
    persons: persons.reduce((sum, value) => sum + value, 0),
    fte: addFte(fte),
    unstated: {
      cost: rows.length - balances.length,
      persons: rows.length - persons.length,
      fte: rows.length - fte.length,
    },
  };
}
