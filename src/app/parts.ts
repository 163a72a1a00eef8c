import { DEMO_CONTACT } from '../../demo/sparring.ts';
import {
  applyProvidedMemberships,
  createIdentity,
  createOidc,
  createVault,
  environmentProvider,
  hasOpenInvitation,
  type Identity,
  identityAccounts,
  keptSecret,
  type Oidc,
  setAdministrator,
  type Vault,
} from '../access/index.ts';
import { identityLetter } from '../access/web/sign-in/letters.ts';
import { createKnowledgeReader, type KnowledgeReader } from '../knowledge/index.ts';
import { type Config, type Contact, USUAL_ANSWER_DAYS } from '../platform/config/index.ts';
import type { Db, OpenDatabase } from '../platform/db/index.ts';
import {
  type Assets,
  createLimits,
  LIMIT_RULES,
  type LimitName,
  type Limits,
} from '../platform/http/index.ts';
import type { Log } from '../platform/log/index.ts';
import { enqueueMail, type NewMail } from '../platform/mail/index.ts';
import {
  createPlanReader,
  createRevisionWatch,
  type ReadPlan,
  type RevisionWatch,
} from '../plan/index.ts';
import { createRunDesk, type RunDesk } from '../scenarios/index.ts';
import type { LocalDate } from '../shared/index.ts';
import { createSearchIndex, type SearchIndex } from '../search/index.ts';
import { knowledgeKinds } from './knowledge-kinds.ts';
import { searchSources } from './search-sources.ts';

/** What the environment decides of what people meet. */
export type AppConfig = Pick<Config, 'baseUrl' | 'demo' | 'trustProxy'> & {
  readonly secret?: Config['secret'];
  readonly oidc?: Config['oidc'];
  readonly mail?: Config['mail'];
  readonly answerDays?: Config['answerDays'];
  readonly database?: Config['database'];
  readonly contact?: Config['contact'];
  readonly siteOwner?: Config['siteOwner'];
  readonly statementUrl?: Config['statementUrl'];
  readonly mapTiles?: Config['mapTiles'];
};

/** What the parts are made of. */
export interface Surroundings {
  readonly config: AppConfig;
  readonly database: Pick<OpenDatabase, 'db' | 'keeper' | 'check'>;
  readonly log: Log;
  readonly assets: Assets;
  /** The moment that it is. */
  readonly now: () => Date;
  /** The day that it is in Denmark. */
  readonly today: () => LocalDate;
  /** Says that there may be mail to send. */
  readonly mailSoon: () => void;
  /** Says that there may be runs to compute. */
  readonly runsSoon?: () => void;
}

/** What the app is put together from. */
export interface AppParts extends Pick<
  Surroundings,
  'config' | 'log' | 'assets' | 'now' | 'today'
> {
  /** Sees no workspace until it is put in the scope of one. */
  readonly db: Db;
  /** Sees every partnership; for administration and jobs. */
  readonly keeper: Db;
  readonly identity: Identity;
  readonly oidc: Oidc;
  readonly vault: Vault;
  readonly limits: Limits<LimitName>;
  readonly knowledge: KnowledgeReader;
  readonly search: SearchIndex;
  /** Whom people may turn to; in the demo somebody invented. */
  readonly contact: Contact | undefined;
  /** Within how many working days they get an answer. */
  readonly answerDays: number;
  readonly mailSoon: () => void;
  /** Tells open pages of what others change. */
  readonly revisions: RevisionWatch;
  /** Reads the plans, and remembers those that were asked for last. */
  readonly readPlan: ReadPlan;
  /** What pages ask about the long computations. */
  readonly runs: RunDesk;
  /** Throws when the database does not answer. */
  readonly check: () => Promise<void>;
}

/** Makes the parts, in the order in which they stand on each other. */
export async function assemble(surroundings: Surroundings): Promise<AppParts> {
  const { config, database, log, assets, now, today, mailSoon } = surroundings;
  const { db, keeper } = database;
  const { baseUrl, demo } = config;
  const secret = config.secret ?? (await keptSecret(keeper));
  const send = (mail: NewMail) => db.transaction().execute((tx) => enqueueMail(tx, mail));
  const identity = createIdentity({
    db,
    secret,
    baseUrl,
    demo,
    now,
    mail: async (message) => void (await send(identityLetter(message))),
  });
  const vault = createVault(secret);
  const oidc = createOidc({
    db,
    vault,
    log,
    now,
    accounts: providedAccounts(surroundings, identity),
    environment: config.oidc && environmentProvider(config.oidc),
    innerProviders: false,
  });
  const limits = createLimits(db, LIMIT_RULES, { now, secret });
  const knowledge = createKnowledgeReader(db, knowledgeKinds, log);
  const search = createSearchIndex(keeper, searchSources, log);
  const { check } = database;
  const revisions = createRevisionWatch(keeper, log);
  const runs = createRunDesk(keeper, log, surroundings.runsSoon);
  const contact = config.contact ?? (demo ? DEMO_CONTACT : undefined);
  const { answerDays = USUAL_ANSWER_DAYS } = config;
  const surroundingParts = { db, keeper, check, config, log, assets, now, today, mailSoon };
  return {
    ...surroundingParts,
    identity,
    oidc,
    vault,
    limits,
    knowledge,
    search,
    revisions,
    readPlan: createPlanReader(),
    runs,
    contact,
    answerDays,
  };
}

function providedAccounts({ config, database, now, today }: Surroundings, identity: Identity) {
  const { db, keeper } = database;
  const { demo } = config;
  return identityAccounts(
    { db, demo, identity },
    {
      isInvited: (email) => hasOpenInvitation(keeper, email, now()),
      setAdministrator: async (personId, administrator) =>
        void (await setAdministrator({ keeper, demo, at: now() }, personId, administrator)),
      applyMemberships: (personId, { provider, memberships }) =>
        applyProvidedMemberships(keeper, {
          personId,
          provider,
          memberships,
          at: now(),
          today: today(),
        }),
    },
  );
}
