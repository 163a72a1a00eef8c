import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { ThreadStart, ThreadWord } from './protocol.ts';

/** Work for a thread of its own. */
export interface ThreadRun {
  /** The built program, which calls `serveThread`. */
  readonly program: string;
  /** Plain data. */
  readonly message: unknown;
  /** Aborted when nobody wants the answer any longer. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: unknown) => void;
  readonly timeLimitMs: number;
  /** Of the thread's own objects; memory of WebAssembly is apart from it. */
  readonly heapMb: number;
}

/** Why a thread gave no answer: it was asked to stop, took too long, needed more memory than it may
 * have, or ended in the middle. */
export interface ThreadProblem {
  readonly kind: 'stopped' | 'time' | 'memory' | 'died';
  /** What it died of, for the log. */
  readonly error?: unknown;
}

/** How long a thread that was asked to stop may take to do so by itself. */
const GRACE_MS = 2000;

/** Does work in a thread of its own, so that this one goes on answering. The thread is gone when the
 * answer is there. */
export async function runInThread(run: ThreadRun): Promise<Result<unknown, ThreadProblem>> {
  if (run.signal.aborted) return fail({ kind: 'stopped' });
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start: ThreadStart = { message: run.message, stop };
  const worker = new Worker(run.program, {
    workerData: start,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: run.heapMb },
  });
  const askToStop = () => Atomics.store(new Int32Array(stop), 0, 1);
  const answered = answerOf(worker, run.onProgress);
  const answer = await Promise.race([answered, ended(run, askToStop)]);
  await worker.terminate();
  return run.signal.aborted ? fail({ kind: 'stopped' }) : answer;
}

type Answer = Result<unknown, ThreadProblem>;

function answerOf(worker: Worker, onProgress: (progress: unknown) => void): Promise<Answer> {
  return new Promise((resolve) => {
    worker.on('message', (word: ThreadWord) => {
      if (word.kind === 'done') resolve(ok(word.value));
      else onProgress(word.value);
    });
    worker.on('error', (error) => resolve(fail({ kind: deathOf(error), error })));
    worker.on('exit', (code) =>
      resolve(fail({ kind: 'died', error: new Error(`The thread ended with ${code}`) })),
    );
  });
}

function deathOf(error: unknown): 'memory' | 'died' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'died';
}

/** Settles when the time is up, or some time after the thread was asked to stop. */
function ended({ signal, timeLimitMs }: ThreadRun, askToStop: () => void): Promise<Answer> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(fail({ kind: 'time' })), timeLimitMs);
    late.unref();
    signal.addEventListener(
      'abort',
      () => {
        askToStop();
        clearTimeout(late);
        setTimeout(() => resolve(fail({ kind: 'stopped' })), GRACE_MS).unref();
      },
      { once: true },
    );
  });
}
