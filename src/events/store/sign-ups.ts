import { createHash, randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Db, insertRows, optional, type Tables, type Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Attendance, Attending } from '../domain/index.ts';
import './tables.ts';

/** Tilmelding: one who has signed up for an event and has not cancelled. */
export interface SignUp extends Attending {
  readonly eventId: string;
  readonly name: string;
  readonly email: string;
  /** Empty when none was typed. */
  readonly organisation: string;
  readonly language: Language;
  /** For how many days after the event it was said to be kept. */
  readonly keepDays: number;
}

/** Keeps a sign-up. */
export async function insertSignUp(tx: Tx, signUp: SignUp): Promise<void> {
  await insertRows(tx, 'event_sign_up', [
    {
      sign_up_id: signUp.id,
      event_id: signUp.eventId,
      number: signUp.number,
      name: signUp.name,
      email: signUp.email,
      organisation: signUp.organisation,
      language: signUp.language,
      keep_days: signUp.keepDays,
      signed_up_at: signUp.signedUpAt,
      seat_at: signUp.seatAt ?? null,
      reminded_at: signUp.remindedAt ?? null,
      cancelled_at: null,
    },
  ]);
}

/** Everybody who has signed up for an event and not cancelled, in the order of arrival. */
export async function listSignUps(db: Db | Tx, eventId: string): Promise<SignUp[]> {
  const rows = await db
    .selectFrom('event_sign_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map(fromRow);
}

/** How many have cancelled. */
export async function countCancelled(db: Db | Tx, eventId: string): Promise<number> {
  const { count } = await db
    .selectFrom('event_sign_up')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('event_id', '=', eventId)
    .where('cancelled_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many have a seat and how many wait, by event; all events unless one is named. */
export async function attendances(
  db: Db | Tx,
  eventId?: string,
): Promise<ReadonlyMap<string, Attendance>> {
  const rows = await db
    .selectFrom('event_sign_up')
    .select(({ fn }) => [
      'event_id',
      fn.countAll<string>().as('count'),
      fn.count<string>('seat_at').as('seated'),
    ])
    .where('cancelled_at', 'is', null)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId!))
    .groupBy('event_id')
    .execute();
  return new Map(
    rows.map(({ event_id: id, count, seated }) => [
      id,
      { seated: Number(seated), waiting: Number(count) - Number(seated) },
    ]),
  );
}

/** Gives those who wait a seat. */
export async function giveSeats(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await setOf(tx, ids, { seat_at: at });
}

/** Notes that those who have signed up need no reminder any more. */
export async function noteReminded(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await setOf(tx, ids, { reminded_at: at });
}

/** Lets everybody who has signed up for an event be reminded again. */
export async function forgetReminders(tx: Tx, eventId: string): Promise<void> {
  await tx
    .updateTable('event_sign_up')
    .set({ reminded_at: null })
    .where('event_id', '=', eventId)
    .execute();
}

/** Ends a sign-up: what tells who it was is taken away at once. */
export async function cancelSignUpRow(tx: Tx, id: string, at: Date): Promise<void> {
  await setOf(tx, [id], {
    cancelled_at: at,
    name: null,
    email: null,
    organisation: null,
    seat_at: null,
  });
}

async function setOf(
  tx: Tx,
  ids: readonly string[],
  values: Partial<Tables['event_sign_up']>,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('event_sign_up').set(values).where('sign_up_id', 'in', ids).execute();
}

const TOKEN_BYTES = 32;

/** Makes a link to a sign-up; answers the token, of which only a hash is kept. */
export async function makeLink(tx: Tx, signUpId: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await tx
    .insertInto('event_sign_up_link')
    .values({ token_hash: hashOf(token), sign_up_id: signUpId })
    .execute();
  return token;
}

/** What a link leads to. */
export type Linked =
  | { readonly kind: 'signed-up'; readonly signUp: SignUp }
  | { readonly kind: 'cancelled'; readonly eventId: string };

/** The sign-up that a link in a letter leads to; undefined when there is none. */
export async function findByToken(db: Db | Tx, token: string): Promise<Linked | undefined> {
  const row = await db
    .selectFrom('event_sign_up')
    .innerJoin('event_sign_up_link', 'event_sign_up_link.sign_up_id', 'event_sign_up.sign_up_id')
    .selectAll('event_sign_up')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row) return undefined;
  return row.cancelled_at === null
    ? { kind: 'signed-up', signUp: fromRow(row) }
    : { kind: 'cancelled', eventId: row.event_id };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function fromRow(row: Selectable<Tables['event_sign_up']>): SignUp {
  return {
    id: row.sign_up_id,
    eventId: row.event_id,
    number: row.number,
    name: row.name ?? '',
    email: row.email ?? '',
    organisation: row.organisation ?? '',
    language: row.language,
    keepDays: row.keep_days,
    signedUpAt: row.signed_up_at,
    ...optional('seatAt', row.seat_at),
    ...optional('remindedAt', row.reminded_at),
  };
}
