import { OIDC_BACK_CHANNEL } from '../access/index.ts';
import { SIGN_UP_SECRET_PATHS } from '../events/web/paths.ts';
import { FIRST_ADMINISTRATOR_PATHS } from '../access/web/administration/paths.ts';
import { LETTER_PATHS } from '../access/web/paths.ts';
import { HANDOVER_SECRET_PATHS } from '../activities/web/handover/paths.ts';
import { createWebServer, type WebServer } from '../platform/http/index.ts';
import { SPARRING_SECRET_PATHS } from '../sparring/web/paths.ts';
import { pageRenderer } from './frame.tsx';
import type { AppParts } from './parts.ts';
import { largeBodies, mountRooms } from './rooms.ts';

/** The whole app, ready to listen or to be asked by tests. */
export function createApp(parts: AppParts): WebServer {
  const { log, assets, config } = parts;
  return createWebServer({
    log,
    assets,
    renderPage: pageRenderer(parts),
    largeBodies,
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    crossSitePaths: [OIDC_BACK_CHANNEL],
    secretPaths: [
      ...SPARRING_SECRET_PATHS,
      ...LETTER_PATHS,
      ...FIRST_ADMINISTRATOR_PATHS,
      ...SIGN_UP_SECRET_PATHS,
      ...HANDOVER_SECRET_PATHS,
    ],
    mount: (app) => mountRooms(app, parts),
  });
}
