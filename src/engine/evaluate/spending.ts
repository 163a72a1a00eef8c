import type { Plan } from '../model/index.ts';
import { distributor, groupCaps } from './allocation.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { buildSources, type MoneySources } from './money-sources.ts';
import { placePins, type PlacedPin } from './pins.ts';
import { buildScopeNetwork, type ScopeNetwork } from './scope-network.ts';
import { honour, isAlike, openYear, withPins, type YearBook, type YearFlows } from './year-book.ts';

/**
 * A plan made ready for spending other amounts of its sources' money many times. The flows are
 * those of `evaluate` with these amounts; the statuses of the sources do not matter.
 */
export interface Spending {
  readonly ledger: Ledger;
  /** Every source that is not rejected has its money. */
  readonly money: MoneySources;
  readonly scopes: ScopeNetwork;
  /** Each year number before anything is paid. */
  readonly books: readonly YearBook[];
  readonly hasPins: readonly boolean[];
  /** For each year number, the first that has the same costs, caps, money and pins as it. */
  readonly alike: Int32Array;
  /** The flows of year number `y` when source `s` has `available[s]`. */
  readonly spend: (y: number, available: Float64Array) => YearFlows;
}

/** Lays out a plan for spending. */
export function spending(plan: Plan): Spending {
  const ledger = buildLedger(plan);
  const money = buildSources(plan, ['idea', 'applied', 'pledged', 'granted']);
  const scopes = buildScopeNetwork(ledger, money.earmarks);
  const pins = placePins(plan.pins, ledger, money);
  const distribute = distributor(money, scopes);
  const years = Array.from({ length: ledger.yearCount }, (_, y) => ({
    book: openYear(ledger, money, y, groupCaps(ledger, money, scopes, y)),
    pins: pins.filter(({ year }) => year === y),
  }));
  return {
    ledger,
    money,
    scopes,
    books: years.map(({ book }) => book),
    hasPins: years.map((year) => year.pins.length > 0),
    alike: Int32Array.from(years, (year, y) =>
      years.findIndex((other, at) => at === y || isSameYear(other, year)),
    ),
    spend: (y, available) => {
      const year = years[y]!;
      const book = withMoney(year.book, available, year.pins, money, scopes);
      return withPins(book, distribute(book));
    },
  };
}

interface OpenYear {
  readonly book: YearBook;
  readonly pins: readonly PlacedPin[];
}

function isSameYear(a: OpenYear, b: OpenYear): boolean {
  return a.pins.length === 0 && b.pins.length === 0 && isAlike(a.book, b.book);
}

/** A book is altered by pins alone; without them the year's own columns serve every time. */
function withMoney(
  book: YearBook,
  available: Float64Array,
  pins: readonly PlacedPin[],
  money: MoneySources,
  scopes: ScopeNetwork,
): YearBook {
  if (pins.length === 0) return { ...book, sourceRest: available };
  const own: YearBook = {
    sourceRest: available.slice(),
    groupRest: book.groupRest.slice(),
    cellRest: book.cellRest.slice(),
    pinned: { keys: [], amounts: [] },
  };
  for (const pin of pins) honour(own, pin, money, scopes);
  return own;
}
