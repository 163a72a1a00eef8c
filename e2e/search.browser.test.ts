import { expect, test } from 'vitest';
import { expectTitle } from './pages.ts';
import { isInSight } from './sight.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

test('a misspelt word finds what was meant, and a theme explains its words where they stand', async () => {
  const page = await world.open('/soeg', { as: 'stranger' });
  await expectSound(page);
  const field = page.getByRole('searchbox', { name: 'Hvad leder I efter?' });
  await field.fill('bestyrlse');
  await page.keyboard.press('Enter');
  await expectTitle(page, 'for »bestyrelse«');
  await page.getByText('Ingen sider passer med »bestyrlse«.').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: /^Temaer/ }).click();
  await page.locator('.chip[aria-current]', { hasText: 'Temaer' }).waitFor();
  await expectSound(page);
  await page.locator('.hits').getByRole('link', { name: 'Styring og samarbejde' }).click();
  await expectTitle(page, 'Styring og samarbejde');

  const part = page.locator('details', { hasText: 'Hvad skal kommissoriet svare på?' });
  await part.locator('summary').click();
  const word = part.getByRole('button', { name: 'kommissorium' });
  await word.focus();
  await page.keyboard.press('Enter');
  const explanation = part.locator('.term-text:popover-open');
  await explanation.getByText('hvad en gruppe er sat til').waitFor();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await explanation.waitFor({ state: 'detached' });
  await word.click();
  await explanation.getByRole('link', { name: 'Ordbog' }).click();
  await expectTitle(page, 'ord fra feltet');
  expect(page.url()).toMatch(/\/ordbog#kommissorium$/);
  await expect.poll(() => isInSight(page.locator('#kommissorium'))).toBe(true);
  await expectSound(page);
});
