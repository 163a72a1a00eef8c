import type { PersonId } from '../../access/domain/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { answerStanding, isOpen, type Kind, type SparringRequest, type State } from './request.ts';

/** What a list shows. Absent: everything. */
export interface InboxFilter {
  readonly state?: State | 'open' | undefined;
  /** `null`: without owner. */
  readonly owner?: PersonId | null | undefined;
  readonly kind?: Kind | undefined;
  readonly overdue?: true | undefined;
}

/** What a filter looks at. */
export type Filtered = Pick<
  SparringRequest,
  'state' | 'owner' | 'answerBy' | 'answeredOn' | 'receivedAt' | 'id'
> & { readonly ask: { readonly kind: Kind } };

/** Whether a request is among what is asked for. */
export function matches(request: Filtered, filter: InboxFilter, today: LocalDate): boolean {
  const { state, owner, kind, overdue } = filter;
  if (state === 'open' ? !isOpen(request) : state !== undefined && state !== request.state) {
    return false;
  }
  if (owner === null && request.owner !== undefined) return false;
  if (owner !== undefined && owner !== null && request.owner !== owner) return false;
  if (kind !== undefined && request.ask.kind !== kind) return false;
  return overdue === undefined || answerStanding(request, today) === 'overdue';
}

/** Those who wait for an answer first, the most urgent at the top; then the newest. */
export function inOrderOfUrgency<Request extends Filtered>(
  requests: readonly Request[],
): Request[] {
  const waits = (request: Request) => isOpen(request) && request.answeredOn === undefined;
  return requests.toSorted((a, b) => {
    if (waits(a) !== waits(b)) return waits(a) ? -1 : 1;
    if (waits(a) && a.answerBy !== b.answerBy) return a.answerBy < b.answerBy ? -1 : 1;
    if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
    return b.receivedAt.getTime() - a.receivedAt.getTime() || (a.id < b.id ? -1 : 1);
  });
}
