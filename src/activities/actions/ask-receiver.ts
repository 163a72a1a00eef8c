import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { enqueueMail, isMailAddress, type NewMail } from '../../platform/mail/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { HandoverRef } from '../domain/handover/edit-handover.ts';
import { type HandoverRequest, requestExpiry, writeLink } from '../domain/handover/request.ts';
import { insertHandoverRequest, withdrawHandoverRequests } from '../store/handover-requests.ts';

/** Words the letter; `link` is the last part of its address. */
export type ComposeRequest = (
  request: HandoverRequest,
  link: string,
) => Pick<NewMail, 'subject' | 'text' | 'html'>;

interface Asking {
  readonly partnershipId: PartnershipId;
  readonly at: Date;
  readonly by: Actor;
  readonly ref: HandoverRef;
}

const TOKEN_BYTES = 32;

/** Asks whoever reads mail at an address to answer for the receiver. A letter that waits for an answer
 * about the same handover gives way. The record of changes does not hold the address. */
export async function askReceiver(
  db: Db,
  asking: Asking & {
    readonly receiver: string;
    readonly email: string;
    readonly compose: ComposeRequest;
  },
): Promise<Result<HandoverRequest, 'not-an-address'>> {
  const { partnershipId, at, by, ref } = asking;
  const email = asking.email.trim().toLowerCase();
  if (!isMailAddress(email)) return fail('not-an-address');
  const useCase = 'activities.ask-receiver';
  return changeWorkspace(db, { partnershipId, useCase, at, by }, async (tx) => {
    await withdrawHandoverRequests(tx, { partnershipId, ...ref, at });
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const request = {
      partnershipId,
      id: randomUUID(),
      activity: ref.activity,
      option: ref.option,
      receiver: asking.receiver,
      email,
      ...(by.personId !== undefined && { askedBy: by.personId }),
      askedAt: at,
      expiresAt: requestExpiry(at),
    };
    await insertHandoverRequest(tx, request, requestHash(token));
    const letter = asking.compose(request, writeLink(partnershipId, token));
    const { expiresAt } = request;
    const key = `handover:${request.id}`;
    await enqueueMail(tx, { to: email, ...letter, key, sendBefore: expiresAt });
    return {
      answer: ok(request),
      change: { subject: subjectOf(ref), before: undefined, after: { expiresAt } },
    };
  });
}

/** Takes a letter back that nobody has answered; answers whether there was one. */
export async function withdrawRequest(db: Db, asking: Asking): Promise<boolean> {
  const { partnershipId, at, by, ref } = asking;
  const useCase = 'activities.withdraw-request';
  return changeWorkspace(db, { partnershipId, useCase, at, by }, async (tx) => {
    const count = await withdrawHandoverRequests(tx, { partnershipId, ...ref, at });
    if (count === 0) return { answer: false };
    return { answer: true, change: { subject: subjectOf(ref), before: undefined, after: null } };
  });
}

function subjectOf({ activity }: HandoverRef) {
  return { room: 'activities', kind: 'activity', id: activity };
}

/** What is stored of a token: SHA-256 in hexadecimal. */
export function requestHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
