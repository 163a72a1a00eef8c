import type { Person } from '../access/index.ts';
import { type Assets, createWebServer, type WebServer } from '../platform/http/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { LocalDate } from '../shared/index.ts';
import { pageRenderer } from './frame.ts';
import { largeBodies, mountRooms } from './rooms.ts';

/** Tells who a request's session belongs to. */
export interface SessionReader {
  readonly readSession: (
    headers: Headers,
  ) => Promise<{ readonly person: Person; readonly cookies?: readonly string[] } | undefined>;
}

/** What the app is put together from. */
export interface AppParts {
  /** Sees no workspace until it is put in the scope of one. */
  readonly db: Db;
  readonly identity: SessionReader;
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
    mount: (app) => mountRooms(app, parts),
  });
}
