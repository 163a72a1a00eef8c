import type { Hono, MiddlewareHandler } from 'hono';
import { deleteDuePartnerships, erasePerson, verifyInstallationChanges } from '../access/index.ts';
import { accountRoutes } from '../access/web/account/routes.tsx';
import type { AdministrationParts } from '../access/web/administration/parts.ts';
import { administrationRoutes } from '../access/web/administration/routes.tsx';
import { deletionLetter } from '../access/web/invitation/letters.ts';
import { invitationRoutes } from '../access/web/invitation/routes.tsx';
import { oidcRoutes } from '../access/web/oidc/routes.tsx';
import { privacyRoutes } from '../access/web/privacy/routes.tsx';
import { signInRoutes } from '../access/web/sign-in/routes.tsx';
import { PARTNERSHIPS_PATH } from '../overview/web/paths.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { clientAddress, networkOf, tooManyPage } from '../platform/http/index.ts';
import { demoEntrance } from './demo-entrance.ts';
import type { AppParts } from './parts.ts';

/** Mounts signing in, accounts and administration. */
export function mountPeople(app: Hono, parts: AppParts): void {
  const { db, now, identity, limits, oidc, mailSoon: nudgeMail } = parts;
  const demo = demoEntrance(parts);
  app.route(
    '/',
    signInRoutes({
      db,
      now,
      identity,
      limits,
      home: PARTNERSHIPS_PATH,
      offered: oidc.offered,
      leave: oidc.leave,
      ...(demo && { demo }),
    }),
  );
  app.get('/log-ind/oidc/:provider', notTooOften(parts));
  app.route('/', oidcRoutes({ oidc }));
  app.route('/', invitationRoutes(parts));
  app.route('/', accountRoutes({ ...parts, isPassword: identity.isPassword, nudgeMail }));
  app.route('/', privacyRoutes());
  app.route('/', administrationRoutes(administrationParts(parts)));
}

/** Each beginning of a sign-in at a provider is kept in the database until it ends. */
function notTooOften({ limits }: AppParts): MiddlewareHandler {
  return async (c, next) => {
    const taken = await limits.take('sign-in-network', networkOf(clientAddress(c)));
    return taken.ok ? next() : tooManyPage(c, taken.error.retryAfterSeconds);
  };
}

function administrationParts(parts: AppParts): AdministrationParts {
  const { keeper, config, mailSoon } = parts;
  const { baseUrl, demo, oidc } = config;
  return {
    ...parts,
    version: packageFile.version,
    innerProviders: false,
    environmentProvider: oidc,
    nudgeMail: mailSoon,
    installation: {
      baseUrl,
      demo,
      mailServer: config.mail?.smtpUrl !== undefined,
      secretGiven: config.secret !== undefined,
      database: config.database?.kind ?? 'folder',
    },
    erasePerson: (erasure) => erasePerson(keeper, erasure),
    runDeletions: (now) => deleteDuePartnerships(keeper, now, deletionLetter),
    verifyChanges: () => verifyInstallationChanges(keeper),
  };
}
