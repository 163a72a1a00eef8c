import { OIDC_BACK_CHANNEL } from '../access/index.ts';
import { FIRST_ADMINISTRATOR_PATHS } from '../access/web/administration/paths.ts';
import { LETTER_PATHS } from '../access/web/paths.ts';
import { createWebServer, type WebServer } from '../platform/http/index.ts';
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
    secretPaths: [...LETTER_PATHS, ...FIRST_ADMINISTRATOR_PATHS],
    mount: (app) => mountRooms(app, parts),
  });
}
