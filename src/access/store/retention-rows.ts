import { sql } from 'kysely';
import { id, type LocalDate } from '../../shared/index.ts';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PersonId } from '../domain/person.ts';
import type { Acquaintance } from '../domain/retention.ts';
import './person-tables.ts';

/** So many rows at once, so that nobody waits long for a lock. */
const BATCH = 1000;
const PEOPLE_BATCH = 200;

/** A table of which rows go when a moment in them is past, and its key. */
interface Ending {
  readonly table: string;
  readonly key: readonly string[];
  readonly ends: string;
}

const ENDINGS = {
  sessions: { table: 'session', key: ['session_id'], ends: 'expires_at' },
  links: { table: 'verification', key: ['verification_id'], ends: 'expires_at' },
  emailChanges: { table: 'email_change', key: ['person_id'], ends: 'expires_at' },
  providerSignIns: { table: 'oidc_sign_in', key: ['sign_in_hash'], ends: 'expires_at' },
  providerLeavings: { table: 'oidc_leaving', key: ['leaving_hash'], ends: 'expires_at' },
  providerLogOuts: { table: 'oidc_log_out_token', key: ['issuer', 'token_id'], ends: 'expires_at' },
  limits: { table: 'rate_limit', key: ['rule', 'key'], ends: 'ends_at' },
} as const satisfies Readonly<Record<string, Ending>>;

/** What is deleted once it has run out. */
export type EndingRows = keyof typeof ENDINGS;

export const ENDING_ROWS = Object.keys(ENDINGS) as readonly EndingRows[];

/** Deletes rows that ran out before a moment; answers how many. Rows that another process has in hand
 * are left to it. */
export async function deleteEnded(keeper: Db, rows: EndingRows, before: Date): Promise<number> {
  const { table, key, ends }: Ending = ENDINGS[rows];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  return inBatches(
    keeper,
    () => sql`
    delete from ${sql.table(table)} where (${columns}) in (
      select ${columns} from ${sql.table(table)} where ${sql.ref(ends)} < ${before}
      limit ${BATCH} for update skip locked)`,
  );
}

/** Deletes the rows of mails that were made before a moment and are not on their way. */
export async function deleteMailRows(keeper: Db, before: Date): Promise<number> {
  return inBatches(
    keeper,
    () => sql`
    delete from mail where mail_id in (
      select mail_id from mail
      where created_at < ${before} and state not in ('waiting', 'sending')
      limit ${BATCH} for update skip locked)`,
  );
}

/** Takes the address out of letters to receivers that were answered or ran out before a moment. */
export async function clearHandoverAddresses(keeper: Db, before: Date): Promise<number> {
  return inBatches(
    keeper,
    () => sql`
    update handover_request set email = null where (partnership_id, request_id) in (
      select partnership_id, request_id from handover_request
      where email is not null and least(answered_at, expires_at) < ${before}
      limit ${BATCH} for update skip locked)`,
  );
}

/** Takes the address out of invitations that were answered or ran out before a moment. */
export async function clearInvitationAddresses(keeper: Db, before: Date): Promise<number> {
  return inBatches(
    keeper,
    () => sql`
    update invitation set email = null where (partnership_id, invitation_id) in (
      select partnership_id, invitation_id from invitation
      where email is not null and least(answered_at, expires_at) < ${before}
      limit ${BATCH} for update skip locked)`,
  );
}

async function inBatches(keeper: Db, statement: () => ReturnType<typeof sql>): Promise<number> {
  let sum = 0;
  for (;;) {
    const { numAffectedRows } = await statement().execute(keeper);
    sum += Number(numAffectedRows ?? 0n);
    if (Number(numAffectedRows ?? 0n) < BATCH) return sum;
  }
}

/** An account that may be idle, and what is needed to write to its owner. */
export interface IdleCandidate extends Acquaintance {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Accounts that were not used since a moment and have no part in a partnership since a day, after a
 * given one in the order of their ids. */
export async function idleCandidates(
  keeper: Db,
  { before, endedBefore, after }: { before: Date; endedBefore: LocalDate; after: string },
): Promise<IdleCandidate[]> {
  const { rows } = await sql<CandidateRow>`
    select ${CANDIDATE} from person
    where erased_at is null and not demo and not administrator and not knowledge_editor
      and coalesce(seen_at, created_at) < ${before}
      and person_id > ${after}
      and not exists (
        select from membership where membership.person_id = person.person_id
          and (ends_on is null or ends_on >= ${endedBefore}))
    order by person_id limit ${PEOPLE_BATCH}`.execute(keeper);
  return rows.map(candidate);
}

/** One such account as it is now, held for this transaction; undefined when another process has it in
 * hand, or it has been erased. */
export async function holdCandidate(
  tx: Tx,
  personId: PersonId,
  today: LocalDate,
): Promise<IdleCandidate | undefined> {
  const { rows } = await sql<CandidateRow & { needed: boolean }>`
    select ${CANDIDATE}, demo or administrator or knowledge_editor or exists (
        select from membership where membership.person_id = person.person_id
          and (ends_on is null or ends_on >= ${today})) as needed
    from person
    where person_id = ${personId} and erased_at is null
    for update of person skip locked`.execute(tx);
  return rows[0] && { ...candidate(rows[0]), needed: rows[0].needed };
}

interface CandidateRow {
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly mail_language: Language;
  readonly created_at: Date;
  readonly seen_at: Date | null;
  readonly locked_at: Date | null;
  readonly idle_locked_at: Date | null;
  readonly erasure_notice_at: Date | null;
  readonly member_until: LocalDate | null;
}

const CANDIDATE = sql`person_id, name, email, mail_language, created_at, seen_at, locked_at,
  idle_locked_at, erasure_notice_at,
  (select max(ends_on) from membership where membership.person_id = person.person_id)
    as member_until`;

function candidate(row: CandidateRow): IdleCandidate {
  return {
    personId: id(row.person_id),
    name: row.name,
    email: row.email,
    language: row.mail_language,
    createdAt: row.created_at,
    needed: false,
    ...optional('seenAt', row.seen_at),
    ...optional('memberUntil', row.member_until),
    ...optional('closedAt', row.locked_at),
    ...optional('idleLockedAt', row.idle_locked_at),
    ...optional('noticedAt', row.erasure_notice_at),
  };
}

/** Closes an account that nobody uses, and ends its sessions. */
export async function lockIdle(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ locked_at: at, idle_locked_at: at })
    .where('person_id', '=', personId)
    .execute();
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
}

/** Notes that an account's owner has been told of its erasure. */
export async function noteErasureNotice(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ erasure_notice_at: at })
    .where('person_id', '=', personId)
    .execute();
}
