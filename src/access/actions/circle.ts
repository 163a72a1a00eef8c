import type { LocalDate } from '../../shared/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Actor } from '../domain/rights.ts';
import type { Role } from '../domain/role.ts';
import { type Circle, currentRole } from '../domain/succession.ts';
import { withdrawInvitationsOf } from '../store/invitations.ts';
import { listMembers } from '../store/memberships.ts';

/** What every use case about a partnership's people is told. */
export interface PeopleRequest {
  readonly partnershipId: PartnershipId;
  readonly by: Actor;
  readonly at: Date;
  /** The day that it is in Denmark. */
  readonly today: LocalDate;
}

/** The members as they stand inside a change, and the role the one who acts has by now: it may have
 * been taken since the request came in. The program acts as an owner. */
export async function readCircle(
  tx: Tx,
  { partnershipId, by, today }: PeopleRequest,
): Promise<{ circle: Circle; role: Role | undefined }> {
  const circle = { members: await listMembers(tx, partnershipId), today };
  const role = by.personId === undefined ? 'owner' : currentRole(circle, by.personId);
  return { circle, role };
}

/** Withdraws the unanswered invitations of one who is no longer an owner: nobody comes in on their
 * word any more. Answers with what the record says of it; undefined when there were none. */
export async function withdrawWhatTheySent(
  tx: Tx,
  former: { readonly partnershipId: PartnershipId; readonly personId: PersonId },
  at: Date,
): Promise<{ readonly withdrawnInvitations: number } | undefined> {
  const withdrawnInvitations = await withdrawInvitationsOf(tx, former, at);
  return withdrawnInvitations === 0 ? undefined : { withdrawnInvitations };
}

/** A membership as the record of changes points at it. */
export function membershipRef(personId: PersonId) {
  return { room: 'access', kind: 'membership', id: personId };
}
