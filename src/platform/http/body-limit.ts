import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** A route that takes more than a form holds, as a file. */
export interface LargeBody {
  /** Of the path without language prefix. */
  readonly path: RegExp;
  readonly bytes: number;
}

const MEGABYTE = 1024 * 1024;
/** What any route takes unless it says otherwise. */
export const USUAL_BODY = MEGABYTE;
/** What no route may exceed. */
export const LARGEST_BODY = 25 * MEGABYTE;

/** Refuses a body that is larger than its route takes, by its announced length before any of it is
 * read, and while it is read when none was announced. */
export function bodyLimits(
  large: readonly LargeBody[],
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const tooLarge = large.find(({ bytes }) => bytes > LARGEST_BODY);
  if (tooLarge) throw new RangeError(`Over ${LARGEST_BODY} bytes: ${tooLarge.path.source}`);
  const limits = new Map<number, MiddlewareHandler>();
  const limitOf = (bytes: number) => {
    const known = limits.get(bytes) ?? bodyLimit({ maxSize: bytes, onError: refuse });
    limits.set(bytes, known);
    return known;
  };
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const entry = large.find(({ path }) => path.test(c.req.path));
    return limitOf(entry?.bytes ?? USUAL_BODY)(c, next);
  };
}
