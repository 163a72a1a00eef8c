import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/index.ts';
import { type PublishedEvent, type Told, toTell } from '../domain/index.ts';
import './tables.ts';

/** What is remembered of an event that somebody can sign up for. */
export interface Standing {
  readonly eventId: string;
  readonly lastNumber: number;
  /** The organiser takes no more. */
  readonly closed: boolean;
  readonly told: Told;
}

/** The standing of an event, locked until the transaction ends; made when there was none. Whoever
 * gives or takes seats holds it. */
export async function lockStanding(tx: Tx, event: PublishedEvent): Promise<Standing> {
  const { id: eventId, ends, content } = event;
  await tx
    .insertInto('event_standing')
    .values({
      event_id: eventId,
      last_number: 0,
      closed_at: null,
      ends_at: ends,
      keep_days: content.keepDays,
      told: JSON.stringify(toTell(event)) as unknown as Told,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('event_standing')
    .selectAll()
    .where('event_id', '=', eventId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { last_number: lastNumber, closed_at: closedAt, told } = row;
  return { eventId, lastNumber, closed: closedAt !== null, told };
}

/** Whether the organiser of an event takes no more. */
export async function isClosed(db: Db | Tx, eventId: string): Promise<boolean> {
  return (await closedEvents(db, eventId)).has(eventId);
}

/** The events whose organisers take no more. */
export async function closedEvents(db: Db | Tx, eventId?: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('event_standing')
    .select('event_id')
    .where('closed_at', 'is not', null)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId!))
    .execute();
  return new Set(rows.map(({ event_id: id }) => id));
}

/** Counts one more sign-up. */
export async function setLastNumber(tx: Tx, eventId: string, number: number): Promise<void> {
  await tx
    .updateTable('event_standing')
    .set({ last_number: number })
    .where('event_id', '=', eventId)
    .execute();
}

/** Takes no more sign-ups, or does again. */
export async function setClosed(tx: Tx, eventId: string, closedAt: Date | null): Promise<void> {
  await tx
    .updateTable('event_standing')
    .set({ closed_at: closedAt })
    .where('event_id', '=', eventId)
    .execute();
}

/** Remembers what was told of an event, and when its sign-ups may go. */
export async function noteTold(tx: Tx, event: PublishedEvent): Promise<void> {
  await tx
    .updateTable('event_standing')
    .set({
      told: JSON.stringify(toTell(event)) as unknown as Told,
      ends_at: event.ends,
      keep_days: event.content.keepDays,
    })
    .where('event_id', '=', event.id)
    .execute();
}

/** The events that somebody has signed up for. */
export async function eventsWithSignUps(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('event_sign_up')
    .select('event_id')
    .distinct()
    .where('cancelled_at', 'is', null)
    .orderBy('event_id')
    .execute();
  return rows.map(({ event_id: id }) => id);
}

/** Deletes the sign-ups that have been kept as long as was said; answers how many. What another
 * process has in hand is left to it. */
export async function deletePastSignUpRows(tx: Tx, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from event_sign_up where sign_up_id in (
      select sign_up_id from event_sign_up join event_standing using (event_id)
      where ends_at + make_interval(days => least(event_sign_up.keep_days,
        event_standing.keep_days)) <= ${now}
      for update of event_sign_up skip locked)`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
