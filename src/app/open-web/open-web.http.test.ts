import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';

const ORIGIN = 'http://localhost';

const OPEN_PAGES = ['/', '/viden', '/viden/processen', '/aktiviteter/fritidsjob', '/omraader'];
const CLOSED_PAGES = ['/log-ind', '/glemt-adgangskode', '/findes-ikke', '/viden/findes-ikke'];

async function read(web: TestWeb, path: string, headers?: Record<string, string>) {
  const answer = await web.get(path, headers);
  return { answer, html: await answer.text() };
}

/** The values of an attribute on the elements that fit. */
function values(html: string, element: RegExp, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${element.source}[^>]*>`, 'g'))].map(
    ([tag]) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '',
  );
}

function dataOf(html: string): { '@graph': Record<string, unknown>[] } {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
  return JSON.parse(text) as { '@graph': Record<string, unknown>[] };
}

describe('an open page', () => {
  test.for(OPEN_PAGES)('%s is known by one address in each language', async (path, { web }) => {
    const english = path === '/' ? '/en' : `/en${path}`;
    for (const [address, lang] of [
      [path, 'da'],
      [english, 'en'],
    ] as const) {
      const { html } = await read(web.as(), address);
      expect(values(html, /link rel="canonical"/, 'href')).toEqual([ORIGIN + address]);
      expect(values(html, /link rel="alternate" hreflang/, 'hreflang')).toEqual([
        'da',
        'en',
        'x-default',
      ]);
      expect(values(html, /link rel="alternate" hreflang/, 'href')).toEqual([
        ORIGIN + path,
        ORIGIN + english,
        ORIGIN + path,
      ]);
      expect(values(html, /meta property="og:url"/, 'content')).toEqual([ORIGIN + address]);
      expect(values(html, /meta property="og:locale"/, 'content')).toEqual([
        lang === 'da' ? 'da_DK' : 'en_GB',
      ]);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name']) {
        const [content] = values(html, new RegExp(`meta property="${property}"`), 'content');
        expect([property, content === '']).toEqual([property, false]);
        expect(content).toBeDefined();
      }
      expect(html).not.toContain('noindex');
    }
  });

  test('is the same page whatever stands after the question mark', async ({ web }) => {
    const { html } = await read(web.as(), '/viden/processen?fase=2');
    expect(values(html, /link rel="canonical"/, 'href')).toEqual([`${ORIGIN}/viden/processen`]);
  });

  test('may be kept by all, who ask whether it still holds', async ({ web }) => {
    const { answer } = await read(web.as(), '/viden/processen');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(answer.headers.get('last-modified')).toMatch(/GMT$/);
    const tag = answer.headers.get('etag')!;
    const again = await web.as().get('/viden/processen', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('of a person is kept nowhere, and is not what strangers get', async ({ web }) => {
    const stranger = await read(web.as(), '/viden/processen');
    const tag = stranger.answer.headers.get('etag')!;
    const { answer, html } = await read(web, '/viden/processen', { 'if-none-match': tag });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(html).toContain('Log ud');
    expect((await read(web.as(), '/viden/processen')).html).not.toContain('Log ud');
  });

  test('that tells what has just been done is for its reader alone', async ({ web }) => {
    const notice = { kind: 'done', text: 'Det er gjort.' };
    const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
    const told = await read(web.as(), '/viden', { cookie: `helhed-notice=${value}` });
    expect(told.html).toContain('Det er gjort.');
    expect(told.answer.headers.get('cache-control')).toBe('private, no-cache');
    expect((await read(web.as(), '/viden')).html).not.toContain('Det er gjort.');
    const broken = await web.as().get('/viden', { cookie: 'helhed-notice=x' });
    expect(broken.headers.get('set-cookie')).not.toBeNull();
    expect(broken.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('says what it is about to those who read by machine', async ({ web }) => {
    const home = dataOf((await read(web.as(), '/en')).html);
    expect(home['@graph']).toContainEqual(
      expect.objectContaining({
        '@type': 'WebSite',
        potentialAction: expect.objectContaining({
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${ORIGIN}/en/soeg?q={search_term_string}`,
          },
        }) as unknown,
      }),
    );
    const theme = dataOf((await read(web.as(), '/viden/processen')).html)['@graph'];
    expect(theme.map((one) => one['@type'])).toEqual(['BreadcrumbList', 'Article']);
    const [way, article] = theme as [{ itemListElement: { item: string }[] }, object];
    expect(way.itemListElement.map(({ item }) => item)).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/viden`,
      `${ORIGIN}/viden/processen`,
    ]);
    expect(article).toMatchObject({ inLanguage: 'da', dateModified: expect.any(String) as string });
  });
});

describe('a page that is not for search engines', () => {
  test.for(CLOSED_PAGES)('%s says so, and nothing else', async (path, { web }) => {
    const { answer, html } = await read(web.as(), path);
    expect(values(html, /meta name="robots"/, 'content')).toEqual(['noindex']);
    expect(html).not.toMatch(/rel="canonical"|property="og:|ld\+json|hreflang="x-default"/);
    expect(answer.headers.get('cache-control')).not.toContain('public');
  });

  test.for(['/samarbejder', '/samarbejder/havnby/overblik', '/min-konto'])(
    '%s, whoever reads it',
    async (path, { web }) => {
      const { html } = await read(web, path);
      expect(values(html, /meta name="robots"/, 'content')).toEqual(['noindex']);
      expect(html).not.toMatch(/rel="canonical"|property="og:/);
    },
  );
});

describe('what machines ask for', () => {
  test.for([
    ['/sitemap.xml', 'application/xml; charset=utf-8', 3600],
    ['/robots.txt', 'text/plain; charset=utf-8', 3600],
    ['/nyt.atom', 'application/atom+xml; charset=utf-8', 600],
    ['/en/nyt.atom', 'application/atom+xml; charset=utf-8', 600],
  ] as const)('%s is a file that may be kept for a while', async ([path, type, age], { web }) => {
    const { answer } = await read(web.as(), path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toBe(`public, max-age=${age}`);
    const tag = answer.headers.get('etag')!;
    expect((await web.as().get(path, { 'if-none-match': tag })).status).toBe(304);
  });

  test('every address of the sitemap leads to a page that says it is that one', async ({ web }) => {
    const { html: map } = await read(web.as(), '/sitemap.xml');
    const paths = [...map.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(
      ([, one]) => one!,
    );
    expect(paths.length).toBeGreaterThan(200);
    const kinds = new Map(paths.map((path) => [path.replace(/(?<=\/[^/]+\/)[^/]+$/, '*'), path]));
    for (const path of kinds.values()) {
      const { answer, html } = await read(web.as(), path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(values(html, /link rel="canonical"/, 'href')).toEqual([ORIGIN + path]);
    }
  });

  test('the feed is named on every page', async ({ web }) => {
    const { html } = await read(web.as(), '/en/omraader');
    expect(values(html, /link rel="alternate" type="application\/atom\+xml"/, 'href')).toEqual([
      '/en/nyt.atom',
    ]);
  });
});

describe('the accessibility statement', () => {
  test.for(['/tilgaengelighed', '/en/tilgaengelighed'])('%s is a page', async (path, { web }) => {
    const { answer, html } = await read(web.as(), path);
    expect(answer.status).toBe(200);
    expect(html).toContain('EN 301 549');
    expect(html).toContain('https://digst.dk/');
    await expectValidHtml(html);
  });

  test('is where the short address leads', async ({ web }) => {
    expect((await web.as().get('/was')).headers.get('location')).toBe('/tilgaengelighed');
    expect((await web.as().get('/en/was')).headers.get('location')).toBe('/en/tilgaengelighed');
  });

  test('stands at the foot of every page', async ({ web }) => {
    for (const path of ['/', '/log-ind', '/findes-ikke']) {
      const { html } = await read(web.as(), path);
      expect(html).toContain('href="/tilgaengelighed"');
    }
  });
});
