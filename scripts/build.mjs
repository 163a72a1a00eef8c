// Builds what the browser gets (dist/client) and what Node runs (dist/server). The new build is
// made beside the old one and takes its place when it is whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { hasImage } from './database-image.mjs';
import { browserEntries, serverEntries, staticFiles } from './entries.mjs';
import { finishClient } from './finish-client.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** These find files of their own beside themselves, or load what may not be there. All else is
 * bundled, since Node reads a few files sooner than a thousand. */
const NOT_BUNDLED = ['@electric-sql/pglite', 'highs', 'pg'];

/** In the browser our modules do nothing by being loaded, but for islands and their elements: what an
 * island does not use of a room's door stays out of it. */
const ONLY_DEFINES = [{ test: /[\\/]src[\\/](?!.*[\\/]islands[\\/]).*\.ts$/, sideEffects: false }];

/** Builds everything into dist/. */
export async function buildAll() {
  const dist = join(root, 'dist');
  const made = join(dist, `new-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const image = hasImage() ? undefined : startImage();
  try {
    await buildClient(join(made, 'client'));
    await buildServer(join(made, 'server'));
    putInPlace(dist, made, 'client');
    putInPlace(dist, made, 'server');
    await image;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** In a process of its own: it takes as long as the rest. Without it the first start is slower. */
function startImage() {
  const script = join(root, 'scripts', 'database-image.mjs');
  const child = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] });
  return once(child, 'close');
}

async function buildClient(outDir) {
  const input = browserEntries(root);
  if (Object.keys(input).length > 0) {
    await build({
      root,
      logLevel: 'warn',
      base: '/',
      build: {
        outDir,
        emptyOutDir: true,
        manifest: 'manifest.json',
        assetsInlineLimit: 0,
        modulePreload: false,
        target: ['chrome111', 'firefox114', 'safari16.4'],
        rolldownOptions: { input, treeshake: { moduleSideEffects: ONLY_DEFINES } },
      },
    });
  }
  finishClient(root, outDir, input, staticFiles(root));
}

async function buildServer(outDir) {
  const input = serverEntries(root);
  if (Object.keys(input).length === 0) return;
  await build({
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
}

function putInPlace(dist, made, name) {
  const old = join(made, `old-${name}`);
  const place = join(dist, name);
  try {
    renameSync(place, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  try {
    renameSync(join(made, name), place);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
