import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log/index.ts';
import type { Assets } from './assets.ts';
import { bodyLimits, type LargeBody } from './body-limit.ts';
import { failedPage, notFoundPage, otherSitePage, tooLargePage } from './error-pages.tsx';
import { finishBody } from './finish.ts';
import { logRequests, type RenderPage, routePath, setRenderer, setView } from './page-view.ts';
import { ownHostOnly, ownOriginOnly, securityHeaders } from './security.ts';

/** What the web server is made of. */
export interface WebServerOptions {
  readonly log: Log;
  readonly assets: Assets;
  readonly renderPage: RenderPage;
  /** Mounts the routes; paths are without language prefix. */
  readonly mount: (app: Hono) => void;
  readonly largeBodies?: readonly LargeBody[];
}

/** The routes behind everything that every request passes, and the port once it is known. */
export interface WebServer {
  readonly app: Hono;
  /** From then on, only requests for this port are answered. */
  readonly setPort: (port: number) => void;
}

/** Makes the web server; `listen` opens it to the network, tests call `app.request` without. */
export function createWebServer(options: WebServerOptions): WebServer {
  const { log, assets } = options;
  let ownPort: number | undefined;
  const app = new Hono({ getPath: routePath });
  app.use(setView(), logRequests(log), securityHeaders());
  app.use(ownHostOnly(() => ownPort));
  app.use(assets.serve, finishBody(), setRenderer(options.renderPage));
  app.use(ownOriginOnly(otherSitePage), bodyLimits(options.largeBodies ?? [], tooLargePage));
  options.mount(app);
  app.notFound(notFoundPage);
  app.onError((error, c) => answerError(error, c, log));
  return {
    app,
    setPort: (port) => {
      ownPort = port;
    },
  };
}

function answerError(error: Error, c: Context, log: Log): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) return error.getResponse();
  log.error('request failed', error, {
    id: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
  });
  return failedPage(c);
}
