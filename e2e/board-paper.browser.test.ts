import { expect, test } from 'vitest';
import { expectTitle, HAVNBY } from './pages.ts';
import { expectSound, useWorld } from './world.ts';
import { untilAtRest } from '../tests/rest.ts';
import { readPdf } from '../tests/pdf.ts';

const world = useWorld();

const FOUR = 'vis=lbf-halv-kraft,uden-lbf,forankring-foerst,boern-og-unge';

test('the comparison is looked into, and leads to a board paper with a recommendation on one sheet', async () => {
  const page = await world.open(`${HAVNBY}/scenarier?${FOUR}`);
  await page.getByText('Dækning af hvert behov i 2028').first().press('Enter');
  const needs = page.getByRole('table', { name: /^Dækning af hvert behov/ });
  await needs.getByRole('rowheader', { name: 'Alle behov i området' }).first().waitFor();
  await page.getByText('Årsværk efter rolle og placering i 2028').first().press('Enter');
  await expectSound(page);

  await page.getByRole('link', { name: 'Bestyrelsespapir på én side' }).click();
  await expectTitle(page, /har penge nok$/);
  await expectSound(page);
  const said = 'Vi indstiller, at bestyrelsen vælger »Forankring først«. '.repeat(5).trim();
  await page.getByLabel('Indstilling', { exact: true }).fill(said);
  await page.getByRole('button', { name: 'Vis på papiret' }).click();
  await page.getByRole('article').getByText(`Indstilling: ${said}`).waitFor();
  await untilAtRest(page);

  for (const path of [page.url(), page.url().replace('/samarbejder', '/en/samarbejder')]) {
    await page.goto(path);
    await untilAtRest(page);
    const paper = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    const { pages } = await readPdf(new Uint8Array(paper));
    expect(pages).toHaveLength(1);
    const words = pages[0]!.texts.map(({ text }) => text).join(' ');
    expect(words).toContain('Forankring først');
    expect(words).not.toContain('Vis på papiret');
  }
});
