import { z } from 'zod';
import type { Activity } from '../../../engine/index.ts';
import { isLocalDate, type LocalDate } from '../../../shared/index.ts';
import { freeField, withFreeField } from '../handover/free-field.ts';

/** An alternative that was turned down (fravalgt), and why. */
export interface TurnedDown {
  /** Id of an option of the activity; absent for one that nobody has written out. */
  readonly option?: string;
  readonly name: string;
  readonly why: string;
}

/** Beslutning om tilgang: why an option was put in force, by whom and when. No names of persons are
 * asked for. */
export interface Decision {
  /** Id of the option that it put in force. */
  readonly option: string;
  readonly reason: string;
  readonly turnedDown: readonly TurnedDown[];
  /** The organisation or forum in words; empty when not stated. */
  readonly decidedBy: string;
  readonly decidedOn?: LocalDate;
}

const text = z.string().catch('');
const day = z.string().refine(isLocalDate);

const decisionSchema = z.object({
  option: z.string(),
  reason: text,
  turnedDown: z
    .array(z.object({ option: z.string().optional(), name: z.string(), why: text }))
    .catch([]),
  decidedBy: text,
  decidedOn: day.optional().catch(undefined),
});

const KEY = 'decision';

/** The decision about an activity's approach; undefined when none is written down. */
export function decisionOf({ x }: Pick<Activity, 'x'>): Decision | undefined {
  const read = decisionSchema.safeParse(freeField(x, KEY));
  if (!read.success) return undefined;
  const { decidedOn, turnedDown, ...rest } = read.data;
  return {
    ...rest,
    turnedDown: turnedDown.map(({ option, ...one }) => ({
      ...one,
      ...(option !== undefined && { option }),
    })),
    ...(decidedOn !== undefined && { decidedOn }),
  };
}

/** Whether the decision is about the option that is in force now. */
export function isDecisionInForce({ chosen }: Activity, { option }: Decision): boolean {
  return chosen === option;
}

/** The activity with a decision written down, or without one. */
export function withDecision(activity: Activity, decision: Decision | undefined): Activity {
  const says =
    decision &&
    (decision.reason !== '' || decision.turnedDown.length > 0 || decision.decidedBy !== '');
  const kept = says || decision?.decidedOn ? decision : undefined;
  return withFreeField(activity, KEY, kept);
}
