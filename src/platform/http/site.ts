import type { Context, MiddlewareHandler } from 'hono';

/** The site as people's browsers know it. */
export interface Site {
  /** `https://helhed.example`: what links in letters and redirects from elsewhere begin with. */
  readonly origin: string;
  /** Reached by https only: cookies are `Secure` and named `__Host-…`. */
  readonly secure: boolean;
}

/** Tells every route which site it belongs to: that of the base URL, else the one that was asked. */
export function setSite(baseUrl: string | undefined): MiddlewareHandler {
  const fixed = baseUrl === undefined ? undefined : siteAt(baseUrl);
  return async (c, next) => {
    c.set('site', fixed ?? siteAt(c.req.url));
    await next();
  };
}

function siteAt(url: string): Site {
  const { origin, protocol } = new URL(url);
  return { origin, secure: protocol === 'https:' };
}

/** The name of a cookie that this site alone sets: by https with the prefix that browsers hold to. */
export function cookieName(c: Context, name: string): string {
  return c.get('site').secure ? `__Host-${name}` : name;
}

/** Settings of every cookie of ours. */
export function cookieSettings(c: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('site').secure } as const;
}

declare module 'hono' {
  interface ContextVariableMap {
    site: Site;
  }
}
