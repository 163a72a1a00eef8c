import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectTitle, HAVNBY, noticeText, undo } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();
const MAP = `${HAVNBY}/omraader/kort`;

function names(page: Page): Promise<string[]> {
  return page.getByRole('table').first().locator('tbody th').allInnerTexts();
}

test('time and figure are changed, the table is sorted by keys, and the address keeps it all', async () => {
  const page = await world.open(`${MAP}?vis=beboere`);
  await expectSound(page);
  await page.getByRole('link', { name: 'Beboere i planen' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sorter=vaerdi/);
  await expect.poll(() => names(page)).toEqual(['Havnevænget', 'Nordbyen', 'Søparken']);

  await page.getByLabel('Vis', { exact: true }).selectOption('outside_work_edu_pct');
  await expectTitle(page, 'uden arbejde og uddannelse, 2025');
  await page.getByRole('slider', { name: 'Træk for at skifte tid' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expectTitle(page, 'uden arbejde og uddannelse, 2024');
  await page.getByLabel('Tid', { exact: true }).selectOption('2019');
  await expectTitle(page, 'uden arbejde og uddannelse, 2019');
  await expectSound(page);

  const map = page.locator('area-map svg');
  await map.focus();
  await page.keyboard.press('+');
  await page.waitForURL(/udsnit=/);
  const sent = await world.open(page.url().slice(world.address().length));
  await expectTitle(sent, 'uden arbejde og uddannelse, 2019');
  expect(await sent.locator('.map__unit title').first().textContent()).toMatch(/: [\d,]+ pct\./);
});

test('without script there is the drawing, the table and every way to change the view', async () => {
  const page = await world.open(`${MAP}?vis=convicted_pct&tid=2025`, { javaScript: false });
  expect(await page.locator('.map__units .map__unit').count()).toBe(3);
  await page.getByRole('link', { name: 'Tidligere' }).click();
  await expectTitle(page, ', 2024');
  await page.getByRole('link', { name: 'Zoom ind' }).click();
  await page.waitForURL(/udsnit=/);
  await page.getByLabel('Vis', { exact: true }).selectOption('daekning');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await expectTitle(page, 'Dækning af behovene');
});

test('a file is looked through before it is saved, saved and taken back', async () => {
  const page = await world.open(`${MAP}/fil`);
  await expectSound(page);
  const send = async (text: string) => {
    const buffer = Buffer.from(text);
    const file = { name: 'kort.geojson', mimeType: 'application/geo+json', buffer };
    await page.getByLabel('Kortfil').setInputFiles(file);
    await page.getByRole('button', { name: 'Læs filen' }).click();
  };
  const polygon = (ring: readonly (readonly number[])[]) =>
    JSON.stringify({
      type: 'Feature',
      properties: { navn: 'Nordbyen' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  const [a, b, c, d] = [
    [10.2, 56.7],
    [10.21, 56.7],
    [10.21, 56.71],
    [10.2, 56.71],
  ] as const;
  await send(polygon([a, c, b, d, a]));
  await page.getByText('Flade nr. 1 (Nordbyen) krydser sig selv').waitFor();
  await expectSound(page);

  await send(polygon([a, b, c, d, a]));
  await expectTitle(page, 'kort: 1 flader');
  expect(await page.getByLabel('Nordbyen hører til').inputValue()).toBe('nordbyen');
  await expectSound(page);
  await page.getByRole('button', { name: 'Gem på kortet' }).click();
  await noticeText(page, 'Kortet er gemt: Nordbyen fik omrids.');
  await undo(page, 'taget tilbage');
});

test('an outline is drawn with the keyboard alone', async () => {
  const page = await world.open(`${MAP}/omrids/havnevaenget`);
  await expectSound(page);
  const corners = page.getByLabel('Hjørner');
  await corners.fill('');
  await page.locator('map-pad svg').focus();
  for (const move of ['ArrowUp', 'ArrowRight', 'ArrowDown']) {
    for (let step = 0; step < 4; step++) await page.keyboard.press(move);
    await page.keyboard.press('Enter');
  }
  expect((await corners.inputValue()).split('\n')).toHaveLength(3);
  await page.getByRole('button', { name: 'Gem omridset' }).click();
  await noticeText(page, 'Omridset af Havnevænget er gemt.');
  await undo(page, 'taget tilbage');
});

test('a place is put on the map and taken off', async () => {
  const page = await world.open(`${MAP}/steder`);
  await expectSound(page);
  await page.getByLabel('Navn').fill('Værkstedet');
  await page.getByLabel('Placering').fill('her');
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await page.getByRole('alert').getByText('Skriv stedet som længdegrad; breddegrad').waitFor();
  await page.getByLabel('Placering').fill('10,17; 56,71');
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await noticeText(page, '»Værkstedet« er sat på kortet.');
  await page.getByRole('button', { name: 'Fjern Værkstedet' }).click();
  await noticeText(page, '»Værkstedet« er fjernet fra kortet.');
});
