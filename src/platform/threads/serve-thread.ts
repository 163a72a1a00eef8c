import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadStart, ThreadWord } from './protocol.ts';

/** What the work of a thread may ask and tell. */
export interface ThreadControl {
  /** Whether the work should end. Costs next to nothing, also in the middle of computing. */
  readonly stopped: () => boolean;
  /** Tells how far it is. */
  readonly tell: (progress: unknown) => void;
}

/** The program of a thread: does the work that it was begun with, and ends with its answer. What the
 * work throws ends the thread with that fault. */
export async function serveThread(
  work: (message: unknown, control: ThreadControl) => Promise<unknown>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This program is a thread of another');
  giveWay();
  const { message, stop } = workerData as ThreadStart;
  const words = new Int32Array(stop);
  const say = (word: ThreadWord) => port.postMessage(word);
  const value = await work(message, {
    stopped: () => Atomics.load(words, 0) === 1,
    tell: (progress) => say({ kind: 'progress', value: progress }),
  });
  say({ kind: 'done', value });
}

/** Some nice: a tenth of the time of one who answers when both want the same processor. */
const LESS_URGENT = 10;

/** Lets those who answer requests come first where there are few processors. Linux means the thread by
 * it, others the whole process. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(LESS_URGENT);
}
