import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { inLanguage, splitLanguage } from '../../platform/i18n/index.ts';
import { renderPage } from '../../ui/index.ts';
import { listAreas, yearCounts } from '../official/index.ts';
import { areaPath, areasPath } from './paths.ts';
import { areaRoutes } from './routes.tsx';

const pathOf = (request: Request) => new URL(request.url).pathname;

function webOf(): Hono {
  const app = new Hono({ getPath: (request) => splitLanguage(pathOf(request)).path });
  app.use(async (c, next) => {
    const { language, path } = splitLanguage(pathOf(c.req.raw));
    const href = (to: string) => inLanguage(language, to);
    const view = { language, path, href, nonce: 'n', may: () => false };
    c.set('view', view);
    const frame = {
      assets: { styles: [], scripts: {} },
      name: 'Helhed',
      open: [{ id: 'areas-open', label: 'Områder', href: href('/omraader') }],
      footer: ['Helhed'],
    };
    c.setRenderer(async (content, head) =>
      c.html(await renderPage(content, head, view, frame), head.status ?? 200),
    );
    await next();
  });
  app.route('/', areaRoutes());
  return app;
}

const web = webOf();

async function page(path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await web.request(path);
  const html = await response.text();
  const text = html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
  return { status: response.status, html, text };
}

describe('the list of areas', () => {
  it('says in its title how the first list has changed, and shows every area', async () => {
    const { status, html, text } = await page('/omraader');
    expect(status).toBe(200);
    expect(html).toContain(
      '<h1 class="page-head__title">Fra 43 udsatte boligområder i 2018 til 12 i 2024',
    );
    expect(text).toContain('Viser 44 af 44 områder');
    for (const { slug } of listAreas()) expect(html).toContain(`href="/omraader/${slug}"`);
  });

  it('is filtered by municipality, list and year together', async () => {
    const { html, text } = await page(
      areasPath({ municipality: 'aarhus', list: 'omdannelse', year: 2020 }),
    );
    expect(text).toContain('Viser 2 af 44 områder');
    expect(html).toContain('/omraader/bispehaven"');
    expect(html).toContain('/omraader/gellerupparken-toveshoej"');
    expect(html).not.toContain('/omraader/skovgaardsparken"');
  });

  it('counts in each chip what it would show', async () => {
    const { text } = await page(areasPath({ year: 2018 }));
    expect(text).toMatch(/Parallelsamfund 29/);
    expect(text).toMatch(/Omdannelsesområder 15/);
  });

  it('sorts names as Danes do, and municipalities when nothing is asked', async () => {
    const before = (html: string, a: string, b: string) =>
      html.indexOf(`/omraader/${a}"`) < html.indexOf(`/omraader/${b}"`);
    const usual = (await page('/omraader')).html;
    expect(before(usual, 'sebbersundvej-mv', 'bispehaven')).toBe(true);
    expect(before(usual, 'finlandsparken', 'bispehaven')).toBe(true);
    const sorted = (await page(areasPath({ sort: { by: 'name', descending: true } }))).html;
    expect(before(sorted, 'taastrupgaard', 'trigeparken')).toBe(true);
    expect(before(sorted, 'vollsmose', 'aldersrogade')).toBe(true);
    expect(sorted).toContain('aria-sort="descending"');
  });

  it('shows the list that was asked for, also where another is stricter', async () => {
    const { text } = await page(
      areasPath({ municipality: 'holbaek', list: 'parallelsamfund', year: 2019 }),
    );
    expect(text).toContain('Agervang Holbæk parallelsamfund kilden nævner området på listen');
  });

  it('keeps the other choices when the municipality is chosen in the form', async () => {
    const { html } = await page(areasPath({ list: 'omdannelse', year: 2019 }));
    expect(html).toContain('<input type="hidden" name="liste" value="omdannelse"');
    expect(html).toContain('<input type="hidden" name="aar" value="2019"');
  });

  it('leaves out what an address asks for and nobody knows', async () => {
    const { status, text } = await page('/omraader?kommune=atlantis&liste=pæn&aar=abc&sorter=');
    expect(status).toBe(200);
    expect(text).toContain('Viser 44 af 44 områder');
  });

  it('says what to do when nothing fits', async () => {
    const { text } = await page(areasPath({ municipality: 'viborg', year: 2012 }));
    expect(text).toContain('Ingen områder passer til valget');
    expect(text).toContain('Vis alle områder');
  });

  it('does not claim that an area was on no list when only some lists were found', async () => {
    const { text } = await page(areasPath({ municipality: 'roskilde' }));
    expect(text).toContain('ikke parallelsamfund');
    expect(text).toContain('ikke fundet');
  });

  it('says of the counts only what the numbers hold', () => {
    const { counts } = yearCounts();
    const of = (year: number) => counts.findLast((one) => one.year === year)!.areas;
    for (const list of ['udsat', 'parallelsamfund', 'omdannelse'] as const)
      expect(of(2024)[list]!).toBeLessThan(of(2018)[list]! / 2);
    expect(Math.abs(of(2024).forebyggelse! - of(2021).forebyggelse!)).toBeLessThanOrEqual(2);
  });
});

