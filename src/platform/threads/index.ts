export { serveThread, type ThreadControl } from './serve-thread.ts';
export { runInThread, type ThreadProblem, type ThreadRun } from './run-in-thread.ts';
