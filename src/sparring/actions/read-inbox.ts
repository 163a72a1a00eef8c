import type { PersonId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { RequestId, SparringRequest } from '../domain/index.ts';
import { type Colleague, findColleagues } from '../store/editors.ts';
import { type Entry, findRequest, listEntries, listRequests } from '../store/requests.ts';

/** Everything that came in, and those who have it in hand. */
export interface Inbox {
  readonly requests: readonly SparringRequest[];
  readonly colleagues: ReadonlyMap<PersonId, Colleague>;
}

/** One request with its record. */
export interface HandledRequest {
  readonly request: SparringRequest;
  readonly entries: readonly Entry[];
  readonly colleagues: ReadonlyMap<PersonId, Colleague>;
}

/** The inbox, for knowledge editors; the caller has checked the right. */
export async function readInbox(keeper: Db): Promise<Inbox> {
  const requests = await listRequests(keeper);
  return { requests, colleagues: await findColleagues(keeper, requests.flatMap(ownerOf)) };
}

/** One request of the inbox. */
export async function readRequest(
  keeper: Db,
  requestId: RequestId,
): Promise<HandledRequest | undefined> {
  const request = await findRequest(keeper, requestId);
  if (!request) return undefined;
  const entries = await listEntries(keeper, requestId);
  const people = [...ownerOf(request), ...entries.flatMap(({ by }) => by ?? [])];
  return { request, entries, colleagues: await findColleagues(keeper, people) };
}

function ownerOf({ owner }: SparringRequest): PersonId[] {
  return owner === undefined ? [] : [owner];
}
