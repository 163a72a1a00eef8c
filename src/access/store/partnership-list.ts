import { sql } from 'kysely';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import { id, type LocalDate } from '../../shared/index.ts';
import type { Partnership, PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { selectPartnerships, toPartnership } from './partnerships.ts';
import './tables.ts';
import '../identity/tables.ts';

/** A partnership as an administrator sees it: nothing of its plan. */
export interface ListedPartnership extends Partnership {
  readonly createdAt: Date;
  readonly lastChange?: Date;
  readonly members: number;
  readonly owners: readonly ListedOwner[];
}

/** An owner of a partnership, by the organisation that they speak for. */
export interface ListedOwner {
  readonly personId: PersonId;
  readonly organisation?: string;
  readonly endsOn?: LocalDate;
  /** Not locked, not erased, and of the demo only while it runs. */
  readonly maySignIn: boolean;
}

/** How many partnerships one part of the list holds. */
export const PARTNERSHIPS_PER_PAGE = 50;

interface PartnershipQuery {
  readonly demo: boolean;
  /** The last partnership of the part before. */
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** Partnerships in the order of their addresses, and whether there are more. */
export async function listPartnershipsInPart(
  keeper: Db,
  { demo, after = '', limit = PARTNERSHIPS_PER_PAGE }: PartnershipQuery,
): Promise<{ partnerships: readonly ListedPartnership[]; more: boolean }> {
  const rows = await selectListed(keeper)
    .where('partnership.partnership_id', '>', after)
    .orderBy('partnership.partnership_id')
    .limit(limit + 1)
    .execute();
  const partnerships = await withOwners(keeper, rows.slice(0, limit), demo);
  return { partnerships, more: rows.length > limit };
}

/** One partnership for an administrator. */
export async function findListedPartnership(
  keeper: Db,
  partnershipId: string,
  demo: boolean,
): Promise<ListedPartnership | undefined> {
  const rows = await selectListed(keeper)
    .where('partnership.partnership_id', '=', partnershipId)
    .execute();
  return (await withOwners(keeper, rows, demo))[0];
}

function selectListed(keeper: Db) {
  return selectPartnerships(keeper)
    .select('partnership.created_at')
    .select((eb) => [
      eb
        .selectFrom('membership')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('membership.partnership_id', '=', 'partnership.partnership_id')
        .as('members'),
      eb
        .selectFrom('change')
        .select(({ fn }) => fn.max('change.at').as('at'))
        .whereRef('change.partnership_id', '=', 'partnership.partnership_id')
        .as('last_change'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number];

async function withOwners(
  keeper: Db,
  rows: readonly Row[],
  demo: boolean,
): Promise<ListedPartnership[]> {
  const ids = rows.map((row) => row.partnership_id);
  const owners = await listOwners(keeper, ids, demo);
  return rows.map((row) => ({
    ...toPartnership(row),
    createdAt: row.created_at,
    members: row.members ?? 0,
    owners: owners.filter(({ partnershipId }) => partnershipId === row.partnership_id),
    ...optional('lastChange', row.last_change),
  }));
}

/** The owners of partnerships, those who joined first standing first. */
export async function listOwners(
  keeper: Db | Tx,
  partnershipIds: readonly string[],
  demo: boolean,
): Promise<(ListedOwner & { readonly partnershipId: PartnershipId })[]> {
  if (partnershipIds.length === 0) return [];
  const rows = await keeper
    .selectFrom('membership')
    .innerJoin('person', 'person.person_id', 'membership.person_id')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'membership.partnership_id')
        .onRef('organisation.organisation_id', '=', 'membership.organisation_id'),
    )
    .select([
      'membership.partnership_id',
      'membership.person_id',
      'membership.ends_on',
      'organisation.name as organisation',
      sql<boolean>`person.locked_at is null and person.erased_at is null
        and (${demo} or not person.demo)`.as('may_sign_in'),
    ])
    .where('membership.role', '=', 'owner')
    .where('membership.partnership_id', 'in', [...partnershipIds])
    .orderBy('membership.joined_at')
    .orderBy('membership.person_id')
    .execute();
  return rows.map((row) => ({
    partnershipId: id(row.partnership_id),
    personId: id(row.person_id),
    maySignIn: row.may_sign_in,
    ...optional('organisation', row.organisation),
    ...optional('endsOn', row.ends_on),
  }));
}
