import type { PublishedEvent } from './published.ts';
import { movingUp, type Queued } from './queue.ts';

/** What those who have signed up were last told of an event. */
export interface Told {
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly link: string;
  readonly cancelled: boolean;
}

/** What there is to tell of an event. */
export function toTell({ content }: PublishedEvent): Told {
  const { start, end, place, link, cancelled } = content;
  return {
    start,
    end,
    place: place ? `${place.name}\n${place.address}` : '',
    link: link ?? '',
    cancelled: cancelled !== null,
  };
}

/** A sign-up as far as letters are due for it. */
export interface Attending extends Queued {
  readonly signedUpAt: Date;
  readonly remindedAt?: Date;
}

/** Letters that are due without anybody asking. */
export type DueLetter = 'cancelled' | 'changed' | 'moved-up' | 'reminder';

/** What is due for an event: who moves up, and who gets which letter. */
export interface Due {
  readonly movingUp: readonly string[];
  readonly letters: readonly { readonly signUpId: string; readonly letter: DueLetter }[];
  /** Another start needs another reminder. */
  readonly forgetReminders: boolean;
  /** Who needs no reminder from now on: those who get one, or other news on the day before. */
  readonly reminded: readonly string[];
}

const DAY_MS = 24 * 3_600_000;

/** What is due for an event at a moment, given what was told before. Doing it, and remembering that it
 * is done, makes nothing due. After the event nothing is. */
export function whatIsDue(
  event: PublishedEvent,
  told: Told,
  signUps: readonly Attending[],
  at: Date,
): Due {
  const now = toTell(event);
  const forgetReminders = told.start !== now.start;
  const nothing = { movingUp: [], letters: [], forgetReminders, reminded: [] };
  if (event.ends <= at) return nothing;
  const all = (letter: DueLetter) => signUps.map(({ id }) => ({ signUpId: id, letter }));
  if (now.cancelled) return { ...nothing, letters: told.cancelled ? [] : all('cancelled') };
  const changed = isChanged(told, now) ? all('changed') : [];
  if (event.starts <= at) return { ...nothing, letters: changed };
  const up = movingUp(signUps, event.content.capacity).map(({ id }) => id);
  const news = new Set([...changed.map(({ signUpId }) => signUpId), ...up]);
  const reminders = signUps.filter(
    (one) => !news.has(one.id) && isReminderDue(event, one, { at, forgetReminders }),
  );
  const onTheDayBefore = at >= remindFrom(event);
  return {
    movingUp: up,
    letters: [
      ...changed,
      ...up.map((signUpId) => ({ signUpId, letter: 'moved-up' as const })),
      ...reminders.map(({ id }) => ({ signUpId: id, letter: 'reminder' as const })),
    ],
    forgetReminders,
    reminded: onTheDayBefore ? [...news, ...reminders.map(({ id }) => id)] : [],
  };
}

/** Also when an event takes place after all that was cancelled. */
function isChanged(told: Told, now: Told): boolean {
  return (
    told.cancelled !== now.cancelled ||
    told.start !== now.start ||
    told.end !== now.end ||
    told.place !== now.place ||
    told.link !== now.link
  );
}

/** On the day before, once, for those who have a seat; whoever has just been told needs none. */
function isReminderDue(
  event: PublishedEvent,
  { seatAt, remindedAt }: Attending,
  { at, forgetReminders }: { readonly at: Date; readonly forgetReminders: boolean },
): boolean {
  const from = remindFrom(event);
  if (seatAt === undefined || at < from || at >= event.starts) return false;
  return seatAt < from && (remindedAt === undefined || forgetReminders);
}

function remindFrom({ starts }: PublishedEvent): Date {
  return new Date(starts.getTime() - DAY_MS);
}
