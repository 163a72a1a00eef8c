// Builds on every change and starts the server anew.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'demo', 'content', 'migrations'];
const QUIET_MS = 150;

let server;
let timer;
let running = Promise.resolve();

for (const folder of FOLDERS) {
  try {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name && !/\.(test\.tsx?|md)$|~$/.test(name)) soon();
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    void stopServer().then(() => process.exit(0));
  });
}

startServer();

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    running = running.then(rebuild);
  }, QUIET_MS);
}

async function rebuild() {
  const started = performance.now();
  const build = spawn(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(build, 'close');
  if (code !== 0) return;
  await stopServer();
  startServer();
  process.stderr.write(`Built in ${Math.round(performance.now() - started)} ms\n`);
}

function startServer() {
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/server/main.js')], {
    cwd: root,
    stdio: 'inherit',
  });
}

async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'close');
  server.kill('SIGTERM');
  await ended;
}
