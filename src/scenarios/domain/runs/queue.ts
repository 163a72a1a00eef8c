import { compareIds } from '../../../shared/index.ts';

/** A run that waits for its turn. */
export interface WaitingRun {
  readonly id: string;
  readonly partnershipId: string;
  readonly askedAt: Date;
}

/** In which order runs have their turn: the partnerships one after the other, those first whose last
 * turn is longest ago, and each partnership's own in the order they were asked for. */
export function turnsOf<Waiting extends WaitingRun>(
  waiting: readonly Waiting[],
  lastTurn: ReadonlyMap<string, Date>,
): Waiting[] {
  const queues = byPartnership(waiting.toSorted(asked));
  const partnerships = [...queues.keys()].toSorted((a, b) => {
    const apart = timeOf(lastTurn.get(a)) - timeOf(lastTurn.get(b));
    return apart || asked(queues.get(a)![0]!, queues.get(b)![0]!);
  });
  const turns: Waiting[] = [];
  for (let round = 0; turns.length < waiting.length; round += 1) {
    for (const partnership of partnerships) {
      const next = queues.get(partnership)![round];
      if (next) turns.push(next);
    }
  }
  return turns;
}

function byPartnership<Waiting extends WaitingRun>(runs: readonly Waiting[]) {
  const queues = new Map<string, Waiting[]>();
  for (const run of runs) {
    queues.set(run.partnershipId, [...(queues.get(run.partnershipId) ?? []), run]);
  }
  return queues;
}

function asked(a: WaitingRun, b: WaitingRun): number {
  return a.askedAt.getTime() - b.askedAt.getTime() || compareIds(a.id, b.id);
}

function timeOf(moment: Date | undefined): number {
  return moment?.getTime() ?? 0;
}
