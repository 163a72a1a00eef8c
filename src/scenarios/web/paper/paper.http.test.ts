import { describe, expect } from 'vitest';
import { havnbyPlan } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { readPdf } from '../../../../tests/pdf.ts';
import { type TestWeb, webTest as test } from '../../../../tests/web.ts';
import { evaluate } from '../../../engine/index.ts';

const BASE = '/samarbejder/havnby/scenarier';
const PAPER = `${BASE}/bestyrelsespapir`;
const FOUR = 'vis=lbf-halv-kraft,uden-lbf,forankring-foerst,boern-og-unge';
const SAID = 'Vi indstiller, at bestyrelsen vælger »Forankring først«.';

async function read(web: TestWeb, path: string, status = 200): Promise<string> {
  const answer = await web.get(path);
  expect(answer.status).toBe(status);
  const html = await answer.text();
  await expectValidHtml(html);
  return html;
}

async function pdf(web: TestWeb, path: string) {
  const answer = await web.get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const paper = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return { paper, words: paper.pages[0]!.texts.map(({ text }) => text).join(' ') };
}

describe('the board paper', () => {
  test('holds four ways against each other in both languages', async ({ web }) => {
    const danish = await read(web, `${PAPER}?${FOUR}`);
    const english = await read(web, `/en${PAPER}?${FOUR}`);
    for (const name of ['LBF fortsætter på halv kraft', 'Uden LBF', 'Forankring først']) {
      expect(danish).toContain(name);
      expect(english).toContain(name);
    }
    expect(danish).toContain('Hvad skal besluttes, og hvornår');
    expect(english).not.toContain('Hvad skal besluttes');
  });

  test('shows what the engine computes', async ({ web }) => {
    const plan = havnbyPlan();
    const scenario = plan.scenarios.find(({ id }) => id === 'uden-lbf')!;
    const lacks = evaluate(plan, { scenario }).years.reduce((sum, { gap }) => sum + gap, 0);
    const millions = (lacks / 100 / 1_000_000).toFixed(1).replace('.', ',');
    expect(await read(web, `${PAPER}?vis=plan,uden-lbf`)).toContain(`${millions} mio. kr.`);
  });

  test('carries a recommendation, and keeps one that is too long', async ({ web }) => {
    const said = encodeURIComponent(SAID);
    expect(await read(web, `${PAPER}?${FOUR}&anbefaling=${said}`)).toMatch(
      new RegExp(`Indstilling:(</\\w+>)? ${SAID}`),
    );
    const long = 'a'.repeat(301);
    const refused = await read(web, `${PAPER}?${FOUR}&anbefaling=${long}`, 422);
    expect(refused).toContain(`value="${long}"`);
    expect(refused).not.toContain('Indstilling: a');
  });

  test('shows no CPR number', async ({ web }) => {
    const html = await read(web, `${PAPER}?${FOUR}&anbefaling=Borger+010190-1234`, 422);
    expect(html).toContain('ligner et CPR-nummer');
    expect(/<main[\s\S]*<\/main>/.exec(html)![0]).not.toContain('010190');
    const { words } = await pdf(web, `${PAPER}.pdf?${FOUR}&anbefaling=Borger+010190-1234`);
    expect(words).not.toContain('010190');
  });

  test('says which ways there are none of', async ({ web }) => {
    expect(await read(web, `${PAPER}?vis=plan,findes-ikke,uden-lbf`, 404)).toContain('findes-ikke');
    expect(await read(web, `${PAPER}?vis=plan,${FOUR.slice(4)}`, 422)).toContain('I bad om 5 veje');
  });

  test('is one sheet as PDF, tagged, in the reader’s language', async ({ web }) => {
    for (const [prefix, language] of [
      ['', 'da'],
      ['/en', 'en'],
    ] as const) {
      const { paper, words } = await pdf(
        web,
        `${prefix}${PAPER}.pdf?${FOUR}&anbefaling=${encodeURIComponent(SAID)}`,
      );
      expect(paper.pages).toHaveLength(1);
      expect(paper.marked).toBe(true);
      expect(paper.language).toMatch(new RegExp(`^${language}`));
      expect(paper.pages[0]!.untagged).toBe(0);
      expect(words).toContain(SAID);
      expect(words).toContain('Forankring først');
    }
  });
});

describe('the comparison as a workbook', () => {
  test('is sent as a file that is kept nowhere', async ({ web }) => {
    const answer = await web.get(`${BASE}/sammenligning.xlsx?${FOUR}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="sammenligning.xlsx"',
    );
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
