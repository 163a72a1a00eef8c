import { writeReceipt } from '../../access/index.ts';
import { findPublished, findVersion, listVersions } from '../../knowledge/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { type PublishedEvent, readPublished } from '../domain/index.ts';
import { deletePastSignUpRows, eventsWithSignUps } from '../store/standings.ts';
import { settle } from './settle.ts';
import type { EventWork } from './sign-up.ts';

/** Does what is due for every event: letters about what has changed, seats for those who wait,
 * reminders on the day before. May run as often as one likes and in several processes at once. */
export async function keepEvents(keeper: Db, work: EventWork): Promise<void> {
  for (const id of await eventsWithSignUps(keeper)) {
    await keeper.transaction().execute(async (tx) => {
      const document = await findPublished(tx, { kind: 'event', id });
      const event = document ? readPublished(document) : await readWithdrawn(tx, id);
      if (event) await settle(tx, event, work);
    });
  }
}

/** An event that was taken down, as it was last: to those who have signed up it is cancelled. */
async function readWithdrawn(tx: Tx, id: string): Promise<PublishedEvent | undefined> {
  const ref = { kind: 'event' as const, id };
  const versions = await listVersions(tx, ref);
  const last = versions.find(({ withdraws, publishedAt }) => !withdraws && publishedAt);
  const version = last && (await findVersion(tx, ref, last.number));
  if (!version) return undefined;
  const { number, content, publishedAt } = version;
  const event = readPublished({ ...ref, number, content, publishedAt });
  const cancelled = event?.content.cancelled ?? { da: '', en: '' };
  return event && { ...event, content: { ...event.content, cancelled } };
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
