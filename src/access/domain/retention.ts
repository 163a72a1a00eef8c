import type { LocalDate } from '../../shared/index.ts';

/** For how many days things are kept, and after how many days without a sign-in an account goes. */
export const RETENTION_DAYS = {
  /** Sessions, tokens and links, after they have run out. */
  expired: 1,
  /** Recipient, subject and text of mails. */
  mailText: 30,
  /** That a mail was sent at all. */
  mailRow: 365,
  /** The address of an invitation, after it was answered or ran out. */
  invitationAddress: 30,
  /** The address of a letter to the receiver of a handover, after it was answered or ran out. */
  handoverAddress: 30,
  /** What was computed for a partnership, after it ended. */
  runs: 90,
  /** Requests for sparring and talks, after they were closed. */
  sparring: 365,
  /** … and those that nobody closed, after they came in. */
  sparringOpen: 730,
  /** Without a partnership and without a sign-in: the account is closed. */
  idleLock: 365,
  /** … and then erased. */
  idleErasure: 730,
  /** How long before that its owner is told. */
  erasureNotice: 30,
} as const;

export type RetentionRule = keyof typeof RETENTION_DAYS;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is older than this is no longer kept. */
export function dueBefore(rule: RetentionRule, now: Date): Date {
  return daysAfter(now, -RETENTION_DAYS[rule]);
}

/** An account as far as retention looks at it. */
export interface Acquaintance {
  readonly createdAt: Date;
  /** The last sign-in, or the last day on which a session was used. */
  readonly seenAt?: Date;
  /** The last day of the membership that ended last. */
  readonly memberUntil?: LocalDate;
  /** Has a part in a partnership now, looks after the installation or its knowledge, or belongs to
   * the demo. */
  readonly needed: boolean;
  readonly closedAt?: Date;
  /** When retention last closed it; an administrator may have opened it since. */
  readonly idleLockedAt?: Date;
  readonly noticedAt?: Date;
}

/** The next thing to do with an account that nobody uses. */
export type IdleStep = 'lock' | 'notice' | 'erase';

/** What is due for an account; undefined when nothing is. Notices and locks from before its owner was
 * last here do not count. */
export function idleStep(person: Acquaintance, now: Date): IdleStep | undefined {
  if (person.needed) return undefined;
  const since = idleSince(person);
  const isIdleFor = (days: number) => daysAfter(since, days) <= now;
  const sinceThen = (at: Date | undefined) => at !== undefined && at >= since;
  if (!isIdleFor(RETENTION_DAYS.idleLock)) return undefined;
  if (!person.closedAt && !sinceThen(person.idleLockedAt)) return 'lock';
  if (!isIdleFor(RETENTION_DAYS.idleErasure - RETENTION_DAYS.erasureNotice)) return undefined;
  if (!sinceThen(person.noticedAt)) return 'notice';
  return erasedOn(person.noticedAt!, since) <= now ? 'erase' : undefined;
}

/** When an account will be erased whose owner was told of it at a moment. */
export function erasureDay(person: Acquaintance, noticedAt: Date): Date {
  return erasedOn(noticedAt, idleSince(person));
}

function erasedOn(noticedAt: Date, since: Date): Date {
  const told = daysAfter(noticedAt, RETENTION_DAYS.erasureNotice);
  const idle = daysAfter(since, RETENTION_DAYS.idleErasure);
  return told > idle ? told : idle;
}

function idleSince({ createdAt, seenAt, memberUntil }: Acquaintance): Date {
  const left = memberUntil && daysAfter(new Date(`${memberUntil}T00:00:00Z`), 1);
  const moments = [createdAt, seenAt, left].filter((at) => at !== undefined);
  return new Date(Math.max(...moments.map((at) => at.getTime())));
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}
