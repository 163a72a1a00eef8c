import { Hono } from 'hono';
import { askRoutes } from './ask-routes.tsx';
import { inboxRoutes } from './inbox-routes.tsx';
import { ownRoutes } from './own-routes.tsx';
import type { SparringServices } from './services.ts';

/** The form, one's own request, and the inbox. */
export function sparringRoutes(services: SparringServices): Hono {
  const app = new Hono();
  app.route('/', askRoutes(services));
  app.route('/', ownRoutes(services));
  app.route('/', inboxRoutes(services));
  return app;
}
