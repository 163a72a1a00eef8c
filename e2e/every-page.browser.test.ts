import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { htmlFindings } from '../tests/html.ts';
import { crawl, type CrawledPage, isEnglish, linksOf, partsLinkedTo, pathOf } from './crawl.ts';
import { navigationInSight, overflow, unfold } from './sight.ts';
import { complaintsOf, useWorld } from './world.ts';

const world = useWorld();

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
  '/samarbejder/havnby/indsatser/medborgerhus',
  '/samarbejder/havnby/finansiering',
  '/samarbejder/havnby/finansiering/kilder/lbf-2028-31',
  '/samarbejder/havnby/scenarier',
  '/samarbejder/havnby/scenarier/uden-lbf',
  '/samarbejder/havnby/scenarier/uden-lbf/rediger',
  '/samarbejder/havnby/scenarier/uden-lbf/slet',
  '/samarbejder/havnby/scenarier/ny',
  '/samarbejder/havnby/planfil',
];

const NOT_A_PAGE = '/findes-ikke';

function inEnglish(path: string): string {
  return path === '/' ? '/en' : `/en${path}`;
}

describe.each([
  ['/', 'da'],
  ['/en', 'en'],
])('from %s', (start, language) => {
  let all: CrawledPage[];
  let pages: (CrawledPage & { readonly html: string })[];

  beforeAll(async () => {
    all = await crawl(world.address(), start);
    pages = all
      .filter(({ address }) => isEnglish(address) === (language === 'en'))
      .flatMap((page) => (page.html === undefined ? [] : [{ ...page, html: page.html }]));
  });

  test('no link is dead, and links lead to every kind of page', () => {
    expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    const reached = new Set(pages.map(({ address }) => pathOf(address)));
    const kinds = language === 'en' ? KINDS.map(inEnglish) : KINDS;
    expect(kinds.filter((path) => !reached.has(path))).toEqual([]);
  });

  test('every page follows the HTML standard', async () => {
    const findings: string[] = [];
    for (const { address, html } of pages) {
      const found = await htmlFindings(html);
      findings.push(...found.map((finding) => `${address} ${finding}`));
    }
    expect(findings).toEqual([]);
  });

  test('every page has its language, one title and no loose ends', () => {
    for (const { address, html } of pages) {
      expect(html, address).toContain(`<html lang="${language}"`);
      expect(html.match(/<h1[ >]/g), address).toHaveLength(1);
      const words = html.match(/\sstyle="|<style|.{30}(?:undefined|\[object |NaN).{9}/g);
      expect(words, address).toBeNull();
    }
  });

  test('links to a part of a page find that part', () => {
    const documents = new Map(pages.map(({ address, html }) => [address, html]));
    const lost = pages.flatMap(({ address, html }) =>
      partsLinkedTo(html, address)
        .filter((to) => documents.get(to.address)?.includes(`id="${to.id}"`) === false)
        .map((to) => `${address} → ${to.address}#${to.id}`),
    );
    expect(lost).toEqual([]);
  });

  test('pages link to pages in their language, but for the change of language', () => {
    for (const { address, html } of pages) {
      const others = linksOf(html).filter(
        (to) => isEnglish(to) !== (language === 'en') && !to.startsWith('/skema/'),
      );
      expect(others.map(pathOf), address).toHaveLength(1);
    }
  });
});

test.each([NOT_A_PAGE, inEnglish(NOT_A_PAGE)])(
  '%s is answered with a page that follows the HTML standard',
  async (path) => {
    const response = await fetch(world.address() + path);
    expect(response.status).toBe(404);
    expect(await htmlFindings(await response.text())).toEqual([]);
  },
);

// A window of 1280 pixels at 400 % zoom is laid out as one of 320 CSS pixels.
describe.each([...KINDS, NOT_A_PAGE].flatMap((path) => [path, inEnglish(path)]))('%s', (path) => {
  let page: Page;
  let complaints: string[];
  let requests: string[];

  beforeAll(async () => {
    ({ page, complaints, requests } = await freshVisit(path));
  });

  test('complains of nothing and asks for nothing twice or from elsewhere', () => {
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(world.address()))).toEqual([]);
    expect(requests.toSorted()).toEqual([...new Set(requests)].toSorted());
    expect(requests.filter((url) => url.endsWith('.woff2')).length).toBeLessThanOrEqual(2);
  });

  test('fits 320 pixels, folded and unfolded', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await unfold(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('is accessible with everything unfolded, on a narrow and a wide screen', async () => {
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectAccessible(page);
  });

  test('prints without navigation', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await navigationInSight(page)).toEqual([]);
  });
});

let shared: { page: Page; complaints: string[]; requests: string[] } | undefined;

/** The one page of this file at a path, wide and on a screen, with what it asked for on the way. */
async function freshVisit(path: string) {
  if (!shared) {
    const page = await world.lastingPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    shared = { page, complaints: complaintsOf(page), requests };
  }
  const { page, complaints, requests } = shared;
  complaints.length = 0;
  requests.length = 0;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.goto(world.address() + path);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return { page, complaints: [...complaints], requests: [...requests] };
}
