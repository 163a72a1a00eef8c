// What is built: scripts and styles for the browser, programs for Node.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const SERVER = {
  main: 'src/app/main.ts',
  cli: 'src/app/cli.ts',
  thread: 'src/app/thread.ts',
  bench: 'bench/main.ts',
};

/** Programs that stand in the tree, by name. */
export function serverEntries(root) {
  return existing(root, SERVER);
}

/** Islands (`src/**\/islands/NAME.ts`) and style sheets (`src/ui/styles/NAME.scss`), by name. */
export function browserEntries(root) {
  const entries = {};
  for (const path of filesUnder(join(root, 'src'))) {
    const name = entryName(path);
    if (!name) continue;
    if (entries[name]) throw new Error(`Two entries are named ${name}: ${entries[name]}, ${path}`);
    entries[name] = path;
  }
  return entries;
}

/** Files sent as they are, under a hashed name. */
export function staticFiles(root) {
  const folder = join(root, 'src/ui/icons');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(svg|png|ico)$/.test(name))
    .map((name) => join(folder, name));
}

function entryName(path) {
  const slashed = path.replaceAll('\\', '/');
  if (/\/islands\/[^/]+\.ts$/.test(slashed) && !/\.(test|d)\.ts$/.test(slashed)) {
    return basename(slashed, '.ts');
  }
  if (/\/ui\/styles\/[^/_][^/]*\.scss$/.test(slashed)) return `${basename(slashed, '.scss')}.css`;
  return undefined;
}

function existing(root, entries) {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]) => [name, join(root, path)])
      .filter(([, path]) => existsSync(path)),
  );
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
