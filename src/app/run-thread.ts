import type { Log } from '../platform/log/index.ts';
import { runInThread } from '../platform/threads/index.ts';
import {
  longestSeconds,
  type RunProblem,
  type RunProgress,
  type RunResult,
} from '../scenarios/domain/index.ts';
import type { ComputeRun } from '../scenarios/index.ts';
import { fail, type Result } from '../shared/index.ts';

/** Of a thread's own objects; the solver bounds its memory itself. */
const HEAP_MB = 512;

/** Computes runs in threads of the built program. */
export function computeInThread(program: string, log: Log): ComputeRun {
  return async (input, { signal, onProgress }) => {
    const answer = await runInThread({
      program,
      message: input,
      signal,
      onProgress: (progress) => onProgress(progress as RunProgress),
      timeLimitMs: longestSeconds(input.request) * 1000,
      heapMb: HEAP_MB,
    });
    // Written by `thread.ts`, the other end.
    if (answer.ok) return answer.value as Result<RunResult, RunProblem>;
    const { kind, error } = answer.error;
    if (error !== undefined) log.error('a thread ended in the middle', error);
    return fail({ code: kind === 'stopped' ? 'died' : kind });
  };
}
