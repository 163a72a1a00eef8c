// What a build is made from, as one hash.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = [
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'scripts',
  'src',
  'demo',
  'content',
  'migrations',
  'bench',
  'docs',
];

/** Tests, and what is written about the program; themes are written in Markdown too. */
const NOT_BUILT = /\.test\.tsx?$|^docs\/.*\.(md|png)$|\/README\.md$/;

/** The hash of every file that the build reads, by path and content. */
export function hashInputs(root) {
  const hash = createHash('sha1');
  hash.update(process.version);
  for (const input of INPUTS) addPath(hash, root, input);
  return hash.digest('hex');
}

function addPath(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) return addFile(hash, root, path);
  for (const entry of readdirSync(full, { withFileTypes: true }).sort(byName)) {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) addPath(hash, root, inside);
    else if (!NOT_BUILT.test(inside)) addFile(hash, root, inside);
  }
}

function addFile(hash, root, path) {
  const content = readFileSync(join(root, path));
  hash.update(`${path}\0${content.length}\0`);
  hash.update(content);
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
