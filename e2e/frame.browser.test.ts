import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectAccessible,
  expectValidHtml,
  openBrowser,
  startServer,
  type TestBrowser,
  type TestServer,
} from '../tests/browser.ts';

let browser: TestBrowser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('the page frame', () => {
  test.each(['/findes-ikke', '/en/not-there'])('%s is accessible and valid', async (path) => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const answer = await page.goto(server.address + path);
    expect(answer?.status()).toBe(404);
    await expectAccessible(page);
    await expectValidHtml(await answer!.text());
    expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test('fits a phone of 320 px and works without script', async () => {
    const page = await browser.newPage({ width: 320, height: 640, javaScript: false });
    await page.goto(`${server.address}/findes-ikke`);
    const wide = await page.evaluate(() => {
      const root = globalThis as unknown as {
        document: { documentElement: { scrollWidth: number } };
      };
      return root.document.documentElement.scrollWidth;
    });
    expect(wide).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Til forsiden' }).last().click();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
