import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPasskeySite, type PasskeySite } from '../src/access/testing/passkey-site.ts';
import { assetsIn } from '../src/platform/http/index.ts';
import { addAuthenticator } from './authenticator.ts';
import { expectTitle } from './pages.ts';
import { expectAccessible, openBrowser, type TestBrowser } from '../tests/browser.ts';
import { ROOT } from '../tests/server.ts';

let site: PasskeySite;
let browser: TestBrowser;

beforeAll(async () => {
  site = await openPasskeySite(assetsIn(join(ROOT, 'dist/client')));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('a passkey in the browser', () => {
  test('is made, signs in, and signs in again after signing out', async () => {
    const person = await site.somebody();
    const page = await browser.newPage();
    await addAuthenticator(page);
    await page.goto(`${site.address}/log-ind?til=/ny`);
    await page.getByLabel('E-mail', { exact: true }).fill(person.email);
    await page.getByLabel('Adgangskode', { exact: true }).fill(site.password);
    await page.getByRole('button', { name: 'Log ind', exact: true }).click();
    await page.getByRole('button', { name: 'Lav adgangsnøgle' }).click();
    await expectTitle(page, `Inde: ${person.email}`);
    expect(page.url()).toBe(`${site.address}/inde`);
    for (let time = 0; time < 2; time += 1) {
      await page.context().clearCookies();
      await page.goto(`${site.address}/log-ind?til=/inde`);
      await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
      await expectTitle(page, `Inde: ${person.email}`);
      expect(page.url()).toBe(`${site.address}/inde`);
    }
  });

  test('that is not there is said so, and another way in remains', async () => {
    const page = await browser.newPage();
    await addAuthenticator(page);
    await page.goto(`${site.address}/log-ind`);
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
    await plain.goto(`${site.address}/log-ind`);
    await numbers.goto(`${site.address.replace('localhost', '127.0.0.1')}/log-ind`);
    for (const page of [plain, numbers]) {
      const button = page.getByRole('button', { name: 'Log ind med adgangsnøgle' });
      expect(await button.isVisible()).toBe(false);
      expect(await page.getByLabel('E-mail', { exact: true }).isVisible()).toBe(true);
    }
  });
});
