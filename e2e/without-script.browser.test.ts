import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import {
  chosen,
  expectTitle,
  gapOnOverview,
  HAVNBY,
  kroner,
  noticeText,
  optionOf,
  told,
  undo,
} from './pages.ts';
import { overflow } from './sight.ts';
import { useWorld } from './world.ts';

const world = useWorld();

function open(path: string) {
  return world.open(path, { javaScript: false });
}

describe('without script', () => {
  test.each(['overblik', 'indsatser', 'indsatser/medborgerhus', 'finansiering', 'scenarier'])(
    'the page %s is accessible with the buttons that it then has',
    async (path) => {
      // The checks themselves need script, so the page's own is taken away instead.
      const page = await world.open('/findes-ikke');
      await page.route('**/*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: '' }),
      );
      await page.goto(`${world.address()}${HAVNBY}/${path}`);
      await expectAccessible(page);
    },
  );

  test('an unknown address leads to the front page', async () => {
    const page = await open('/findes-ikke');
    await page.locator('main').getByRole('link', { name: 'Til forsiden' }).click();
    await page.waitForURL(`${world.address()}/`);
  });

  test('an option is chosen with a button, and taken back', async () => {
    const page = await open(`${HAVNBY}/overblik`);
    const gap = await gapOnOverview(page, 'Manglende finansiering i 2028');
    await page.getByRole('link', { name: 'Se alle indsatser' }).click();
    await expectTitle(page, /I 2028 mangler/);
    const before = await told(page);
    const row = page.getByRole('row').filter({ has: optionOf(page, 'Foreningsguide') });
    await optionOf(page, 'Foreningsguide').selectOption('Afvikles 31. december 2027');
    await row.getByRole('button', { name: 'Vælg' }).click();
    const text = await noticeText(page, 'Foreningsguide afvikles nu.');
    expect(await chosen(optionOf(page, 'Foreningsguide'))).toBe('Afvikles 31. december 2027');
    await page.goto(`${world.address()}${HAVNBY}/overblik`);
    const fallen = kroner(text, 'Manglen i 2028 falder med');
    expect(await gapOnOverview(page, 'Manglende finansiering i 2028')).toBe(gap - fallen);

    await page.goto(`${world.address()}${HAVNBY}/indsatser/foreningsguide`);
    await page.getByRole('button', { name: 'Vælg denne: Idrætsforeningerne' }).click();
    await noticeText(page, 'Foreningsguide forankres nu.');
    await undo(page, 'Foreningsguide afvikles nu.');
    await page.getByRole('button', { name: 'Gør uafklaret igen' }).click();
    await noticeText(page, 'Foreningsguide er nu uafklaret');
    await page.goto(`${world.address()}${HAVNBY}/indsatser`);
    expect(await told(page)).toBe(before);
  });

  test('the status of a source is changed with a button, and taken back', async () => {
    const page = await open(`${HAVNBY}/finansiering`);
    const status = page.getByRole('combobox', { name: 'Status for Nordfonden' });
    const row = page.getByRole('row').filter({ has: status });
    await status.selectOption('Tilsagn');
    await row.getByRole('button', { name: 'Gem status' }).click();
    await noticeText(page, 'Nordfonden regnes nu som tilsagn.');
    await undo(page, 'Nordfonden er nu ansøgt');
    expect(await chosen(status)).toBe('Ansøgt');
  });

  test('activities and areas are filtered', async () => {
    const page = await open(`${HAVNBY}/indsatser`);
    await page.getByRole('link', { name: /^Uafklaret/ }).click();
    await page.getByText('Viser 4 af 18 indsatser.').waitFor();
    await page.getByRole('link', { name: 'Vis alle indsatser' }).click();
    await page.goto(`${world.address()}/omraader`);
    const all = await page.getByRole('row').count();
    const search = page.getByRole('form', { name: 'Find et område' });
    await search.getByLabel('Kommune').selectOption({ value: 'odense' });
    await search.getByRole('button').first().click();
    await page.waitForURL(/kommune=odense/);
    await untilAtRest(page);
    expect(await page.getByRole('row').count()).toBeLessThan(all);
    await page.getByRole('link', { name: 'Vollsmose' }).first().waitFor();
  });

  test('a plan file is put in and taken back', async () => {
    const page = await open(`${HAVNBY}/planfil`);
    const response = await fetch(`${world.address()}${HAVNBY}/planfil/hent`, {
      headers: await world.headers(),
    });
    const text = (await response.text()).replace('"title": "Havnby', '"title": "Sydbyen');
    const file = { name: 'uden.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('Planfil', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Læs filen' }).click();
    await expectTitle(page, 'Sådan ændrer uden.json planen');
    await page.getByRole('button', { name: 'Læg planen ind' }).click();
    await noticeText(page, 'Planen fra uden.json er lagt ind.');
    await page.getByText(/^Sydbyen/).waitFor();
    await undo(page, 'Den tidligere plan er i kraft igen.');
    await page.getByText(/^Havnby: boligsocial plan/).waitFor();
  });

  test('a scenario is made, with an error on the way', async () => {
    const page = await open(`${HAVNBY}/scenarier/ny`);
    await page.getByLabel('Kort fortalt').fill('Uden script');
    await page.getByRole('button', { name: 'Opret scenariet' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Giv scenariet et navn' }).click();
    await page.waitForURL(/#field-/);
    expect(await page.getByLabel('Kort fortalt').inputValue()).toBe('Uden script');
    await page.getByLabel('Navn').fill('Prøve');
    await page.getByRole('button', { name: 'Opret scenariet' }).click();
    await noticeText(page, 'Scenariet »Prøve« er oprettet.');
  });

  test('buttons have room beside their lists on a phone', async () => {
    const page = await world.open(`${HAVNBY}/finansiering`, {
      width: 320,
      height: 740,
      javaScript: false,
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(`${world.address()}${HAVNBY}/indsatser`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: 'Scenarier' }).click();
    await expectTitle(page, /mangler/);
  });
});
