import type { Carried, Cost, CostKind, Option, Reach } from '../../../engine/index.ts';
import { fromKroner, sumMoney } from '../../../shared/index.ts';

/** Kroner of a kind in a year, entries added; undefined when none is stated. */
export function costAt({ costs }: Option, kind: CostKind, year: number): number | undefined {
  return kroner(costs.filter((cost) => cost.kind === kind && cost.year === year));
}

/** Kroner that one organisation carries in a year; undefined when none is stated. */
export function carriedAt({ carried }: Option, by: string, year: number): number | undefined {
  return kroner(carried.filter((part) => part.by === by && part.year === year));
}

function kroner(entries: readonly (Cost | Carried)[]): number | undefined {
  return entries.length === 0 ? undefined : sumMoney(entries.map(({ amount }) => amount)) / 100;
}

/** Persons in one area and effort area in a year; undefined when none are stated. */
export function reachAt(
  { reach }: Option,
  area: string,
  effortArea: string,
  year: number,
): number | undefined {
  const entries = reach.filter(
    (entry) =>
      entry.area === area &&
      entry.effortArea === effortArea &&
      entry.firstYear <= year &&
      year <= entry.lastYear,
  );
  if (entries.length === 0) return undefined;
  return rounded(entries.reduce((sum, { persons }) => sum + persons, 0));
}

/** The option with so many kroner of a kind in a year; undefined takes the amount away. */
export function withCost(
  option: Option,
  { kind, year }: { readonly kind: CostKind; readonly year: number },
  amount: number | undefined,
): Option {
  if (costAt(option, kind, year) === amount) return option;
  const is = (cost: Cost) => cost.kind === kind && cost.year === year;
  return { ...option, costs: inPlace(option.costs, is, { kind, year }, amount) };
}

/** The option with so many kroner carried by an organisation in a year. */
export function withCarried(
  option: Option,
  { by, year }: { readonly by: string; readonly year: number },
  amount: number | undefined,
): Option {
  if (carriedAt(option, by, year) === amount) return option;
  const is = (part: Carried) => part.by === by && part.year === year;
  return { ...option, carried: inPlace(option.carried, is, { by, year }, amount) };
}

/** The entries with one amount where those of a place stood, at the end where there was none. */
function inPlace<Entry extends Cost | Carried>(
  entries: readonly Entry[],
  is: (entry: Entry) => boolean,
  place: Omit<Entry, 'amount' | 'x'>,
  amount: number | undefined,
): Entry[] {
  const first = entries.findIndex(is);
  const rest = entries.filter((entry) => !is(entry));
  if (amount === undefined) return rest;
  const entry = { ...entries[first], ...place, amount: fromKroner(amount) } as Entry;
  return rest.toSpliced(first < 0 ? rest.length : first, 0, entry);
}

/** The option with so many persons in one area, effort area and year. Years with the same number
 * become one entry. */
export function withReach(
  option: Option,
  {
    area,
    effortArea,
    year,
  }: { readonly area: string; readonly effortArea: string; readonly year: number },
  persons: number | undefined,
): Option {
  if (reachAt(option, area, effortArea, year) === persons) return option;
  const is = (entry: Reach) => entry.area === area && entry.effortArea === effortArea;
  const own = option.reach.filter(is);
  const first = option.reach.findIndex(is);
  const years = new Set(own.flatMap((entry) => yearsOf(entry)));
  const values = new Map<number, number>();
  for (const one of years) values.set(one, reachAt(option, area, effortArea, one)!);
  if (persons === undefined) values.delete(year);
  else values.set(year, persons);
  const rest = option.reach.filter((entry) => !is(entry));
  const spans = spansOf(values).map((span) => {
    const before = own.find(
      (one) => one.firstYear <= span.firstYear && span.firstYear <= one.lastYear,
    );
    return { ...before, area, effortArea, ...span };
  });
  return { ...option, reach: rest.toSpliced(first < 0 ? rest.length : first, 0, ...spans) };
}

function yearsOf({ firstYear, lastYear }: Reach): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
}

function spansOf(
  values: ReadonlyMap<number, number>,
): { firstYear: number; lastYear: number; persons: number }[] {
  const spans: { firstYear: number; lastYear: number; persons: number }[] = [];
  for (const [year, persons] of [...values].toSorted(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && last.lastYear === year - 1 && last.persons === persons) last.lastYear = year;
    else spans.push({ firstYear: year, lastYear: year, persons });
  }
  return spans;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
