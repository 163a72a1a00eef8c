import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, noticeText } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

const FORM = `${HAVNBY}/scenarier/bedste-plan`;
const PATIENCE = { timeout: 60_000 };

/** The page of a run shows what it found as soon as it is done. */
async function found(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('h1', { hasText: words }).waitFor(PATIENCE);
  await untilAtRest(page);
}

/** Unfolds a part of the form. */
async function unfold(page: Page, words: string): Promise<void> {
  await page.locator('summary', { hasText: words }).press('Enter');
}

test('a scenario is beaten: the best plan is found, told and kept', async () => {
  const page = await world.open(`${HAVNBY}/scenarier/uden-lbf`);
  await page.getByRole('link', { name: 'Slå dette scenarie' }).press('Enter');
  await expectTitle(page, 'Find den bedste plan inden for jeres grænser');
  await page.getByText('Så er det en lige kamp').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Find den bedste plan' }).press('Enter');
  await found(page, /^Bedste mulige med de penge: \d/);
  await page.getByText('Det er bevist').waitFor();
  await page.getByText('med samme penge og priser som den bedste plan').waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Gem som scenarie' }).press('Enter');
  await expectTitle(page, 'Gem som scenarie');
  expect(await page.getByLabel('Navn').inputValue()).toBe('Bedste plan: Uden LBF');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opret scenariet' }).press('Enter');
  await noticeText(page, 'Scenariet »Bedste plan: Uden LBF« er oprettet.');
  await page.getByText(/^Fundet ved beregning/).waitFor();
});

test('limits that cannot hold together are told, with a way out that opens the form', async () => {
  const page = await world.open(FORM);
  await unfold(page, 'Hvad må det koste?');
  await page.getByLabel('Højst koste i 2028').fill('en million');
  await page.getByLabel('Højst koste i 2028').press('Enter');
  await page.getByRole('alert').getByText('er ikke et tal').waitFor();
  await untilAtRest(page);
  expect(await page.getByLabel('Højst koste i 2028').inputValue()).toBe('en million');
  await expectAccessible(page);
  await page.getByLabel('Højst koste i 2028').fill('1.000.000');
  await page.getByRole('button', { name: 'Find den bedste plan' }).press('Enter');
  await found(page, 'Ingen sammensætning holder alle grænserne på én gang');
  await page.getByRole('link', { name: 'Loftet på 1.000.000 kr.' }).waitFor();
  await expectAccessible(page);
  const way = page.getByRole('listitem').filter({ hasText: 'Hæv loftet over omkostningerne' });
  await way.getByRole('link').press('Enter');
  await page.getByText('med én lempet').waitFor();
  await untilAtRest(page);
  await page.getByRole('button', { name: 'Find den bedste plan' }).press('Enter');
  await found(page, /^Bedste mulige/);
});

test('coverage for the money is a curve whose points lead to their rows', async () => {
  const page = await world.open(FORM);
  await unfold(page, 'Hvad må der mangle?');
  for (const year of [2026, 2027]) {
    await page.getByLabel(`Højst mangle i ${year}`).fill('8.000.000');
  }
  await page.getByLabel('Antal trin').fill('4');
  await page.getByRole('button', { name: 'Vis dækning for pengene' }).press('Enter');
  await found(page, /^Med alle pengene/);
  await expectAccessible(page);
  const point = page.getByRole('link', { name: /af behovet dækkes$/ }).last();
  await point.press('Enter');
  await page.waitForURL(/#trin-4$/);
  await page.getByRole('table', { name: 'Den bedste plan for hvert beløb' }).waitFor();
});
