import { writeReceipt } from '../../access/index.ts';
import { findPublished } from '../../knowledge/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { readPublished } from '../domain/index.ts';
import { deletePastSignUpRows, eventsWithSignUps } from '../store/standings.ts';
import { settle } from './settle.ts';
import type { EventWork } from './sign-up.ts';

/** Does what is due for every event: letters about what has changed, seats for those who wait,
 * reminders on the day before. May run as often as one likes and in several processes at once. */
export async function keepEvents(keeper: Db, work: EventWork): Promise<void> {
  for (const id of await eventsWithSignUps(keeper)) {
    await keeper.transaction().execute(async (tx) => {
      const document = await findPublished(tx, { kind: 'event', id });
      const event = document && readPublished(document);
      if (event) await settle(tx, event, work);
    });
  }
}

/** Deletes sign-ups that have been kept as long as was said, and writes a receipt when there were
 * any. */
export async function deletePastSignUps(keeper: Db, now: Date): Promise<number> {
  return keeper.transaction().execute(async (tx) => {
    const count = await deletePastSignUpRows(tx, now);
    if (count > 0) {
      await writeReceipt(tx, { kind: 'events', at: now, counts: { eventSignUps: count } });
    }
    return count;
  });
}
