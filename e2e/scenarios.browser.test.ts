import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { chosen, expectTitle, HAVNBY, notice, noticeText } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

const COMPARISON = /^Vejene side om side/;

function comparison(page: Page) {
  return page.getByRole('table', { name: COMPARISON });
}

async function columns(page: Page): Promise<string[]> {
  const headers = await comparison(page).getByRole('columnheader').allInnerTexts();
  return headers.slice(1).map((text) => text.split('\n')[0]!.trim());
}

function rows(page: Page): Promise<number> {
  return comparison(page).getByRole('row').count();
}

test('columns are chosen, and only differences are shown, in an address that can be sent', async () => {
  const page = await world.open(`${HAVNBY}/scenarier`);
  await expectAccessible(page);
  expect(await columns(page)).toHaveLength(4);
  const choice = page.getByRole('form', { name: 'Vælg to til fire veje' });
  await choice.getByLabel('LBF fortsætter på halv kraft').uncheck();
  await choice.getByLabel('Forankring først').uncheck();
  await choice.getByRole('button', { name: 'Sammenlign' }).click();
  await untilAtRest(page);
  expect(await columns(page)).toEqual(['Planen', 'Uden LBF']);
  await expectAccessible(page);

  const all = await rows(page);
  await page.getByRole('link', { name: 'Vis kun forskelle' }).click();
  await untilAtRest(page);
  expect(await rows(page)).toBeLessThan(all);
  expect(await columns(page)).toEqual(['Planen', 'Uden LBF']);
  await page.getByRole('link', { name: '2030', exact: true }).click();
  await comparison(page).getByText('Tal for ét år gælder 2030').waitFor({ state: 'attached' });
  await expectAccessible(page);

  const sent = await world.open(page.url().slice(world.address().length));
  expect(await columns(sent)).toEqual(['Planen', 'Uden LBF']);
  expect(await rows(sent)).toBe(await rows(page));
});

test('a fifth column is one too many, and the page says so', async () => {
  const page = await world.open(`${HAVNBY}/scenarier`);
  const choice = page.getByRole('form', { name: 'Vælg to til fire veje' });
  await choice.getByLabel('Færre indsatser').check();
  await choice.getByRole('button', { name: 'Sammenlign' }).click();
  await page.getByText('I bad om 5 veje.').waitFor();
  expect(await columns(page)).toHaveLength(4);
  await expectAccessible(page);
});

test('a scenario is made after an error that keeps what was typed, changed, removed and brought back', async () => {
  const page = await world.open(`${HAVNBY}/scenarier`);
  await page.getByRole('link', { name: 'Nyt scenarie' }).click();
  await expectTitle(page, 'Nyt scenarie');
  await page.getByLabel('Kort fortalt').fill('Hvad hvis alt bliver dyrere?');
  await page.getByLabel('Omkostninger i 2029').fill('meget');
  await page.getByLabel('Vej videre for Lektiecafé').selectOption({ value: 'afvikl' });
  await page.getByRole('button', { name: 'Opret scenariet' }).click();
  const summary = page.getByRole('alert');
  await summary.getByText('»meget« er ikke en ændring').waitFor();
  expect(await page.getByLabel('Kort fortalt').inputValue()).toBe('Hvad hvis alt bliver dyrere?');
  expect(await page.getByLabel('Omkostninger i 2029').inputValue()).toBe('meget');
  expect(await chosen(page.getByLabel('Vej videre for Lektiecafé'))).toContain('Afvikles');
  await expectAccessible(page);

  await page.getByLabel('Omkostninger i 2029').fill('3,5');
  await page.getByRole('button', { name: 'Opret scenariet' }).click();
  await summary.getByText('Giv scenariet et navn').waitFor();
  await page.getByLabel('Navn').fill('Dyrere år');
  await page.getByRole('button', { name: 'Opret scenariet' }).click();
  await noticeText(page, 'Scenariet »Dyrere år« er oprettet.');
  await expectTitle(page, 'Dyrere år');
  await page.getByText('Hvad hvis alt bliver dyrere?').first().waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ret', exact: true }).click();
  await expectTitle(page, 'Ret »Dyrere år«');
  expect(await page.getByLabel('Omkostninger i 2029').inputValue()).toBe('3,5');
  await page.getByLabel('Navn').fill('Meget dyrere år');
  await page.getByRole('button', { name: 'Gem ændringer' }).click();
  await noticeText(page, '»Meget dyrere år« er gemt.');

  await page.getByRole('link', { name: 'Slet', exact: true }).click();
  await expectTitle(page, 'Slet »Meget dyrere år«?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Slet scenariet' }).click();
  await noticeText(page, 'Scenariet »Meget dyrere år« er slettet.');
  await expectAccessible(page);
  await notice(page).getByRole('button', { name: 'Fortryd' }).click();
  await noticeText(page, 'Scenariet »Meget dyrere år« er tilbage.');
  await expectTitle(page, 'Meget dyrere år');
});
