import { optionInForce, type Evaluation } from '../../engine/index.ts';
import { fromOre, type LocalDate, type Money, sumMoney } from '../../shared/index.ts';

/** The years without full financing, in one of the ways it can be said in a sentence. */
export type Headline =
  | { readonly kind: 'covered'; readonly lastYear: number }
  | { readonly kind: 'one-year'; readonly year: number; readonly gap: Money }
  | {
      readonly kind: 'steady';
      readonly from: number;
      readonly mean: Money;
      /** The first smaller gap before, when there is one. */
      readonly earlier?: { readonly year: number; readonly gap: Money };
    }
  | { readonly kind: 'up-to'; readonly from: number; readonly most: Money };

/** What the plan's gap amounts to. It is steady from the first year after which no year's gap falls
 * to half of the greatest or less, up to the end of the plan. */
export function headlineOf(evaluation: Evaluation): Headline {
  const short = evaluation.years.filter((year) => year.gap > 0);
  const [first] = short;
  if (!first) return { kind: 'covered', lastYear: evaluation.plan.lastYear };
  if (short.length === 1) return { kind: 'one-year', year: first.year, gap: first.gap };
  const steady = steadyYears(evaluation);
  const [from] = steady;
  if (!from) return { kind: 'up-to', from: first.year, most: greatestGap(evaluation) };
  const total = sumMoney(steady.map((year) => year.gap));
  return {
    kind: 'steady',
    from: from.year,
    mean: fromOre(Math.round(total / steady.length)),
    ...(first.year < from.year ? { earlier: { year: first.year, gap: first.gap } } : {}),
  };
}

function greatestGap(evaluation: Evaluation): Money {
  return fromOre(Math.max(...evaluation.years.map((year) => year.gap)));
}

/** The years at the end of the plan whose gaps are of one size; none when the last year is not. */
function steadyYears(evaluation: Evaluation): Evaluation['years'] {
  const half = greatestGap(evaluation) / 2;
  const lastSmall = evaluation.years.findLastIndex((year) => year.gap <= half);
  return evaluation.years.slice(lastSmall + 1);
}

/** The year that the overview looks at: where the steady gap begins, else the first with a gap, else
 * the last. */
export function focusYear(evaluation: Evaluation): number {
  const headline = headlineOf(evaluation);
  if (headline.kind === 'steady') return headline.from;
  return evaluation.years.find((year) => year.gap > 0)?.year ?? evaluation.plan.lastYear;
}

/** The earliest day on which notice must be given if nothing changes; undefined without such. */
export function firstNoticeDay(evaluation: Evaluation): LocalDate | undefined {
  return evaluation.endingPosts.map((post) => post.noticeDay).sort()[0];
}

/** What is left in a year when only the activities that are paid in full go on. */
export interface PaidInFull {
  readonly year: number;
  readonly activities: number;
  /** Activities of the plan that cost something or reach somebody in the year. */
  readonly activitiesPlanned: number;
  /** Persons reached, all entries added. */
  readonly reach: number;
  readonly reachPlanned: number;
  /** Årsværk. */
  readonly fte: number;
  readonly ftePlanned: number;
}

/** Counts what the money of a year pays in full. */
export function paidInFull(evaluation: Evaluation, year: number): PaidInFull {
  const sums = {
    activities: 0,
    activitiesPlanned: 0,
    reach: 0,
    reachPlanned: 0,
    fte: 0,
    ftePlanned: 0,
  };
  for (const activity of evaluation.plan.activities) {
    const option = optionInForce(activity);
    const reach = sumInYear(option.reach, year, (entry) => entry.persons);
    const fte = sumInYear(option.staff, year, (entry) => entry.fte);
    const answer = evaluation.activities.find((one) => one.id === activity.id);
    const balance = answer?.years.find((one) => one.year === year);
    const active = (balance?.cost ?? 0) > 0 || reach > 0;
    if (!active) continue;
    const paid = (balance?.gap ?? 0) === 0;
    sums.activitiesPlanned += 1;
    sums.reachPlanned += reach;
    sums.ftePlanned += fte;
    if (!paid) continue;
    sums.activities += 1;
    sums.reach += reach;
    sums.fte += fte;
  }
  return { year, ...sums };
}

interface Spanning {
  readonly firstYear: number;
  readonly lastYear: number;
}

function sumInYear<Entry extends Spanning>(
  entries: readonly Entry[],
  year: number,
  value: (entry: Entry) => number,
): number {
  return entries
    .filter((entry) => entry.firstYear <= year && year <= entry.lastYear)
    .reduce((sum, entry) => sum + value(entry), 0);
}
