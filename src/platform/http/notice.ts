import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { cookieName, cookieSettings } from './site.ts';
import type { Notice } from './view.ts';

const COOKIE = 'helhed-notice';
const SECONDS = 60;
/** Browsers keep cookies of about 4 kB. */
const LONGEST = 3800;

const noticeSchema = z.strictObject({
  kind: z.enum(['done', 'problem', 'info']),
  text: z.string().min(1).max(500),
  undo: z
    .strictObject({
      action: z.string().regex(/^\/(?![/\\])/),
      fields: z.record(z.string(), z.string()),
      label: z.string().max(80),
    })
    .optional(),
});

/** Sends the reader on to a page (303) that tells once what has been done. The path is given
 * without language prefix. An undo too long for a cookie is left out. */
export function redirectWithNotice(c: Context, path: string, notice: Notice): Response {
  const { undo, ...plain } = notice;
  const whole = encode(notice);
  const value = whole.length <= LONGEST || !undo ? whole : encode(plain);
  setCookie(c, cookieName(c, COOKIE), value, { ...cookieSettings(c), maxAge: SECONDS });
  return c.redirect(c.get('view').href(path), 303);
}

/** The notice that waits for this page, which then is gone. A page fetched ahead leaves it. */
export function takeNotice(c: Context): Notice | undefined {
  const name = cookieName(c, COOKIE);
  const text = getCookie(c, name);
  if (text === undefined || isFetchedAhead(c)) return undefined;
  deleteCookie(c, name, cookieSettings(c));
  const read = noticeSchema.safeParse(decode(text));
  if (!read.success) return undefined;
  const { undo, ...plain } = read.data;
  return undo ? { ...plain, undo } : plain;
}

function isFetchedAhead(c: Context): boolean {
  return [c.req.header('x-sec-purpose'), c.req.header('sec-purpose')].some((purpose) =>
    purpose?.includes('prefetch'),
  );
}

function encode(notice: Notice): string {
  return Buffer.from(JSON.stringify(notice)).toString('base64url');
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
