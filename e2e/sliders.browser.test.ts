import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { expectTitle, HAVNBY, kroner, noticeText } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

/** What is missing in all, as the page says it now. */
async function gap(page: Page): Promise<number> {
  const figure = page.locator('.slider-figures [data-figure=gap] [data-part=value]');
  return kroner((await figure.textContent())!);
}

async function stands(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).waitFor();
}

test('a slider is moved by the keyboard, the figures are the server’s, and become a scenario', async () => {
  const page = await world.open(`${HAVNBY}/scenarier`);
  await page.getByRole('link', { name: 'Skru på forudsætningerne' }).click();
  await expectTitle(page, 'Skru på forudsætningerne');
  await expectAccessible(page);
  const before = await gap(page);

  const slider = page.getByRole('slider', { name: 'Alle penge fra Landsbyggefonden' });
  await slider.press('End');
  await slider.press('ArrowLeft');
  await slider.press('Home');
  await stands(page, 'Stemmer med serverens beregning.');
  expect(await slider.getAttribute('aria-valuetext')).toBe('0 pct.');
  expect(await page.getByLabel('Alle penge fra Landsbyggefonden, i pct.').inputValue()).toBe('0');
  const after = await gap(page);
  expect(after).toBeGreaterThan(before);
  await expectTitle(page, 'Så mangler der');
  expect(page.url()).toMatch(/skydere\?lbf=0$/);
  await expectAccessible(page);

  const sent = await world.open(page.url().slice(world.address().length), { javaScript: false });
  expect(await gap(sent)).toBe(after);
  expect(await sent.getByText('Tallene er regnet af serveren.').count()).toBe(1);

  await page.getByRole('link', { name: 'Nulstil Alle penge fra Landsbyggefonden' }).click();
  await page.locator('h1', { hasText: 'Skru på forudsætningerne' }).waitFor();
  expect(await gap(page)).toBe(before);
  expect(page.url()).toMatch(/skydere$/);

  await page.getByLabel('Priserne ændrer sig, i pct.').fill('2,5');
  await page.getByLabel('Fra og med').selectOption('2028');
  await page.locator('h1', { hasText: 'Så mangler der' }).waitFor();
  const dearer = await gap(page);
  await page.getByLabel('Kort fortalt').fill('Hvad hvis priserne stiger?');
  await page.getByRole('button', { name: 'Gem som scenarie' }).click();
  await page.getByRole('alert').getByText('Giv scenariet et navn').waitFor();
  expect(await page.getByLabel('Priserne ændrer sig, i pct.').inputValue()).toBe('2,5');
  expect(await page.getByLabel('Kort fortalt').inputValue()).toBe('Hvad hvis priserne stiger?');
  await page.getByLabel('Navn').fill('Stigende priser');
  await page.getByRole('button', { name: 'Gem som scenarie' }).click();
  await noticeText(page, 'Scenariet »Stigende priser« er oprettet.');
  await page.getByRole('link', { name: 'Skru på det' }).click();
  await expectTitle(page, 'Så mangler der');
  expect(await gap(page)).toBe(dearer);
});

test('tells when the browser and the server come to different figures, and shows the server’s', async () => {
  const page = await world.open(`${HAVNBY}/scenarier/skydere`);
  const before = await gap(page);
  await page.route('**/skydere/svar.json*', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { now: { values: object } };
    const values = { ...answer.now.values, gap: 123_400 };
    await route.fulfill({ response, json: { ...answer, now: { ...answer.now, values } } });
  });
  const warning = page.getByText('Browseren og serveren er ikke kommet til det samme');
  expect(await warning.isVisible()).toBe(false);
  const slider = page.getByRole('slider', { name: 'Alle penge fra Landsbyggefonden' });
  await slider.press('Home');
  await warning.waitFor();
  await stands(page, 'Stemmer ikke med serverens beregning; her er serverens tal.');
  expect(await gap(page)).toBe(1234);
  await expectAccessible(page);

  await page.unroute('**/skydere/svar.json*');
  await slider.press('End');
  await stands(page, 'Stemmer med serverens beregning.');
  expect(await warning.isVisible()).toBe(false);
  expect(await gap(page)).toBe(before);
});
