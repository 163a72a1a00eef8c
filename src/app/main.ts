import { fileURLToPath } from 'node:url';
import { describeProblems, environmentConfig } from '../platform/config/index.ts';
import { type Log, terminalLog } from '../platform/log/index.ts';
import { start } from './start.ts';
import { startedMessage } from './start-messages.ts';

/** Around this program in the build: dist/server/main.js. */
const BUILT = {
  client: fileURLToPath(new URL('../client', import.meta.url)),
  databaseImage: fileURLToPath(new URL('../database.tgz', import.meta.url)),
  thread: fileURLToPath(new URL('thread.js', import.meta.url)),
};

/** npm passes a signal on to us that the terminal has sent us too. */
const SAME_SIGNAL_MS = 1000;

const PARENT_CHECK_MS = 500;
/** Known from the first moment: the parent may end while we start. */
const PARENT = process.ppid;

async function run(): Promise<void> {
  const config = environmentConfig();
  if (!config.ok) return refuse(describeProblems(config.error));
  const log = terminalLog(config.value.logLevel);
  const running = await start(config.value, log, BUILT);
  if (!running.ok) return refuse(running.error);
  const end = endOnce(running.value.stop, log);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (config.value.stopWithParent) whenParentEnds(() => end('parent ended'));
  process.stdout.write(startedMessage(running.value, config.value));
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** Stops in order when first asked, at once when asked again. */
function endOnce(stop: () => Promise<void>, log: Log): (reason: string) => void {
  let since: number | undefined;
  return (reason) => {
    if (since !== undefined) {
      if (performance.now() - since > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    since = performance.now();
    log.info('stopping', { reason });
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop failed', error);
        process.exit(1);
      },
    );
  };
}

function whenParentEnds(act: () => void): void {
  const check = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(check);
    act();
  }, PARENT_CHECK_MS);
}

await run();
