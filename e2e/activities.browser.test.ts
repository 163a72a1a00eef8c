import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, noticeText, undo } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);

/** Pastes as a spreadsheet would. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);
}

test('an activity is added, its costs are pasted from a spreadsheet, and all is seen and undone', async () => {
  const page = await world.open(`${HAVNBY}/indsatser`);
  await page.getByRole('link', { name: 'Ny indsats' }).click();
  await expectTitle(page, 'Ny indsats');
  await expectAccessible(page);
  await page.getByLabel('Navn').fill('Cykelværksted');
  await page.keyboard.press('Enter');
  await noticeText(page, 'Cykelværksted er kommet i planen.');
  await expectTitle(page, 'Ret Cykelværksted');
  await expectAccessible(page);

  await page.goto(`${world.address()}${HAVNBY}/indsatser/regneark?vis=omkostninger`);
  await page.getByRole('grid').waitFor();
  await expectAccessible(page);
  const key = (kind: string, year: number) => `cost/cykelvaerksted/viderefoer/${kind}/${year}`;
  await cell(page, key('salary', 2026)).click();
  await paste(page, '100.000\t110.000\t120.000\n5.000\t\t7.000');
  await page.locator('.edit-grid__say').filter({ hasText: 'Gemt. Mangler' }).waitFor();
  await expect.poll(() => cell(page, key('salary', 2028)).textContent()).toBe('120.000');
  await expect.poll(() => cell(page, key('operations', 2027)).textContent()).toBe('–');
  await page.keyboard.press('Escape');
  await cell(page, key('operations', 2026)).click();
  await page.keyboard.type('mange');
  await page.keyboard.press('Enter');
  await page.locator('.edit-grid__say').filter({ hasText: 'Intet er gemt' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');

  await page.goto(`${world.address()}${HAVNBY}/indsatser/cykelvaerksted/historik`);
  await expectTitle(page, 'Tidligere udgaver af Cykelværksted');
  await expectAccessible(page);
  await page.goto(`${world.address()}${HAVNBY}/indsatser/cykelvaerksted/fjern`);
  await page.getByRole('button', { name: 'Fjern' }).click();
  await noticeText(page, 'Cykelværksted er fjernet fra planen.');
  await undo(page, /./);
  await page.goto(`${world.address()}${HAVNBY}/indsatser/cykelvaerksted`);
  await untilAtRest(page);
  await expectTitle(page, /Cykelværksted/);
});

test('the forms of an option and the page of coverage are sound for all readers', async () => {
  const page = await world.open(`${HAVNBY}/indsatser/matrix`);
  await expectAccessible(page);
  await page.goto(`${world.address()}${HAVNBY}/indsatser/fritidsjob/rediger`);
  await page.getByRole('region', { name: 'Muligheder' }).getByRole('link').nth(1).click();
  await expectTitle(page, /^Ret muligheden/);
  await expectAccessible(page);
});
