import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log/index.ts';
import type { Assets } from './assets.ts';
import { bodyLimits, type LargeBody } from './body-limit.ts';
import { setClientAddress } from './client-address.ts';
import { cprGuard } from './cpr-guard.ts';
import {
  cprPage,
  failedPage,
  notFoundPage,
  otherSitePage,
  tooLargePage,
  tooManyPage,
  unreadablePage,
} from './error-pages.tsx';
import { finishBody } from './finish.ts';
import { floodGuard } from './flood-guard.ts';
import {
  loggedPath,
  logRequests,
  type RenderPage,
  routePath,
  setRenderer,
  setView,
} from './page-view.ts';
import type { LimitRule } from './rate-limit.ts';
import { ownHostOnly, ownOriginOnly, securityHeaders, withoutNul } from './security.ts';
import { setSite } from './site.ts';

/** What the web server is made of. */
export interface WebServerOptions {
  readonly log: Log;
  readonly assets: Assets;
  readonly renderPage: RenderPage;
  /** Mounts the routes; paths are without language prefix. */
  readonly mount: (app: Hono) => void;
  readonly largeBodies?: readonly LargeBody[];
  /** The origin that browsers know us by, behind a proxy. Without one only requests from this
   * machine, for this machine, are answered. */
  readonly baseUrl?: string | undefined;
  /** The proxy in front tells who asks. */
  readonly trustProxy?: boolean;
  /** Paths that machines elsewhere post to, with a proof of their own in what they send. */
  readonly crossSitePaths?: readonly RegExp[];
  /** Paths up to a key, which is the last part of what they match and must not stand in the log. */
  readonly secretPaths?: readonly RegExp[];
  /** How many changes one network may ask for; 300 in a minute when not given. */
  readonly flood?: LimitRule;
}

/** The routes behind everything that every request passes, and the port once it is known. */
export interface WebServer {
  readonly app: Hono;
  /** From then on, only requests for this port are answered, unless there is a base URL. */
  readonly setPort: (port: number) => void;
}

/** Makes the web server; `listen` opens it to the network, tests call `app.request` without. */
export function createWebServer(options: WebServerOptions): WebServer {
  const { log, assets, baseUrl, secretPaths = [] } = options;
  let ownPort: number | undefined;
  const app = new Hono({ getPath: routePath });
  app.use(setView(), setSite(baseUrl), setClientAddress(options.trustProxy ?? false));
  app.use(logRequests(log, secretPaths), securityHeaders());
  app.use(ownHostOnly(baseUrl, () => ownPort));
  app.use(assets.serve, finishBody(), setRenderer(options.renderPage));
  app.use(withoutNul(notFoundPage));
  app.use(ownOriginOnly(otherSitePage, options.crossSitePaths));
  app.use(floodGuard(tooManyPage, options.flood));
  app.use(bodyLimits(options.largeBodies ?? [], tooLargePage));
  app.use(cprGuard({ cprFound: cprPage, unreadable: unreadablePage }));
  options.mount(app);
  app.notFound(notFoundPage);
  app.onError((error, c) => answerError(error, c, log, secretPaths));
  return {
    app,
    setPort: (port) => {
      ownPort = port;
    },
  };
}

function answerError(
  error: Error,
  c: Context,
  log: Log,
  secretPaths: readonly RegExp[],
): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) return error.getResponse();
  log.error('request failed', error, {
    id: c.get('requestId'),
    method: c.req.method,
    path: loggedPath(c, secretPaths),
  });
  return failedPage(c);
}
