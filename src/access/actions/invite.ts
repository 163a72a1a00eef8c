import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { enqueueMail, isMailAddress, type NewMail } from '../../platform/mail/index.ts';
import { expiryOf, type Invitation } from '../domain/invitation.ts';
import { isCurrent } from '../domain/membership.ts';
import { isAbove, type Terms, type TermsProblem, termsProblems } from '../domain/terms.ts';
import { changeWorkspace } from '../store/changes.ts';
import {
  answerInvitation,
  findInvitation,
  insertInvitation,
  listUnanswered,
  renewInvitation,
  type SentInvitation,
} from '../store/invitations.ts';
import { listNamedMembers } from '../store/memberships.ts';
import { listOrganisations } from '../store/organisations.ts';
import { type PeopleRequest, readCircle } from './circle.ts';

/** Words the letter of an invitation, with a link that holds the token. */
export type ComposeInvitation = (
  invitation: SentInvitation,
  token: string,
) => Pick<NewMail, 'subject' | 'text' | 'html'>;

/** Why nobody was invited. */
export type InviteProblem =
  | { readonly kind: 'not-an-address' }
  | { readonly kind: 'already-member' }
  /** The one who invites is no longer a member. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'terms'; readonly problems: readonly TermsProblem[] };

const TOKEN_BYTES = 32;

/** Invites whoever reads mail at an address. An earlier invitation to it gives way. */
export async function invite(
  db: Db,
  request: PeopleRequest & {
    readonly email: string;
    readonly terms: Terms;
    readonly compose: ComposeInvitation;
  },
): Promise<Result<Invitation, InviteProblem>> {
  const { partnershipId, terms, by, at, today } = request;
  const email = request.email.trim().toLowerCase();
  if (!isMailAddress(email)) return fail({ kind: 'not-an-address' });
  return changeWorkspace<Result<Invitation, InviteProblem>>(
    db,
    { ...request, useCase: 'access.invite' },
    async (tx) => {
      const { role } = await readCircle(tx, request);
      if (role === undefined) return { answer: fail({ kind: 'not-allowed' }) };
      const organisations = (await listOrganisations(tx, partnershipId)).map(({ id }) => id);
      const problems = termsProblems(terms, { giver: role, organisations, today });
      if (problems.length > 0) return { answer: fail({ kind: 'terms', problems }) };
      const members = await listNamedMembers(tx, partnershipId);
      if (members.some((member) => member.email === email && isCurrent(member, today))) {
        return { answer: fail({ kind: 'already-member' }) };
      }
      await withdrawEarlier(tx, request, email);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const invitation: SentInvitation = {
        id: randomUUID(),
        partnershipId,
        email,
        terms,
        ...(by.personId !== undefined && { invitedBy: by.personId }),
        invitedAt: at,
        expiresAt: expiryOf(at),
        attempt: 1,
        tokenHash: tokenHash(token),
      };
      await insertInvitation(tx, invitation);
      await send(tx, invitation, request.compose(invitation, token));
      const { expiresAt } = invitation;
      const change = {
        subject: invitationRef(invitation.id),
        before: undefined,
        after: { ...terms, expiresAt },
      };
      return { answer: ok(invitation), change };
    },
  );
}

/** Why an invitation can be neither sent again nor withdrawn. */
export type InvitationGone = 'gone' | 'not-allowed';

/** Sends an unanswered invitation again, with a new link and new time. */
export async function resendInvitation(
  db: Db,
  request: PeopleRequest & { readonly invitationId: string; readonly compose: ComposeInvitation },
): Promise<Result<Invitation, InvitationGone>> {
  const { partnershipId, at, invitationId } = request;
  return changeWorkspace<Result<Invitation, InvitationGone>>(
    db,
    { ...request, useCase: 'access.resend-invitation' },
    async (tx) => {
      const found = await findUnanswered(tx, request, invitationId);
      if (!found.ok) return { answer: found };
      const { email } = found.value;
      if (email === undefined) return { answer: fail('gone') };
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const renewed = {
        tokenHash: tokenHash(token),
        expiresAt: expiryOf(at),
        attempt: found.value.attempt + 1,
      };
      const invitation: SentInvitation = { ...found.value, ...renewed, email };
      await renewInvitation(tx, { partnershipId, id: invitationId }, renewed);
      await send(tx, invitation, request.compose(invitation, token));
      const change = {
        subject: invitationRef(invitationId),
        before: { expiresAt: found.value.expiresAt },
        after: { expiresAt: renewed.expiresAt },
      };
      return { answer: ok(invitation), change };
    },
  );
}

/** Takes an unanswered invitation back: its link gives nothing any more. */
export async function withdrawInvitation(
  db: Db,
  request: PeopleRequest & { readonly invitationId: string },
): Promise<Result<undefined, InvitationGone>> {
  return changeWorkspace<Result<undefined, InvitationGone>>(
    db,
    { ...request, useCase: 'access.withdraw-invitation' },
    async (tx) => {
      const found = await findUnanswered(tx, request, request.invitationId);
      if (!found.ok) return { answer: found };
      await answerInvitation(tx, found.value, 'withdrawn', request.at);
      const subject = invitationRef(request.invitationId);
      return {
        answer: ok(undefined),
        change: { subject, before: found.value.terms, after: undefined },
      };
    },
  );
}

/** What is stored of a token: SHA-256 in hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** An invitation as the record of changes points at it. */
export function invitationRef(invitationId: string) {
  return { room: 'access', kind: 'invitation', id: invitationId };
}

async function withdrawEarlier(
  tx: Tx,
  { partnershipId, at }: PeopleRequest,
  email: string,
): Promise<void> {
  for (const earlier of await listUnanswered(tx, partnershipId)) {
    if (earlier.email === email) await answerInvitation(tx, earlier, 'withdrawn', at);
  }
}

async function findUnanswered(
  tx: Tx,
  request: PeopleRequest,
  invitationId: string,
): Promise<Result<Invitation, InvitationGone>> {
  const { role } = await readCircle(tx, request);
  const invitation = await findInvitation(tx, request.partnershipId, invitationId);
  if (!invitation || invitation.answer !== undefined) return fail('gone');
  if (role === undefined || isAbove(invitation.terms.role, role)) return fail('not-allowed');
  return ok(invitation);
}

async function send(
  tx: Tx,
  { id, attempt, email, expiresAt }: SentInvitation,
  letter: ReturnType<ComposeInvitation>,
): Promise<void> {
  const key = `invitation:${id}:${attempt}`;
  await enqueueMail(tx, { to: email, ...letter, key, sendBefore: expiresAt });
}
