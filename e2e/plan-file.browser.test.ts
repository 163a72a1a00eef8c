import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { expectTitle, HAVNBY, noticeText, told, undo } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

/** The parts of a plan file that these tests change. */
interface PlanFile {
  title: string;
  activities: { priority: number }[];
}

async function downloaded(page: Page, link: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** The plan as it is kept now. */
async function kept(partnership: string): Promise<string> {
  const response = await fetch(`${world.address()}/samarbejder/${partnership}/planfil/hent`, {
    headers: await world.headers(),
  });
  expect(response.status).toBe(200);
  return response.text();
}

async function choose(page: Page, text: string, name = 'rettet.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Planfil', { exact: true }).setInputFiles(file);
}

describe('a plan file', () => {
  test('is taken out, changed, looked at, put in and taken back', async () => {
    const page = await world.open(`${HAVNBY}/planfil`);
    const file = await downloaded(page, 'Hent planfilen');
    expect(file.name).toBe('havnby-plan.json');
    const plan = JSON.parse(file.text) as PlanFile;

    await choose(page, JSON.stringify({ ...plan, title: 'Havnby efter mødet i marts' }));
    await page.getByRole('button', { name: 'Læs filen' }).click();
    await expectTitle(page, 'Sådan ændrer rettet.json planen');
    await expectAccessible(page);
    expect(await kept('havnby')).toBe(file.text);

    await page.getByRole('button', { name: 'Læg planen ind' }).click();
    await noticeText(page, 'Planen fra rettet.json er lagt ind.');
    await page.getByText('Havnby efter mødet i marts', { exact: true }).waitFor();
    await expectAccessible(page);
    await undo(page, 'Den tidligere plan er i kraft igen.');
    expect(await page.getByText('Havnby efter mødet i marts', { exact: true }).count()).toBe(0);
    expect(await kept('havnby')).toBe(file.text);
    await expectAccessible(page);
  });

  test('that is looked at and put away changes nothing', async () => {
    const page = await world.open(`${HAVNBY}/planfil`);
    const before = await kept('havnby');
    await choose(page, before.replace('"Søparken"', '"Søparken Vest"'));
    await page.getByRole('button', { name: 'Læs filen' }).click();
    await expectTitle(page, 'Sådan ændrer rettet.json planen');
    await page.locator('summary', { hasText: 'Hvad der ændres' }).click();
    await page
      .getByText(/Søparken Vest/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Behold den nuværende plan' }).click();
    await noticeText(page, 'Intet er ændret.');
    expect(await kept('havnby')).toBe(before);
  });

  test('with faults is answered with the place of each, and nothing is stored', async () => {
    const page = await world.open(`${HAVNBY}/planfil`);
    const before = await kept('havnby');
    const plan = JSON.parse(before) as PlanFile;
    plan.activities[2]!.priority = 12;
    await choose(page, JSON.stringify({ ...plan, titel: 'Havnby' }), 'forkert.json');
    await page.getByRole('button', { name: 'Læs filen' }).click();
    await page.getByRole('alert').getByText('der er 2 fejl').waitFor();
    const faults = page.getByRole('table', { name: /Filen kan ikke læses/ });
    const told = await faults.innerText();
    expect(told).toContain('$.activities[2].priority');
    expect(told).toContain('12');
    expect(told).toContain('titel');
    await expectAccessible(page);
    expect(await kept('havnby')).toBe(before);
  });

  test('that is not chosen is asked for', async () => {
    const page = await world.open(`${HAVNBY}/planfil`);
    await page.getByRole('button', { name: 'Læs filen' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Vælg en planfil først.' }).waitFor();
    await expectAccessible(page);
  });
});

describe('a partnership', () => {
  test('is started from an example file, after an error that keeps its name', async () => {
    const page = await world.open('/samarbejder');
    await page
      .locator('main')
      .getByRole('link', { name: /Start et samarbejde|Nyt samarbejde/ })
      .click();
    await expectTitle(page, 'Start et samarbejde');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Start fra en planfil' }).click();
    await expectTitle(page, 'Start et samarbejde fra en planfil');
    const example = await downloaded(page, 'Hent Havnbys planfil som eksempel');
    await page.getByLabel('Samarbejdets navn').fill('Ærøhavn Ø');
    await page.getByRole('button', { name: 'Start samarbejdet' }).click();
    await page.getByRole('alert').getByText('Vælg en planfil først.').waitFor();
    expect(await page.getByLabel('Samarbejdets navn').inputValue()).toBe('Ærøhavn Ø');
    await expectAccessible(page);

    await choose(page, '{ "format": "helhed-plan/1" ', 'halv.json');
    await page.getByRole('button', { name: 'Start samarbejdet' }).click();
    await page.getByRole('alert').getByText('Filen kan ikke læses').waitFor();
    expect(await page.getByLabel('Samarbejdets navn').inputValue()).toBe('Ærøhavn Ø');
    await expectAccessible(page);

    await choose(page, example.text, example.name);
    await page.getByRole('button', { name: 'Start samarbejdet' }).click();
    await noticeText(page, 'Ærøhavn Ø er klar, og du er ejer.');
    expect(new URL(page.url()).pathname).toBe('/samarbejder/aeroehavn-oe/overblik');
    await page.getByRole('navigation', { name: 'Menu for Ærøhavn Ø' }).waitFor();
    await expectAccessible(page);
    const havnby = await world.open(`${HAVNBY}/overblik`);
    expect(await told(page)).toBe(await told(havnby));
    // The database keeps an object's keys in an order of its own.
    expect(JSON.parse(await kept('aeroehavn-oe'))).toEqual(JSON.parse(example.text));
  });
});
