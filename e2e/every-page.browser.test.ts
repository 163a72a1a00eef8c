import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectAccessible,
  expectValidHtml,
  openBrowser,
  startServer,
  type TestBrowser,
  type TestServer,
} from '../tests/browser.ts';

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** More than the demo world has; a crawl that reaches it has lost its way. */
const MOST_PAGES = 400;

interface Crawled {
  readonly path: string;
  readonly html: string;
}

/** Every page that links lead to from the front page, each address without its query once. */
async function crawl(start: string): Promise<Crawled[]> {
  const waiting = [start];
  const seen = new Set([start]);
  const pages: Crawled[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await fetch(server.address + path);
    expect(response.status, path).toBe(200);
    if (!response.headers.get('content-type')?.includes('text/html')) continue;
    const html = await response.text();
    pages.push({ path, html });
    for (const next of linksOf(html)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
    expect(pages.length).toBeLessThan(MOST_PAGES);
  }
  return pages;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map((match) => match[1]!);
}

function isEnglish(path: string): boolean {
  return path === '/en' || path.startsWith('/en/');
}

/** One address of every kind of page. */
const KINDS = [
  '/',
  '/omraader',
  '/omraader/vollsmose',
  '/samarbejder',
  '/samarbejder/ny',
  '/samarbejder/havnby/overblik',
  '/samarbejder/havnby/omraader',
  '/samarbejder/havnby/omraader/soeparken',
  '/samarbejder/havnby/indsatser',
  '/samarbejder/havnby/indsatser/fritidsjob',
  '/samarbejder/havnby/finansiering',
  '/samarbejder/havnby/finansiering/kilder/lbf',
  '/samarbejder/havnby/scenarier',
  '/samarbejder/havnby/planfil',
  '/findes-ikke',
];

describe('every page', () => {
  test('is reached by links, follows the HTML standard and has one title', async () => {
    const pages = await crawl('/');
    expect(pages.length).toBeGreaterThan(60);
    for (const { path, html } of pages) {
      await expectValidHtml(html);
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(/\sstyle="|<style|undefined|\[object |NaN/);
    }
  });

  test('in English links to English pages only, but for the change of language', async () => {
    const english = (await crawl('/en')).filter(({ path }) => isEnglish(path));
    expect(english.length).toBeGreaterThan(30);
    for (const { path, html } of english) {
      expect(html, path).toContain('<html lang="en"');
      const danish = linksOf(html).filter((to) => !isEnglish(to) && !to.startsWith('/skema/'));
      expect(danish, path).toEqual([path.slice(3) || '/']);
    }
  });
});

describe.each(KINDS)('%s', (path) => {
  test('has nothing that axe finds, breaks no policy and fits 320 pixels', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address + path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
