import { describe, expect, test } from 'vitest';
import { expectTitle, noticeText } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const SITUATIONS = [
  ['Supplement til en bevilling', 'Søby', 'soeby', true],
  ['Bevillingen slutter', 'Åsted', 'aasted', true],
  ['Uden bevilling', 'Ærby', 'aerby', false],
  ['Første gang', 'Nyby', 'nyby', false],
] as const;

describe.each(SITUATIONS)('a partnership in the situation »%s«', (situation, name, id, grant) => {
  test('is started step by step, and all its pages can be read', async () => {
    const page = await world.open('/samarbejder');
    await page
      .locator('main')
      .getByRole('link', { name: /Start et samarbejde|Nyt samarbejde/ })
      .click();
    await expectTitle(page, 'Start et samarbejde');
    await expectSound(page);
    await page.getByRole('link', { name: situation, exact: true }).click();
    await expectTitle(page, situation);
    await expectSound(page);

    const end = page.getByLabel(/Sidste dag i bevillingen/);
    expect(await end.count()).toBe(grant ? 1 : 0);
    await page.getByLabel('Sidste år').fill('1999');
    await page
      .getByRole('textbox', { name: 'Organisation 1', exact: true })
      .fill(`${name} Kommune`);
    await page.getByRole('button', { name: 'Start samarbejdet' }).click();
    const summary = page.getByRole('alert').first();
    await summary.getByText('Skriv et navn med mindst ét bogstav eller tal.').waitFor();
    await summary.getByText('Vælg, hvad slags organisation det er.').waitFor();
    const kept = page.getByRole('textbox', { name: 'Organisation 1', exact: true });
    expect(await kept.inputValue()).toBe(`${name} Kommune`);
    await expectSound(page);

    await page.getByLabel('Samarbejdets navn').fill(name);
    await page.getByLabel('Første år').fill('2027');
    await page.getByLabel('Sidste år').fill('2030');
    if (grant) await end.fill('31-12-2028');
    await page.getByLabel('Slags', { exact: true }).first().selectOption('Kommune');
    await page.getByLabel(/Boligområder/).fill('Bakken\nEngen');
    await page.getByRole('button', { name: 'Start samarbejdet' }).click();
    await noticeText(page, `${name} er klar, og du er ejer.`);
    expect(page.url()).toBe(`${world.address()}/samarbejder/${id}/overblik`);
    await expectSound(page);
    if (grant) await page.getByText('31. december 2028').first().waitFor();

    const rail = page.getByRole('navigation', { name: `Menu for ${name}` });
    const links = await rail.getByRole('link').all();
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const answer = await page.goto(`${world.address()}${path}`);
      expect([path, answer!.status()]).toEqual([path, 200]);
      expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object/);
      await expectSound(page);
    }
    await page.goto(`${world.address()}/samarbejder`);
    await page.getByRole('link', { name, exact: true }).waitFor();
  });
});

test('a partnership is for its starter alone until others are invited', async () => {
  const page = await world.open('/samarbejder/ny?situation=without-grant');
  await page.getByLabel('Samarbejdets navn').fill('Alene');
  await page.getByRole('button', { name: 'Start samarbejdet' }).click();
  await noticeText(page, 'Alene er klar');
  for (const reader of ['editor', 'administrator'] as const) {
    const other = await world.open('/samarbejder/alene/overblik', { as: reader });
    await expectTitle(other, /findes ikke|ikke fundet/i);
  }
});
