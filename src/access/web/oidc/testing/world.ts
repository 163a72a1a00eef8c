import { sql } from 'kysely';
import { test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../../tests/database.ts';
import { createWebServer, NO_ASSETS } from '../../../../platform/http/index.ts';
import { createLog, type Log } from '../../../../platform/log/index.ts';
import { id } from '../../../../shared/index.ts';
import { renderPage } from '../../../../ui/index.ts';
import type { PersonId } from '../../../domain/person.ts';
import { createIdentity } from '../../../identity/index.ts';
import {
  createOidc,
  createVault,
  identityAccounts,
  membershipChanges,
  type Oidc,
  OIDC_BACK_CHANNEL,
  type Provider,
  type Vault,
} from '../../../identity/oidc/index.ts';
import { OidcButtons } from '../pages.tsx';
import { oidcRoutes } from '../routes.tsx';
import { type AskApp, Browser } from './browser.ts';
import { CLIENT } from './municipality.ts';

/** The app with a provider of its environment. */
export interface App {
  readonly oidc: Oidc;
  readonly ask: AskApp;
  readonly browser: () => Browser;
  readonly whoIs: (browser: Browser) => Promise<PersonId | undefined>;
}

/** A database with accounts, on which the app is set up with one provider or another. */
export interface World {
  readonly database: TestDatabase;
  readonly vault: Vault;
  /** Addresses that an invitation waits for. */
  readonly invited: Set<string>;
  /** Lines of the log. */
  readonly logged: string[];
  readonly clock: { now: Date };
  readonly app: (environment?: Provider, innerProviders?: boolean) => App;
}

const SECRET = 'a secret of the tests, long enough';

const PARTNERSHIPS = ['havnby', 'ny-by'] as const;

/** A provider as the environment gives it. */
export function providerAt(issuer: string, more: Partial<Provider> = {}): Provider {
  return {
    id: 'standard',
    name: 'Havnby Kommune',
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    enabled: true,
    from: 'environment',
    scopes: ['openid', 'email', 'profile', 'groups'],
    clientAuthentication: 'auto',
    trustVerifiedEmail: true,
    emailDomains: [],
    createAccounts: 'always',
    rules: [],
    ...more,
  };
}

/** Opens a world with two partnerships and nobody in them. */
async function openWorld(): Promise<World> {
  const database = await freshDatabase();
  const { db, keeper } = database;
  const clock = { now: new Date() };
  const now = () => clock.now;
  const logged: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => logged.push(line), now });
  for (const partnership of PARTNERSHIPS) {
    await sql`insert into partnership (partnership_id, name, created_at)
      values (${partnership}, ${partnership}, now())`.execute(keeper);
  }
  const identity = createIdentity({
    db,
    secret: SECRET,
    baseUrl: undefined,
    demo: false,
    mail: async () => {},
    now,
  });
  const invited = new Set<string>();
  const vault = createVault(SECRET);
  const accounts = identityAccounts({ db, demo: false, identity }, rightsIn(database, invited));
  const app = (environment?: Provider, innerProviders = false): App => {
    const oidc = createOidc({ db, vault, log, now, innerProviders, environment, accounts });
    const ask = webOf(oidc, log);
    return {
      oidc,
      ask,
      browser: () => new Browser(ask),
      whoIs: async (browser) => {
        const jar = [...browser.jar('http://localhost')];
        const cookie = jar.map((pair) => pair.join('=')).join('; ');
        return (await identity.readSession(new Headers({ cookie })))?.person.id;
      },
    };
  };
  return { database, vault, invited, logged, clock, app };
}

function webOf(oidc: Oidc, log: Log): AskApp {
  const { app } = createWebServer({
    log,
    assets: NO_ASSETS,
    crossSitePaths: [OIDC_BACK_CHANNEL],
    renderPage: (c, content, head) =>
      renderPage(content, head, c.get('view'), {
        assets: { styles: [], scripts: {} },
        name: 'Helhed',
        open: [],
        footer: [],
      }),
    mount: (mounted) => {
      mounted.route('/', oidcRoutes({ oidc }));
      mounted.get('/log-ind', async (c) =>
        c.render(
          OidcButtons({
            providers: await oidc.offered(),
            returnTo: c.req.query('til'),
            view: c.get('view'),
          }) ?? '',
          { title: 'Log ind' },
        ),
      );
      mounted.get('*', (c) => c.text(`here: ${c.get('view').language} ${c.get('view').path}`));
    },
  });
  return async (path, init) => app.request(path, init);
}

function rightsIn({ keeper }: TestDatabase, invited: ReadonlySet<string>) {
  return {
    isInvited: async (email: string) => invited.has(email),
    setAdministrator: async (personId: PersonId, administrator: boolean) => {
      await keeper
        .updateTable('person')
        .set({ administrator })
        .where('person_id', '=', personId)
        .execute();
    },
    applyMemberships: async (
      personId: PersonId,
      { provider, memberships }: Parameters<Rights['applyMemberships']>[1],
    ) => {
      const standing = await membershipsOf(keeper, personId);
      const changes = membershipChanges(standing, memberships, provider);
      const gone = [...changes.end, ...changes.change.map((one) => one.partnershipId)];
      for (const partnership of gone) {
        await keeper
          .deleteFrom('membership')
          .where('partnership_id', '=', partnership)
          .where('person_id', '=', personId)
          .execute();
      }
      for (const { partnershipId, role, organisationId } of [...changes.add, ...changes.change]) {
        await keeper
          .insertInto('membership')
          .values({
            partnership_id: partnershipId,
            person_id: personId,
            role,
            organisation_id: organisationId ?? null,
            ends_on: null,
            from_provider: provider,
            joined_at: new Date(),
          })
          .execute();
      }
    },
  };
}

type Rights = Parameters<typeof identityAccounts>[1];

/** What stands of a person's memberships. */
export async function membershipsOf(keeper: TestDatabase['keeper'], personId: PersonId) {
  const rows = await keeper
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('partnership_id')
    .execute();
  return rows.map((row) => ({
    partnershipId: id<'partnership'>(row.partnership_id),
    role: row.role,
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.from_provider !== null && { fromProvider: row.from_provider }),
  }));
}

/** Makes an account, as somebody who has signed up; answers with its id. */
export async function addPerson({ keeper }: TestDatabase, email: string): Promise<PersonId> {
  const person = id<'person'>(`person ${email}`);
  await sql`insert into person (person_id, name, email, email_verified)
    values (${person}, 'Redaktør', ${email}, true)`.execute(keeper);
  return person;
}

/** `test` with a world that one file's tests share. */
export const worldTest = test.extend<{ world: World }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const world = await openWorld();
      await use(world);
      await world.database.close();
    },
    { scope: 'file' },
  ],
});
