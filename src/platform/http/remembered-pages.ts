import type { Context, MiddlewareHandler } from 'hono';
import { readerHas, tagOf } from './page-tag.ts';

/** Which pages are remembered, and for how long. */
export interface RememberedPages {
  /** Whether the page at a path says the same to every stranger while the version stays. */
  readonly isSteady: (path: string) => boolean;
  /** Another text whenever something has changed that pages are made of. */
  readonly version: (c: Context) => string | Promise<string>;
  /** How many characters of pages are kept; 16 million when not given. */
  readonly room?: number;
}

/** A page as it was made, cut where its nonce stood. */
interface Page {
  readonly pieces: readonly string[];
  readonly tag: string;
  /** Names and values: an answer may add to the headers that it is made of, so each has its own. */
  readonly headers: readonly (readonly [string, string])[];
  readonly size: number;
}

const ROOM = 16_000_000;

/** An answer with any other header says something to its reader alone, and is not remembered. */
const COMMON_HEADERS = new Set([
  'cache-control',
  'content-language',
  'content-type',
  'last-modified',
  'vary',
]);

/**
 * Answers strangers with the page that the stranger before them got, with a nonce of their own, and
 * with "not changed" (304) before anything is made. A stranger is who sends no cookie and no
 * credentials at all; addresses with a query are made anew each time. Decision 0020.
 */
export function rememberPages({
  isSteady,
  version,
  room = ROOM,
}: RememberedPages): MiddlewareHandler {
  const pages = shelfOf(room);
  return async (c, next) => {
    if (!isPlainQuestion(c) || !isSteady(c.req.path)) return next();
    const now = await version(c);
    const address = c.req.url;
    const known = pages.find(now, address);
    if (known) return answer(c, known);
    await next();
    const page = await pageOf(c);
    if (page) pages.keep(now, address, page);
  };
}

/** Somebody nobody knows asks for a page as it is. */
function isPlainQuestion(c: Context): boolean {
  return (
    (c.req.method === 'GET' || c.req.method === 'HEAD') &&
    c.req.header('cookie') === undefined &&
    c.req.header('authorization') === undefined &&
    !c.req.url.includes('?')
  );
}

function answer(c: Context, { pieces, tag, headers: common }: Page): Response {
  const headers = new Headers(common.map(([name, value]) => [name, value]));
  headers.set('ETag', tag);
  if (!readerHas(c, tag)) return new Response(pieces.join(c.get('view').nonce), { headers });
  // As it stands on the page itself, once that is compressed.
  headers.append('Vary', 'Accept-Encoding');
  return new Response(null, { status: 304, headers });
}

/** The answer as it may be given to others too; undefined when it may not. */
async function pageOf(c: Context): Promise<Page | undefined> {
  const { res } = c;
  const isPage = res.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (c.req.method !== 'GET' || res.status !== 200 || !isPage) return undefined;
  if (c.get('keptNowhere') || [...res.headers.keys()].some((name) => !COMMON_HEADERS.has(name))) {
    return undefined;
  }
  const text = await res.clone().text();
  const { nonce } = c.get('view');
  return {
    pieces: text.split(nonce),
    tag: tagOf(Buffer.from(text), nonce),
    headers: [...res.headers],
    size: text.length,
  };
}

/** Pages of one version. What was asked for least lately goes when there is no more room. */
function shelfOf(room: number) {
  const pages = new Map<string, Page>();
  let held = '';
  let size = 0;
  return {
    find(version: string, address: string): Page | undefined {
      if (version !== held) {
        pages.clear();
        size = 0;
        held = version;
      }
      const page = pages.get(address);
      if (page) {
        pages.delete(address);
        pages.set(address, page);
      }
      return page;
    },
    /** What was begun under another version than is held now is not taken in. */
    keep(version: string, address: string, page: Page): void {
      if (version !== held || pages.has(address)) return;
      pages.set(address, page);
      size += page.size;
      for (const [oldest, old] of pages) {
        if (size <= room) return;
        pages.delete(oldest);
        size -= old.size;
      }
    },
  };
}
