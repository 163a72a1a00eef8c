import { HAVNBY, loadDemo, loadDemoPeople } from '../../../../../demo/index.ts';
import { freshDatabase, type TestDatabase } from '../../../../../tests/database.ts';
import { TEST_DAY } from '../../../../../tests/web.ts';
import { pageRenderer } from '../../../../app/frame.tsx';
import { createWebServer, NO_ASSETS } from '../../../../platform/http/index.ts';
import { enqueueMail } from '../../../../platform/mail/index.ts';
import { SILENT_LOG } from '../../../../platform/log/index.ts';
import { id } from '../../../../shared/index.ts';
import { deleteDuePartnerships } from '../../../actions/delete-due-partnerships.ts';
import { erasePerson } from '../../../actions/erase-person.ts';
import { verifyInstallationChanges } from '../../../actions/verify-changes.ts';
import { createIdentity } from '../../../identity/index.ts';
import { createVault } from '../../../identity/oidc/index.ts';
import { personOf } from '../../../identity/people.ts';
import type { AdministrationParts } from '../parts.ts';
import { administrationRoutes } from '../routes.tsx';

export const ADMINISTRATOR = 'demo-administrator';
export const NOW = new Date(`${TEST_DAY}T12:00:00Z`);

const SECRET = 'a secret of tests that is long enough';
const ORIGIN = 'http://localhost';

/** A provider as its form sends it. */
export const PROVIDER = {
  navn: 'Havnby Kommune',
  udsteder: 'https://login.havnby.example',
  'klient-id': 'helhed',
  'klient-secret': 'meget-hemmelig-vaerdi',
  'slaaet-til': 'on',
  domaener: 'havnby.example',
  konti: 'invited',
  scopes: 'openid email',
  godkendelse: 'auto',
  'regel-0-claim': 'groups',
  'regel-0-vaerdi': 'helhed-redaktører',
  'regel-0-giver': 'editor',
  'regel-0-samarbejde': HAVNBY.id,
  'regel-0-organisation': 'kommunen',
};

/** A form's fields. */
type Fields = Readonly<Record<string, string>>;

/** Administration on a database with the demo world, asked by whoever is named; by a stranger when
 * nobody is. */
export interface AdministrationWorld {
  readonly database: TestDatabase;
  readonly get: (path: string, person?: string) => Promise<Response>;
  readonly post: (path: string, fields?: Fields, person?: string) => Promise<Response>;
  /** What was recorded of a use case of administration. */
  readonly changesOf: (useCase: string) => Promise<object[]>;
  /** The same world with other parts. */
  readonly change: (parts: Partial<AdministrationParts>) => AdministrationWorld;
}

/** A world of its own; close its database. */
export async function administrationWorld(): Promise<AdministrationWorld> {
  const database = await freshDatabase();
  await database.owner.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
  });
  return worldOn(database, partsOn(database));
}

function partsOn({ db, keeper, check }: TestDatabase): AdministrationParts {
  const identity = createIdentity({
    db,
    secret: SECRET,
    baseUrl: undefined,
    demo: true,
    now: () => new Date(),
    mail: async ({ to, kind, token, key }) => {
      await db.transaction().execute(async (tx) => {
        await enqueueMail(tx, { to, subject: kind, text: `Link: ${token}`, key });
      });
    },
  });
  return {
    keeper,
    identity,
    now: () => NOW,
    today: () => TEST_DAY,
    installation: {
      demo: true,
      baseUrl: undefined,
      mailServer: false,
      secretGiven: false,
      database: 'folder',
    },
    version: '0.1.0',
    vault: createVault(SECRET),
    innerProviders: false,
    erasePerson: (erasure) => erasePerson(keeper, erasure),
    runDeletions: (now) => deleteDuePartnerships(keeper, now),
    verifyChanges: () => verifyInstallationChanges(keeper),
    nudgeMail: () => {},
    check,
  };
}

function worldOn(database: TestDatabase, parts: AdministrationParts): AdministrationWorld {
  const { app } = createWebServer({
    log: SILENT_LOG,
    assets: NO_ASSETS,
    renderPage: pageRenderer({
      assets: NO_ASSETS,
      config: { demo: true },
      today: parts.today,
    } as Parameters<typeof pageRenderer>[0]),
    flood: { limit: 10_000, seconds: 60 },
    mount: (routes) => {
      routes.use(async (c, next) => {
        const account = c.req.header('test-person');
        c.set('person', account ? await personOf(database.owner, id(account)) : undefined);
        await next();
      });
      routes.route('/', administrationRoutes(parts));
    },
  });
  const asking = (person?: string): Record<string, string> =>
    person === undefined ? {} : { 'test-person': person };
  return {
    database,
    get: async (path, person) => app.request(path, { headers: asking(person) }),
    post: async (path, fields = {}, person) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: ORIGIN, ...asking(person) },
      }),
    changesOf: async (useCase) =>
      database.owner
        .selectFrom('installation_change')
        .select(['person_id', 'subject', 'before', 'after'])
        .where('use_case', '=', useCase)
        .orderBy('revision')
        .execute(),
    change: (changed) => worldOn(database, { ...parts, ...changed }),
  };
}
