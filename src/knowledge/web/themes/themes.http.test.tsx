import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { createWebServer, NO_ASSETS } from '../../../platform/http/index.ts';
import { inLanguage, LANGUAGES } from '../../../platform/i18n/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { localDate, type LocalDate } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import { type Knowledge, shippedKnowledge } from '../../index.ts';
import { knowKnowledge } from '../know-knowledge.ts';
import { KNOWLEDGE_PATH, sheetPath, themePath } from '../paths.ts';
import { knowledgeRoutes } from './routes.tsx';

const frame = { assets: { styles: [], scripts: {} }, name: 'Helhed', open: [], footer: [] };

const knowledge = shippedKnowledge();
const DAY = localDate('2026-11-24');

/** The themes in a frame of their own, without people and without a database. */
function themesOn(today: LocalDate = DAY, known: Knowledge = knowledge) {
  const { app } = createWebServer({
    log: SILENT_LOG,
    assets: NO_ASSETS,
    renderPage: (c, content, head) => renderPage(content, head, c.get('view'), frame),
    mount: (to) => {
      to.use(knowKnowledge(async () => known));
      to.route('/', knowledgeRoutes({ today: () => today, planPath: '/samarbejder' }));
    },
  });
  return async (path: string) => app.request(path);
}

const slugs = knowledge.themes('da').themes.map(({ slug }) => slug);
const paths = [KNOWLEDGE_PATH, ...slugs.flatMap((slug) => [themePath(slug), sheetPath(slug)])];
const everyPage = LANGUAGES.flatMap((language) => paths.map((path) => inLanguage(language, path)));

describe('every page of the themes', () => {
  test.each(everyPage)('%s is valid, described, and light', async (path) => {
    const answer = await themesOn()(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    await expectValidHtml(html);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,160}"/);
    expect(brotliCompressSync(html).length).toBeLessThan(25_000);
  });

  test.each(everyPage)('%s has no mark that was meant for the renderer', async (path) => {
    const html = await (await themesOn()(path)).text();
    expect(html).not.toMatch(/\[@|\{til|\*\*|undefined|NaN/);
  });

  test('leads to no place on itself that is not there', async () => {
    for (const path of everyPage) {
      const html = await (await themesOn()(path)).text();
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(
        targets.filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
    }
  });
});

describe('a theme', () => {
  test('stays in its language', async () => {
    const html = await (await themesOn()('/en/viden/tre-tilgange')).text();
    expect(html).toContain('href="/en/samarbejder"');
    expect(html).toContain('href="/en/viden/tre-tilgange/ark"');
    expect(html).not.toMatch(/<main[^]*href="\/viden/);
  });

  test('shows when it was reviewed, and says when that is too long ago', async () => {
    const { nextReview } = knowledge
      .themes('da')
      .themes.find(({ slug }) => slug === 'tre-tilgange')!;
    const onTime = await (await themesOn(nextReview)('/viden/tre-tilgange')).text();
    expect(onTime).toContain('23. november 2026');
    expect(onTime).not.toContain('Gennemgangen er forsinket');
    const late = await (await themesOn(localDate('2029-01-01'))('/viden/tre-tilgange')).text();
    expect(late).toContain('Gennemgangen er forsinket');
  });

  test('names the activities that the catalogue holds, and no others', async () => {
    const findActivity = (id: string) =>
      id === 'lektiecafe' ? knowledge.findActivity(id) : undefined;
    const ask = themesOn(DAY, { ...knowledge, findActivity });
    const html = await (await ask('/viden/tre-tilgange')).text();
    expect(html).toContain('<a href="/aktiviteter/lektiecafe">Lektiecafé</a>');
    expect(html).not.toContain('/aktiviteter/fritidsjob');
  });

  test('points each reference to its source by https', async () => {
    const html = await (await themesOn()('/viden/tre-tilgange')).text();
    expect(html).toContain('href="#kilde-lektiecafe"');
    expect(html).toMatch(/id="kilde-lektiecafe"[^]*?href="https:\/\/slks\.dk/);
  });

  test.each(['/viden/ukendt', '/en/viden/ukendt', '/viden/ukendt/ark'])(
    'that does not exist (%s) is answered with all that do',
    async (path) => {
      const answer = await themesOn()(path);
      expect(answer.status).toBe(404);
      const html = await answer.text();
      await expectValidHtml(html);
      for (const slug of slugs) expect(html).toContain(`${themePath(slug)}"`);
    },
  );
});
