import { PGlite } from '@electric-sql/pglite';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { migrations } from '../../app/migrations.ts';
import { migrate, openPglite } from '../../platform/db/index.ts';
import {
  type Assets,
  createLimits,
  createWebServer,
  LIMIT_RULES,
  listen,
} from '../../platform/http/index.ts';
import { SILENT_LOG } from '../../platform/log/index.ts';
import { renderPage } from '../../ui/index.ts';
import type { Person } from '../domain/person.ts';
import { PASSWORD, somebody, testIdentity } from '../identity/identity-for-tests.ts';
import type { Identity } from '../identity/index.ts';
import { signInRoutes } from '../web/sign-in/routes.tsx';

/** A site where people sign in, and make a passkey at `/ny`; `/inde` tells who they are. */
export interface PasskeySite {
  /** By name, since passkeys know no numbers. */
  readonly address: string;
  readonly password: string;
  readonly somebody: () => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** Opens the site on a port of this machine, with the scripts of a build. */
export async function openPasskeySite(assets: Assets): Promise<PasskeySite> {
  const opened = openPglite(await PGlite.create(), SILENT_LOG);
  await migrate(opened.owner, migrations);
  const made = testIdentity(opened.db);
  const { identity } = made;
  const now = () => new Date();
  const limits = createLimits(opened.db, LIMIT_RULES, { now, secret: 'x'.repeat(32) });
  const web = createWebServer({
    log: SILENT_LOG,
    assets,
    renderPage: (c, content, head) =>
      renderPage(content, head, c.get('view'), {
        assets: {
          styles: ['main.css'].flatMap((name) => assets.list[name] ?? []),
          scripts: {
            main: assets.list['main.js'] ?? '',
            passkey: assets.list['passkey.js'] ?? '',
          },
        },
        name: 'Helhed',
        open: [],
        footer: [],
      }),
    mount: (app) => {
      const services = { db: opened.db, now, identity, limits, offered: async () => [] };
      app.route('/', signInRoutes({ ...services, home: '/inde' }));
      app.route('/', making(identity));
    },
  });
  const listening = await listen(web, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.error.kind);
  const { address, stop } = listening.value;
  return {
    address: address.replace('127.0.0.1', 'localhost'),
    password: PASSWORD,
    somebody: () => somebody(made),
    close: async () => {
      await stop();
      await opened.close();
    },
  };
}

/** People make theirs on the page of their account. */
const MAKING = html`<h1>Ny</h1>
  <passkey-form hidden data-kind="make" data-options="/ny/spoerg" data-failed="Fejl">
    <form action="/ny" method="post">
      <input type="hidden" name="credential" value="" />
      <p role="alert"></p>
      <button>Lav adgangsnøgle</button>
    </form></passkey-form
  >`;

function making(identity: Identity): Hono {
  const app = new Hono();
  app.get('/ny', (c) => c.render(MAKING, { title: 'Ny', islands: ['passkey'] }));
  app.post('/ny/spoerg', async (c) => {
    const asked = await identity.passkeyRegistrationOptions(c.req.raw.headers);
    if (!asked.ok) return c.json(asked.error, 400);
    for (const one of asked.value.cookies) c.header('Set-Cookie', one, { append: true });
    return c.json(asked.value.options);
  });
  app.post('/ny', async (c) => {
    const { credential } = await c.req.parseBody();
    const response: unknown = JSON.parse(typeof credential === 'string' ? credential : '');
    const { headers } = c.req.raw;
    const done = await identity.finishPasskeyRegistration({ headers, response });
    return c.redirect(done.ok ? '/inde' : '/fejl', 303);
  });
  app.get('/inde', async (c) => {
    const session = await identity.readSession(c.req.raw.headers);
    return c.render(html`<h1>${session ? `Inde: ${session.person.email}` : 'Ude'}</h1>`, {
      title: 'Inde',
    });
  });
  return app;
}
