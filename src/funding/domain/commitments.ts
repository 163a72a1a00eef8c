import { z } from 'zod';
import type { Evaluation, Month, Plan } from '../../engine/index.ts';
import {
  compareIds,
  endOfMonth,
  fromKroner,
  fromOre,
  isLocalDate,
  type LocalDate,
  type Money,
  partsOf,
} from '../../shared/index.ts';
import { compareMonths, monthBefore } from './cliff.ts';

/** Slags forpligtelse. */
export const COMMITMENT_KINDS = ['lease', 'contract', 'guarantee', 'other'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Forpligtelse: what must be paid until a day, whether the money comes or not. */
export interface Commitment {
  readonly id: string;
  readonly name: string;
  readonly kind: CommitmentKind;
  /** The activity or the area that it is for; of the whole plan without either. */
  readonly activity?: string;
  readonly area?: string;
  /** Whole kroner a year. */
  readonly yearly: number;
  readonly until: LocalDate;
  /** Months of notice before `until`; absent when nobody has said. */
  readonly noticeMonths?: number;
}

const commitmentSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(COMMITMENT_KINDS),
  activity: z.string().optional(),
  area: z.string().optional(),
  yearly: z.int().min(0),
  until: z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value)),
  noticeMonths: z.int().min(0).optional(),
});

/** The commitments of a plan; entries that are none are passed by. */
export function commitmentsOf({ x }: Pick<Plan, 'x'>): Commitment[] {
  return rawCommitments(x).flatMap((entry) => {
    const read = commitmentSchema.safeParse(entry);
    return read.success ? [withoutGaps(read.data)] : [];
  });
}

function withoutGaps(data: z.infer<typeof commitmentSchema>): Commitment {
  const known = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as Commitment;
}

/** The entries of the plan's list as they stand, also those that are no commitments. */
export function rawCommitments(x: unknown): readonly unknown[] {
  if (typeof x !== 'object' || x === null || !('commitments' in x)) return [];
  return Array.isArray(x.commitments) ? x.commitments : [];
}

/** A commitment beside the money that is to pay it. */
export interface CommitmentAnswer {
  readonly commitment: Commitment;
  /** The last month that is paid in full; absent when the money lasts as long as the plan. */
  readonly lastPaidMonth?: Month;
  /** What is to be paid after the money has ended; zero when nothing outlives it. */
  readonly unpaid: Money;
  /** Sidste dag for at sige op, so that it ends when it may; absent without a notice period. */
  readonly decideBy?: LocalDate;
}

/** Every commitment with what of it outlives the money, the earliest decision first. */
export function commitmentAnswers(evaluation: Evaluation): CommitmentAnswer[] {
  return commitmentsOf(evaluation.plan)
    .map((commitment) => answerOf(evaluation, commitment))
    .sort(
      (a, b) =>
        compareIds(a.decideBy ?? a.commitment.until, b.decideBy ?? b.commitment.until) ||
        compareIds(a.commitment.id, b.commitment.id),
    );
}

function answerOf(evaluation: Evaluation, commitment: Commitment): CommitmentAnswer {
  const first = firstUncovered(evaluation, commitment);
  const { year, month } = partsOf(commitment.until);
  const { noticeMonths } = commitment;
  const decideBy = noticeMonths === undefined ? undefined : noticeDay(commitment, noticeMonths);
  const monthsAfter = first
    ? Math.max(0, year * 12 + month - (first.year * 12 + first.month) + 1)
    : 0;
  return {
    commitment,
    ...(first && { lastPaidMonth: monthBefore(first) }),
    unpaid: fromOre(Math.round((fromKroner(commitment.yearly) * monthsAfter) / 12)),
    ...(decideBy && { decideBy }),
  };
}

function noticeDay({ until }: Commitment, months: number): LocalDate {
  const { year, month } = partsOf(until);
  const day = endOfMonth(year, month, -months);
  return day < until ? day : until;
}

/** The first month without full money of what a commitment is for. */
function firstUncovered(evaluation: Evaluation, { activity, area }: Commitment): Month | undefined {
  const { plan, activities } = evaluation;
  const options = new Map(plan.activities.map((one) => [one.id, one]));
  const concerned = activities.filter((answer) => {
    if (activity !== undefined) return answer.id === activity;
    if (area === undefined) return true;
    const option = options.get(answer.id)!.options.find(({ id }) => id === answer.option);
    return option?.reach.some((reach) => reach.area === area) ?? false;
  });
  return concerned.map((answer) => answer.firstUncovered).sort(compareMonths)[0];
}