describe('the page of an area', () => {
  it('says its newest official status in the title', async () => {
    const titleOf = async (slug: string) =>
      /<h1[^>]*>([^<]*)/.exec((await page(areaPath(slug))).html)![1];
    expect(await titleOf('taastrupgaard')).toBe(
      'Tåstrupgård stod som omdannelsesområde på listen pr. 1. december 2023',
    );
    expect(await titleOf('korskaerparken')).toBe(
      'Korskærparken stod ikke på listen over parallelsamfund pr. 1. december 2020',
    );
    expect(await titleOf('vollsmose-hele-bydelen')).toBe(
      'Vollsmose (hele bydelen) er en bydel og ikke et område på listerne',
    );
  });

  it('shows each status with how it is known and where', async () => {
    const { html, text } = await page(areaPath('noejsomhed-sydvej'));
    expect(text).toContain('kilden nævner området på listen');
    expect(text).toContain(
      'udledt: listen fra 2019 uden de 13, der forlod den (antallet 15 passer)',
    );
    expect(text).toContain('hele listen er fundet, og området er ikke på den');
    expect(html).toContain('rel="external noreferrer"');
  });

  it('uses the old words for historic lists only, and with "dengang"', async () => {
    for (const { slug } of listAreas()) {
      const { text } = await page(areaPath(slug));
      for (const match of text.matchAll(/(.{0,20})ghettoområde/gi))
        expect(match[1]).toMatch(/dengang: (hårdt )?$/);
    }
  });

  it('explains the provisional calculation with distance in points and people', async () => {
    const { text } = await page(areaPath('agervang'));
    expect(text).toContain('Foreløbig beregning: den officielle opgørelse er ministeriets.');
    expect(text).toContain('6,8 procentpoint over');
    expect(text).toContain('98 færre med ikke-vestlig baggrund, så er kriteriet ikke opfyldt');
    expect(text).toContain('regnet af 1.436 beboere');
    expect(text).toContain('i personer: kan ikke siges, antallet af 18-64-årige er ikke fundet');
    expect(text).toContain('et gennemsnit, som ikke kan regnes om til personer');
    expect(text).toContain('437 færre beboere, så er kriteriet ikke opfyldt');
  });

  it('says which lists the years in a row were counted on and which are missing', async () => {
    const { text } = await page(areaPath('agervang'));
    expect(text).toContain('1. december 2017: på den officielle liste');
    expect(text).toContain('1. december 2016: ikke fundet');
    expect(text).toContain('Kilderne er uenige om 4 eller 5 år');
    expect(text).toContain('For at afgøre det mangler: listen pr. 1. december 2016');
  });

  it('shows another list date when asked', async () => {
    const { text } = await page(areaPath('agervang', { date: '2012-10-01' }));
    expect(text).toContain('§ 61 a, 2010-2013');
    expect(text).toContain('over 270');
  });

  it('keeps the criterion of convicted open until a share is chosen', async () => {
    const before = await page(areaPath('taastrupgaard'));
    expect(before.text).toContain('mindst 3 gange landsandelen');
    const after = await page(areaPath('taastrupgaard', { nationalShare: '0,78' }));
    expect(after.text).toContain('mindst 2,34');
    expect(after.text).toContain(
      'Beregnet med 0,78 pct., som I har valgt. Det er ikke et fundet tal.',
    );
    expect(after.text).toContain('0,72 procentpoint under');
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const { status, html, text } = await page(areaPath('taastrupgaard', { nationalShare: 'halv' }));
    expect(status).toBe(422);
    expect(text).toContain('»halv« er ikke en andel');
    expect(html).toContain('value="halv"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('can leave out the rule that keeps two lists apart', async () => {
    const { text } = await page(
      areaPath('taastrupgaard', { nationalShare: '0,78', overlapping: true }),
    );
    expect(text).toMatch(/Forebyggelsesområde, §\s61\sb Ja/);
    expect(text).toContain('Regn med den regel igen');
  });

  it('calls no missing figure zero', async () => {
    const { text } = await page(areaPath('mjoelnerparken'));
    expect(text).toContain('ikke fundet');
    expect(text).not.toMatch(/\s0 pct\./);
  });

  it('that does not exist is a page that helps', async () => {
    const { status, text, html } = await page('/omraader/taastrupgaarden');
    expect(status).toBe(404);
    expect(text).toContain('Det boligområde kender vi ikke');
    expect(html).toContain('/omraader/taastrupgaard"');
  });

  it('is there in English too', async () => {
    const { html, text } = await page(`/en${areaPath('agervang')}`);
    expect(html).toContain('<html lang="en"');
    expect(text).toContain('Agervang was not on the list of parallel societies of 1 December 2020');
    expect(text).toContain('Provisional calculation');
    expect(html).toContain('href="/en/omraader"');
  });
});

describe('every page of the areas', () => {
  it('follows the HTML standard', { timeout: 60_000 }, async () => {
    const paths = ['/omraader', '/en/omraader', '/omraader?aar=2012', '/omraader/findes-ikke'];
    for (const slug of [
      'agervang',
      'taastrupgaard',
      'vollsmose',
      'vollsmose-hele-bydelen',
      'kvaglund',
    ])
      paths.push(areaPath(slug), `/en${areaPath(slug)}`);
    for (const path of paths) await expectValidHtml((await page(path)).html);
  });

  it('answers for every area and both languages', async () => {
    for (const { slug } of listAreas()) {
      for (const prefix of ['', '/en'])
        expect((await page(prefix + areaPath(slug))).status).toBe(200);
    }
  });
});
