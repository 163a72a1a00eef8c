// Runs before every command of the project: checks Node, installs what the lock file names, and
// builds when something has changed, unless told `--no-build`. Needs nothing installed. Standard
// output stays empty.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

checkNode();
if (!isInstalled()) install();
if (!process.argv.includes('--no-build')) await buildWhenChanged();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Helhed kræver Node.js 20.19 eller nyere; her er ${process.version}. Hent den på nodejs.org.`,
    `Helhed needs Node.js 20.19 or newer; this is ${process.version}. Get it at nodejs.org.`,
  );
}

/** npm writes what it has installed; it must be what the lock file names. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const found = readPackages('node_modules/.package-lock.json');
  if (!found) return false;
  return Object.entries(wanted ?? {}).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    if (found[path]) return found[path].version === version;
    return optional === true || peer === true;
  });
}

function readPackages(file) {
  const full = join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined;
}

function install() {
  tell('Installerer … / Installing …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return;
  stop(
    'Installationen lykkedes ikke (npm ci). Se linjerne ovenfor; er der adgang til pakkeregistret?',
    'Installing failed (npm ci). See the lines above; can the package registry be reached?',
  );
}

async function buildWhenChanged() {
  const { hashInputs } = await import('./inputs.mjs');
  const stamp = join(root, 'dist', 'inputs.txt');
  const hash = hashInputs(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  tell('Bygger … / Building …');
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) stop('Bygningen lykkedes ikke.', 'The build failed.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
}

function tell(text) {
  process.stderr.write(`${text}\n`);
}

function stop(...lines) {
  for (const line of lines) tell(line);
  process.exit(1);
}
