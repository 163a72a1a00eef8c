import { fromOre, timesShare, WHOLE, type Share } from '../../shared/index.ts';
import { spending, type Spending } from '../evaluate/spending.ts';
import type { Plan } from '../model/index.ts';
import type { Assumption } from './assumptions.ts';
import { findCuts, type Cuts } from './cuts.ts';
import { stream, triangular, type Stream } from './stream.ts';
import { YearSpender, type YearOutcome } from './year-spender.ts';

/** So many outcomes of a year are remembered. */
const REMEMBERED = 20_000;

/** The draws of a plan as they were made. */
export interface DrawsMade {
  readonly made: number;
  readonly firstYear: number;
  readonly yearCount: number;
  /** The gap of year number `y` in draw `d` at `y * draws + d`, in øre. */
  readonly gaps: Float64Array;
  /** The gap of all years together, by draw. */
  readonly totals: Float64Array;
  /** 1 where source number `s` came in draw `d`, at `s * draws + d`; by id. */
  readonly came: Uint8Array;
  /** Activities by id with the number of draws in which they were paid in full in all years. */
  readonly activities: readonly string[];
  readonly paidInFull: Int32Array;
  readonly allPaidInFull: number;
}

/** One source: where its money stands, and the luck that it depends on. */
interface Luck {
  readonly at: number;
  readonly probability: number;
  readonly comes: Stream | undefined;
  readonly factor: (draw: number) => Share;
  readonly varies: boolean;
}

/**
 * Makes the draws of a plan one after the other. A source comes where its luck, from 0 up to 1, is
 * below its probability, and then with its amounts of each year times one factor for all years: a
 * number of ten-thousandths like every factor of a plan, each product rounded half up to whole øre.
 */
export class Draws implements DrawsMade {
  made = 0;
  allPaidInFull = 0;
  readonly firstYear: number;
  readonly yearCount: number;
  readonly gaps: Float64Array;
  readonly totals: Float64Array;
  readonly came: Uint8Array;
  readonly activities: readonly string[];
  readonly paidInFull: Int32Array;
  readonly #draws: number;
  readonly #spending: Spending;
  readonly #lucks: readonly Luck[];
  /** Money of the draw at hand, by year, laid out as the sources' money. */
  readonly #money: Float64Array[];
  readonly #outcomes: readonly YearOutcomes[];
  readonly #shortIn: Int32Array;

