import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, noticeText, undo } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();
const ROOM = `${HAVNBY}/finansiering`;

/** What the table under the grid says is missing in a year. */
async function gapIn(page: Page, year: number): Promise<string> {
  const table = page.locator('#pengene-nu table');
  const heads = await table.locator('thead th').allInnerTexts();
  const cells = await table.locator('tfoot tr').locator('th, td').allInnerTexts();
  return cells[heads.findIndex((text) => text.includes(String(year)))]!.trim();
}

test('an amount is changed with the keyboard, and the gap follows', async () => {
  const page = await world.open(`${ROOM}/beloeb`);
  await expectTitle(page, 'Beløb pr. kilde og år');
  await expectAccessible(page);
  const cell = page.locator('[data-cell="2028:kommunen"]');
  expect(await gapIn(page, 2028)).toBe('2.750.000');
  await cell.click();
  await page.keyboard.type('2500000');
  await page.keyboard.press('Enter');
  await page.getByText('Gemt. Manglen i 2028 falder med 100.000 kr.').waitFor();
  await expect.poll(() => gapIn(page, 2028)).toBe('2.650.000');
  expect(await cell.innerText()).toBe('2.500.000');
  await expectAccessible(page);
});

test('a source is added, told wrong first, and taken back', async () => {
  const page = await world.open(ROOM);
  await page.getByRole('link', { name: 'Tilføj kilde' }).click();
  await expectTitle(page, 'Tilføj en kilde');
  await page.getByLabel('Navn', { exact: true }).fill('Byens Fond');
  await page.getByLabel('Status').selectOption('granted');
  await page.getByLabel('Beløb i 2029').fill('en halv million');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('alert').getByText('»en halv million« er ikke et tal').waitFor();
  await untilAtRest(page);
  await expectAccessible(page);
  await page.getByLabel('Beløb i 2029').fill('500.000');
  await page.getByRole('button', { name: 'Gem' }).click();
  await noticeText(page, 'Byens Fond er tilføjet. Manglen i 2029 falder med 500.000 kr.');
  await expectTitle(page, 'Falder Byens Fond væk');
  await expectAccessible(page);
});

test('an uncovered cell leads to why, and an amount is pinned and let go there', async () => {
  const page = await world.open(ROOM);
  await page.locator(`a[href="${ROOM}/fordeling/medborgerhus/2028"]`).click();
  await expectTitle(page, 'Medborgerhuset i Søparken mangler 835.000 kr. i 2028');
  await page.getByLabel('Kilde', { exact: true }).selectOption('kommunen');
  await page.getByLabel('Beløb', { exact: true }).fill('50.000');
  await page.getByRole('button', { name: 'Fastlås', exact: true }).click();
  await noticeText(page, '50.000 kr. fra Havnby Kommunes boligsociale ramme er fastlåst.');
  await expectTitle(page, 'mangler 785.000 kr. i 2028');
  await expectAccessible(page);
  await undo(page, 'tilbage');
  await expectTitle(page, 'mangler 835.000 kr. i 2028');
});
