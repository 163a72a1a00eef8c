import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { MiddlewareHandler } from 'hono';

/** The files that the build made for the browser. */
export interface Assets {
  /** Address by name: `main.js` for the script of that name, `app.css`, `icon.svg`, a font's file. */
  readonly list: Readonly<Record<string, string>>;
  /** Answers `/assets/…`, and passes everything else on. */
  readonly serve: MiddlewareHandler;
}

/** Written by the build beside the folder `assets/`: address by name. */
export const ASSET_LIST = 'assets.json';

const PREFIX = '/assets/';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** No files at all, for tests of pages. */
export const NO_ASSETS: Assets = { list: {}, serve: (_c, next) => next() };

/** The files that the build left in a folder; none when there was no build. */
export function assetsIn(folder: string): Assets {
  const listFile = join(folder, ASSET_LIST);
  if (!existsSync(listFile)) return NO_ASSETS;
  const list = JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, string>;
  const files = new Set(readdirSync(join(folder, PREFIX)));
  return { list, serve: serveFrom(join(folder, PREFIX), files) };
}

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** File names carry a hash of their content, so browsers keep them for good. */
function serveFrom(folder: string, files: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    if (!c.req.path.startsWith(PREFIX)) return next();
    const name = c.req.path.slice(PREFIX.length);
    const type = TYPES[extname(name)];
    if (!type || !files.has(name) || !['GET', 'HEAD'].includes(c.req.method)) return next();
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = ENCODINGS.find(
      (known) => accepted.includes(known.name) && files.has(name + known.suffix),
    );
    const content = await readFile(join(folder, name + (encoding?.suffix ?? '')));
    c.header('Content-Type', type);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Vary', 'Accept-Encoding');
    if (encoding) c.header('Content-Encoding', encoding.name);
    return c.body(new Uint8Array(content));
  };
}
