import { serveThread } from '../platform/threads/index.ts';
import { loadSolver } from '../platform/solver/index.ts';
import { computeRun, type RunInput } from '../scenarios/domain/index.ts';

// The program of threads that compute: dist/server/thread.js.

await serveThread(async (message, { stopped, tell }) =>
  computeRun(message as RunInput, {
    solve: await loadSolver(),
    stopped,
    onProgress: tell,
    clock: () => performance.now(),
  }),
);
