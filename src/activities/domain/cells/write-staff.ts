import { type Option, PLACEMENTS, type Staff, STAFF_ROLES } from '../../../engine/index.ts';
import { fail, ok, readTypedNumber, type Result } from '../../../shared/index.ts';
import type { Place, StaffField } from './place.ts';
import type { CellRule } from './rules.ts';
import type { PlanAround } from './write-cell.ts';

const MOST_POSTS = 100_000;
const MOST_MONTHS = 120;

/** A text for one field of a post. */
export interface StaffText {
  readonly place: Extract<Place, { readonly kind: 'staff' }>;
  readonly value: string;
}

/** A text that no post can have. */
export interface StaffFault extends StaffText {
  readonly rule: CellRule;
}

/** What a new post is taken to be until somebody says otherwise; the screens say so. */
export function usualPost(plan: Pick<PlanAround, 'firstYear' | 'lastYear'>): Omit<Staff, 'fte'> {
  return {
    role: 'carry-out',
    placement: 'local',
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    noticeMonths: 3,
  };
}

/** The option with texts written to its posts, all at once: a post whose full-time equivalents are
 * emptied is taken away, and the number after the last one makes a new one. */
export function withStaffTexts(
  plan: PlanAround,
  option: Option,
  texts: readonly StaffText[],
): Result<Option, readonly StaffFault[]> {
  const faults: StaffFault[] = [];
  const posts: (Staff | undefined)[] = [...option.staff];
  for (const [index, own] of byIndex(texts)) {
    if (own.some(({ place }) => place.of !== option.staff.length)) {
      faults.push(...own.map((text) => ({ ...text, rule: { code: 'gone' } as const })));
      continue;
    }
    const read = postWith(plan, option.staff[index], own);
    if (read.ok) posts[index] = read.value;
    else faults.push(...read.error);
  }
  if (faults.length > 0) return fail(faults);
  return ok({ ...option, staff: posts.filter((post) => post !== undefined) });
}

function byIndex(texts: readonly StaffText[]): Map<number, StaffText[]> {
  const rows = new Map<number, StaffText[]>();
  for (const text of texts) {
    const row = rows.get(text.place.index);
    if (row) row.push(text);
    else rows.set(text.place.index, [text]);
  }
  return rows;
}

function postWith(
  plan: PlanAround,
  before: Staff | undefined,
  texts: readonly StaffText[],
): Result<Staff | undefined, readonly StaffFault[]> {
  const fte = texts.find(({ place }) => place.field === 'fte');
  if (fte ? fte.value === '' : !before) {
    const rest = texts.filter(({ place, value }) => place.field !== 'fte' && value !== '');
    if (before || rest.length === 0) return ok(undefined);
    return fail(rest.map((text) => ({ ...text, rule: { code: 'fte-first' } as const })));
  }
  const faults: StaffFault[] = [];
  let post: Staff = before ?? { ...usualPost(plan), fte: 0 };
  for (const text of texts) {
    if (!before && text.value === '') continue;
    const read = withField(plan, post, text.place.field, text.value);
    if (read.ok) post = read.value;
    else faults.push({ ...text, rule: read.error });
  }
  if (faults.length === 0 && post.firstYear > post.lastYear) {
    const of = texts.find(({ place }) => place.field.endsWith('Year')) ?? texts[0]!;
    faults.push({ ...of, rule: { code: 'years-reversed', firstYear: post.firstYear } });
  }
  return faults.length > 0 ? fail(faults) : ok(post);
}

function withField(
  plan: PlanAround,
  post: Staff,
  field: StaffField,
  text: string,
): Result<Staff, CellRule> {
  if (text === '') return fail({ code: 'missing' });
  switch (field) {
    case 'role': {
      const role = STAFF_ROLES.find((one) => one === text);
      return role ? ok({ ...post, role }) : fail({ code: 'unknown', value: text });
    }
    case 'placement': {
      const placement = PLACEMENTS.find((one) => one === text);
      return placement ? ok({ ...post, placement }) : fail({ code: 'unknown', value: text });
    }
    case 'fte': {
      const fte = readTypedNumber(text, { maximum: MOST_POSTS, decimals: 4 });
      return fte.ok ? ok({ ...post, fte: fte.value }) : fte;
    }
    case 'noticeMonths': {
      const noticeMonths = readTypedNumber(text, { maximum: MOST_MONTHS });
      return noticeMonths.ok ? ok({ ...post, noticeMonths: noticeMonths.value }) : noticeMonths;
    }
    default: {
      const { firstYear, lastYear } = plan;
      const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
      if (!(firstYear <= year && year <= lastYear)) {
        return fail({ code: 'bad-year', firstYear, lastYear });
      }
      return ok({ ...post, [field]: year });
    }
  }
}
