import { type Assets, createWebServer, type WebServer } from '../platform/http/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { LocalDate } from '../shared/index.ts';
import { pageRenderer } from './frame.ts';
import { largeBodies, mountRooms } from './rooms.ts';

/** What the app is put together from. */
export interface AppParts {
  readonly db: Db;
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
