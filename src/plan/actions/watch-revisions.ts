import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';

/** Tells who listens when a partnership has a new revision. */
export type Hear = (revision: number) => void;

/** Watches the revisions of the partnerships that somebody listens to. */
export interface RevisionWatch {
  /** From now on, `hear` is told each new revision, first of all the one of today. Call what it gives
   * to be told no more; `ended` is called when the watch itself ends. */
  readonly listen: (partnershipId: string, hear: Hear, ended: () => void) => () => void;
  /** Something may have been changed just now. */
  readonly nudge: () => void;
  /** Tells everybody that it has ended. */
  readonly stop: () => void;
}

interface Listener {
  readonly hear: Hear;
  readonly ended: () => void;
  told: number;
}

const ROUND_MS = 2000;

/** Watches partnerships. Needs a handle that sees every one of them. */
export function createRevisionWatch(keeper: Db, log: Log, roundMs = ROUND_MS): RevisionWatch {
  return createWatch((partnerships) => revisionsOf(keeper, partnerships), log, roundMs);
}

/** Watches numbers that count up, by the id of what they count. `ask` is asked once a round, whatever
 * the number of listeners, and not at all while there are none: another server may have made the
 * change. */
export function createWatch(
  ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>,
  log: Log,
  roundMs: number,
): RevisionWatch {
  const listeners = new Map<string, Set<Listener>>();
  let timer: NodeJS.Timeout | undefined;
  let asking = false;
  let stopped = false;

  const plan = (ms: number) => {
    clearTimeout(timer);
    if (listeners.size === 0 || stopped) return;
    timer = setTimeout(() => void round(), ms);
    timer.unref();
  };

  const round = async () => {
    if (asking) return;
    asking = true;
    try {
      tell(listeners, await ask([...listeners.keys()]));
    } catch (error) {
      if (!stopped) log.error('revisions could not be read', error);
    } finally {
      asking = false;
      plan(roundMs);
    }
  };

  return {
    listen: (partnershipId, hear, ended) => {
      const listener: Listener = { hear, ended, told: -1 };
      const others = listeners.get(partnershipId) ?? new Set();
      listeners.set(partnershipId, others.add(listener));
      plan(0);
      return () => {
        others.delete(listener);
        if (others.size === 0 && listeners.get(partnershipId) === others) {
          listeners.delete(partnershipId);
        }
      };
    },
    nudge: () => plan(0),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      const all = [...listeners.values()].flatMap((some) => [...some]);
      listeners.clear();
      for (const { ended } of all) ended();
    },
  };
}

async function revisionsOf(
  keeper: Db,
  partnerships: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await keeper
    .selectFrom('partnership')
    .select(['partnership_id', 'revision'])
    .where('partnership_id', '=', sql<string>`any(${partnerships}::text[])`)
    .execute();
  return new Map(rows.map(({ partnership_id: id, revision }) => [id, revision]));
}

function tell(
  listeners: ReadonlyMap<string, ReadonlySet<Listener>>,
  revisions: ReadonlyMap<string, number>,
): void {
  for (const [partnershipId, some] of listeners) {
    const revision = revisions.get(partnershipId);
    if (revision === undefined) continue;
    for (const listener of some) {
      if (listener.told === revision) continue;
      listener.told = revision;
      listener.hear(revision);
    }
  }
}
