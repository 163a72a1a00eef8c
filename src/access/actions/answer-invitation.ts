import { fail, id, type LocalDate, ok, type Result } from '../../shared/index.ts';
import { type Db, scoped, type Tx } from '../../platform/db/index.ts';
import { type Invitation, isOpen } from '../domain/invitation.ts';
import { isCurrent } from '../domain/membership.ts';
import type { Partnership, PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { PROGRAM } from '../domain/rights.ts';
import type { Role } from '../domain/role.ts';
import { joinedTerms, termsOf } from '../domain/succession.ts';
import { changeWorkspace, type Outcome } from '../store/changes.ts';
import {
  answerInvitation,
  findInvitationByToken,
  lockInvitationByToken,
} from '../store/invitations.ts';
import { findMembership, insertMembership, updateMembership } from '../store/memberships.ts';
import { listOrganisations } from '../store/organisations.ts';
import { findPartnership } from '../store/partnerships.ts';
import { invitationRef, tokenHash } from './invite.ts';

/** A link as it was followed. */
export interface InvitationLink {
  readonly partnershipId: string;
  readonly token: string;
}

/** What the holder of a link may see of the invitation. */
export interface ShownInvitation {
  readonly invitation: Invitation & { readonly email: string };
  readonly partnership: Partnership;
  /** The organisation that the new member is to speak for. */
  readonly organisation?: string;
  /** Who invited, without name; absent when they take no part any more. */
  readonly inviter?: { readonly role: Role; readonly organisation?: string };
}

const TOKEN = /^[\w-]{43}$/;
const ADDRESS = /^[a-z0-9-]{1,80}$/;

/** The invitation behind a link. Undefined for every link that gives nothing, whatever the reason:
 * it is not ours, was answered or withdrawn, or has expired. */
export async function readInvitation(
  db: Db,
  link: InvitationLink,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<ShownInvitation | undefined> {
  if (!isLink(link)) return undefined;
  const own = scoped(db, { partnership: link.partnershipId });
  const partnershipId: PartnershipId = id(link.partnershipId);
  const invitation = await findInvitationByToken(own, partnershipId, tokenHash(link.token));
  if (!invitation || !isOpen(invitation, now) || isPast(invitation, today)) return undefined;
  const { email } = invitation;
  const partnership = await findPartnership(own, partnershipId);
  if (!partnership || email === undefined) return undefined;
  const organisations = await listOrganisations(own, partnershipId);
  const nameOf = (asked: string | undefined) => organisations.find((one) => one.id === asked)?.name;
  const inviter =
    invitation.invitedBy && (await findMembership(own, partnershipId, invitation.invitedBy));
  return {
    invitation: { ...invitation, email },
    partnership,
    ...named('organisation', nameOf(invitation.terms.organisationId)),
    ...(inviter && {
      inviter: { role: inviter.role, ...named('organisation', nameOf(inviter.organisationId)) },
    }),
  };
}

/** Whether a person has accepted the invitation behind a link before: the form was sent twice, or the
 * letter was opened again. */
export async function hasAccepted(
  db: Db,
  link: InvitationLink,
  person: { readonly id: PersonId; readonly email: string },
  today: LocalDate,
): Promise<boolean> {
  if (!isLink(link)) return false;
  const own = scoped(db, { partnership: link.partnershipId, person: person.id });
  const partnershipId: PartnershipId = id(link.partnershipId);
  const invitation = await findInvitationByToken(own, partnershipId, tokenHash(link.token));
  if (invitation?.answer !== 'accepted' || invitation.email !== person.email) return false;
  const membership = await findMembership(own, partnershipId, person.id);
  return membership !== undefined && isCurrent(membership, today);
}

/** Why an invitation could not be answered. */
export type AnswerProblem =
  /** The link gives nothing, or gives nothing any more. */
  | 'no-invitation'
  /** An invitation belongs to the address that it was sent to. */
  | 'other-address';

interface Answering {
  readonly link: InvitationLink;
  readonly at: Date;
  readonly today: LocalDate;
}

/** Makes the person a member on the terms of the invitation. */
export async function acceptInvitation(
  db: Db,
  request: Answering & { readonly person: { readonly id: PersonId; readonly email: string } },
): Promise<Result<PartnershipId, AnswerProblem>> {
  const { person, at, today } = request;
  return answering(db, 'access.accept-invitation', request, person.id, async (tx, invitation) => {
    if (invitation.email !== person.email) return { answer: fail('other-address') };
    const { partnershipId } = invitation;
    const known = await findMembership(tx, partnershipId, person.id);
    const terms = joinedTerms(known, invitation.terms, today);
    const membership = { partnershipId, personId: person.id };
    if (known) await updateMembership(tx, membership, terms);
    else await insertMembership(tx, { ...membership, ...terms }, at);
    await answerInvitation(tx, invitation, 'accepted', at);
    return {
      answer: ok(partnershipId),
      change: {
        subject: invitationRef(invitation.id),
        before: known && termsOf(known),
        after: terms,
      },
    };
  });
}

/** Says no to an invitation. Whoever holds the link may. */
export async function declineInvitation(
  db: Db,
  request: Answering & { readonly personId?: PersonId },
): Promise<Result<PartnershipId, AnswerProblem>> {
  return answering(
    db,
    'access.decline-invitation',
    request,
    request.personId,
    async (tx, invitation) => {
      await answerInvitation(tx, invitation, 'declined', request.at);
      return {
        answer: ok(invitation.partnershipId),
        change: {
          subject: invitationRef(invitation.id),
          before: invitation.terms,
          after: undefined,
        },
      };
    },
  );
}

type Answered = Result<PartnershipId, AnswerProblem>;

async function answering(
  db: Db,
  useCase: string,
  { link, at, today }: Answering,
  personId: PersonId | undefined,
  work: (tx: Tx, invitation: Invitation) => Promise<Outcome<Answered>>,
): Promise<Answered> {
  if (!isLink(link)) return fail('no-invitation');
  const partnershipId: PartnershipId = id(link.partnershipId);
  const own = scoped(db, { partnership: link.partnershipId });
  if (!(await findPartnership(own, partnershipId))) return fail('no-invitation');
  const by = { ...PROGRAM, ...(personId !== undefined && { personId }) };
  return changeWorkspace<Answered>(own, { partnershipId, useCase, at, by }, async (tx) => {
    const invitation = await lockInvitationByToken(tx, partnershipId, tokenHash(link.token));
    if (!invitation || !isOpen(invitation, at) || isPast(invitation, today)) {
      return { answer: fail('no-invitation') };
    }
    return work(tx, invitation);
  });
}

/** Tokens and addresses of a shape that we never gave out are not looked up. */
function isLink({ partnershipId, token }: InvitationLink): boolean {
  return ADDRESS.test(partnershipId) && TOKEN.test(token);
}

/** The membership that is offered would be over already. */
function isPast({ terms }: Invitation, today: LocalDate): boolean {
  return terms.endsOn !== undefined && terms.endsOn < today;
}

function named<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}
