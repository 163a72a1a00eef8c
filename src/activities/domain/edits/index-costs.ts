import { COST_KINDS, type CostKind, type Option } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { costAt, withCost } from '../cells/entries.ts';
import { indexRates, withFreeData } from '../free-data.ts';

/** Fremskrivning: costs from a base year on grow by so many per cent a year. */
export interface Indexing {
  /** All kinds that have an amount in the base year, when absent. */
  readonly kind?: CostKind;
  /** Per cent a year with at most two decimals; below zero when costs fall. */
  readonly percent: number;
  readonly baseYear: number;
  /** The last year of the plan. */
  readonly lastYear: number;
}

/** Why costs cannot be carried forward. */
export type IndexingProblem = 'no-base-amount' | 'no-years-after';

/** Fills the years after the base year: each is the base amount grown year by year, rounded to whole
 * kroner once. The rate and the base year are kept with the option. */
export function indexCosts(
  option: Option,
  { kind, percent, baseYear, lastYear }: Indexing,
): Result<Option, IndexingProblem> {
  if (baseYear >= lastYear) return fail('no-years-after');
  const kinds = (kind ? [kind] : COST_KINDS).filter(
    (one) => costAt(option, one, baseYear) !== undefined,
  );
  if (kinds.length === 0) return fail('no-base-amount');
  let filled = option;
  for (const one of kinds) {
    const base = costAt(option, one, baseYear)!;
    for (let year = baseYear + 1; year <= lastYear; year += 1) {
      const amount = grown(base, percent, year - baseYear);
      filled = withCost(filled, { kind: one, year }, amount);
    }
  }
  const rates = Object.fromEntries(kinds.map((one) => [one, { percent, baseYear }]));
  return ok(withFreeData(filled, 'index', { ...indexRates(option.x), ...rates }));
}

const WHOLE = 10_000n;

/** Whole kroner after so many years, exact until rounded half up. */
export function grown(kroner: number, percent: number, years: number): number {
  const factor = WHOLE + BigInt(Math.round(percent * 100));
  const numerator = BigInt(Math.round(kroner)) * factor ** BigInt(years);
  const denominator = WHOLE ** BigInt(years);
  return Number((2n * numerator + denominator) / (2n * denominator));
}
