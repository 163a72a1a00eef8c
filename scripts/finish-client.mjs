// What the server needs to know of the browser's files, and their compressed copies.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Writes `assets.json` (address by name) and compresses text. */
export function finishClient(root, outDir, entries, statics) {
  mkdirSync(join(outDir, 'assets'), { recursive: true });
  const list = { ...fromManifest(root, outDir, entries), ...copied(outDir, statics) };
  writeFileSync(join(outDir, 'assets.json'), `${JSON.stringify(list, null, 2)}\n`);
  for (const name of readdirSync(join(outDir, 'assets'))) compress(join(outDir, 'assets', name));
}

function fromManifest(root, outDir, entries) {
  const file = join(outDir, 'manifest.json');
  if (!existsSync(file)) return {};
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const nameOf = new Map(
    Object.entries(entries).map(([name, path]) => [slashed(relative(root, path)), name]),
  );
  const list = {};
  for (const [source, { file: built, isEntry }] of Object.entries(manifest)) {
    const entry = nameOf.get(source);
    if (entry) list[entry.endsWith('.css') ? entry : `${entry}.js`] = `/${built}`;
    else if (!isEntry && extname(source) && !source.startsWith('_')) {
      list[basename(source)] = `/${built}`;
    }
  }
  return list;
}

function copied(outDir, statics) {
  const list = {};
  for (const path of statics) {
    const content = readFileSync(path);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
    const extension = extname(path);
    const address = `assets/${basename(path, extension)}-${hash}${extension}`;
    writeFileSync(join(outDir, address), content);
    list[basename(path)] = `/${address}`;
  }
  return list;
}

function compress(file) {
  if (!/\.(js|css|svg|json)$/.test(file)) return;
  const content = readFileSync(file);
  if (content.length < 1024) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

function slashed(path) {
  return path.replaceAll('\\', '/');
}
