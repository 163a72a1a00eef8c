import { describe, expect, test } from 'vitest';
import { readPdf, type PlacedText, type ReadPdf } from '../../../../tests/pdf.ts';
import { createWebServer, NO_ASSETS } from '../../../platform/http/index.ts';
import { formatDate, inLanguage, LANGUAGES } from '../../../platform/i18n/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { localDate, type LocalDate } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import { shippedKnowledge, type Knowledge, type Theme } from '../../index.ts';
import { knowKnowledge } from '../know-knowledge.ts';
import { sheetPath, sheetPdfPath, themePath } from '../paths.ts';
import { knowledgeRoutes } from './routes.tsx';
import { sourcesOf } from './theme-place.ts';

const frame = { assets: { styles: [], scripts: {} }, name: 'Helhed', open: [], footer: [] };
const knowledge = shippedKnowledge();

function sheetsOn(today: LocalDate = localDate('2026-11-24'), known: Knowledge = knowledge) {
  const { app } = createWebServer({
    log: SILENT_LOG,
    assets: NO_ASSETS,
    renderPage: (c, content, head) => renderPage(content, head, c.get('view'), frame),
    mount: (to) => {
      to.use(knowKnowledge(async () => known));
      to.route('/', knowledgeRoutes({ today: () => today, planPath: '/samarbejder' }));
    },
  });
  return app;
}

const app = sheetsOn();
const slugs = knowledge.themes('da').themes.map(({ slug }) => slug);
const everySheet = LANGUAGES.flatMap((language) => slugs.map((slug) => [language, slug] as const));

