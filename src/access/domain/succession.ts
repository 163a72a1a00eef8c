import type { LocalDate } from '../../shared/index.ts';
import { isCurrent, type Member, type Membership } from './membership.ts';
import type { PersonId } from './person.ts';
import type { Role } from './role.ts';
import { isAbove, type Terms } from './terms.ts';

/** Why somebody's membership cannot be altered or ended. */
export type SuccessionProblem =
  | 'unknown-member'
  /** The one who acts has no longer the rights, or fewer than the one it is about. */
  | 'not-allowed'
  /** A partnership always has a current owner who can sign in. */
  | 'last-owner';

/** Why ownership cannot be handed over. */
export type TransferProblem =
  | SuccessionProblem
  | 'to-yourself'
  /** The one who is to own it takes no part any more. */
  | 'ended-member';

/** The members as they stand, and what day it is. */
export interface Circle {
  readonly members: readonly Member[];
  readonly today: LocalDate;
}

/** The role that a person acts with; undefined when they take no part now. */
export function currentRole({ members, today }: Circle, personId: PersonId): Role | undefined {
  const member = memberOf(members, personId);
  return member && isCurrent(member, today) ? member.role : undefined;
}

/** Whether the partnership would have a current owner who can sign in if it had these members. */
export function isOwned({ members, today }: Circle): boolean {
  return members.some(
    (member) => member.role === 'owner' && !member.isLocked && isCurrent(member, today),
  );
}

/** What keeps a member's terms from being altered by one with the role `actor`. */
export function changeProblem(
  circle: Circle,
  actor: Role | undefined,
  personId: PersonId,
  terms: Terms,
): SuccessionProblem | undefined {
  const member = memberOf(circle.members, personId);
  if (!member) return 'unknown-member';
  if (actor === undefined || isAbove(member.role, actor)) return 'not-allowed';
  const { partnershipId, isLocked } = member;
  const after = { partnershipId, personId, isLocked, ...terms };
  return orphanProblem(circle, member, [after]);
}

/** What keeps a member from being removed by one with the role `actor`. */
export function removalProblem(
  circle: Circle,
  actor: Role | undefined,
  personId: PersonId,
): SuccessionProblem | undefined {
  const member = memberOf(circle.members, personId);
  if (!member) return 'unknown-member';
  if (actor === undefined || isAbove(member.role, actor)) return 'not-allowed';
  return orphanProblem(circle, member, []);
}

/** What keeps a member from leaving. */
export function leaveProblem(circle: Circle, personId: PersonId): SuccessionProblem | undefined {
  return removalProblem(circle, memberOf(circle.members, personId)?.role, personId);
}

/** What keeps an owner from handing the ownership over to another member. */
export function transferProblem(
  circle: Circle,
  from: PersonId,
  to: PersonId,
): TransferProblem | undefined {
  if (currentRole(circle, from) !== 'owner') return 'not-allowed';
  if (from === to) return 'to-yourself';
  const receiver = memberOf(circle.members, to);
  if (!receiver) return 'unknown-member';
  if (!isCurrent(receiver, circle.today)) return 'ended-member';
  const giver = memberOf(circle.members, from)!;
  const members = circle.members.map((one) =>
    one === receiver ? { ...one, role: 'owner' as const } : one,
  );
  return orphanProblem({ ...circle, members }, giver, []);
}

/** What keeps a member from giving way to `after`: only an owner's going can leave a partnership
 * without one. */
function orphanProblem(
  circle: Circle,
  member: Member,
  after: readonly Member[],
): 'last-owner' | undefined {
  if (member.role !== 'owner') return undefined;
  const others = circle.members.filter((one) => one !== member);
  return isOwned({ ...circle, members: [...others, ...after] }) ? undefined : 'last-owner';
}

/** The terms of a person who is given some and may have others already: a current member keeps a role
 * that gives more. */
export function joinedTerms(known: Membership | undefined, given: Terms, today: LocalDate): Terms {
  if (!known || !isCurrent(known, today)) return given;
  return isAbove(given.role, known.role) ? given : termsOf(known);
}

/** The terms of a membership. */
export function termsOf({ role, organisationId, endsOn }: Membership): Terms {
  return {
    role,
    ...(organisationId !== undefined && { organisationId }),
    ...(endsOn !== undefined && { endsOn }),
  };
}

function memberOf(members: readonly Member[], personId: PersonId): Member | undefined {
  return members.find((member) => member.personId === personId);
}
