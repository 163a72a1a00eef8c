/** A sign-up (tilmelding) as far as the queue looks at it. */
export interface Queued {
  readonly id: string;
  /** The order of arrival, from 1. */
  readonly number: number;
  /** Since when it has a seat; absent for one that waits. */
  readonly seatAt?: Date;
}

/** Those who wait, in the order of their arrival. */
export function waitingOf<One extends Queued>(signUps: readonly One[]): One[] {
  return signUps.filter(({ seatAt }) => seatAt === undefined).sort((a, b) => a.number - b.number);
}

/** Who gets a seat now: as many of those who wait as there are seats left, the first to come first.
 * Nobody loses a seat when there are fewer seats than before. */
export function movingUp<One extends Queued>(
  signUps: readonly One[],
  capacity: number | null,
): One[] {
  const waiting = waitingOf(signUps);
  if (capacity === null) return waiting;
  const left = capacity - (signUps.length - waiting.length);
  return waiting.slice(0, Math.max(0, left));
}

/** The place in the queue of a sign-up, from 1; undefined for one that has a seat. */
export function placeInQueue(signUps: readonly Queued[], id: string): number | undefined {
  const place = waitingOf(signUps).findIndex((one) => one.id === id);
  return place < 0 ? undefined : place + 1;
}
