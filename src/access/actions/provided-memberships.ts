import type { Db } from '../../platform/db/index.ts';
import { id, type LocalDate } from '../../shared/index.ts';
import {
  membershipChanges,
  type ProvidedMembership,
  type StandingMembership,
} from '../identity/oidc/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { PROGRAM } from '../domain/rights.ts';
import { changeProblem, removalProblem, termsOf } from '../domain/succession.ts';
import { changeWorkspace } from '../store/changes.ts';
import { deleteMembership, insertMembership, updateMembership } from '../store/memberships.ts';
import { membershipRef, readCircle, withdrawWhatTheySent } from './circle.ts';

/** What an identity provider's rules give a person who has just signed in there. */
export interface ProvidedMemberships {
  readonly personId: PersonId;
  readonly provider: string;
  readonly memberships: readonly ProvidedMembership[];
  readonly at: Date;
  readonly today: LocalDate;
}

/** Gives a person what a provider's rules say, and takes what they no longer say. What was given by
 * hand stays. A partnership that is not there is passed over, and one that would be left without an
 * owner keeps the one it has. Needs the keeper's handle. */
export async function applyProvidedMemberships(
  keeper: Db,
  given: ProvidedMemberships,
): Promise<void> {
  const { personId, provider } = given;
  const known = await existing(keeper, given.memberships);
  const standing = await standingOf(keeper, personId);
  const { add, change, end } = membershipChanges(standing, known, provider);
  for (const membership of add) await join(keeper, given, membership);
  for (const membership of change) await alter(keeper, given, membership);
  for (const partnershipId of end) await leave(keeper, given, partnershipId);
}

async function existing(
  keeper: Db,
  memberships: readonly ProvidedMembership[],
): Promise<ProvidedMembership[]> {
  if (memberships.length === 0) return [];
  const rows = await keeper
    .selectFrom('partnership')
    .select('partnership_id')
    .where(
      'partnership_id',
      'in',
      memberships.map(({ partnershipId }) => partnershipId),
    )
    .execute();
  const there = new Set(rows.map((row) => row.partnership_id));
  return memberships.filter(({ partnershipId }) => there.has(partnershipId));
}

async function standingOf(keeper: Db, personId: PersonId): Promise<StandingMembership[]> {
  const rows = await keeper
    .selectFrom('membership')
    .select(['partnership_id', 'role', 'organisation_id', 'from_provider'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => ({
    partnershipId: id(row.partnership_id),
    role: row.role,
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.from_provider !== null && { fromProvider: row.from_provider }),
  }));
}

async function join(keeper: Db, given: ProvidedMemberships, membership: ProvidedMembership) {
  const { personId, provider, at } = given;
  const { partnershipId } = membership;
  const request = { partnershipId, useCase: 'access.join-by-provider', at, by: PROGRAM };
  await changeWorkspace(keeper, request, async (tx) => {
    const { circle } = await readCircle(tx, { ...request, today: given.today });
    if (circle.members.some((one) => one.personId === personId)) return { answer: undefined };
    await insertMembership(tx, { ...membership, personId }, at, provider);
    const after = termsOf({ ...membership, personId });
    return {
      answer: undefined,
      change: { subject: membershipRef(personId), before: undefined, after },
    };
  });
}

async function alter(keeper: Db, given: ProvidedMemberships, membership: ProvidedMembership) {
  const { personId, at, today } = given;
  const { partnershipId } = membership;
  const request = { partnershipId, useCase: 'access.change-by-provider', at, by: PROGRAM };
  await changeWorkspace(keeper, request, async (tx) => {
    const { circle, role } = await readCircle(tx, { ...request, today });
    const terms = termsOf({ ...membership, personId });
    if (changeProblem(circle, role, personId, terms)) return { answer: undefined };
    const before = termsOf(circle.members.find((one) => one.personId === personId)!);
    await updateMembership(tx, { partnershipId, personId }, terms, given.provider);
    const withdrawn =
      before.role === 'owner' && terms.role !== 'owner'
        ? await withdrawWhatTheySent(tx, { partnershipId, personId }, at)
        : undefined;
    const after = { ...terms, ...withdrawn };
    return { answer: undefined, change: { subject: membershipRef(personId), before, after } };
  });
}

async function leave(keeper: Db, given: ProvidedMemberships, partnershipId: PartnershipId) {
  const { personId, at, today } = given;
  const request = { partnershipId, useCase: 'access.leave-by-provider', at, by: PROGRAM };
  await changeWorkspace(keeper, request, async (tx) => {
    const { circle, role } = await readCircle(tx, { ...request, today });
    if (removalProblem(circle, role, personId)) return { answer: undefined };
    const before = termsOf(circle.members.find((one) => one.personId === personId)!);
    await deleteMembership(tx, partnershipId, personId);
    const after = await withdrawWhatTheySent(tx, { partnershipId, personId }, at);
    return { answer: undefined, change: { subject: membershipRef(personId), before, after } };
  });
}
