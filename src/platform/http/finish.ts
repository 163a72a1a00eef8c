import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { readerHas, tagOf } from './page-tag.ts';
import { isKeptNowhere } from './security.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const SMALLEST = 1024;
const COMPRESSIBLE =
  /^(text\/(?!event-stream)|application\/(json|xml|atom\+xml|javascript|manifest\+json|schema\+json)|image\/svg)/;

/** Answers "not changed" where the reader has the page already, and compresses what is left. */
export function finishBody(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const type = c.res.headers.get('Content-Type') ?? '';
    if (c.res.body === null || c.res.headers.has('Content-Encoding') || !COMPRESSIBLE.test(type)) {
      return;
    }
    const body = Buffer.from(await c.res.arrayBuffer());
    const headers = new Headers(c.res.headers);
    headers.delete('Content-Length');
    headers.append('Vary', 'Accept-Encoding');
    const status = c.res.status;
    const tag = mayBeTagged(c, status, headers) ? tagOf(body, c.get('view').nonce) : undefined;
    if (tag) headers.set('ETag', tag);
    c.res = undefined;
    if (tag && readerHas(c, tag)) {
      c.res = new Response(null, { status: 304, headers });
      return;
    }
    const packed = await pack(body, c.req.header('accept-encoding') ?? '', headers);
    c.res = new Response(new Uint8Array(packed), { status, headers });
  };
}

function mayBeTagged(c: Context, status: number, headers: Headers): boolean {
  return (
    (c.req.method === 'GET' || c.req.method === 'HEAD') &&
    status === 200 &&
    !isKeptNowhere(c) &&
    !headers.has('Set-Cookie') &&
    !headers.has('ETag')
  );
}

async function pack(body: Buffer, accepted: string, headers: Headers): Promise<Buffer> {
  if (body.length < SMALLEST) return body;
  if (/\bbr\b/.test(accepted)) {
    headers.set('Content-Encoding', 'br');
    return compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  if (/\bgzip\b/.test(accepted)) {
    headers.set('Content-Encoding', 'gzip');
    return compressGzip(body, { level: 5 });
  }
  return body;
}
