import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { insertMembership } from '../store/memberships.ts';
import { insertPartnership } from '../store/partnerships.ts';
import '../store/person-tables.ts';

export const AT = new Date('2026-11-23T12:00:00Z');

/** A moment some days before the tests' now. */
export function daysAgo(days: number): Date {
  return new Date(AT.getTime() - days * 24 * 60 * 60 * 1000);
}

interface Extra {
  readonly email?: string;
  readonly demo?: boolean;
  readonly administrator?: boolean;
  readonly createdAt?: Date;
}

/** Makes a person straight in the database. */
export async function makePerson(owner: Db, extra: Extra = {}): Promise<PersonId> {
  const personId = id<'person'>(randomUUID());
  const createdAt = extra.createdAt ?? AT;
  await owner
    .insertInto('person')
    .values({
      person_id: personId,
      name: 'En konto',
      email: extra.email ?? `${personId}@eksempel.dk`,
      email_verified: true,
      image: null,
      two_factor_enabled: false,
      administrator: extra.administrator ?? false,
      knowledge_editor: false,
      demo: extra.demo ?? false,
      locked_at: null,
      erased_at: null,
      created_at: createdAt,
      updated_at: createdAt,
    })
    .execute();
  return personId;
}

/** Makes a partnership with these members. */
export async function makePartnership(
  owner: Db,
  members: readonly (readonly [PersonId, Role])[],
): Promise<Partnership> {
  const partnershipId = id<'partnership'>(`samarbejde-${randomUUID().slice(0, 8)}`);
  const partnership = { id: partnershipId, name: `Prøve ${partnershipId}`, demo: false };
  await owner.transaction().execute(async (tx) => {
    await insertPartnership(tx, { ...partnership, createdAt: AT });
    for (const [personId, role] of members) {
      await insertMembership(tx, { partnershipId, personId, role }, AT);
    }
  });
  return { ...partnership, revision: 0 };
}

/** Makes a session that was used and runs out at these moments. */
export async function makeSession(
  owner: Db,
  personId: PersonId,
  {
    usedAt = AT,
    expiresAt = daysAgo(-14),
    token = randomUUID(),
  }: { usedAt?: Date; expiresAt?: Date; token?: string } = {},
): Promise<string> {
  const sessionId = randomUUID();
  await owner
    .insertInto('session')
    .values({
      session_id: sessionId,
      person_id: personId,
      token,
      expires_at: expiresAt,
      ip_address: null,
      user_agent: 'Prøvebrowser',
      created_at: usedAt,
      updated_at: usedAt,
    })
    .execute();
  return sessionId;
}
