import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { expectTitle, HAVNBY, noticeText, undo } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

test('an area is added, gets figures after a question, needs by keyboard, and what-if is asked of it', async () => {
  const page = await world.open(`${HAVNBY}/omraader`);
  await page.getByRole('link', { name: 'Tilføj område' }).click();
  await expectTitle(page, 'Nyt område i planen');
  await page.getByRole('button', { name: 'Tilføj området' }).click();
  await page.getByRole('alert').getByText('Giv området et navn.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Navn', { exact: true }).fill('Kanalbyen');
  await page.getByLabel('Kommune').fill('Havnby');
  await page.getByLabel('Afdeling, række 1').fill('Kanalgården');
  await page.getByLabel('Beboere, række 1').fill('1.240');
  await page.getByLabel('Brug summen af afdelingernes beboere').check();
  await page.keyboard.press('Enter');
  await noticeText(page, 'Kanalbyen er tilføjet.');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Behov side om side' }).click();
  await expectTitle(page, 'Kanalbyen: behov side om side');
  await page.getByLabel('Vægt: Beskæftigelse').last().fill('2');
  await page.getByLabel('Mål: Beskæftigelse').last().fill('60');
  await page.keyboard.press('Enter');
  await noticeText(page, 'De aftalte behov i Kanalbyen er gemt.');
  await undo(page, /taget tilbage|fortrudt/);
  await expectAccessible(page);

  await page.goto(`${world.address()}${HAVNBY}/omraader/soeparken/tal/2026-12-01`);
  await page.getByLabel('18-64-årige uden arbejde og uddannelse', { exact: true }).fill('14,2');
  await page.getByRole('button', { name: 'Gem tallene' }).click();
  await page.getByRole('alert').getByText('er langt fra 41,2 pct.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('18-64-årige uden arbejde og uddannelse: tallet er rigtigt').check();
  await page.getByRole('button', { name: 'Gem tallene' }).click();
  await undo(page, 'Ændringen er taget tilbage.');

  await page.goto(`${world.address()}${HAVNBY}/omraader/soeparken/hvad-hvis`);
  await page.getByText('17 færre uden arbejde og uddannelse').waitFor();
  await page.getByLabel('18-64-årige uden arbejde og uddannelse').fill('39,9');
  await page.getByLabel('Hele landets andel af dømte').fill('0,78');
  await page.keyboard.press('Enter');
  await expectTitle(page, 'Med de tal ville Søparken være forebyggelsesområde i 2025');
  expect(page.url()).toContain('39%2C9');
  await expectAccessible(page);
});
