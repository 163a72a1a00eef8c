import { describe, expect } from 'vitest';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';

const find = async (web: TestWeb, text: string, more = '') => {
  const answer = await web.as().get(`/soeg?q=${encodeURIComponent(text)}${more}`);
  return { status: answer.status, html: await answer.text() };
};

/** The paths of the results, in their order. */
const pathsIn = (html: string) =>
  [...html.matchAll(/class="hit__path">([^<]+)</g)].map((match) => match[1]!);

describe('the search page', () => {
  test.for([
    ['forankringen', '/ordbog#forankring'],
    ['Vollsmose', '/omraader/vollsmose'],
    ['boernefamilier', '/aktiviteter/'],
    ['fritidsjob', '/aktiviteter/fritidsjob'],
  ])('finds %s at once after a start', async ([text, path], { web }) => {
    const { status, html } = await find(web, text!);
    expect(status).toBe(200);
    expect(pathsIn(html)[0]).toContain(path);
  });

  test('finds the same for every spelling of a town', async ({ web }) => {
    const all = await Promise.all(
      ['aarhus', 'Århus', 'Aarhus'].map(async (text) => pathsIn((await find(web, text)).html)),
    );
    expect(all[0]!.length).toBeGreaterThan(3);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  test('finds parts of compounds in areas and texts', async ({ web }) => {
    const { html } = await find(web, 'områdeindsats');
    expect(pathsIn(html).length).toBeGreaterThan(0);
  });

  test('says what was likely meant', async ({ web }) => {
    const { html } = await find(web, 'bestyrlse');
    expect(html).toContain('Her er det, der passer med »bestyrelse«');
    expect(pathsIn(html)).toContain('/ordbog#boligsocial-bestyrelse');
    expect(html).toMatch(/<mark>[Bb]estyrelse/);
  });

  test('limits to kinds and counts them', async ({ web }) => {
    const { html } = await find(web, 'unge', '&slags=aktivitet&slags=ukendt');
    const paths = pathsIn(html);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.every((path) => path.startsWith('/aktiviteter/'))).toBe(true);
    expect(html).toContain('chip__count');
  });

  test('pages through what was found', async ({ web }) => {
    const first = pathsIn((await find(web, 'beboere')).html);
    const second = pathsIn((await find(web, 'beboere', '&side=2')).html);
    expect(first).toHaveLength(20);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((path) => first.includes(path))).toEqual([]);
    for (const page of ['0', '-1', '99', '1e9', 'x']) {
      expect((await find(web, 'beboere', `&side=${page}`)).status).toBe(200);
    }
  });

  test('speaks English below /en', async ({ web }) => {
    const answer = await web.as().get('/en/soeg?q=anchoring');
    const html = await answer.text();
    expect(pathsIn(html)[0]).toBe('/en/ordbog#forankring');
    const danish = await (await web.as().get('/en/soeg?q=xyzzyqq')).text();
    expect(danish).toContain('/soeg?q=xyzzyqq');
  });

  test('offers what to try when nothing is found', async ({ web }) => {
    const { status, html } = await find(web, 'xyzzyqq');
    expect(status).toBe(200);
    expect(html).toContain('Vi fandt ikke noget om »xyzzyqq«');
    expect(html).toContain('href="/viden"');
  });

  test('never shows what was typed as markup', async ({ web }) => {
    const { html } = await find(web, '<img src=x onerror=alert(1)> "forankring"');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img');
  });

  test.for([
    '',
    'a',
    '\0\0',
    "& | ! :* ' \\ ( )",
    "'; select pg_sleep(10); --",
    '😀',
    '\u202Eמרחבה',
    'x'.repeat(10_000),
    'indsats & '.repeat(900),
    '%ZZ%00',
  ])('answers %j', async (text, { web }) => {
    const { status, html } = await find(web, text);
    expect(status).toBe(200);
    expect(html).toContain('role="search"');
    expect(html.length).toBeLessThan(200_000);
  });

  test('is not kept on the way or by search engines', async ({ web }) => {
    const answer = await web.as().get('/soeg?q=forankring');
    expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
    expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/);
  });
});

describe('what is withdrawn', () => {
  test('is not found from the next search on', async ({ web, db }) => {
    await find(web, 'kolonihaver');
    await db
      .insertInto('search_document')
      .values({
        kind: 'theme',
        id: 'kladde',
        language: 'da',
        path: '/viden/kladde',
        title: 'Kladde',
        title_key: 'kladde',
        summary: 'Kladden',
        body: '',
        hash: '',
        head: "'klad':1A",
        whole: "'klad':1A",
      })
      .execute();
    expect(pathsIn((await find(web, 'klad')).html)).toEqual([]);
  });
});
