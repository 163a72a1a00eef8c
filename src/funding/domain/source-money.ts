import type { Evaluation, FundingSource } from '../../engine/index.ts';
import { fromOre, type Money, NO_MONEY, sumMoney } from '../../shared/index.ts';

/** What a source states and what the plan uses of it in one year. */
export interface SourceMoneyYear {
  readonly year: number;
  /** What the source states, whether it counts or not. */
  readonly stated: Money;
  readonly used: Money;
  /** Ubrugte penge: counts, but no activity may or needs to use it. */
  readonly unused: Money;
}

/** A source with its money by year. */
export interface SourceMoney {
  readonly source: FundingSource;
  readonly counted: boolean;
  readonly years: readonly SourceMoneyYear[];
  readonly stated: Money;
  readonly used: Money;
  readonly unused: Money;
}

/** The money of every source, those that are used first at the top. */
export function moneyOfSources(evaluation: Evaluation): SourceMoney[] {
  const { plan } = evaluation;
  const rank = new Map(plan.funding.map((source) => [source.id, source.priority]));
  const sources = new Map(plan.funding.map((source) => [source.id, source]));
  return evaluation.sources
    .map((answer) => {
      const source = sources.get(answer.id)!;
      const years = answer.years.map(({ year, available, used }) => ({
        year,
        stated: statedIn(source, year),
        used,
        unused: fromOre(available - used),
      }));
      return {
        source,
        counted: answer.counted,
        years,
        stated: sumMoney(years.map((year) => year.stated)),
        used: answer.used,
        unused: fromOre(answer.available - answer.used),
      };
    })
    .sort((a, b) => rank.get(a.source.id)! - rank.get(b.source.id)!);
}

/** The sums of the sources that count, year by year. */
export function countedMoney(sources: readonly SourceMoney[]): SourceMoneyYear[] {
  const sums = new Map<number, SourceMoneyYear>();
  for (const { counted, years } of sources) {
    for (const { year, stated, used, unused } of years) {
      const sum = sums.get(year) ?? { year, stated: NO_MONEY, used: NO_MONEY, unused: NO_MONEY };
      const factor = counted ? 1 : 0;
      sums.set(year, {
        year,
        stated: fromOre(sum.stated + factor * stated),
        used: fromOre(sum.used + factor * used),
        unused: fromOre(sum.unused + factor * unused),
      });
    }
  }
  return [...sums.values()].sort((a, b) => a.year - b.year);
}

/** The last year in which a source states money; undefined when it states none. */
export function lastYearWithMoney({ amounts }: FundingSource): number | undefined {
  const years = amounts.filter(({ amount }) => amount > 0).map(({ year }) => year);
  return years.length > 0 ? Math.max(...years) : undefined;
}

function statedIn({ amounts }: FundingSource, year: number): Money {
  return sumMoney(amounts.filter((entry) => entry.year === year).map((entry) => entry.amount));
}
