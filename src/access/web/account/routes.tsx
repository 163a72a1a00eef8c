import { Hono, type MiddlewareHandler } from 'hono';
import { noStore } from '../../../platform/http/index.ts';
import { ACCOUNT_PATH, signInPath } from '../paths.ts';
import { dataRoutes } from './data-routes.tsx';
import { emailLinkRoutes } from './email-link-routes.tsx';
import { ownRoutes } from './own-routes.tsx';
import { securityRoutes } from './security-routes.tsx';
import { secondFactorRoutes } from './second-factor-routes.tsx';
import { type AccountServices, type Owner, ownerOf } from './services.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Whose account it is, on the pages of one's own account. */
    owner: Owner;
  }
}

/** The pages of one's own account. Nobody keeps a copy of them. */
export function accountRoutes(services: AccountServices): Hono {
  const app = new Hono();
  for (const path of [ACCOUNT_PATH, `${ACCOUNT_PATH}/*`]) app.use(path, keptNowhere);
  app.route('/', emailLinkRoutes(services));
  for (const path of [ACCOUNT_PATH, `${ACCOUNT_PATH}/*`]) app.use(path, ownersOnly(services));
  app.route('/', ownRoutes(services));
  app.route('/', securityRoutes(services));
  app.route('/', secondFactorRoutes(services));
  app.route('/', dataRoutes(services));
  return app;
}

const keptNowhere: MiddlewareHandler = (c, next) => {
  noStore(c);
  return next();
};

/** Sends strangers to sign in first. */
function ownersOnly(services: AccountServices): MiddlewareHandler {
  return async (c, next) => {
    const owner = await ownerOf(services, c.req.raw.headers);
    if (!owner) {
      const { href, path } = c.var.view;
      const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
      return c.redirect(href(signInPath(isPage ? path : ACCOUNT_PATH)), 303);
    }
    c.set('owner', owner);
    return next();
  };
}
