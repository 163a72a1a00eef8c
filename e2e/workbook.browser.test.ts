import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { expectAccessible } from '../tests/browser.ts';
import { expectTitle, HAVNBY, noticeText } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ACTIVITIES = 60;

/** A budget of sixty activities as organisations have it: names once, sums below. */
async function budget(): Promise<Buffer> {
  const heading = ['Aktivitet', 'Type', 'Budget 2028', 'Budget 2029', 'I alt'];
  const rows = Array.from({ length: ACTIVITIES }, (_, at) => [
    [`Ny indsats ${at + 1}`, 'Løn', 200_000 + at, 210_000 + at, 410_000 + 2 * at],
    ['', 'Drift', '25.000 kr.', '-', 25_000],
  ]).flat();
  const data = [['Budget for naboskaberne'], heading, ...rows, ['I alt', '', 1, 2, 3]].map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeExcel([{ data, sheet: 'Budget' }]).toBuffer();
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Regneark', { exact: true })
    .setInputFiles({ name, mimeType: XLSX, buffer });
}

/** Presses what has focus is a keyboard's way of clicking. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

/** The plan as it is kept now. */
async function kept(): Promise<string> {
  const response = await fetch(`${world.address()}${HAVNBY}/planfil/hent`, {
    headers: await world.headers(),
  });
  return response.text();
}

describe('a workbook', () => {
  test('brings sixty activities in by the keyboard, and all of it is taken back', async () => {
    const before = await kept();
    const page = await world.open(`${HAVNBY}/regneark`);
    await expectAccessible(page);
    await choose(page, 'budget.xlsx', await budget());
    await press(page, 'Læs regnearket');

    await expectTitle(page, 'Sådan skal budget.xlsx læses');
    await expectAccessible(page);
    const year = page.getByLabel('2028', { exact: true });
    expect(await year.locator('option:checked').textContent()).toBe('C: Budget 2028');
    expect(await page.getByLabel(/En tom celle i navnekolonnen/).isChecked()).toBe(true);
    await press(page, 'Se, hvad det ændrer');

    await expectTitle(page, 'Sådan ændrer budget.xlsx planen');
    await page.getByRole('heading', { name: /^60 nye, 0 ændres/ }).waitFor();
    await page.getByText('1 række med summer er sprunget over.').waitFor();
    await expectAccessible(page);
    expect(await kept()).toBe(before);
    await press(page, 'Læg det ind i planen');

    await expectTitle(page, 'budget.xlsx er lagt ind i planen');
    await expectAccessible(page);
    expect(JSON.parse(await kept()).activities).toHaveLength(
      JSON.parse(before).activities.length + ACTIVITIES,
    );
    await press(page, 'Fortryd hele indlæsningen');
    await noticeText(page, 'Indlæsningen er fortrudt.');
    expect(await kept()).toBe(before);
  });

  test('of the whole plan comes out, and changes nothing when it is sent again', async () => {
    const page = await world.open(`${HAVNBY}/regneark`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hent hele planen (Excel)' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('havnby-plan.xlsx');
    await choose(page, 'igen.xlsx', await readFile(await download.path()));
    await press(page, 'Læs regnearket');
    await expectTitle(page, 'Sådan ændrer igen.xlsx planen');
    await page.getByText('Regnearket ændrer ikke noget').waitFor();
    await expectAccessible(page);
    await press(page, 'Læg regnearket væk');
    await noticeText(page, 'Regnearket er lagt væk.');
  });
});
