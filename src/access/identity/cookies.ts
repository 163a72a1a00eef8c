import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie of a request, as it was sent; undefined when there is none. */
export function rawCookie(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}

/** What a signed cookie says; undefined when it is missing or its signature is not ours. */
export function signedCookie(headers: Headers, name: string, secret: string): string | undefined {
  const sent = rawCookie(headers, name);
  const text = sent === undefined ? undefined : decoded(sent);
  const dot = text?.lastIndexOf('.') ?? -1;
  if (text === undefined || dot < 1) return undefined;
  const value = text.slice(0, dot);
  const signature = Buffer.from(text.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(value).digest();
  const same = signature.length === expected.length && timingSafeEqual(signature, expected);
  return same ? value : undefined;
}

function decoded(sent: string): string | undefined {
  try {
    return decodeURIComponent(sent);
  } catch {
    return undefined;
  }
}

/** A request's headers with the named cookies and no others, without anything else that says who
 * asks. */
export function onlyCookies(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers();
  for (const name of ['user-agent', 'origin']) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  const cookies = names.flatMap((name) => {
    const value = rawCookie(headers, name);
    return value === undefined ? [] : [`${name}=${value}`];
  });
  if (cookies.length > 0) kept.set('cookie', cookies.join('; '));
  return kept;
}

/** How a cookie of ours is set. */
export interface CookieKind {
  readonly name: string;
  readonly secure: boolean;
}

/** A `Set-Cookie` for a value that is already encoded. */
export function setCookie(
  { name, secure }: CookieKind,
  value: string,
  maxAgeSeconds: number,
): string {
  const parts = [`${name}=${value}`, `Max-Age=${maxAgeSeconds}`, 'Path=/', 'HttpOnly'];
  if (secure) parts.push('Secure');
  return [...parts, 'SameSite=Lax'].join('; ');
}
