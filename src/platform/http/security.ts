import type { Context, MiddlewareHandler } from 'hono';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers that tell the browser what a page of ours may do. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(FIXED_HEADERS)) c.res.headers.set(name, value);
    // The copy that a 304 confirms keeps its own nonce and the policy it came with.
    if (c.res.status !== 304) {
      c.res.headers.set('Content-Security-Policy', contentPolicy(c.get('view').nonce));
    }
    if (!c.res.headers.has('Cache-Control')) {
      c.res.headers.set('Cache-Control', 'private, no-cache');
    }
  };
}

/** Refuses requests for another host's name: a page elsewhere may point its own name at us. */
export function ownHostOnly(port: () => number | undefined): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const own = port();
    if (OWN_NAMES.has(url.hostname) && (own === undefined || portOf(url) === own)) return next();
    return c.text('Forkert adresse / Misdirected request\n', 421);
  };
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** Refuses changes that another site's page asks for. */
export function ownOriginOnly(refuse: (c: Context) => Response | Promise<Response>) {
  const check: MiddlewareHandler = async (c, next) => {
    if (SAFE_METHODS.has(c.req.method) || comesFromOwnPage(c)) return next();
    return refuse(c);
  };
  return check;
}

function comesFromOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return site === 'same-origin';
  return origin === new URL(c.req.url).origin;
}
