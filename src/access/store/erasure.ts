import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { id, type LocalDate } from '../../shared/index.ts';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import './person-tables.ts';

/** The name that stands for everybody who has been erased. */
const ERASED_NAME = 'Slettet person';

/** What decides whether a person may be erased. */
export interface ErasablePerson {
  readonly demo: boolean;
  readonly administrator: boolean;
  readonly email: string;
}

/** A partnership that would be left without an owner. */
export interface OrphanedPartnership {
  readonly id: PartnershipId;
  readonly name: string;
}

/** A part in a partnership that ends with its holder's account. */
export interface HeldPart {
  readonly partnershipId: PartnershipId;
  readonly role: Role;
  readonly organisationId?: string;
  readonly endsOn?: LocalDate;
}

/** Has everything that an erasure touches stand still: sessions before partnerships before the
 * person, as others take them too. */
export async function holdStill(tx: Tx, personId: PersonId): Promise<void> {
  await sql`select from session where person_id = ${personId} order by session_id for update`.execute(
    tx,
  );
  await sql`
    select from partnership where partnership_id in
      (select partnership_id from membership where person_id = ${personId})
    order by partnership_id for update`.execute(tx);
  await sql`select from person where person_id = ${personId} for update`.execute(tx);
}

/** A person who has not been erased. */
export async function findErasable(
  db: Db | Tx,
  personId: PersonId,
): Promise<ErasablePerson | undefined> {
  return db
    .selectFrom('person')
    .select(['demo', 'administrator', 'email'])
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}

/** Whether others look after the installation too. */
export async function hasOtherAdministrators(db: Db | Tx, personId: PersonId): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('person_id')
    .where('administrator', '=', true)
    .where('person_id', '<>', personId)
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** The partnerships whose only owner the person is; those about to be deleted need none. */
export async function onlyOwnedPartnerships(
  db: Db | Tx,
  personId: PersonId,
  today: LocalDate,
): Promise<OrphanedPartnership[]> {
  const { rows } = await sql<{ partnership_id: string; name: string }>`
    select partnership.partnership_id, partnership.name
    from membership join partnership using (partnership_id)
    where membership.person_id = ${personId}
      and membership.role = 'owner'
      and (membership.ends_on is null or membership.ends_on >= ${today})
      and partnership.delete_after is null
      and not exists (
        select from membership as another
        where another.partnership_id = partnership.partnership_id
          and another.person_id <> membership.person_id
          and another.role = 'owner'
          and (another.ends_on is null or another.ends_on >= ${today}))
    order by partnership.name, partnership.partnership_id`.execute(db);
  return rows.map((row) => ({ id: id(row.partnership_id), name: row.name }));
}

/** A person's parts in partnerships, in the order in which they are locked. */
export async function heldParts(tx: Tx, personId: PersonId): Promise<HeldPart[]> {
  const rows = await tx
    .selectFrom('membership')
    .select(['partnership_id', 'role', 'organisation_id', 'ends_on'])
    .where('person_id', '=', personId)
    .orderBy('partnership_id')
    .execute();
  return rows.map((row) => ({
    partnershipId: id(row.partnership_id),
    role: row.role,
    ...optional('organisationId', row.organisation_id),
    ...optional('endsOn', row.ends_on),
  }));
}

/** Takes a person out of a partnership. */
export async function deletePart(
  tx: Tx,
  personId: PersonId,
  partnershipId: PartnershipId,
): Promise<void> {
  await tx
    .deleteFrom('membership')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
}

/** Removes all ways in, and the address wherever it stands; answers how many of each. */
export async function wipeTraces(
  tx: Tx,
  { personId, email, at }: { personId: PersonId; email: string; at: Date },
): Promise<Record<string, number>> {
  const count = async (statement: ReturnType<typeof sql>) =>
    Number((await statement.execute(tx)).numAffectedRows ?? 0n);
  return {
    sessions: await count(sql`delete from session where person_id = ${personId}`),
    signInWays: await count(sql`delete from account where person_id = ${personId}`),
    passkeys: await count(sql`delete from passkey where person_id = ${personId}`),
    secondFactors: await count(sql`delete from two_factor where person_id = ${personId}`),
    identityLinks: await count(sql`delete from oidc_subject where person_id = ${personId}`),
    links:
      (await count(sql`delete from verification where position(${personId} in value) > 0`)) +
      (await count(sql`delete from email_change where person_id = ${personId}`)),
    invitations: await count(sql`
      update invitation set
        email = null,
        answered_at = coalesce(answered_at, ${at}),
        answer = coalesce(answer, 'withdrawn')
      where email = ${email}`),
    handoverAddresses: await count(sql`
      update handover_request set
        email = null,
        answered_at = coalesce(answered_at, ${at}),
        answer = coalesce(answer, 'withdrawn')
      where email = ${email}`),
    mails: await count(sql`
      update mail set
        state = case state when 'waiting' then 'failed' else state end,
        recipient = null, subject = null, body_text = null, body_html = null, last_error = null
      where recipient = ${email} and state <> 'sending'`),
  };
}

/** Leaves of a person only a row that what they did can point at. */
export async function pseudonymise(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await sql`delete from last_sign_in where person_id = ${personId}`.execute(tx);
  await tx
    .updateTable('person')
    .set({
      name: ERASED_NAME,
      email: `${randomUUID()}@slettet.invalid`,
      email_verified: false,
      image: null,
      two_factor_enabled: false,
      administrator: false,
      knowledge_editor: false,
      mail_language: 'da',
      seen_at: null,
      idle_locked_at: null,
      erasure_notice_at: null,
      erased_at: at,
      updated_at: at,
    })
    .where('person_id', '=', personId)
    .execute();
}
