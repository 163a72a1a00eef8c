import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import {
  changeProblem,
  leaveProblem,
  removalProblem,
  type SuccessionProblem,
  termsOf,
} from '../domain/succession.ts';
import { type Terms, type TermsProblem, termsProblems } from '../domain/terms.ts';
import { changeWorkspace } from '../store/changes.ts';
import { deleteMembership, updateMembership } from '../store/memberships.ts';
import { listOrganisations } from '../store/organisations.ts';
import { membershipRef, type PeopleRequest, readCircle, withdrawWhatTheySent } from './circle.ts';

/** Why a member's terms stay as they are. */
export type ChangeMemberProblem =
  | { readonly kind: 'member'; readonly problem: SuccessionProblem }
  | { readonly kind: 'terms'; readonly problems: readonly TermsProblem[] };

/** Gives a member another role, organisation or last day. */
export async function changeMember(
  db: Db,
  request: PeopleRequest & { readonly personId: PersonId; readonly terms: Terms },
): Promise<Result<undefined, ChangeMemberProblem>> {
  const { partnershipId, personId, terms, at, today } = request;
  return changeWorkspace<Result<undefined, ChangeMemberProblem>>(
    db,
    { ...request, useCase: 'access.change-member' },
    async (tx) => {
      const { circle, role } = await readCircle(tx, request);
      const problem = changeProblem(circle, role, personId, terms);
      if (problem) return { answer: fail({ kind: 'member', problem }) };
      const organisations = (await listOrganisations(tx, partnershipId)).map(({ id }) => id);
      const problems = termsProblems(terms, { giver: role!, organisations, today });
      if (problems.length > 0) return { answer: fail({ kind: 'terms', problems }) };
      const before = termsOf(circle.members.find((one) => one.personId === personId)!);
      if (isSame(before, terms)) return { answer: ok(undefined) };
      await updateMembership(tx, { partnershipId, personId }, terms);
      const withdrawn =
        before.role === 'owner' && terms.role !== 'owner'
          ? await withdrawWhatTheySent(tx, { partnershipId, personId }, at)
          : undefined;
      const after = { ...terms, ...withdrawn };
      const change = { subject: membershipRef(personId), before, after };
      return { answer: ok(undefined), change };
    },
  );
}

/** Takes a member out of the partnership. What they have done stays in the record of changes. */
export async function removeMember(
  db: Db,
  request: PeopleRequest & { readonly personId: PersonId },
): Promise<Result<undefined, SuccessionProblem>> {
  const { partnershipId, personId, at } = request;
  return changeWorkspace<Result<undefined, SuccessionProblem>>(
    db,
    { ...request, useCase: 'access.remove-member' },
    async (tx) => {
      const { circle, role } = await readCircle(tx, request);
      const problem = removalProblem(circle, role, personId);
      if (problem) return { answer: fail(problem) };
      const before = termsOf(circle.members.find((one) => one.personId === personId)!);
      await deleteMembership(tx, partnershipId, personId);
      const after = await withdrawWhatTheySent(tx, { partnershipId, personId }, at);
      const change = { subject: membershipRef(personId), before, after };
      return { answer: ok(undefined), change };
    },
  );
}

/** Ends the membership of the one who asks. */
export async function leavePartnership(
  db: Db,
  request: PeopleRequest & { readonly personId: PersonId },
): Promise<Result<undefined, SuccessionProblem>> {
  const { partnershipId, personId, at } = request;
  return changeWorkspace<Result<undefined, SuccessionProblem>>(
    db,
    { ...request, useCase: 'access.leave' },
    async (tx) => {
      const { circle } = await readCircle(tx, request);
      const problem = leaveProblem(circle, personId);
      if (problem) return { answer: fail(problem) };
      const before = termsOf(circle.members.find((one) => one.personId === personId)!);
      await deleteMembership(tx, partnershipId, personId);
      const after = await withdrawWhatTheySent(tx, { partnershipId, personId }, at);
      const change = { subject: membershipRef(personId), before, after };
      return { answer: ok(undefined), change };
    },
  );
}

function isSame(a: Terms, b: Terms): boolean {
  return a.role === b.role && a.organisationId === b.organisationId && a.endsOn === b.endsOn;
}
