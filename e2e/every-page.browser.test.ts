import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { weigh } from '../bench/weight.ts';
import { expectAccessible } from '../tests/browser.ts';
import { htmlFindings } from '../tests/html.ts';
import {
  crawl,
  type CrawledPage,
  isEnglish,
  linksOf,
  partsLinkedTo,
  pathOf,
  reachable,
} from './crawl.ts';
import { type Crawler, CRAWLERS, isOpenToAll, KINDS } from './kinds.ts';
import { navigationInSight, overflow, unfold } from './sight.ts';
import { complaintsOf, useWorld } from './world.ts';

const world = useWorld();

const NOT_A_PAGE = '/findes-ikke';

/** Sends strangers to sign in; the page itself answers nothing. */
const ASKS_TO_SIGN_IN = /^(\/en)?\/log-ind(\?til=|$)/;

function inEnglish(path: string): string {
  return path === '/' ? '/en' : `/en${path}`;
}

const crawls = new Map<Crawler, Promise<CrawledPage[]>>();

/** Everything that a reader comes to by links, in both languages. */
function crawlAs(reader: Crawler): Promise<CrawledPage[]> {
  const crawled =
    crawls.get(reader) ??
    world.headers(reader).then((headers) => crawl(world.address(), '/', headers));
  crawls.set(reader, crawled);
  return crawled;
}

describe.each(
  CRAWLERS.flatMap((reader) =>
    (['da', 'en'] as const).map((language) => [reader, language] as const),
  ),
)('as %s in %s', (reader, language) => {
  let all: CrawledPage[];
  let pages: (CrawledPage & { readonly html: string })[];

  beforeAll(async () => {
    all = (await crawlAs(reader)).filter(
      ({ address }) => isEnglish(address) === (language === 'en'),
    );
    pages = all.flatMap((page) => (page.html === undefined ? [] : [{ ...page, html: page.html }]));
  });

  test('no link is dead, and links lead to every kind of page', () => {
    const found = new Set(pages.filter(({ status }) => status === 200).map((one) => one.address));
    const lost = all.filter(
      ({ status, onward = '' }) =>
        status !== 200 && !ASKS_TO_SIGN_IN.test(onward) && !found.has(onward),
    );
    expect(lost.map(({ address, status }) => `${status} ${address}`)).toEqual([]);
    const reached = reachable(all, language === 'en' ? '/en' : '/');
    const kinds = (language === 'en' ? KINDS[reader].map(inEnglish) : KINDS[reader]).map(pathOf);
    expect(kinds.filter((path) => !reached.has(path))).toEqual([]);
  });

  test('only strangers are asked to sign in, and only for what is behind it', () => {
    const refused = all.filter(({ onward = '' }) => ASKS_TO_SIGN_IN.test(onward));
    if (reader === 'stranger') {
      expect(refused.length).toBeGreaterThan(0);
      const inside = (path: string) =>
        /^(\/en)?\/(samarbejder|til-plan|min-konto|administration)/.test(path);
      expect(refused.map(({ address }) => address).filter((path) => !inside(path))).toEqual([]);
      expect(pages.map(({ address }) => address).filter(inside)).toEqual([]);
    } else expect(refused).toEqual([]);
  });

  test('no sentence ends twice after an abbreviation', () => {
    const twice = pages.filter(({ html }) => /\b(?:kr|mio|pct|nr)\.\.(?!\.)/.test(html));
    expect(twice.map(({ address }) => address)).toEqual([]);
  });

  test('every page follows the HTML standard', async () => {
    const findings: string[] = [];
    const own = pages.filter(
      ({ address }) => reader === 'stranger' || !isOpenToAll(pathOf(address)),
    );
    for (const { address, html } of own) {
      const found = await htmlFindings(html);
      findings.push(...found.map((finding) => `${address} ${finding}`));
    }
    expect(findings).toEqual([]);
  });

  test('every page has its language, one title and no loose ends', () => {
    for (const { address, html } of pages) {
      expect(html, address).toContain(`<html lang="${language}"`);
      expect(html.match(/<h1[ >]/g), address).toHaveLength(1);
      const words = html.match(/\sstyle="|<style|.{30}(?:undefined|\[object |\bNaN\b).{9}/g);
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
    // an editor may look at a text in one language from a page in the other
    for (const { address, html } of pages.filter((one) => !one.address.includes('sprog='))) {
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

const THEMES = ['/viden/processen', '/viden/tre-tilgange', '/en/viden/processen'];

test.each(THEMES)('a first visit to %s weighs at most 50 kB without fonts', async (path) => {
  const { bytes } = await weigh(world.address(), path, {});
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(50_000);
});

/** Every kind of page once in both languages, as it is for the first of these who comes to it. Guests
 * see the same pages without what changes them: once more, in Danish. */
const VISITS = CRAWLERS.flatMap((reader) =>
  KINDS[reader]
    .filter((path) => reader === 'guest' || !isSeenBefore(reader, path))
    .concat(reader === 'stranger' ? [NOT_A_PAGE] : [])
    .flatMap((path) => (isSeenBefore(reader, path) ? [path] : [path, inEnglish(path)]))
    .map((path) => [reader, path] as const),
);

function isSeenBefore(reader: Crawler, path: string): boolean {
  return CRAWLERS.slice(0, CRAWLERS.indexOf(reader)).some((one) => KINDS[one].includes(path));
}

// A window of 1280 pixels at 400 % zoom is laid out as one of 320 CSS pixels.
describe.each(VISITS)('as %s: %s', (reader, path) => {
  let page: Page;
  let complaints: string[];
  let requests: string[];

  beforeAll(async () => {
    ({ page, complaints, requests } = await freshVisit(reader, path));
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

  // The two languages of a page have the same parts: they share the two widths between them.
  test(`is accessible with everything unfolded, on a ${isEnglish(path) ? 'narrow' : 'wide'} screen`, async () => {
    if (!isEnglish(path)) await page.setViewportSize({ width: 1280, height: 900 });
    await expectAccessible(page);
  });

  test('prints without navigation', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await navigationInSight(page)).toEqual([]);
  });
});

interface Shared {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

const shared = new Map<Crawler, Shared>();

/** The one page of this file that a reader has, wide and on a screen, with what it asked for on the
 * way to a path. */
async function freshVisit(reader: Crawler, path: string): Promise<Shared> {
  const visit = shared.get(reader) ?? (await firstVisit(reader));
  const { page, complaints, requests } = visit;
  complaints.length = 0;
  requests.length = 0;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.goto(world.address() + path);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return { page, complaints: [...complaints], requests: [...requests] };
}

async function firstVisit(reader: Crawler): Promise<Shared> {
  const page = await world.lastingPage(reader);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const visit = { page, complaints: complaintsOf(page), requests };
  shared.set(reader, visit);
  return visit;
}
