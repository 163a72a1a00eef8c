import { type Context, Hono } from 'hono';
import type { AppConfig } from '../parts.ts';
import { atomFeed } from './atom.ts';
import { newsPages, openPages } from './open-pages.ts';
import {
  FEED_PATH,
  ROBOTS_PATH,
  SHORT_STATEMENT_PATH,
  SITEMAP_PATH,
  STATEMENT_PATH,
} from './paths.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';
import { statementMessages } from './statement-messages.ts';
import { STATEMENT_DATES, StatementPage } from './statement-page.tsx';

const HOUR = 'public, max-age=3600';
const TEN_MINUTES = 'public, max-age=600';

/** What the open half tells machines, and the statement that the law asks for. */
export function openWebRoutes(config: AppConfig): Hono {
  const app = new Hono();

  app.get(ROBOTS_PATH, (c) => file(c, robots(config.baseUrl), 'text/plain', HOUR));

  app.get(SITEMAP_PATH, (c) => {
    const pages = openPages(c.var.knowledge);
    return file(c, sitemap(pages, c.var.site.origin), 'application/xml', HOUR);
  });

  app.get(FEED_PATH, (c) => {
    const { knowledge, site, view } = c.var;
    const feed = atomFeed(newsPages(knowledge), {
      origin: site.origin,
      language: view.language,
      name: config.siteOwner ?? 'Helhed',
    });
    return file(c, feed, 'application/atom+xml', TEN_MINUTES);
  });

  app.get(STATEMENT_PATH, (c) => {
    const text = statementMessages(c.var.view.language);
    return c.render(<StatementPage parts={config} view={c.var.view} />, {
      title: text.title,
      description: text.lead,
      modified: STATEMENT_DATES.reviewed,
    });
  });

  app.get(SHORT_STATEMENT_PATH, (c) =>
    c.redirect(config.statementUrl ?? c.var.view.href(STATEMENT_PATH), 302),
  );

  return app;
}

function file(c: Context, text: string, type: string, caching: string): Response {
  return c.body(text, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': caching,
  });
}
