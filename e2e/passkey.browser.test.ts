import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  PASSWORD,
  somebody,
  type TestIdentity,
  testIdentity,
} from '../src/access/identity/identity-for-tests.ts';
import { signInRoutes } from '../src/access/web/sign-in/routes.tsx';
import { migrations } from '../src/app/migrations.ts';
import { migrate, openPglite } from '../src/platform/db/index.ts';
import {
  assetsIn,
  createLimits,
  createWebServer,
  LIMIT_RULES,
  listen,
} from '../src/platform/http/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { renderPage } from '../src/ui/index.ts';
import { expectAccessible, openBrowser, type TestBrowser } from '../tests/browser.ts';
import { ROOT } from '../tests/server.ts';

const assets = assetsIn(join(ROOT, 'dist/client'));
const closing: (() => Promise<void>)[] = [];
let made: TestIdentity;
let browser: TestBrowser;
let address: string;

/** Where a passkey is made in this test; people make theirs on the page of their account. */
const MAKING = html`<h1>Ny</h1>
  <passkey-form hidden data-kind="make" data-options="/ny/spoerg" data-failed="Fejl">
    <form action="/ny" method="post">
      <input type="hidden" name="credential" value="" />
      <p role="alert"></p>
      <button>Lav adgangsnøgle</button>
    </form></passkey-form
  >`;

function making(): Hono {
  const app = new Hono();
  app.get('/ny', (c) => c.render(MAKING, { title: 'Ny', islands: ['passkey'] }));
  app.post('/ny/spoerg', async (c) => {
    const asked = await made.identity.passkeyRegistrationOptions(c.req.raw.headers);
    if (!asked.ok) return c.json(asked.error, 400);
    for (const one of asked.value.cookies) c.header('Set-Cookie', one, { append: true });
    return c.json(asked.value.options);
  });
  app.post('/ny', async (c) => {
    const { credential } = await c.req.parseBody();
    const response: unknown = JSON.parse(String(credential));
    const { headers } = c.req.raw;
    const done = await made.identity.finishPasskeyRegistration({ headers, response });
    return c.redirect(done.ok ? '/inde' : '/fejl', 303);
  });
  app.get('/inde', async (c) => {
    const session = await made.identity.readSession(c.req.raw.headers);
    return c.render(html`<h1>${session ? `Inde: ${session.person.email}` : 'Ude'}</h1>`, {
      title: 'Inde',
    });
  });
  return app;
}

beforeAll(async () => {
  const opened = openPglite(await PGlite.create(), SILENT_LOG);
  closing.push(opened.close);
  await migrate(opened.owner, migrations);
  made = testIdentity(opened.db);
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
      const { identity } = made;
      app.route('/', signInRoutes({ identity, limits, home: '/inde', offered: async () => [] }));
      app.route('/', making());
    },
  });
  const listening = await listen(web, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.error.kind);
  closing.push(listening.value.stop);
  address = listening.value.address.replace('127.0.0.1', 'localhost');
  browser = await openBrowser();
  closing.push(browser.close);
});

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** Gives the browser an authenticator that says yes to whoever asks. */
async function addAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey in the browser', () => {
  test('is made, signs in, and signs in again after signing out', async () => {
    const person = await somebody(made);
    const page = await browser.newPage();
    await addAuthenticator(page);
    await page.goto(`${address}/log-ind?til=/ny`);
    await page.getByLabel('E-mail', { exact: true }).fill(person.email);
    await page.getByLabel('Adgangskode', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Log ind', exact: true }).click();
    await page.getByRole('button', { name: 'Lav adgangsnøgle' }).click();
    await page.waitForURL(`${address}/inde`);
    for (let time = 0; time < 2; time += 1) {
      await page.context().clearCookies();
      await page.goto(`${address}/log-ind?til=/inde`);
      await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
      await page.waitForURL(`${address}/inde`);
      expect(await page.locator('h1').textContent()).toBe(`Inde: ${person.email}`);
    }
  });

  test('that is not there is said so, and another way in remains', async () => {
    const page = await browser.newPage();
    await addAuthenticator(page);
    await page.goto(`${address}/log-ind`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
    const alert = page.locator('passkey-form [role=alert]');
    await alert.filter({ hasText: 'Det lykkedes ikke' }).waitFor();
    expect(await page.getByLabel('E-mail', { exact: true }).isVisible()).toBe(true);
  });

  test('is out of sight without script, and at an address of numbers', async () => {
    const [plain, numbers] = await Promise.all([
      browser.newPage({ javaScript: false }),
      browser.newPage(),
    ]);
    await plain.goto(`${address}/log-ind`);
    await numbers.goto(`${address.replace('localhost', '127.0.0.1')}/log-ind`);
    for (const page of [plain, numbers]) {
      const button = page.getByRole('button', { name: 'Log ind med adgangsnøgle' });
      expect(await button.isVisible()).toBe(false);
      expect(await page.getByLabel('E-mail', { exact: true }).isVisible()).toBe(true);
    }
  });
});
