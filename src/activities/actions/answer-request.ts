import { sql } from 'kysely';
import { findPartnership, type PartnershipId } from '../../access/index.ts';
import { type Db, scoped, type Tx } from '../../platform/db/index.ts';
import { fail, id, type Result } from '../../shared/index.ts';
import { type HandoverRequest, isRequestOpen, readLink } from '../domain/handover/request.ts';
import {
  answerHandoverRequest,
  findHandoverRequest,
  lockHandoverRequest,
} from '../store/handover-requests.ts';
import { requestHash } from './ask-receiver.ts';

/** A letter whose link was followed, and a handle that sees its partnership and no other. */
export interface FollowedLink {
  readonly request: HandoverRequest;
  readonly db: Db;
}

/** The letter behind a link. Undefined for every link that gives nothing, whatever the reason: it is
 * not ours, was answered or taken back, or has run out. */
export async function followLink(
  db: Db,
  text: string,
  now: Date,
): Promise<FollowedLink | undefined> {
  const link = readLink(text);
  if (!link) return undefined;
  const own = scoped(db, { partnership: link.partnershipId });
  const partnershipId: PartnershipId = id(link.partnershipId);
  const request = await findHandoverRequest(own, partnershipId, requestHash(link.token));
  if (!request || !isRequestOpen(request, now)) return undefined;
  const partnership = await findPartnership(own, partnershipId);
  return partnership && !partnership.archivedAt ? { request, db: own } : undefined;
}

/** Answers the letter behind a link together with what the answer does to the plan: both are kept, or
 * neither. Who answers second finds that the link gives nothing. */
export async function answerLink<Value, Problem>(
  { db }: FollowedLink,
  text: string,
  { says, note, at }: { says: 'accepted' | 'declined'; note: string; at: Date },
  work: (tx: Tx, request: HandoverRequest) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | 'gone'>> {
  const link = readLink(text);
  if (!link) return fail('gone');
  return db.transaction().execute(async (tx) => {
    const partnershipId: PartnershipId = id(link.partnershipId);
    // Others lock the partnership first too.
    await sql`select from partnership where partnership_id = ${partnershipId} for update`.execute(
      tx,
    );
    const request = await lockHandoverRequest(tx, partnershipId, requestHash(link.token));
    if (!request || !isRequestOpen(request, at)) return fail('gone');
    const done = await work(tx, request);
    if (done.ok) await answerHandoverRequest(tx, request, { answer: says, at, note });
    return done;
  });
}
