// An empty database, packed: a first start unpacks it instead of making one, which takes longer.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const image = join(root, 'dist', 'database.tgz');
const stamp = join(root, 'dist', 'database.txt');

/** Whether the packed database is of the installed version. */
export function hasImage() {
  return existsSync(image) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version();
}

async function makeImage() {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create();
  const packed = await pglite.dumpDataDir('gzip');
  const content = Buffer.from(await packed.arrayBuffer());
  await pglite.close();
  mkdirSync(dirname(image), { recursive: true });
  const beside = `${image}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, image);
  writeFileSync(stamp, version());
}

function version() {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !hasImage()) await makeImage();
