import type { Context, MiddlewareHandler } from 'hono';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': [
    'publickey-credentials-get=(self)',
    'publickey-credentials-create=(self)',
    ...[
      'bluetooth',
      'browsing-topics',
      'camera',
      'display-capture',
      'geolocation',
      'hid',
      'identity-credentials-get',
      'microphone',
      'midi',
      'otp-credentials',
      'payment',
      'serial',
      'usb',
    ].map((feature) => `${feature}=()`),
  ].join(', '),
};

/** A year, for this name only: what stands below it may be another's. */
const HSTS = 'max-age=31536000';

/** Chromium holds redirects after a form to `form-action` too, so what leads to an identity provider
 * starts by a link. */
function contentPolicy(nonce: string, secure: boolean, pictures: string | undefined): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self'${pictures === undefined ? '' : ` ${pictures}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Headers that tell the browser what a page of ours may do and what it may keep. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { secure } = c.get('site');
    for (const [name, value] of Object.entries(FIXED_HEADERS)) c.res.headers.set(name, value);
    if (secure) c.res.headers.set('Strict-Transport-Security', HSTS);
    // The copy that a 304 confirms keeps its own nonce and the policy it came with.
    if (c.res.status !== 304) {
      c.res.headers.set(
        'Content-Security-Policy',
        contentPolicy(c.get('view').nonce, secure, c.get('pictures')),
      );
    }
    if (c.get('keptNowhere')) c.res.headers.set('Cache-Control', 'no-store');
    else if (!c.res.headers.has('Cache-Control') || c.res.headers.has('Set-Cookie')) {
      c.res.headers.set('Cache-Control', 'private, no-cache');
    }
  };
}

/**
 * Lets nobody keep the answer: no cache between us and the reader, nor the reader's browser. For
 * what only a signed-in person may see: on a shared machine, going back after signing out would
 * otherwise show it to the next. Costs a page that is fetched again when going back.
 */
export function noStore(c: Context): void {
  c.set('keptNowhere', true);
}

/** Lets this page show pictures of one other server, and nothing else of it. */
export function showPicturesOf(c: Context, origin: string): void {
  c.set('pictures', origin);
}

/** Whether `noStore` was asked for. */
export function isKeptNowhere(c: Context): boolean {
  return c.get('keptNowhere') === true;
}

/** Has the browser throw away what it kept of this site's pages, when a person signs out. */
export function forgetPages(c: Context): void {
  c.header('Clear-Site-Data', '"cache"');
}

/** Refuses requests for another host's name: a page elsewhere may point its own name at us. Behind
 * a proxy the name is the base URL's, without one it is this machine's at our port. */
export function ownHostOnly(
  baseUrl: string | undefined,
  port: () => number | undefined,
): MiddlewareHandler {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  return async (c, next) => {
    const url = new URL(c.req.url);
    if (base ? isHostOf(base, url) : isThisMachine(url, port())) return next();
    return c.text('Forkert adresse / Misdirected request\n', 421);
  };
}

/** A proxy may leave the port out, or name the usual one. */
function isHostOf(base: URL, asked: URL): boolean {
  if (asked.hostname !== base.hostname) return false;
  return asked.port === '' || portOf(asked) === portOf(base);
}

function isThisMachine(url: URL, own: number | undefined): boolean {
  return OWN_NAMES.has(url.hostname) && (own === undefined || portOf(url) === own);
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** Refuses changes that another site's page asks for. `elsewhere` are paths for machines that prove
 * themselves who they are by what they send. */
export function ownOriginOnly(
  refuse: (c: Context) => Response | Promise<Response>,
  elsewhere: readonly RegExp[] = [],
) {
  const check: MiddlewareHandler = async (c, next) => {
    if (SAFE_METHODS.has(c.req.method) || comesFromOwnPage(c)) return next();
    if (elsewhere.some((path) => path.test(c.req.path))) return next();
    return refuse(c);
  };
  return check;
}

function comesFromOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return site === 'same-origin';
  return origin === c.get('site').origin;
}

/** Refuses paths with a NUL: no name of ours has one, and the database cannot hold it. What stands
 * after the `?` is for routes to read. */
export function withoutNul(refuse: (c: Context) => Response | Promise<Response>) {
  const check: MiddlewareHandler = async (c, next) =>
    new URL(c.req.url).pathname.includes('%00') ? refuse(c) : next();
  return check;
}

declare module 'hono' {
  interface ContextVariableMap {
    keptNowhere: boolean | undefined;
    pictures: string | undefined;
  }
}
