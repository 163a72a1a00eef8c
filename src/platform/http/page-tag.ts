import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** The tag (ETag) of a body. Weak: two pages that differ in their nonce only are the same page. */
export function tagOf(body: Buffer, nonce: string): string {
  const text = body.toString('latin1').replaceAll(nonce, '');
  return `W/"${createHash('sha1').update(text, 'latin1').digest('base64url')}"`;
}

/** Whether the reader has what the tag stands for. */
export function readerHas(c: Context, tag: string): boolean {
  return c.req.header('if-none-match')?.includes(tag) ?? false;
}
