export { serveThread } from './serve-thread.ts';
export { runInThread, type ThreadRun } from './run-in-thread.ts';
