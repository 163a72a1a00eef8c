/** What a loop does and how often. */
export interface LoopOptions {
  readonly everyMs: number;
  /** Waits before the first round. */
  readonly pauseFirst?: boolean;
  /** One round; the signal says that no more work should be begun. */
  readonly round: (stopping: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Work that comes back by itself until it is stopped. */
export interface Loop {
  /** Runs a round now, or right after the one that is running. */
  readonly nudge: () => void;
  /** Ends after the running round, or when patience has run out. */
  readonly stop: (patienceMs: number) => Promise<void>;
}

/** Starts a loop. Rounds never overlap; a round that fails is told and the next one comes all the
 * same. The pauses do not keep the process alive. */
export function startLoop({ everyMs, pauseFirst = false, round, onError }: LoopOptions): Loop {
  const stopping = new AbortController();
  let nudged = false;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    if (pauseFirst && !nudged) await pause();
    while (!stopping.signal.aborted) {
      nudged = false;
      try {
        await round(stopping.signal);
      } catch (error) {
        onError(error);
      }
      if (!nudged && !stopping.signal.aborted) await pause();
    }
  };
  // not before the caller has the loop in hand
  const running = Promise.resolve().then(run);
  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: async (patienceMs) => {
      stopping.abort();
      wake();
      await atMost(running, patienceMs);
    },
  };
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
