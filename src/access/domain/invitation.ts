import type { PartnershipId } from './partnership.ts';
import type { PersonId } from './person.ts';
import type { Terms } from './terms.ts';

/** How an invitation was answered: by the one invited, or by an owner before them. */
export type InvitationAnswer = 'accepted' | 'declined' | 'withdrawn';

/** Invitation: an offer of membership to whoever reads mail at an address. */
export interface Invitation {
  readonly id: string;
  readonly partnershipId: PartnershipId;
  /** Absent once it has been answered or has expired and its time of keeping is over. */
  readonly email?: string;
  readonly terms: Terms;
  readonly invitedBy?: PersonId;
  readonly invitedAt: Date;
  /** The moment from which its link gives nothing. */
  readonly expiresAt: Date;
  /** Counts the letters; the link in the last one works. */
  readonly attempt: number;
  readonly answer?: InvitationAnswer;
}

/** Days that a link works. */
export const INVITATION_DAYS = 14;

const DAY_MS = 24 * 60 * 60 * 1000;

/** When an invitation sent at a moment expires. */
export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS);
}

/** Whether an invitation can be accepted or declined. */
export function isOpen({ answer, expiresAt }: Invitation, now: Date): boolean {
  return answer === undefined && now < expiresAt;
}
