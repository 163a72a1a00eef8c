import { dueBefore, type Receipt, writeReceipt } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { deleteRequest, dueRequests } from '../store/requests.ts';

/** Deletes requests that were closed long enough ago, and those that nobody ever closed; writes a
 * receipt when there were any. May run as often as one likes and in several processes at once. */
export async function deleteDueRequests(keeper: Db, now: Date): Promise<Receipt | undefined> {
  return keeper.transaction().execute(async (tx) => {
    const due = await dueRequests(tx, {
      closedBefore: dueBefore('sparring', now),
      receivedBefore: dueBefore('sparringOpen', now),
    });
    if (due.length === 0) return undefined;
    let entries = 0;
    for (const requestId of due) entries += await deleteRequest(tx, requestId);
    const counts = { sparringRequests: due.length, sparringEntries: entries };
    return writeReceipt(tx, { kind: 'sparring', at: now, counts });
  });
}
