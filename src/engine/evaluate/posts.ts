import { compareIds, endOfMonth } from '../../shared/index.ts';
import { PLACEMENTS, STAFF_ROLES, type Staff } from '../model/index.ts';
import { firstUncoveredMonth, monthBefore } from './activity-answers.ts';
import type { ActivityAnswer, EndingPost, PostAnswer } from './answers.ts';
import type { AreaParts, AreaPartsByYear } from './area-parts.ts';
import { yearsOf, type EvaluationBase } from './base.ts';
import { DecimalSum } from './reach.ts';

/** Posts by year, role, placement and area. A post stands in the areas of its activity that year
 * (`areaParts`), in each with the area's part of the persons. */
export function postAnswers(
  { ledger }: EvaluationBase,
  parts: readonly AreaPartsByYear[],
): PostAnswer[] {
  const rows = new Map<string | null, DecimalSum[]>();
  const { firstYear } = ledger;
  ledger.activities.forEach(({ option }, a) => {
    for (const post of option.staff) {
      for (let year = post.firstYear; year <= post.lastYear; year += 1) {
        addPost(rows, slotOf(post, year - firstYear), post.fte, parts[a]![year - firstYear]!);
      }
    }
  });
  return [...rows].flatMap(([area, sums]) => rowAnswers(area, sums, firstYear)).sort(comparePosts);
}

const SLOTS_PER_YEAR = STAFF_ROLES.length * PLACEMENTS.length;

function slotOf({ role, placement }: Staff, y: number): number {
  const place = STAFF_ROLES.indexOf(role) * PLACEMENTS.length + PLACEMENTS.indexOf(placement);
  return y * SLOTS_PER_YEAR + place;
}

function addPost(
  rows: Map<string | null, DecimalSum[]>,
  slot: number,
  fte: number,
  { areas, weights, total }: AreaParts,
): void {
  if (areas.length === 0) {
    sumAt(rows, null, slot).add(fte);
    return;
  }
  areas.forEach((area, at) => sumAt(rows, area, slot).add((fte * weights[at]!) / total));
}

function sumAt(rows: Map<string | null, DecimalSum[]>, area: string | null, slot: number) {
  let row = rows.get(area);
  if (!row) rows.set(area, (row = []));
  return (row[slot] ??= new DecimalSum());
}

function rowAnswers(
  area: string | null,
  sums: readonly DecimalSum[],
  firstYear: number,
): PostAnswer[] {
  return sums.flatMap((sum, slot) => {
    const place = slot % SLOTS_PER_YEAR;
    return {
      year: firstYear + Math.floor(slot / SLOTS_PER_YEAR),
      role: STAFF_ROLES[Math.floor(place / PLACEMENTS.length)]!,
      placement: PLACEMENTS[place % PLACEMENTS.length]!,
      area,
      fte: sum.value,
    };
  });
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
  if (post.fte === 0 || !answer.firstUncovered) return [];
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
