import { optionInForce, type Evaluation } from '../../engine/index.ts';
import type { LocalDate } from '../../shared/index.ts';

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
