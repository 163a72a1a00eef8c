import { compareIds, endOfMonth } from '../../shared/index.ts';
import { PLACEMENTS, STAFF_ROLES, type Staff } from '../model/index.ts';
import { firstUncoveredMonth, monthBefore } from './activity-answers.ts';
import type { ActivityAnswer, EndingPost, PostAnswer } from './answers.ts';
import { yearsOf, type EvaluationBase } from './base.ts';
import { DecimalSum, personsByArea, totalPersonsByArea } from './reach.ts';

/** Posts by year, role, placement and area. A post stands in an area with the area's part of the
 * persons that its activity reaches that year (in a year without reach: of all years). */
export function postAnswers({ ledger }: EvaluationBase): PostAnswer[] {
  const sums = new Map<
    string,
    { readonly row: Omit<PostAnswer, 'fte'>; readonly sum: DecimalSum }
  >();
  for (const { option } of ledger.activities) {
    if (option.staff.length === 0) continue;
    const overall = totalPersonsByArea(option.reach);
    for (const { year } of yearsOf(ledger)) {
      const posts = option.staff.filter((post) => isActive(post, year));
      if (posts.length === 0) continue;
      const persons = personsByArea(option.reach, year);
      const parts = areaParts(persons.size > 0 ? persons : overall);
      for (const { role, placement, fte } of posts) {
        for (const [area, part] of parts) {
          const key = JSON.stringify([year, role, placement, area]);
          const row = { year, role, placement, area };
          const known = sums.get(key) ?? { row, sum: new DecimalSum() };
          sums.set(key, known);
          known.sum.add(fte * part);
        }
      }
    }
  }
  return [...sums.values()].map(({ row, sum }) => ({ ...row, fte: sum.value })).sort(comparePosts);
}

/** Posts of the options in force per year, in årsværk. */
export function postsPerYear({ ledger }: EvaluationBase): readonly number[] {
  const sums = yearsOf(ledger).map(() => new DecimalSum());
  for (const { option } of ledger.activities) {
    for (const post of option.staff) {
      for (let year = post.firstYear; year <= post.lastYear; year += 1) {
        sums[year - ledger.firstYear]?.add(post.fte);
      }
    }
  }
  return sums.map((sum) => sum.value);
}

function isActive({ firstYear, lastYear }: Staff, year: number): boolean {
  return firstYear <= year && year <= lastYear;
}

function areaParts(persons: ReadonlyMap<string, number>): [string | null, number][] {
  const total = [...persons.values()].sort((a, b) => a - b).reduce((sum, count) => sum + count, 0);
  if (total === 0) return [[null, 1]];
  return [...persons].map(([area, count]) => [area, count / total]);
}

function comparePosts(a: PostAnswer, b: PostAnswer): number {
  return (
    a.year - b.year ||
    STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) ||
    PLACEMENTS.indexOf(a.placement) - PLACEMENTS.indexOf(b.placement) ||
    (a.area === null ? 1 : b.area === null ? -1 : compareIds(a.area, b.area))
  );
}

/**
 * The posts whose money ends before they do: in one of the post's years its activity has a gap.
 * The money's last month is the one before the activity's first uncovered month of those years;
 * notice must be given by the last day of the month that lies the notice before it.
 */
export function endingPosts(
  { ledger }: EvaluationBase,
  activities: readonly ActivityAnswer[],
): EndingPost[] {
  return activities
    .flatMap((answer, a) =>
      ledger.activities[a]!.option.staff.flatMap((post) => endOfPost(answer, post)),
    )
    .sort(compareEndings);
}

function endOfPost(answer: ActivityAnswer, post: Staff): EndingPost[] {
  if (post.fte === 0) return [];
  const uncovered = firstUncoveredMonth(answer.years.filter(({ year }) => isActive(post, year)));
  if (!uncovered) return [];
  const lastPaidMonth = monthBefore(uncovered);
  const { role, placement, fte, noticeMonths } = post;
  const noticeDay = endOfMonth(lastPaidMonth.year, lastPaidMonth.month, -noticeMonths);
  return [{ activity: answer.id, role, placement, fte, noticeMonths, lastPaidMonth, noticeDay }];
}

function compareEndings(a: EndingPost, b: EndingPost): number {
  return (
    compareIds(a.activity, b.activity) ||
    compareIds(a.noticeDay, b.noticeDay) ||
    STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) ||
    PLACEMENTS.indexOf(a.placement) - PLACEMENTS.indexOf(b.placement) ||
    a.fte - b.fte ||
    a.noticeMonths - b.noticeMonths
  );
}
