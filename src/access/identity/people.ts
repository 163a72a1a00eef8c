import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { fail, id, ok, type Result } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { PersonTable } from './tables.ts';
import { oneLine } from './typed-text.ts';

/** A person who is to get an account. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  /** Whether they have shown that they read mail at the address. */
  readonly verified: boolean;
  readonly demo?: boolean;
}

export const PERSON_COLUMNS = [
  'person.person_id',
  'person.name',
  'person.email',
  'person.administrator',
  'person.knowledge_editor',
  'person.demo',
] as const;

export type PersonRow = Pick<
  Selectable<PersonTable>,
  'person_id' | 'name' | 'email' | 'administrator' | 'knowledge_editor' | 'demo'
>;

export function toPerson(row: PersonRow): Person {
  return {
    id: id(row.person_id),
    name: row.name,
    email: row.email,
    administrator: row.administrator,
    knowledgeEditor: row.knowledge_editor,
    demo: row.demo,
  };
}

/** An address as it is kept: trimmed and in lower case; undefined when it is none. */
export function tidyEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return email.length <= LONGEST_EMAIL && z.email().safeParse(email).success ? email : undefined;
}

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 120;

/** Makes an account without any way to sign in yet. Works in a transaction of the caller's. */
export async function createPerson(
  db: Db | Tx,
  { email: typed, name, verified, demo = false }: NewPerson,
  at: Date,
): Promise<Result<Person, 'taken' | 'not-an-address'>> {
  const email = tidyEmail(typed);
  if (email === undefined) return fail('not-an-address');
  const row = await db
    .insertInto('person')
    .values({
      person_id: randomUUID(),
      name: oneLine(name, LONGEST_NAME),
      email,
      email_verified: verified,
      image: null,
      two_factor_enabled: false,
      demo,
      locked_at: null,
      erased_at: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(PERSON_COLUMNS)
    .executeTakeFirst();
  return row ? ok(toPerson(row)) : fail('taken');
}

/** The person with this address, however it is written; erased ones have none. */
export async function findPersonByEmail(db: Db | Tx, typed: string): Promise<Person | undefined> {
  const email = tidyEmail(typed);
  if (email === undefined) return undefined;
  const row = await db
    .selectFrom('person')
    .select(PERSON_COLUMNS)
    .where('email', '=', email)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row && toPerson(row);
}

/** The person, locked or not; undefined when there is none or they were erased. */
export async function personOf(db: Db | Tx, personId: PersonId): Promise<Person | undefined> {
  const row = await db
    .selectFrom('person')
    .select(PERSON_COLUMNS)
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row && toPerson(row);
}

/** What decides whether and how somebody gets in. */
export interface Entrance {
  readonly person: Person;
  readonly verified: boolean;
  readonly secondFactor: boolean;
}

/** A person who may be signed in: not locked, not erased, and of the demo only while it runs. */
export async function entranceOf(
  db: Db,
  by: { readonly id: string } | { readonly email: string },
  demo: boolean,
): Promise<Entrance | undefined> {
  let query = db
    .selectFrom('person')
    .select([...PERSON_COLUMNS, 'email_verified', 'two_factor_enabled'])
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null);
  query = 'id' in by ? query.where('person_id', '=', by.id) : query.where('email', '=', by.email);
  if (!demo) query = query.where('demo', '=', false);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  return {
    person: toPerson(row),
    verified: row.email_verified,
    secondFactor: row.two_factor_enabled,
  };
}

/** Closes an account and ends its sessions; an administrator can open it again. */
export async function lockPerson(db: Db | Tx, personId: PersonId, at: Date): Promise<void> {
  await setLocked(db, personId, at);
  await db.deleteFrom('session').where('person_id', '=', personId).execute();
}

/** Opens a closed account. */
export async function unlockPerson(db: Db | Tx, personId: PersonId): Promise<void> {
  await setLocked(db, personId, null);
}

async function setLocked(db: Db | Tx, personId: PersonId, at: Date | null): Promise<void> {
  await db.updateTable('person').set({ locked_at: at }).where('person_id', '=', personId).execute();
}

/** Remembers that a person has shown that they read mail at their address. */
export async function markVerified(db: Db | Tx, personId: PersonId, at: Date): Promise<void> {
  await db
    .updateTable('person')
    .set({ email_verified: true, updated_at: at })
    .where('person_id', '=', personId)
    .execute();
}

/** The ways in that a person has, besides a link by mail, which everybody has. */
export interface SignInMethods {
  readonly password: boolean;
  readonly secondFactor: boolean;
  readonly passkeys: number;
}

/** How a person may sign in. */
export async function signInMethods(db: Db | Tx, personId: PersonId): Promise<SignInMethods> {
  const row = await db
    .selectFrom('person')
    .select((eb) => [
      'two_factor_enabled as secondFactor',
      eb
        .exists(
          eb
            .selectFrom('account')
            .select('account_id')
            .whereRef('account.person_id', '=', 'person.person_id')
            .where('provider_id', '=', 'credential')
            .where('password', 'is not', null),
        )
        .as('password'),
      eb
        .selectFrom('passkey')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('passkey.person_id', '=', 'person.person_id')
        .as('passkeys'),
    ])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return {
    password: Boolean(row?.password),
    secondFactor: row?.secondFactor ?? false,
    passkeys: row?.passkeys ?? 0,
  };
}
