import type { PublishedEvent } from './published.ts';

/** Whether and how one can sign up for an event. */
export type SignUpState =
  | 'open'
  /** Its content says that nobody signs up. */
  | 'not-needed'
  /** The time to sign up is over, or the organiser has closed it. */
  | 'closed'
  /** It is over. */
  | 'past'
  | 'cancelled';

/** Whether one can sign up for an event at a moment. `closed`: the organiser takes no more. */
export function signUpState(
  event: PublishedEvent,
  at: Date,
  { closed }: { readonly closed: boolean } = { closed: false },
): SignUpState {
  const { content, ends, signUpUntil } = event;
  if (content.cancelled) return 'cancelled';
  if (ends <= at) return 'past';
  if (!content.signUp) return 'not-needed';
  return closed || signUpUntil <= at ? 'closed' : 'open';
}

/** How many have a seat in an event, and how many wait. */
export interface Attendance {
  readonly seated: number;
  readonly waiting: number;
}

export const NOBODY: Attendance = { seated: 0, waiting: 0 };

/** How many seats are free; undefined when there is no limit. Seats that are kept for those who wait
 * are not free. */
export function freeSeats(
  capacity: number | null,
  { seated, waiting }: Attendance,
): number | undefined {
  return capacity === null ? undefined : Math.max(0, capacity - seated - waiting);
}

/** The place in the queue of one who would sign up now; undefined when there is a seat. */
export function nextInQueue(capacity: number | null, attendance: Attendance): number | undefined {
  const free = freeSeats(capacity, attendance);
  if (free === undefined || free > 0 || capacity === null) return undefined;
  const movesUp = Math.max(0, capacity - attendance.seated);
  return attendance.waiting - movesUp + 1;
}

/** Events that are to come or are going on, and those that are over, the latest first. */
export function splitByTime(
  events: readonly PublishedEvent[],
  at: Date,
): { readonly coming: readonly PublishedEvent[]; readonly past: readonly PublishedEvent[] } {
  return {
    coming: events.filter(({ ends }) => ends > at),
    past: events.filter(({ ends }) => ends <= at).toReversed(),
  };
}
