import { type Receipt, writeReceipt } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { enqueueMail, type NewMail } from '../../platform/mail/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { type SparringRequest, stateAfter } from '../domain/index.ts';
import { findColleagues } from '../store/editors.ts';
import {
  deleteRequest,
  type Entry,
  findRequestByToken,
  insertEntry,
  listEntries,
  lockRequest,
  updateHandling,
} from '../store/requests.ts';
import { isToken, tokenHash } from './receive-request.ts';

/** What the one who asked can see of their request: not what is noted about it. */
export interface OwnRequest {
  readonly request: SparringRequest;
  readonly answers: readonly Entry[];
}

/** The request of a token, with the answers that were sent. */
export async function findOwnRequest(keeper: Db, token: string): Promise<OwnRequest | undefined> {
  const request = await heldRequest(keeper, token);
  if (!request) return undefined;
  const entries = await listEntries(keeper, request.id);
  return {
    request,
    answers: entries.filter(({ step }) => step === 'answer' || step === 'decline'),
  };
}

/** The one who asked, and those who are told. */
interface OwnStep {
  readonly token: string;
  readonly at: Date;
  /** A mail to the owner, or undefined where there is nobody to tell. */
  readonly letter: (
    request: SparringRequest,
    ownerEmail: string | undefined,
  ) => NewMail | undefined;
}

/** Takes a request back. */
export async function withdrawRequest(
  keeper: Db,
  { token, at, letter }: OwnStep,
): Promise<Result<SparringRequest, 'unknown' | 'not-now'>> {
  const held = await heldRequest(keeper, token);
  if (!held) return fail('unknown');
  const ownerEmail = await emailOfOwner(keeper, held);
  return keeper.transaction().execute(async (tx) => {
    await lockRequest(tx, held.id);
    const before = await findRequestByToken(tx, tokenHash(token));
    if (!before) return fail('unknown');
    const state = stateAfter(before.state, 'withdraw');
    if (state === undefined) return fail('not-now');
    const after = { ...before, state, closedAt: at, revision: before.revision + 1 };
    await updateHandling(tx, after);
    await insertEntry(tx, held.id, { step: 'withdraw', at, by: undefined, subject: '', text: '' });
    const mail = letter(after, ownerEmail);
    if (mail) await enqueueMail(tx, mail);
    return ok(after);
  });
}

/** Deletes a request and all that was written about it, with a receipt. */
export async function deleteOwnRequest(
  keeper: Db,
  { token, at, letter }: OwnStep,
): Promise<Result<Receipt, 'unknown'>> {
  const held = await heldRequest(keeper, token);
  if (!held) return fail('unknown');
  const ownerEmail = await emailOfOwner(keeper, held);
  return keeper.transaction().execute(async (tx) => {
    await lockRequest(tx, held.id);
    const request = await findRequestByToken(tx, tokenHash(token));
    if (!request) return fail('unknown');
    const entries = await deleteRequest(tx, request.id);
    const mail = letter(request, ownerEmail);
    if (mail) await enqueueMail(tx, mail);
    const counts = { sparringRequests: 1, sparringEntries: entries };
    return ok(await writeReceipt(tx, { kind: 'sparring', at, counts }));
  });
}

async function heldRequest(keeper: Db, token: string): Promise<SparringRequest | undefined> {
  return isToken(token) ? findRequestByToken(keeper, tokenHash(token)) : undefined;
}

async function emailOfOwner(keeper: Db, { owner }: SparringRequest): Promise<string | undefined> {
  if (owner === undefined) return undefined;
  return (await findColleagues(keeper, [owner])).get(owner)?.email;
}
