import { type Expression, sql, type SqlBool } from 'kysely';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import { id, type LocalDate } from '../../shared/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { PERSON_COLUMNS, toPerson } from '../identity/people.ts';
import './tables.ts';
import '../identity/oidc/store/tables.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    /** Kept by a trigger, since a session is gone when its person has signed out. */
    last_sign_in: { person_id: string; at: Date };
  }
}

/** A person as an administrator sees them in a list. */
export interface ListedPerson extends Person {
  /** Since when an administrator has closed the account. */
  readonly lockedAt?: Date;
  readonly lastSignIn?: Date;
  readonly memberships: number;
}

/** How many persons one part of the list holds. */
export const PEOPLE_PER_PAGE = 50;

interface PeopleQuery {
  /** Part of a name or an address. */
  readonly search?: string | undefined;
  /** The last person of the part before. */
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** A name as it is searched and ordered: a database in the C locale has no lower case for Å. */
function foldedName(name: string) {
  return sql<string>`lower(translate(${sql.ref(name)}, 'ÆØÅÄÖÜÉ', 'æøåäöüé'))`;
}

/** Persons in the order of their names, and whether there are more; erased ones are left out. */
export async function listPeople(
  keeper: Db,
  { search = '', after, limit = PEOPLE_PER_PAGE }: PeopleQuery,
): Promise<{ people: readonly ListedPerson[]; more: boolean }> {
  let query = selectPeople(keeper).orderBy(foldedName('person.name')).orderBy('person.person_id');
  if (search.trim() !== '') {
    const part = `%${search
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or([eb(foldedName('person.name'), 'like', part), eb('person.email', 'like', part)]),
    );
  }
  if (after !== undefined) query = query.where(standsAfter(after));
  const rows = await query.limit(limit + 1).execute();
  return { people: rows.slice(0, limit).map(toListed), more: rows.length > limit };
}

/** The order of names is the database's own, so it compares them too. */
function standsAfter(personId: string): Expression<SqlBool> {
  return sql<SqlBool>`(${foldedName('person.name')}, person.person_id) >
    (select ${foldedName('last.name')}, last.person_id
      from person as last where last.person_id = ${personId})`;
}

/** A person for an administrator; undefined when there is none or they were erased. */
export async function findListedPerson(
  keeper: Db | Tx,
  personId: string,
): Promise<ListedPerson | undefined> {
  const row = await selectPeople(keeper)
    .where('person.person_id', '=', personId)
    .executeTakeFirst();
  return row && toListed(row);
}

function selectPeople(keeper: Db | Tx) {
  return keeper
    .selectFrom('person')
    .leftJoin('last_sign_in', 'last_sign_in.person_id', 'person.person_id')
    .select([...PERSON_COLUMNS, 'person.locked_at', 'last_sign_in.at as last_sign_in'])
    .select((eb) =>
      eb
        .selectFrom('membership')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('membership.person_id', '=', 'person.person_id')
        .as('memberships'),
    )
    .where('person.erased_at', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

function toListed(row: Row): ListedPerson {
  return {
    ...toPerson(row),
    memberships: row.memberships ?? 0,
    ...optional('lockedAt', row.locked_at),
    ...optional('lastSignIn', row.last_sign_in),
  };
}

/** A person's part in a partnership, with the partnership's name and nothing of its plan. */
export interface ListedMembership {
  readonly partnershipId: PartnershipId;
  readonly partnership: string;
  readonly role: Role;
  readonly endsOn?: LocalDate;
}

/** A person's parts in partnerships. */
export async function listPersonMemberships(
  keeper: Db,
  personId: PersonId,
): Promise<ListedMembership[]> {
  const rows = await keeper
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.partnership_id', 'membership.partnership_id')
    .select(['partnership.partnership_id', 'partnership.name', 'role', 'ends_on'])
    .where('person_id', '=', personId)
    .orderBy('partnership.name')
    .orderBy('partnership.partnership_id')
    .execute();
  return rows.map((row) => ({
    partnershipId: id(row.partnership_id),
    partnership: row.name,
    role: row.role,
    ...optional('endsOn', row.ends_on),
  }));
}

/** How many sessions a person has open. */
export async function countSessions(keeper: Db, personId: PersonId, at: Date): Promise<number> {
  const { count } = await keeper
    .selectFrom('session')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return count;
}

/** The identity providers that know a person, by their addresses. */
export async function listIssuers(keeper: Db, personId: PersonId): Promise<string[]> {
  const rows = await keeper
    .selectFrom('oidc_subject')
    .select('issuer')
    .distinct()
    .where('person_id', '=', personId)
    .orderBy('issuer')
    .execute();
  return rows.map(({ issuer }) => issuer);
}

/** Names of persons by id, for a list of what they did; erased ones have none. */
export async function namesOfPeople(
  keeper: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await keeper
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...new Set(personIds)])
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
