import type { Identity } from '../access/index.ts';
import type { Config } from '../platform/config/index.ts';
import {
  type Assets,
  createWebServer,
  type LimitName,
  type Limits,
  type WebServer,
} from '../platform/http/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { LocalDate } from '../shared/index.ts';
import { pageRenderer } from './frame.tsx';
import { largeBodies, mountRooms } from './rooms.ts';

/** What the app is put together from. */
export interface AppParts {
  /** Sees no workspace until it is put in the scope of one. */
  readonly db: Db;
  /** Sees every partnership; for administration and jobs. */
  readonly keeper: Db;
  readonly identity: Identity;
  readonly limits: Limits<LimitName>;
  /** What the environment decides of what people meet. */
  readonly config: Pick<Config, 'baseUrl' | 'demo' | 'signUp' | 'trustProxy'>;
  readonly log: Log;
  readonly assets: Assets;
  /** The moment that it is; rooms are told the day. */
  readonly now: () => Date;
  /** The day that it is in Denmark. */
  readonly today: () => LocalDate;
}

/** The whole app, ready to listen or to be asked by tests. */
export function createApp(parts: AppParts): WebServer {
  return createWebServer({
    log: parts.log,
    assets: parts.assets,
    renderPage: pageRenderer(parts),
    largeBodies,
    baseUrl: parts.config.baseUrl,
    trustProxy: parts.config.trustProxy,
    mount: (app) => mountRooms(app, parts),
  });
}
