import { fail, ok, type Result } from '../../shared/index.ts';
import type { LogLevel } from '../log/index.ts';
import { type Contact, readAnswerDays, readContact } from './contact-settings.ts';
import { type DatabaseConfig, readDatabase, readLogLevel } from './data-settings.ts';
import { type MailConfig, readMail } from './mail-settings.ts';
import { type MapTiles, readMapTiles } from './map-settings.ts';
import { readBaseUrl, readHost, readPort } from './network-settings.ts';
import { type OidcProviderConfig, readOidc } from './oidc-settings.ts';
import { readDemo, readSecret } from './people-settings.ts';
import { readSiteOwner, readStatementUrl } from './site-settings.ts';
import { type ConfigProblem, readSwitch, type Report, type Variables } from './variables.ts';

/** Everything that the environment decides, checked. */
export interface Config {
  /** The address that the server listens on. Beyond this machine only together with `baseUrl`. */
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** The origin that people's browsers know the server by, behind its proxy: `https://…` without
   * path; `http://` for this machine only. Undefined without one: the server answers to loopback
   * names. */
  readonly baseUrl: string | undefined;
  /** The living demo, where anybody may be anybody. Never together with `baseUrl`. */
  readonly demo: boolean;
  /** What sessions and links are signed with, at least 32 characters; always there with `baseUrl`.
   * Without one the app keeps a random one in its database. */
  readonly secret: string | undefined;
  readonly mail: MailConfig;
  /** Whom people may turn to, if somebody is named. */
  readonly contact: Contact | undefined;
  /** Within how many working days they get an answer. */
  readonly answerDays: number;
  /** The organisation that runs the installation and answers for it. */
  readonly siteOwner: string | undefined;
  /** The official accessibility statement (tilgængelighedserklæring), where there is one. */
  readonly statementUrl: string | undefined;
  /** What lies under the maps; nothing when no server was chosen for it. */
  readonly mapTiles: MapTiles | undefined;
  /** A proxy in front tells who asks: the last entry of `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** The identity provider that people may sign in with, if there is one. */
  readonly oidc: OidcProviderConfig | undefined;
  readonly database: DatabaseConfig;
  readonly logLevel: LogLevel;
  /** Under npm: a signal to npm ends the shell between it and us, and does not reach us. */
  readonly stopWithParent: boolean;
}

/** Reads the configuration from the environment's variables. Every problem is returned. */
export function readConfig(env: Variables): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const report: Report = (variable, value, da, en) => {
    problems.push({ variable, value, rule: { da, en } });
  };
  const config: Config = {
    host: readHost(env, report),
    port: readPort(env, report),
    baseUrl: readBaseUrl(env, report),
    demo: readDemo(env, report),
    secret: readSecret(env, report),
    mail: readMail(env, report),
    contact: readContact(env, report),
    answerDays: readAnswerDays(env, report),
    siteOwner: readSiteOwner(env, report),
    statementUrl: readStatementUrl(env, report),
    mapTiles: readMapTiles(env, report),
    trustProxy: readSwitch(env, 'TRUST_PROXY', report) ?? false,
    oidc: readOidc(env, report),
    database: readDatabase(env, report),
    logLevel: readLogLevel(env, report),
    stopWithParent: env.npm_lifecycle_event !== undefined,
  };
  return problems.length > 0 ? fail(problems) : ok(config);
}