  constructor(
    plan: Plan,
    assumed: readonly Assumption[],
    { draws, seed }: { readonly draws: number; readonly seed: number },
  ) {
    const spent = spending(plan);
    const { ledger, money } = spent;
    const position = new Map(money.sources.map(({ id }, at) => [id, at]));
    const cuts = findCuts(spent.scopes);
    this.#draws = draws;
    this.#spending = spent;
    this.#lucks = assumed.map((one) => luckOf(one, position.get(one.id)!, seed));
    this.#money = Array.from({ length: ledger.yearCount }, (_, y) =>
      money.available.slice(y * money.sources.length, (y + 1) * money.sources.length),
    );
    this.#outcomes = this.#money.map((_, y) => new YearOutcomes(spent, cuts, y, this.#lucks));
    this.firstYear = ledger.firstYear;
    this.yearCount = ledger.yearCount;
    this.activities = ledger.activities.map(({ id }) => id);
    this.gaps = new Float64Array(ledger.yearCount * draws);
    this.totals = new Float64Array(draws);
    this.came = new Uint8Array(assumed.length * draws);
    this.paidInFull = new Int32Array(ledger.activities.length);
    this.#shortIn = new Int32Array(ledger.activities.length).fill(-1);
  }

  /** One draw more. */
  next(): void {
    const draw = this.made;
    this.#drawMoney(draw);
    let total = 0;
    let short = 0;
    for (let y = 0; y < this.yearCount; y += 1) {
      const outcome = this.#outcomes[this.#spending.alike[y]!]!.of(this.#money[y]!, draw);
      this.gaps[y * this.#draws + draw] = outcome.gap;
      total += outcome.gap;
      for (let at = 0; at < outcome.short.length; at += 1) {
        const activity = outcome.short[at]!;
        if (this.#shortIn[activity] === draw) continue;
        this.#shortIn[activity] = draw;
        short += 1;
      }
    }
    this.totals[draw] = total;
    if (short === 0) this.allPaidInFull += 1;
    for (let a = 0; a < this.paidInFull.length; a += 1) {
      if (this.#shortIn[a] !== draw) this.paidInFull[a]! += 1;
    }
    this.made += 1;
  }

  #drawMoney(draw: number): void {
    const { available, sources } = this.#spending.money;
    for (let s = 0; s < this.#lucks.length; s += 1) {
      const { at, comes, probability, factor } = this.#lucks[s]!;
      const here = comes ? comes(draw) < probability : probability > 0;
      if (here) this.came[s * this.#draws + draw] = 1;
      const part = here ? factor(draw) : 0;
      for (let y = 0; y < this.yearCount; y += 1) {
        const stated = available[y * sources.length + at]!;
        this.#money[y]![at] =
          part === WHOLE ? stated : part === 0 ? 0 : timesShare(fromOre(stated), part);
      }
    }
  }
}

function luckOf({ id, certain, probability, luck, range }: Assumption, at: number, seed: number) {
  const factors = range && stream(seed, `range ${id}`);
  return {
    at,
    probability: probability / WHOLE,
    comes: certain ? undefined : stream(seed, luck),
    factor: (draw: number) => (factors ? triangular(range, factors(draw)) : WHOLE) as Share,
    varies: range !== undefined && range.low < range.high,
  };
}

/** The outcomes of one year; where the money can only come or not, each is worked out once. */
class YearOutcomes {
  readonly #spending: Spending;
  readonly #y: number;
  readonly #spender: YearSpender | undefined;
  /** The uncertain sources with money in the year; absent when there are endless outcomes. */
  readonly #uncertain: readonly number[] | undefined;
  readonly #known = new Map<string, YearOutcome>();
  readonly #rest: Float64Array;
  readonly #need: Float64Array;
  #draw = -1;
  #latest: YearOutcome = { gap: 0, short: [] };

  constructor(spent: Spending, cuts: Cuts | undefined, y: number, lucks: readonly Luck[]) {
    const { ledger, money } = spent;
    const active = lucks.filter(({ at }) => money.available[y * money.sources.length + at]! > 0);
    this.#spending = spent;
    this.#y = y;
    this.#uncertain = active.some(({ varies }) => varies)
      ? undefined
      : active.filter(({ comes }) => comes !== undefined).map(({ at }) => at);
    this.#spender = cuts && !spent.hasPins[y] ? new YearSpender(spent, cuts, y) : undefined;
    const from = y * ledger.cellCount;
    this.#need = ledger.cost.slice(from, from + ledger.cellCount);
    this.#need.forEach((cost, cell) => (this.#need[cell] = cost - ledger.carried[from + cell]!));
    this.#rest = new Float64Array(ledger.cellCount);
  }

  /** The outcome with this money in a draw; the same for all years that are alike. */
  of(money: Float64Array, draw: number): YearOutcome {
    if (draw === this.#draw) return this.#latest;
    this.#draw = draw;
    this.#latest = this.#uncertain ? this.#remembered(money, this.#uncertain) : this.#find(money);
    return this.#latest;
  }

  #remembered(money: Float64Array, uncertain: readonly number[]): YearOutcome {
    let key = '';
    for (const at of uncertain) key += money[at]! > 0 ? '1' : '0';
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#find(money);
    if (this.#known.size < REMEMBERED) this.#known.set(key, found);
    return found;
  }

  #find(money: Float64Array): YearOutcome {
    if (this.#spender) return this.#spender.spend(money);
    const { ledger, spend } = this.#spending;
    const { cellCount, cellActivity } = ledger;
    const { keys, amounts } = spend(this.#y, money);
    const rest = this.#rest;
    rest.set(this.#need);
    for (let at = 0; at < keys.length; at += 1) rest[keys[at]! % cellCount]! -= amounts[at]!;
    let gap = 0;
    const short: number[] = [];
    for (let cell = 0; cell < cellCount; cell += 1) {
      if (rest[cell] === 0) continue;
      gap += rest[cell]!;
      const activity = cellActivity[cell]!;
      if (short.at(-1) !== activity) short.push(activity);
    }
    return { gap, short };
  }
}
