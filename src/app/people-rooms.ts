import type { Hono } from 'hono';
import { invitationRoutes } from '../access/web/invitation/routes.tsx';
import { oidcRoutes } from '../access/web/oidc/routes.tsx';
import { privacyRoutes } from '../access/web/privacy/routes.tsx';
import { signInRoutes } from '../access/web/sign-in/routes.tsx';
import { PARTNERSHIPS_PATH } from '../overview/web/paths.ts';
import { demoEntrance } from './demo-entrance.ts';
import type { AppParts } from './parts.ts';

/** Mounts signing in, accounts and administration. */
export function mountPeople(app: Hono, parts: AppParts): void {
  const { identity, limits, oidc } = parts;
  const demo = demoEntrance(parts);
  app.route(
    '/',
    signInRoutes({
      identity,
      limits,
      home: PARTNERSHIPS_PATH,
      offered: oidc.offered,
      leave: oidc.leave,
      ...(demo && { demo }),
    }),
  );
  app.route('/', oidcRoutes({ oidc }));
  app.route('/', invitationRoutes(parts));
  app.route('/', privacyRoutes());
}
