import { id, type LocalDate } from '../../shared/index.ts';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import type { Member, Membership } from '../domain/membership.ts';
import type { Partnership, PartnershipId } from '../domain/partnership.ts';
import type { Terms } from '../domain/terms.ts';
import type { PersonId } from '../domain/person.ts';
import type { Look, Visit } from '../domain/visit.ts';
import { selectPartnerships, toPartnership } from './partnerships.ts';
import './tables.ts';

/** A person's part in a partnership, whether or not it has ended; undefined when there is none. */
export async function findMembership(
  db: Db,
  partnershipId: string,
  personId: PersonId,
): Promise<Membership | undefined> {
  const row = await selectMemberships(db)
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** A partnership, a person's part in it, and when that person last looked. */
export interface OwnPart {
  readonly partnership: Partnership;
  readonly membership: Membership;
  readonly visit?: Visit;
}

/** A partnership and a person's part in it, in one query; undefined when the person has none. */
export async function findOwnPartnership(
  db: Db,
  partnershipId: string,
  personId: PersonId,
): Promise<OwnPart | undefined> {
  const row = await selectPartnerships(db)
    .innerJoin('membership', 'membership.partnership_id', 'partnership.partnership_id')
    .select([
      'membership.person_id',
      'membership.role',
      'membership.organisation_id',
      'membership.ends_on',
      'membership.seen_at',
      'membership.seen_revision',
      'membership.earlier_at',
      'membership.earlier_revision',
    ])
    .where('membership.partnership_id', '=', partnershipId)
    .where('membership.person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const seen = lookOf(row.seen_at, row.seen_revision);
  const earlier = lookOf(row.earlier_at, row.earlier_revision);
  return {
    partnership: toPartnership(row),
    membership: fromRow(row),
    ...(seen && { visit: { seen, ...(earlier && { earlier }) } }),
  };
}

function lookOf(at: Date | null, revision: number | null): Look | undefined {
  return at === null || revision === null ? undefined : { at, revision };
}

/** Notes when a member looked at the workspace. */
export async function storeVisit(
  db: Db,
  { partnershipId, personId }: Pick<Membership, 'partnershipId' | 'personId'>,
  { seen, earlier }: Visit,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({
      seen_at: seen.at,
      seen_revision: seen.revision,
      earlier_at: earlier?.at ?? null,
      earlier_revision: earlier?.revision ?? null,
    })
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
}

/** The members of a partnership, those who joined first standing first. */
export async function listMembers(db: Db, partnershipId: PartnershipId): Promise<Member[]> {
  const rows = await selectMembers(db, partnershipId).execute();
  return rows.map(toMember);
}

/** A person's parts in all partnerships; the handle's scope must be that person. */
export async function listMemberships(db: Db, personId: PersonId): Promise<Membership[]> {
  const rows = await selectMemberships(db)
    .where('person_id', '=', personId)
    .orderBy('partnership_id')
    .execute();
  return rows.map(fromRow);
}

/** Makes a person a member; the person must not be one. */
export async function insertMembership(
  tx: Tx,
  { partnershipId, personId, role, organisationId, endsOn }: Membership,
  at: Date,
  fromProvider?: string,
): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      partnership_id: partnershipId,
      person_id: personId,
      role,
      organisation_id: organisationId ?? null,
      ends_on: endsOn ?? null,
      from_provider: fromProvider ?? null,
      joined_at: at,
    })
    .execute();
}

/** Gives a member other terms: by a provider's rules, or by hand, and then no rules take them away. */
export async function updateMembership(
  tx: Tx,
  { partnershipId, personId }: Pick<Membership, 'partnershipId' | 'personId'>,
  { role, organisationId, endsOn }: Terms,
  fromProvider?: string,
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({
      role,
      organisation_id: organisationId ?? null,
      ends_on: endsOn ?? null,
      from_provider: fromProvider ?? null,
    })
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
}

/** Takes a person out of a partnership. */
export async function deleteMembership(
  tx: Tx,
  partnershipId: PartnershipId,
  personId: PersonId,
): Promise<void> {
  await tx
    .deleteFrom('membership')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
}

/** A member with what the people of a partnership may know of each other. */
export interface NamedMember extends Member {
  readonly name: string;
  readonly email: string;
  readonly joinedAt: Date;
  /** Came by the rules of an identity provider. */
  readonly fromProvider: boolean;
}

/** The members of a partnership by name, those who joined first standing first. */
export async function listNamedMembers(
  db: Db,
  partnershipId: PartnershipId,
): Promise<NamedMember[]> {
  const rows = await selectMembers(db, partnershipId)
    .select(['person.name', 'person.email', 'membership.joined_at', 'membership.from_provider'])
    .execute();
  return rows.map((row) => ({
    ...toMember(row),
    name: row.name,
    email: row.email,
    joinedAt: row.joined_at,
    fromProvider: row.from_provider !== null,
  }));
}

/** The partnerships that have no current owner but this person; needs the keeper's handle or the
 * scope of each partnership. */
export async function listSoleOwnerships(
  keeper: Db | Tx,
  personId: PersonId,
  today: LocalDate,
): Promise<PartnershipId[]> {
  const rows = await keeper
    .selectFrom('membership as own')
    .select('own.partnership_id')
    .where('own.person_id', '=', personId)
    .where('own.role', '=', 'owner')
    .where((own) =>
      own.not(
        own.exists(
          own
            .selectFrom('membership as other')
            .select('other.person_id')
            .whereRef('other.partnership_id', '=', 'own.partnership_id')
            .where('other.person_id', '!=', personId)
            .where('other.role', '=', 'owner')
            .where((eb) =>
              eb.or([eb('other.ends_on', 'is', null), eb('other.ends_on', '>=', today)]),
            ),
        ),
      ),
    )
    .orderBy('own.partnership_id')
    .execute();
  return rows.map((row) => id(row.partnership_id));
}

function selectMemberships(db: Db) {
  return db
    .selectFrom('membership')
    .select([
      'membership.partnership_id',
      'membership.person_id',
      'membership.role',
      'membership.organisation_id',
      'membership.ends_on',
    ]);
}

function selectMembers(db: Db, partnershipId: PartnershipId) {
  return selectMemberships(db)
    .innerJoin('person', 'person.person_id', 'membership.person_id')
    .select('person.locked_at')
    .where('membership.partnership_id', '=', partnershipId)
    .orderBy('membership.joined_at')
    .orderBy('membership.person_id');
}

function toMember(row: Row & { readonly locked_at: Date | null }): Member {
  return { ...fromRow(row), isLocked: row.locked_at !== null };
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMemberships>['execute']>>[number];

function fromRow(row: Row): Membership {
  return {
    partnershipId: id(row.partnership_id),
    personId: id(row.person_id),
    role: row.role,
    ...optional('organisationId', row.organisation_id),
    ...optional('endsOn', row.ends_on),
  };
}
