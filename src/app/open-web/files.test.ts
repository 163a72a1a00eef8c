import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { shippedKnowledge } from '../../knowledge/index.ts';
import { atomFeed } from './atom.ts';
import { isOpenPage, isSteadyPage } from './open-paths.ts';
import { newsPages, openPages } from './open-pages.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';
import { xmlText } from './xml.ts';

const ORIGIN = 'https://helhed.example';

/** The texts of the elements with a name, as a strict reader of XML finds them. Throws on any fault. */
function texts(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  let inside = false;
  parser.on('opentag', (tag) => {
    inside = tag.name === name;
    if (inside) found.push('');
  });
  parser.on('closetag', () => (inside = false));
  parser.on('text', (text) => {
    if (inside) found[found.length - 1] += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const knowledge = shippedKnowledge();

describe('the sitemap', () => {
  test('names every page in both languages, each once, and when it was read through', () => {
    const map = sitemap(openPages(knowledge), ORIGIN);
    const places = texts(map, 'loc');
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain(`${ORIGIN}/`);
    expect(places).toContain(`${ORIGIN}/en`);
    expect(places).toContain(`${ORIGIN}/en/viden/processen`);
    expect(places).toContain(`${ORIGIN}/aktiviteter/fritidsjob`);
    expect(places).toContain(`${ORIGIN}/omraader/vollsmose`);
    expect(places.filter((place) => /\?|\/ark|samarbejder|log-ind|redaktion/.test(place))).toEqual(
      [],
    );
    for (const day of texts(map, 'lastmod')) expect(day).toMatch(/^\d{4}-\d\d-\d\d/);
    expect(map.split('hreflang="x-default"')).toHaveLength(places.length + 1);
  });

  test('holds at most 50,000 addresses', () => {
    const pages = Array.from({ length: 30_000 }, (_, at) => ({ path: `/viden/${at}` }));
    expect(sitemap(pages, ORIGIN).split('<url>')).toHaveLength(50_001);
  });
});

describe('the feed', () => {
  const site = { origin: ORIGIN, name: 'Havnby & Co. <x>' };

  test('tells what is new, the newest first, with ids that stay', () => {
    const feed = atomFeed(newsPages(knowledge), { ...site, language: 'en' });
    const ids = texts(feed, 'id');
    expect(ids[0]).toBe('tag:helhed.example,2026:/en/nyt.atom');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('tag:helhed.example,2026:/en/viden/processen');
    const [whole, ...updated] = texts(feed, 'updated');
    expect(updated).toHaveLength(ids.length - 1);
    expect(updated).toEqual([...updated].sort().toReversed());
    expect(whole).toBe(updated[0]);
    for (const at of updated) expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(texts(feed, 'name')).toEqual(['Havnby & Co. <x>']);
  });

  test('is XML whatever editors write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const both = { da: words, en: words };
        const page = { path: `/${words}`, title: both, about: both, updated: '2026-11-23' };
        const feed = atomFeed([page], { ...site, language: 'da' });
        expect(texts(feed, 'summary')).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  test('is at most 50 entries long', () => {
    const both = { da: 'Nyt', en: 'New' };
    const news = Array.from({ length: 60 }, (_, at) => ({
      path: `/viden/${at}`,
      title: both,
      about: both,
      updated: `2026-10-${String((at % 28) + 1).padStart(2, '0')}`,
    }));
    expect(atomFeed(news, { ...site, language: 'da' }).split('<entry>')).toHaveLength(51);
  });

  test('that has nothing to tell says so without entries', () => {
    const feed = atomFeed([], { ...site, language: 'da' });
    expect(texts(feed, 'updated')).toEqual(['2026-01-01T00:00:00Z']);
  });
});

test('a text in XML is what it was, but for signs that XML cannot hold', () => {
  expect(xmlText('a & b < c > "d"')).toBe('a &amp; b &lt; c &gt; &quot;d&quot;');
  expect(xmlText('a\u0000b\u001bc\ufffed\ud800e😀')).toBe('abcde😀');
});

describe('robots', () => {
  test('may read nothing where there is no address for others', () => {
    expect(robots(undefined)).toBe('User-agent: *\nDisallow: /\n');
  });

  test('may read the open half and nothing else', () => {
    const rules = robots(ORIGIN);
    expect(rules).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\n`);
    const may = (address: string) => isAllowed(rules, address);
    for (const address of [
      '/',
      '/en',
      '/viden',
      '/en/viden/processen',
      '/aktiviteter/fritidsjob',
      '/omraader',
      '/sparring',
      '/en/ordbog',
      '/tilgaengelighed',
      '/sitemap.xml',
      '/assets/main.css',
      '/nyt.atom',
      '/en/nyt.atom',
    ]) {
      expect([address, may(address)]).toEqual([address, true]);
    }
    for (const address of [
      '/samarbejder/havnby/overblik',
      '/min-konto',
      '/administration',
      '/redaktion',
      '/log-ind',
      '/tilmelding/abc',
      '/sparring/en-noegle',
      '/en/sparring/en-noegle',
      '/soeg?q=x',
      '/en/samarbejder',
      '/viden?x=1',
      '/viden/processen?fase=2',
      '/aktiviteter?form=gruppe',
      '/en/aktiviteter/sammenlign?id=a',
    ]) {
      expect([address, may(address)]).toEqual([address, false]);
    }
  });
});

/** As RFC 9309 says: the longest rule that fits holds. */
function isAllowed(rules: string, address: string): boolean {
  const fitting = rules.split('\n').flatMap((line) => {
    const [, word, path] = /^(Allow|Disallow): (.*)$/.exec(line) ?? [];
    if (word === undefined || path === undefined) return [];
    const pattern = path.replaceAll(/[.?+^(){}[\]\\|]/g, String.raw`\$&`).replaceAll('*', '.*');
    return new RegExp(`^${pattern}`).test(address) ? [{ word, length: path.length }] : [];
  });
  const [first] = fitting.toSorted((a, b) => b.length - a.length || (a.word < b.word ? -1 : 1));
  return first?.word !== 'Disallow';
}

describe('a page', () => {
  test.each(['/', '/viden', '/viden/processen', '/arrangementer/moede', '/ordbog'])(
    '%s is open',
    (path) => expect(isOpenPage(path)).toBe(true),
  );

  test.each([
    '/videnskab',
    '/samarbejder',
    '/min-konto',
    '/redaktion/viden',
    '/tilmelding/x',
    '/aktiviteter/sammenlign',
    '/sparring/en-noegle',
    '/sparring/en-noegle/slet',
  ])('%s is not', (path) => expect(isOpenPage(path)).toBe(false));

  test.each(['/', '/arrangementer', '/arrangementer/moede', '/sparring', '/samarbejder'])(
    '%s may change at any moment',
    (path) => expect(isSteadyPage(path)).toBe(false),
  );
});
