import { optionInForce, type Evaluation } from '../../engine/index.ts';
import { fromOre, type LocalDate, type Money } from '../../shared/index.ts';

/** The years without full financing, in one of the ways it can be said in a sentence. */
export type Headline =
  | { readonly kind: 'covered'; readonly lastYear: number }
  | { readonly kind: 'one-year'; readonly year: number; readonly gap: Money }
  | { readonly kind: 'steady'; readonly from: number; readonly mean: Money }
  | { readonly kind: 'up-to'; readonly from: number; readonly most: Money };

/** What the plan's gap amounts to. A gap is steady when it lasts to the end and its least year is
 * more than half of its greatest. */
export function headlineOf(evaluation: Evaluation): Headline {
  const short = evaluation.years.filter((year) => year.gap > 0);
  const [first] = short;
  if (!first) return { kind: 'covered', lastYear: evaluation.plan.lastYear };
  if (short.length === 1) return { kind: 'one-year', year: first.year, gap: first.gap };
  const gaps = short.map((year) => year.gap);
  const most = Math.max(...gaps);
  const lasts = short.at(-1)!.year === evaluation.plan.lastYear;
  const unbroken = short.length === evaluation.plan.lastYear - first.year + 1;
  if (lasts && unbroken && Math.min(...gaps) * 2 > most) {
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    return { kind: 'steady', from: first.year, mean: fromOre(Math.round(mean)) };
  }
  return { kind: 'up-to', from: first.year, most: fromOre(most) };
}

/** The year that the overview looks at: the first with a gap, else the last. */
export function focusYear(evaluation: Evaluation): number {
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
