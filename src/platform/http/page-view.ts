import { randomBytes, randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { getPath } from 'hono/utils/url';
import { inLanguage, splitLanguage } from '../i18n/index.ts';
import type { Log } from '../log/index.ts';
import { takeNotice } from './notice.ts';
import type { PageHead } from './view.ts';

type Html = string | HtmlEscapedString;

/** Puts a page's content in the frame that all pages share. */
export type RenderPage = (c: Context, content: Html, head: PageHead) => Html | Promise<Html>;

/** The path that routes know: without the language prefix. */
export function routePath(request: Request): string {
  return splitLanguage(getPath(request)).path;
}

/** Tells every route its request's id, language and address. */
export function setView(): MiddlewareHandler {
  return async (c, next) => {
    c.set('requestId', randomUUID().slice(0, 8));
    const url = new URL(c.req.url);
    const { language, path } = splitLanguage(url.pathname);
    c.set('view', {
      language,
      path: path + url.search,
      href: (to) => inLanguage(language, to),
      nonce: randomBytes(16).toString('base64url'),
      may: () => false,
    });
    await next();
  };
}

/** Lets routes answer with `c.render(content, head)`. */
export function setRenderer(renderPage: RenderPage): MiddlewareHandler {
  return async (c, next) => {
    c.setRenderer(async (content, head) => {
      const notice = head.notice ?? takeNotice(c);
      const whole = notice ? { ...head, notice } : head;
      if (head.modified) c.header('Last-Modified', new Date(head.modified).toUTCString());
      return c.html(await renderPage(c, await content, whole), head.status ?? 200);
    });
    await next();
  };
}

/** One line per request: no query, no body, nothing of the person. */
export function logRequests(log: Log, secretPaths: readonly RegExp[]): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.debug('request', {
      id: c.get('requestId'),
      method: c.req.method,
      path: loggedPath(c, secretPaths),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}

/** The path without the key that some hold: the last part of what a secret path matches. */
export function loggedPath(c: Context, secretPaths: readonly RegExp[]): string {
  const { path } = c.req;
  const secret = secretPaths.find((one) => one.test(path));
  return secret ? path.replace(secret, (found) => found.replace(/[^/]*$/, '…')) : path;
}
