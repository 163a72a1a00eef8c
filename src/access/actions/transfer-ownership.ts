import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Membership } from '../domain/membership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { termsOf, type TransferProblem, transferProblem } from '../domain/succession.ts';
import type { Terms } from '../domain/terms.ts';
import { changeWorkspace } from '../store/changes.ts';
import { updateMembership } from '../store/memberships.ts';
import { membershipRef, type PeopleRequest, readCircle, withdrawWhatTheySent } from './circle.ts';

/** What the owner may be afterwards. */
export const ROLES_AFTER_OWNER = ['editor', 'contributor', 'board-member'] as const;

type RoleAfterOwner = (typeof ROLES_AFTER_OWNER)[number];

/** Makes another member the owner, in one step with giving the ownership up. */
export async function transferOwnership(
  db: Db,
  request: PeopleRequest & {
    readonly from: PersonId;
    readonly to: PersonId;
    readonly roleAfter: RoleAfterOwner;
  },
): Promise<Result<undefined, TransferProblem>> {
  const { partnershipId, from, to, roleAfter, at } = request;
  return changeWorkspace<Result<undefined, TransferProblem>>(
    db,
    { ...request, useCase: 'access.transfer-ownership' },
    async (tx) => {
      const { circle } = await readCircle(tx, request);
      const problem = transferProblem(circle, from, to);
      if (problem) return { answer: fail(problem) };
      const giver = memberOf(circle.members, from);
      const receiver = memberOf(circle.members, to);
      const before = { from: termsOf(giver), to: termsOf(receiver) };
      const after = { from: inRole(giver, roleAfter), to: inRole(receiver, 'owner') };
      await updateMembership(tx, { partnershipId, personId: to }, after.to);
      await updateMembership(tx, { partnershipId, personId: from }, after.from);
      const withdrawn = await withdrawWhatTheySent(tx, { partnershipId, personId: from }, at);
      const change = { subject: membershipRef(to), before, after: { ...after, ...withdrawn } };
      return { answer: ok(undefined), change };
    },
  );
}

function memberOf(members: readonly Membership[], personId: PersonId): Membership {
  return members.find((member) => member.personId === personId)!;
}

/** The role without a last day: an owner has none, and had none. */
function inRole({ organisationId }: Membership, role: Role): Terms {
  return { role, ...(organisationId !== undefined && { organisationId }) };
}
