import { randomUUID } from 'node:crypto';
import { type Actor, changeWorkspace, type PartnershipId, PROGRAM } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { EditingProblem } from '../editing/domain/index.ts';
import type { EditingRequest } from '../editing/actions/change-document.ts';
import { startDocument } from '../editing/actions/start-draft.ts';
import { type CaseOffer, MOST_WAITING, type OfferedCase, type OfferState } from './offer.ts';
import { countWaiting, findOffer, insertOffer, updateOffer } from './offers-store.ts';

/** Who offers, for whom, and when. */
export interface OfferRequest {
  readonly partnershipId: PartnershipId;
  readonly by: Actor;
  readonly at: Date;
}

/** An offer that is answered or taken back. */
export interface OfferRef {
  readonly partnershipId: PartnershipId;
  readonly offerId: string;
}

/** Why nothing was done: there is no such offer, or it does not wait any more. */
export type OfferProblem = 'unknown' | 'not-waiting';

type OfferAnswer = Result<CaseOffer, OfferProblem>;

/** Offers a partnership's own experience to the knowledge editors. Nothing of it is public by that. */
export async function offerCase(
  db: Db,
  { partnershipId, by, at }: OfferRequest,
  told: OfferedCase,
): Promise<Result<CaseOffer, 'too-many'>> {
  const request = { partnershipId, useCase: 'knowledge.offer-case', at, by };
  return changeWorkspace<Result<CaseOffer, 'too-many'>>(db, request, async (tx) => {
    if ((await countWaiting(tx, partnershipId)) >= MOST_WAITING) {
      return { answer: fail('too-many') };
    }
    const offer: CaseOffer = {
      id: randomUUID(),
      partnershipId,
      told,
      state: 'offered',
      offeredAt: at,
    };
    await insertOffer(tx, offer);
    return {
      answer: ok(offer),
      change: { subject: subjectOf(offer), before: null, after: recorded(offer, 'offered') },
    };
  });
}

/** Takes an offer back that no editor has answered. */
export async function withdrawOffer(
  db: Db,
  { partnershipId, by, at }: OfferRequest,
  offerId: string,
): Promise<OfferAnswer> {
  const request = { partnershipId, useCase: 'knowledge.withdraw-case-offer', at, by };
  return answer(db, request, { partnershipId, offerId }, { state: 'withdrawn' });
}

/** Declines an offer with a reason that the partnership sees. Needs the keeper's handle; the caller
 * has checked that a knowledge editor asks. */
export async function declineOffer(
  keeper: Db,
  offer: OfferRef,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<OfferAnswer> {
  return answer(keeper, byEditor(offer, at), offer, { state: 'declined', reason });
}

/** Makes a draft of an offer, written by the editor who asks; it becomes public as every other text:
 * when another editor has approved it. */
export async function takeUpOffer(
  editing: EditingRequest,
  offer: OfferRef,
  draft: { readonly documentId: string; readonly content: unknown },
): Promise<Result<CaseOffer, OfferProblem | EditingProblem>> {
  const { keeper, at } = editing;
  const found = await findOffer(keeper, offer);
  if (!found) return fail('unknown');
  if (found.state !== 'offered') return fail('not-waiting');
  const { documentId, content } = draft;
  const started = await startDocument(editing, { kind: 'case', id: documentId }, content);
  if (!started.ok) return started;
  return answer(keeper, byEditor(offer, at), offer, { state: 'taken-up', documentId });
}

/** The record of the partnership tells that its offer was answered, not which editor did it. */
function byEditor({ partnershipId }: OfferRef, at: Date) {
  return { partnershipId, useCase: 'knowledge.answer-case-offer', at, by: PROGRAM };
}

async function answer(
  db: Db,
  request: OfferRequest & { readonly useCase: string },
  ref: OfferRef,
  given: {
    readonly state: OfferState;
    readonly reason?: string;
    readonly documentId?: string;
  },
): Promise<OfferAnswer> {
  return changeWorkspace<OfferAnswer>(db, request, async (tx) => {
    const offer = await findOffer(tx, ref);
    if (!offer) return { answer: fail('unknown') };
    if (offer.state !== 'offered') return { answer: fail('not-waiting') };
    await updateOffer(tx, offer, { ...given, at: request.at });
    const answered = { ...offer, ...given, answeredAt: request.at };
    return {
      answer: ok(answered),
      change: {
        subject: subjectOf(offer),
        before: recorded(offer, offer.state),
        after: recorded(offer, given.state),
      },
    };
  });
}

function subjectOf({ id }: CaseOffer) {
  return { room: 'knowledge', kind: 'case-offer', id };
}

function recorded({ told }: CaseOffer, state: OfferState) {
  return { name: told.title, state };
}
