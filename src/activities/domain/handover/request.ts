import type { PartnershipId, PersonId } from '../../../access/domain/index.ts';

/** How a letter to a receiver was answered: by the receiver, or taken back before that. */
export type HandoverRequestAnswer = 'accepted' | 'declined' | 'withdrawn';

/** Anmodning om accept: a letter that asks a named receiver for a yes, by a link that works once. */
export interface HandoverRequest {
  readonly partnershipId: PartnershipId;
  readonly id: string;
  readonly activity: string;
  readonly option: string;
  /** The organisation that the letter asks. */
  readonly receiver?: string;
  /** Absent once it has been answered or has run out and its time of keeping is over. */
  readonly email?: string;
  readonly askedBy?: PersonId;
  readonly askedAt: Date;
  /** The moment from which its link gives nothing. */
  readonly expiresAt: Date;
  readonly answeredAt?: Date;
  readonly answer?: HandoverRequestAnswer;
  readonly note?: string;
}

/** Days that a link works. */
export const REQUEST_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** When a letter sent at a moment can no longer be answered. */
export function requestExpiry(sentAt: Date): Date {
  return new Date(sentAt.getTime() + REQUEST_DAYS * DAY_MS);
}

/** Whether the link of a letter can be answered. */
export function isRequestOpen(
  { answer, expiresAt }: Pick<HandoverRequest, 'answer' | 'expiresAt'>,
  now: Date,
): boolean {
  return answer === undefined && now < expiresAt;
}

const LINK = /^([a-z0-9-]{1,80})\.([\w-]{43})$/;

/** What the last part of a link holds: the partnership and the token; undefined for what we never
 * gave out. */
export function readLink(text: string): { partnershipId: string; token: string } | undefined {
  const found = LINK.exec(text);
  return found ? { partnershipId: found[1]!, token: found[2]! } : undefined;
}

/** The last part of a link. */
export function writeLink(partnershipId: string, token: string): string {
  return `${partnershipId}.${token}`;
}
