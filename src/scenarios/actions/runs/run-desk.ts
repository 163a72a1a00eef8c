import type { Db } from '../../../platform/db/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import { createWatch, type RevisionWatch } from '../../../plan/index.ts';
import { turnsOf } from '../../domain/runs/queue.ts';
import { editionsOf, readQueue } from '../../store/run-queue.ts';

/** What pages ask about the queue, which is of all partnerships. */
export interface RunDesk {
  /** Tells who listens when a run has more to show. */
  readonly news: Pick<RevisionWatch, 'listen'>;
  /** How many runs have their turn before one that waits, those that are computed among them. */
  readonly ahead: (runId: string) => Promise<number>;
  /** Says that somebody may have asked for a run. */
  readonly soon: () => void;
  /** Tells everybody that it has ended. */
  readonly stop: () => void;
}

const ROUND_MS = 1000;

/** Needs a handle that sees every partnership; nothing but numbers comes out. */
export function createRunDesk(keeper: Db, log: Log, soon: () => void = () => {}): RunDesk {
  const news = createWatch((runs) => editionsOf(keeper, runs), log, ROUND_MS);
  return {
    news,
    ahead: async (runId) => {
      const { waiting, lastTurn, running } = await readQueue(keeper);
      const turn = turnsOf(waiting, lastTurn).findIndex(({ id }) => id === runId);
      return turn < 0 ? 0 : running + turn;
    },
    soon: () => {
      soon();
      news.nudge();
    },
    stop: news.stop,
  };
}
