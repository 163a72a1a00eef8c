// Run after `npm install`: a registry mirror may lack optional packages of other platforms, and npm
// then leaves them out of the lock file, which `npm ci` refuses. This writes them in.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = /\b(android|darwin|freebsd|linux|openharmony|win32)-(\w+?)(?:-(\w+))?$/;

/** Optional packages that the lock file's packages name and it has no entry for. */
export function missingFromLock(packages) {
  const paths = Object.keys(packages);
  const has = (name) =>
    paths.some((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !has(name))
      .map(([name, version]) => ({ name, version, dev: dev === true })),
  );
}

/** The entry that npm would have written, as far as the package's name tells. */
function entryOf({ name, version, dev }) {
  const match = SYSTEMS.exec(name);
  if (!match || !/^\d/.test(version)) throw new Error(`Cannot complete ${name}@${version}`);
  const [, os, cpu, abi = ''] = match;
  const libc = os === 'linux' && abi ? [abi.startsWith('musl') ? 'musl' : 'glibc'] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    os: [os],
  };
}

function completeLock(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFromLock(lock.packages);
  for (const item of missing) lock.packages[`node_modules/${item.name}`] = entryOf(item);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stderr.write(`${missing.length} entries added\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  completeLock(fileURLToPath(new URL('../package-lock.json', import.meta.url)));
}
