import type { Db } from '../../../platform/db/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import type { Result } from '../../../shared/index.ts';
import { turnsOf } from '../../domain/runs/queue.ts';
import { RUN_RULES } from '../../domain/runs/rules.ts';
import type {
  RunInput,
  RunProblem,
  RunProgress,
  RunRequest,
  RunResult,
} from '../../domain/runs/run.ts';
import {
  beat,
  type Claim,
  claimRun,
  endRun,
  noteComputed,
  putBack,
  readQueue,
  type RunEnd,
  takeUpDead,
} from '../../store/run-queue.ts';
import { loadRunInput } from './run-input.ts';

/** Computes a run. The signal is aborted when nobody wants the answer any longer. */
export type ComputeRun = (
  input: RunInput,
  control: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: RunProgress) => void;
  },
) => Promise<Result<RunResult, RunProblem>>;

/** What the doing of runs needs. */
export interface RunWork {
  /** Sees every partnership. */
  readonly keeper: Db;
  readonly log: Log;
  readonly now: () => Date;
  readonly compute: ComputeRun;
  /** No other process works on this database: what is running at the start has lost its process. */
  readonly isAlone: boolean;
  /** How often a run is told of while it is computed. */
  readonly beatMs?: number;
}

/** The name of the round that does runs. */
export const RUNS = 'runs';

const BEAT_MS = 1000;
/** A process that has not been heard of for so long has lost its run. */
const SILENCE_MS = 30_000;

/** A round that does the runs that wait, one after the other, until none is left. */
export function createRunRound(work: RunWork): (stopping: AbortSignal) => Promise<void> {
  let isFirst = true;
  return async (stopping) => {
    const silence = isFirst && work.isAlone ? 0 : SILENCE_MS;
    isFirst = false;
    await takeUp(work, silence);
    while (!stopping.aborted) {
      const next = await claimNext(work);
      if (!next) return;
      await doRun(work, next, stopping);
    }
  };
}

async function takeUp({ keeper, now, log }: RunWork, silenceMs: number): Promise<void> {
  const at = now();
  const silentSince = new Date(at.getTime() - silenceMs);
  const { attempts } = RUN_RULES;
  const count = await takeUpDead(keeper, { silentSince, attempts, at });
  if (count > 0) log.warn('runs were interrupted', { count });
}

interface Claimed {
  readonly claim: Claim;
  readonly request: RunRequest | undefined;
}

async function claimNext({ keeper, now }: RunWork): Promise<Claimed | undefined> {
  const { waiting, lastTurn } = await readQueue(keeper);
  for (const next of turnsOf(waiting, lastTurn)) {
    const claimed = await claimRun(keeper, next, now());
    if (claimed) return { claim: claimed.claim, request: claimed.run?.request };
  }
  return undefined;
}

async function doRun(work: RunWork, { claim, request }: Claimed, stopping: AbortSignal) {
  const { keeper, log, now } = work;
  try {
    const end = await outcomeOf(work, { claim, request }, stopping);
    if (end === 'put-back') await putBack(keeper, claim);
    else if (end !== 'lost') await endRun(keeper, claim, end, now());
  } catch (error) {
    log.error('a run failed', error, { run: claim.id });
    await endRun(keeper, claim, { state: 'failed', problem: { code: 'died' } }, now());
  }
}

type Outcome = RunEnd | 'put-back' | 'lost';

async function outcomeOf(
  work: RunWork,
  { claim, request }: Claimed,
  stopping: AbortSignal,
): Promise<Outcome> {
  if (!request) return failed({ code: 'died' });
  const loaded = await loadRunInput(work.keeper, claim, request);
  if (!loaded.ok) return failed(loaded.error);
  await noteComputed(work.keeper, claim, loaded.value);
  const watched = watchRun(work, claim, stopping);
  try {
    const { signal, onProgress } = watched;
    const answer = await work.compute(loaded.value.input, { signal, onProgress });
    if (signal.aborted) return signal.reason as Outcome;
    return answer.ok ? { state: 'done', result: answer.value } : failed(answer.error);
  } finally {
    await watched.end();
  }
}

function failed(problem: RunProblem): RunEnd {
  return { state: 'failed', problem };
}

/** Tells of a run while it is computed, and hears whether it should end; the reason of the signal is
 * what becomes of it then. */
function watchRun(
  { keeper, log, now, beatMs = BEAT_MS }: RunWork,
  claim: Claim,
  stop: AbortSignal,
) {
  const wanted = new AbortController();
  const abort = (outcome: Outcome) => wanted.abort(outcome);
  const putBackNow = () => abort('put-back');
  if (stop.aborted) putBackNow();
  stop.addEventListener('abort', putBackNow, { once: true });
  let progress: RunProgress | undefined;
  let telling: Promise<void> | undefined;
  const tell = async () => {
    const told = progress;
    progress = undefined;
    try {
      const answer = await beat(keeper, claim, { at: now(), progress: told });
      if (!answer) abort('lost');
      else if (answer.cancelAsked) abort({ state: 'cancelled' });
    } catch (error) {
      log.error('a run could not be told of', error, { run: claim.id });
    }
    telling = undefined;
  };
  const timer = setInterval(() => {
    telling ??= tell();
  }, beatMs);
  return {
    signal: wanted.signal,
    onProgress: (latest: RunProgress) => {
      progress = latest;
    },
    end: async () => {
      clearInterval(timer);
      stop.removeEventListener('abort', putBackNow);
      await telling;
    },
  };
}
