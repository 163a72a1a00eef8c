import type { Activity, Option, Plan } from '../../../engine/index.ts';
import {
  fail,
  type FieldClash,
  type LocalDate,
  mergeFields,
  ok,
  type Result,
} from '../../../shared/index.ts';
import {
  differingTerms,
  type FieldProblem,
  handoverFields,
  type HandoverFields,
  readHandoverFields,
  termsOf,
  withHandoverFields,
} from './fields.ts';
import {
  type Acceptance,
  type HandoverCheck,
  handoverData,
  withHandover,
} from './handover-data.ts';
import { carriesPromise, whenAccepted } from './promise.ts';

type Parts = Pick<Plan, 'activities' | 'organisations' | 'firstYear' | 'lastYear'>;

/** A handover is of one option of an activity. */
export interface HandoverRef {
  readonly activity: string;
  readonly option: string;
}

/** Why a handover cannot be edited. */
export type HandoverProblem =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fields'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'clash'; readonly clashes: readonly FieldClash<string>[] };

/** Writes what was typed about a handover. What alters the terms takes the receiver's yes away, and
 * with it the money that rests on it; what brings them back restores both. */
export function editHandover<Edited extends Parts>(
  plan: Edited,
  {
    ref,
    base,
    typed,
    today,
  }: { ref: HandoverRef; base: HandoverFields; typed: HandoverFields; today: LocalDate },
): Result<Edited, HandoverProblem> {
  return editAnchor<Edited, HandoverProblem>(plan, ref, { kind: 'unknown' }, (option) => {
    const read = readHandoverFields(typed, plan);
    if (!read.ok) return fail({ kind: 'fields', problems: read.error });
    const merged = mergeFields({ base, mine: read.value, theirs: handoverFields(option) });
    if (merged.clashes.length > 0) return fail({ kind: 'clash', clashes: merged.clashes });
    const fields = merged.fields as HandoverFields;
    const rewritten = withHandoverFields(withStatedAcceptance(option, today), fields);
    return ok(settled(option, rewritten, plan));
  });
}

/** An acceptance that came with a plan file says yes to what stood there. */
function withStatedAcceptance(option: Option, today: LocalDate): Option {
  if (option.handover?.accepted !== true || handoverData(option).acceptance) return option;
  const terms = termsOf(handoverFields(option));
  const { x: _, ...engine } = option.handover;
  const acceptance: Acceptance = { on: today, how: 'stated', note: '', terms };
  return withHandover(option, engine, { acceptance });
}

function settled(before: Option, after: Option, plan: Parts): Option {
  const { acceptance } = handoverData(after);
  if (!acceptance) return withoutIdleStatement(before, after);
  const isAsAccepted =
    differingTerms(acceptance.terms, termsOf(handoverFields(after))).length === 0;
  if (isAsAccepted) {
    return before.handover?.accepted === true
      ? withoutIdleStatement(before, after)
      : whenAccepted(after, plan);
  }
  const carried = carriesPromise(before, plan) ? [] : after.carried;
  return { ...after, carried, handover: { ...after.handover, accepted: false } };
}

/** A statement that nothing was altered against need not be kept. */
function withoutIdleStatement(before: Option, after: Option): Option {
  const { acceptance } = handoverData(after);
  if (acceptance?.how !== 'stated' || handoverData(before).acceptance) return after;
  const { x: _, ...engine } = after.handover ?? {};
  return withHandover(after, engine, { acceptance: undefined });
}

/** The receiver's answer. */
export interface ReceiverAnswer {
  readonly ref: HandoverRef;
  readonly says: 'yes' | 'no';
  readonly on: LocalDate;
  readonly how: 'member' | 'link';
  readonly note: string;
  /** What the receiver was shown: nobody says yes to something else. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Why a receiver's answer cannot be taken. */
export type AnswerProblem = 'unknown' | 'incomplete' | 'changed-meanwhile';

/** Takes down what the receiver answers. A yes needs receiver, date and budget line, and lets the plan
 * count the money that was promised; a no takes both back. */
export function answerHandover<Edited extends Parts>(
  plan: Edited,
  { ref, says, on, how, note, shown }: ReceiverAnswer,
): Result<Edited, AnswerProblem> {
  return editAnchor<Edited, AnswerProblem>(plan, ref, 'unknown', (option) => {
    const terms = termsOf(handoverFields(option));
    if (differingTerms(shown, terms).length > 0) return fail('changed-meanwhile');
    const { x: _, ...engine } = option.handover ?? {};
    if (says === 'no') {
      const carried = carriesPromise(option, plan) ? [] : option.carried;
      const refused = withHandover(
        option,
        { ...engine, accepted: false },
        { acceptance: undefined },
      );
      return ok({ ...refused, carried });
    }
    if (!engine.receiver || !engine.date || !engine.budgetLine) return fail('incomplete');
    const acceptance: Acceptance = { on, how, note, terms };
    return ok(whenAccepted(withHandover(option, engine, { acceptance }), plan));
  });
}

/** Writes down what a check found; a second answer to the same check takes the place of the first. */
export function checkHandover<Edited extends Parts>(
  plan: Edited,
  ref: HandoverRef,
  check: HandoverCheck,
): Result<Edited, 'unknown'> {
  return editAnchor<Edited, 'unknown'>(plan, ref, 'unknown', (option) => {
    const others = handoverData(option).checks.filter(({ months }) => months !== check.months);
    const { x: _, ...engine } = option.handover ?? {};
    const checks = [...others, check].toSorted((a, b) => a.months - b.months);
    return ok(withHandover(option, engine, { checks }));
  });
}

function editAnchor<Edited extends Parts, Problem>(
  plan: Edited,
  ref: HandoverRef,
  unknown: Problem,
  edit: (option: Option) => Result<Option, Problem>,
): Result<Edited, Problem> {
  const activity = plan.activities.find(({ id }) => id === ref.activity);
  const option = activity?.options.find(({ id }) => id === ref.option);
  if (!activity || option?.approach !== 'anchor') return fail(unknown);
  const edited = edit(option);
  if (!edited.ok) return edited;
  const replaced: Activity = {
    ...activity,
    options: activity.options.map((one) => (one === option ? edited.value : one)),
  };
  return ok({
    ...plan,
    activities: plan.activities.map((one) => (one === activity ? replaced : one)),
  });
}
