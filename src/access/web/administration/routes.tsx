import { Hono, type MiddlewareHandler } from 'hono';
import { noStore } from '../../../platform/http/index.ts';
import { signInPath } from '../paths.ts';
import { changeRoutes } from './change-routes.tsx';
import { firstAdministratorRoutes } from './first-administrator-routes.tsx';
import { healthRoutes, statusRoutes } from './health-routes.tsx';
import { mailRoutes } from './mail-routes.tsx';
import { partnershipAdministrationRoutes } from './partnership-routes.tsx';
import type { AdministrationParts } from './parts.ts';
import { ADMINISTRATION_PATH } from './paths.ts';
import { peopleRoutes } from './people-routes.tsx';
import { providerRoutes } from './provider-routes.tsx';

/** Looking after an installation: below `/administration` for administrators alone, the first
 * administrator's link, and the open answer to whether the app is well. */
export function administrationRoutes(parts: AdministrationParts): Hono {
  const app = new Hono();
  app.route('/', statusRoutes(parts));
  app.route('/', firstAdministratorRoutes(parts));
  app.use(`${ADMINISTRATION_PATH}/*`, administratorsOnly);
  for (const routes of ROUTES) {
    app.route('/', routes(parts));
  }
  return app;
}

const ROUTES = [
  healthRoutes,
  peopleRoutes,
  partnershipAdministrationRoutes,
  providerRoutes,
  mailRoutes,
  changeRoutes,
];

/** Strangers are asked to sign in; everybody else is answered as if there were no such page. */
const administratorsOnly: MiddlewareHandler = async (c, next) => {
  const { person, view } = c.var;
  if (!person) {
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    return c.redirect(view.href(signInPath(isPage ? view.path : '/')), 303);
  }
  if (!person.administrator) return c.notFound();
  noStore(c);
  return next();
};
