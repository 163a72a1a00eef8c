import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { expectTitle, HAVNBY, noticeText, undo } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

test('a difference is changed where it stands by keyboard, told with what it means, and taken back', async () => {
  const page = await world.open(`${HAVNBY}/scenarier/uden-lbf`);
  const item = page.getByRole('listitem').filter({ hasText: 'Nordfonden: fra ansøgt til afslag' });
  await item.locator('summary').focus();
  await page.keyboard.press('Enter');
  await item.getByLabel('Svar').selectOption({ label: 'Bevilget' });
  await item.getByLabel('Andel af beløbet').fill('50');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const told = await noticeText(page, 'er ændret i scenariet.');
  expect(told).toMatch(/Dækningen .* mangler der .* mindre/);
  await page.getByText('Nordfonden: fra ansøgt til bevilget, med 50 pct. af beløbet').waitFor();
  await undo(page, 'Ændringen er taget tilbage.');
  await page.getByText('Nordfonden: fra ansøgt til afslag').waitFor();
});

test('posts of an activity become an own option of the scenario, and are taken back', async () => {
  const page = await world.open(`${HAVNBY}/scenarier/uden-lbf/indsatser/fritidsjob/egen-mulighed`);
  await expectTitle(page, 'Stillinger, beboere og omkostninger: Fritidsjob');
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Stillinger' }).getByRole('textbox').first().fill('0,25');
  await page.getByRole('button', { name: 'Gem til scenariet' }).click();
  await noticeText(page, '(scenariet Uden LBF)');
  await page.getByText('egen mulighed', { exact: true }).waitFor();
  await undo(page, 'Ændringen er taget tilbage.');
});