async function readSheet(path: string, from = app): Promise<{ pdf: ReadPdf; size: number }> {
  const answer = await from.request(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { pdf: await readPdf(bytes), size: bytes.length };
}

/** The knowledge with one theme in other words. */
function withTheme(change: (theme: Theme) => Theme): Knowledge {
  const themes = knowledge.themes('da');
  const changed = themes.themes.map((theme) =>
    theme.slug === 'tre-tilgange' ? change(theme) : theme,
  );
  return {
    ...knowledge,
    themes: () => ({ ...themes, themes: changed }),
    findTheme: (_language, slug) => changed.find((theme) => theme.slug === slug),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function textOf({ parts }: ReadPdf): string {
  return parts.map(({ text }) => text).join(' ');
}

function liesUpon(one: PlacedText, other: PlacedText): boolean {
  const besides = one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5;
  return !besides && Math.abs(one.y - other.y) < 0.9 * Math.min(one.height, other.height);
}

describe.each(everySheet)('the sheet in %s of %s', (language, slug) => {
  const path = inLanguage(language, sheetPdfPath(slug));
  const sheet = once(() => readSheet(path));
  const theme = knowledge.findTheme(language, slug)!;

  test('is one or two pages, light, and says what and whose it is', async () => {
    const { pdf, size } = await sheet();
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
    expect(size).toBeLessThan(150_000);
    expect(pdf).toMatchObject({ marked: true, language: language === 'da' ? 'da-DK' : 'en-GB' });
    expect(pdf.title).toContain(theme.name);
    for (const [index, { texts, width, height }] of pdf.pages.entries()) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const [page, of] = language === 'da' ? ['Side', 'af'] : ['Page', 'of'];
      const number = `${page} ${index + 1} ${of} ${pdf.pages.length}`;
      expect(texts.map(({ text }) => text)).toContain(number);
    }
  });

  test('holds point, options, questions, sources and address, all of it tagged', async () => {
    const { pdf } = await sheet();
    const text = textOf(pdf);
    expect(pdf.pages.map(({ untagged }) => untagged)).toEqual(pdf.pages.map(() => 0));
    expect(text).toContain(theme.point);
    for (const question of theme.questions) expect(text).toContain(question);
    for (const row of theme.options?.rows ?? []) expect(text).toContain(row.name);
    for (const phase of theme.phases ?? []) expect(text).toContain(phase.name);
    const links = pdf.pages.flatMap((page) => page.links);
    for (const { source } of sourcesOf(theme, knowledge.themes(language))) {
      expect(text).toContain(source.publisher);
      expect(links).toContain(source.url);
    }
    expect(links).toContain(`http://localhost${inLanguage(language, themePath(slug))}`);
    expect(text).toContain(formatDate(language, theme.nextReview));
    expect(text).not.toMatch(/\[@|\{til|\*\*|undefined|NaN|\?\?/);
  });

  test('has headings in order, lists and a table as such', async () => {
    const { pdf } = await sheet();
    const headings = pdf.parts.filter(({ role }) => /^H\d$/.test(role));
    expect(headings[0]).toMatchObject({ role: 'H1', text: theme.title });
    expect(headings.slice(1).every(({ role }) => role === 'H2')).toBe(true);
    expect(pdf.bookmarks).toHaveLength(headings.length);
    for (const { role, above } of pdf.parts) {
      const parent = above.at(-1);
      if (role === 'LI') expect(parent).toBe('L');
      if (role === 'Lbl' || role === 'LBody') expect(parent).toBe('LI');
      if (role === 'TH' || role === 'TD') expect(parent).toBe('TR');
      if (role === 'TR') expect(['THead', 'TBody']).toContain(parent);
    }
    const rows = pdf.parts.filter(({ role, above }) => role === 'TR' && above.includes('TBody'));
    expect(rows.length).toBeGreaterThanOrEqual(theme.options?.rows.length ?? 0);
  });

  test('has nothing cut off, and no line upon another', async () => {
    const { pdf } = await sheet();
    for (const { texts, width } of pdf.pages) {
      for (const { x, y, width: long } of texts) {
        expect(x).toBeGreaterThan(50);
        expect(x + long).toBeLessThan(width - 50);
        expect(y).toBeGreaterThan(20);
      }
      const upon = texts.flatMap((one, index) =>
        texts.slice(index + 1).filter((other) => liesUpon(one, other)),
      );
      expect(upon).toEqual([]);
    }
  });
});

describe('the sheet of a theme', () => {
  test('is offered on its page and beside the page to print', async () => {
    for (const path of [themePath('roller'), sheetPath('roller')]) {
      const html = await (await app.request(inLanguage('en', path))).text();
      expect(html).toContain(`href="/en${sheetPdfPath('roller')}"`);
    }
  });

  test('is not sent again to those who have it', async () => {
    const path = sheetPdfPath('roller');
    const first = await app.request(path);
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('content-disposition')).toBe(
      'inline; filename="samtaleark-roller.pdf"',
    );
    const again = await app.request(path, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await app.request(path, { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });

  test('says when its text should have been read through again', async () => {
    const { pdf } = await readSheet(sheetPdfPath('roller'), sheetsOn(localDate('2029-01-01')));
    expect(textOf(pdf)).toContain('Gennemgangen er forsinket');
  });

  test.each([
    '/viden/ukendt/ark.pdf',
    '/en/viden/ukendt/ark.pdf',
    '/viden/..%2F..%2Fetc%2Fpasswd/ark.pdf',
    '/viden/%3Cscript%3E/ark.pdf',
    `/viden/${'a'.repeat(5000)}/ark.pdf`,
    '/viden/__proto__/ark.pdf',
    '/viden/roller%00/ark.pdf',
  ])('is not there for %s', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });

  test('prints what an editor wrote as text, whatever it is', async () => {
    const hostile = '<script>alert(1)</script> (æ) \\ ) Tj \u{1F600}';
    const known = withTheme((theme) => ({
      ...theme,
      title: hostile,
      point: '[her](javascript:alert(1)) og **fed** og [der](https://example.org)',
      questions: [hostile, 'x'.repeat(3000), ...theme.questions],
      options: {
        ...theme.options!,
        rows: theme.options!.rows.map((row) => ({ ...row, about: '*skrå* og `kode`' })),
      },
    }));
    const { pdf } = await readSheet(sheetPdfPath('tre-tilgange'), sheetsOn(undefined, known));
    const text = textOf(pdf);
    expect(text).toContain('<script>alert(1)</script> (æ) \\ ) Tj ?');
    expect(text).toContain('skrå');
    expect(text.replaceAll(/[^x]/g, '')).toContain('x'.repeat(3000));
    expect(pdf.pages.flatMap(({ links }) => links).join()).not.toContain('javascript');
  });

  test('is longer, never cut, where a theme has far too much to say', async () => {
    const known = withTheme((theme) => ({
      ...theme,
      questions: Array.from({ length: 200 }, (_, index) => `Spørgsmål nummer ${index} til jer?`),
    }));
    const { pdf } = await readSheet(sheetPdfPath('tre-tilgange'), sheetsOn(undefined, known));
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(textOf(pdf)).toContain('Spørgsmål nummer 199 til jer?');
  });
});
