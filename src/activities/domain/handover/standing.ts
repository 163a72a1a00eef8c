import { type Activity, type Option, optionInForce } from '../../../engine/index.ts';
import { daysInMonth, dateOf, type LocalDate, partsOf } from '../../../shared/index.ts';
import { ANCHORING_PARTS, type AnchoringPart, anchoringOf } from '../anchoring.ts';
import { differingTerms, type HandoverField, handoverFields, termsOf } from './fields.ts';
import {
  CHECK_MONTHS,
  type CheckMonths,
  type HandoverCheck,
  handoverData,
} from './handover-data.ts';

/** What a handover should say besides the four parts that decide it. */
const GOOD_TO_HAVE = [
  'contact',
  'mandate',
  'yearlyCost',
  'skills',
  'materials',
  'informedOn',
  'ifItStops',
] as const satisfies readonly HandoverField[];

/** A line of the checklist. */
export type ChecklistItem = AnchoringPart | (typeof GOOD_TO_HAVE)[number];

/** How far a handover has come. */
export interface HandoverStanding {
  /** Which of the four are in place: receiver, date, budget line, acceptance. */
  readonly parts: Readonly<Record<AnchoringPart, boolean>>;
  /** Every line of the checklist, and whether it is in place. */
  readonly checklist: readonly { readonly item: ChecklistItem; readonly isDone: boolean }[];
  /** What was altered after the receiver's yes; it asks for a new one. */
  readonly changed: readonly HandoverField[];
  /** All four are in place and nothing was altered since: only then is an activity anchored. */
  readonly isAnchored: boolean;
  /** The day has come and it is not anchored. */
  readonly isOverdue: boolean;
  readonly checks: readonly DueCheck[];
}

/** A check after some months, with what was found when it was made. */
export interface DueCheck {
  readonly months: CheckMonths;
  readonly due: LocalDate;
  readonly found?: HandoverCheck;
  readonly isOverdue: boolean;
}

/** How the handover of an option stands on a day; undefined for one that does not anchor. */
export function handoverStanding(option: Option, today: LocalDate): HandoverStanding | undefined {
  const parts = anchoringOf(option);
  if (!parts) return undefined;
  const fields = handoverFields(option);
  const changed = changedSinceAcceptance(option);
  const isAnchored = ANCHORING_PARTS.every((part) => parts[part]) && changed.length === 0;
  const date = option.handover?.date;
  return {
    parts,
    checklist: CHECKLIST.map((item) => ({
      item,
      isDone: isPart(item) ? parts[item] : fields[item] !== '',
    })),
    changed,
    isAnchored,
    isOverdue: date !== undefined && date <= today && !isAnchored,
    checks: isAnchored && date ? dueChecks(option, date, today) : [],
  };
}

const CHECKLIST: readonly ChecklistItem[] = [...ANCHORING_PARTS, ...GOOD_TO_HAVE];

function isPart(item: ChecklistItem): item is AnchoringPart {
  return (ANCHORING_PARTS as readonly string[]).includes(item);
}

/** What was altered since the receiver said yes; none when nobody has. */
export function changedSinceAcceptance(option: Option): HandoverField[] {
  const { acceptance } = handoverData(option);
  return acceptance ? differingTerms(acceptance.terms, termsOf(handoverFields(option))) : [];
}

/** The option by which an activity is or may be handed over: the one in force when it anchors, else
 * the one that is named, else the first that anchors. */
export function anchorOption(activity: Activity, named?: string): Option | undefined {
  const anchors = activity.options.filter(({ approach }) => approach === 'anchor');
  const inForce = optionInForce(activity);
  return (
    anchors.find(({ id }) => id === named) ?? anchors.find((one) => one === inForce) ?? anchors[0]
  );
}

function dueChecks(option: Option, date: LocalDate, today: LocalDate): DueCheck[] {
  const { checks } = handoverData(option);
  return CHECK_MONTHS.map((months) => {
    const due = monthsAfter(date, months);
    const found = checks.findLast((check) => check.months === months);
    return { months, due, ...(found && { found }), isOverdue: !found && due < today };
  });
}

/** The first check of an anchored activity that nobody has made. */
export function nextCheck(option: Option): DueCheck | undefined {
  const { date } = option.handover ?? {};
  const parts = anchoringOf(option);
  if (!date || !parts || !ANCHORING_PARTS.every((part) => parts[part])) return undefined;
  return dueChecks(option, date, date).find(({ found }) => !found);
}

/** The same day of the month some months later, or the last of that month. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const shifted = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(shifted / 12), (shifted % 12) + 1];
  return dateOf(y, m, Math.min(day, daysInMonth(y, m)));
}
