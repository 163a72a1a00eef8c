import type { Insertable, Selectable } from 'kysely';
import { type Db, optional, type Tables, type Tx } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { Invitation, InvitationAnswer } from '../domain/invitation.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import './tables.ts';

/** An invitation with the hash of the token in its letter. */
export interface SentInvitation extends Invitation {
  readonly email: string;
  readonly tokenHash: string;
}

/** Keeps an invitation. */
export async function insertInvitation(tx: Tx, invitation: SentInvitation): Promise<void> {
  await tx.insertInto('invitation').values(toRow(invitation)).execute();
}

/** The invitation whose last letter carries the token; locked until the transaction ends. */
export async function lockInvitationByToken(
  tx: Tx,
  partnershipId: PartnershipId,
  tokenHash: string,
): Promise<Invitation | undefined> {
  const row = await selectByToken(tx, partnershipId, tokenHash).forUpdate().executeTakeFirst();
  return row && fromRow(row);
}

/** The invitation whose last letter carries the token, answered or not. */
export async function findInvitationByToken(
  db: Db,
  partnershipId: PartnershipId,
  tokenHash: string,
): Promise<Invitation | undefined> {
  const row = await selectByToken(db, partnershipId, tokenHash).executeTakeFirst();
  return row && fromRow(row);
}

/** An invitation of a partnership; undefined when there is none with this id. */
export async function findInvitation(
  db: Db | Tx,
  partnershipId: PartnershipId,
  invitationId: string,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The invitations of a partnership that nobody has answered, the latest first, those that have
 * expired too. */
export async function listUnanswered(
  db: Db | Tx,
  partnershipId: PartnershipId,
): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('answer', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('invitation_id')
    .execute();
  return rows.map(fromRow);
}

/** Records how an invitation was answered; its link gives nothing any more. */
export async function answerInvitation(
  tx: Tx,
  { partnershipId, id: invitationId }: Pick<Invitation, 'partnershipId' | 'id'>,
  answer: InvitationAnswer,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ answer, answered_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('invitation_id', '=', invitationId)
    .execute();
}

/** Withdraws every unanswered invitation that a person has sent; answers how many there were. */
export async function withdrawInvitationsOf(
  tx: Tx,
  { partnershipId, personId }: { partnershipId: PartnershipId; personId: PersonId },
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ answer: 'withdrawn', answered_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('invited_by', '=', personId)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Gives an invitation a new token and more time; the link in the letter before gives nothing. */
export async function renewInvitation(
  tx: Tx,
  { partnershipId, id: invitationId }: Pick<Invitation, 'partnershipId' | 'id'>,
  renewed: { readonly tokenHash: string; readonly expiresAt: Date; readonly attempt: number },
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({
      token_hash: renewed.tokenHash,
      expires_at: renewed.expiresAt,
      attempt: renewed.attempt,
    })
    .where('partnership_id', '=', partnershipId)
    .where('invitation_id', '=', invitationId)
    .execute();
}

/** Whether anybody has invited this address to anything, and the invitation still stands. The address
 * is in lower case; needs the keeper's handle. */
export async function hasOpenInvitation(keeper: Db, email: string, now: Date): Promise<boolean> {
  const row = await keeper
    .selectFrom('invitation')
    .select('invitation_id')
    .where('email', '=', email)
    .where('answer', 'is', null)
    .where('expires_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function selectByToken(db: Db | Tx, partnershipId: PartnershipId, tokenHash: string) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('token_hash', '=', tokenHash);
}

function toRow(invitation: SentInvitation): Insertable<Tables['invitation']> {
  const { terms } = invitation;
  return {
    partnership_id: invitation.partnershipId,
    invitation_id: invitation.id,
    email: invitation.email,
    role: terms.role,
    organisation_id: terms.organisationId ?? null,
    member_until: terms.endsOn ?? null,
    token_hash: invitation.tokenHash,
    invited_by: invitation.invitedBy ?? null,
    invited_at: invitation.invitedAt,
    expires_at: invitation.expiresAt,
    attempt: invitation.attempt,
    answered_at: null,
    answer: null,
  };
}

function fromRow(row: Selectable<Tables['invitation']>): Invitation {
  return {
    id: row.invitation_id,
    partnershipId: id(row.partnership_id),
    ...optional('email', row.email),
    terms: {
      role: row.role,
      ...optional('organisationId', row.organisation_id),
      ...optional('endsOn', row.member_until),
    },
    ...(row.invited_by !== null && { invitedBy: id<'person'>(row.invited_by) }),
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    attempt: row.attempt,
    ...optional('answer', row.answer),
  };
}
