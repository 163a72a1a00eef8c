import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assetsIn } from '../src/platform/http/index.ts';
import { type GridSite, openGridSite } from '../src/ui/gallery/grid-site.tsx';
import { expectAccessible, openBrowser, type TestBrowser } from '../tests/browser.ts';
import { ROOT } from '../tests/server.ts';
import { expectTitle } from './pages.ts';

let site: GridSite;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  site = await openGridSite(assetsIn(join(ROOT, 'dist/client')));
  page = await browser.newPage();
  await page.goto(site.address);
  await page.getByRole('grid').waitFor();
  return async () => {
    await page.context().close();
    await site.close();
  };
});

const cell = (key: string) => page.locator(`[data-cell="${key}"]`);
const said = (words: string | RegExp) =>
  page.locator('.edit-grid__say').filter({ hasText: words }).waitFor();
const about = (words: string | RegExp) =>
  page.locator('.edit-grid__about').filter({ hasText: words }).waitFor();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const hasFocus = (place: Locator) =>
  expect
    .poll(() => place.evaluate((element) => element.ownerDocument.activeElement === element))
    .toBe(true);
const reads = (key: string, text: string) => expect.poll(() => cell(key).textContent()).toBe(text);

/** Pastes as a spreadsheet would. */
function paste(text: string): Promise<void> {
  return page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);
}

function copied(): Promise<string> {
  return page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  })()`);
}

describe('the keyboard', () => {
  test('moves, types, takes back and saves in order', async () => {
    await cell('cost:a0:2027').click();
    await press('ArrowDown', 'ArrowRight');
    await hasFocus(cell('cost:a1:2028'));
    await page.keyboard.type('4200');
    await press('Enter');
    await hasFocus(cell('cost:a2:2028'));
    await said('1 felter er gemt.');
    await reads('cost:a1:2028', '4.200');
    expect(site.asked).toEqual([[{ key: 'cost:a1:2028', base: '', value: '4200' }]]);
    expect(await page.locator('#sum').textContent()).toBe('67200');
    await press('F2');
    await page.keyboard.type('9');
    await press('Escape');
    await hasFocus(cell('cost:a2:2028'));
    await reads('cost:a2:2028', '–');
    await press('Control+z');
    await reads('cost:a1:2028', '–');
    await expect.poll(() => site.valueOf('cost:a1:2028')).toBe('');
  });

  test('fills in with Tab, and leaves the grid with Escape and Tab', async () => {
    await cell('cost:a0:2029').click();
    await page.keyboard.type('1');
    await press('Tab');
    await page.keyboard.type('2');
    await press('Tab');
    const field = page.locator('[data-cell="kind:a1"]');
    await hasFocus(field);
    await press('Enter');
    await page.getByRole('combobox', { name: 'Indsats 2, Slags' }).selectOption('Drift');
    await press('Enter');
    await reads('kind:a1', 'Drift');
    await expect.poll(() => site.valueOf('kind:a1')).toBe('running');
    await press('Escape', 'Tab');
    await hasFocus(page.getByRole('link', { name: 'Et andet sted' }));
    expect(site.valueOf('cost:a0:2030')).toBe('2');
  });

  test('selects, clears, fills down and copies a block', async () => {
    await cell('cost:a0:2029').click();
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await page.locator('[aria-selected=true]').count()).toBe(4);
    expect(await copied()).toBe('1000\t1000\r\n2000\t2000');
    await press('Control+d');
    await expect.poll(() => site.valueOf('cost:a1:2030')).toBe('1000');
    await press('Delete');
    await expect.poll(() => site.valueOf('cost:a0:2029')).toBe('');
    await reads('cost:a1:2030', '–');
  });

  test('follows the link that names a row', async () => {
    await cell('kind:a0').click();
    await press('Home', 'Enter');
    await expectTitle(page, 'Indsats');
  });
});

describe('a block from a spreadsheet', () => {
  test('is put in, choices by their words, and what has no place is told', async () => {
    await cell('kind:a4').click();
    await paste('Drift\t"to\r\nlinjer"\tx\t5.000\r\nløn\tb\tx\t6000\r\nDrift\tc\tx\t1\r\n');
    await said(/gemt|sprunget/);
    await expect.poll(() => site.valueOf('cost:a5:2027')).toBe('6000');
    expect(site.valueOf('note:a4')).toBe('to\nlinjer');
    expect([site.valueOf('kind:a4'), site.valueOf('kind:a5')]).toEqual(['running', 'pay']);
    await reads('cost:a4:2027', '5.000');
  });

  test('with a text that is no amount keeps that one, and saves the rest', async () => {
    await cell('cost:a0:2027').click();
    await paste('7\r\nmange');
    await reads('cost:a0:2027', '7');
    await expect.poll(() => site.valueOf('cost:a0:2027')).toBe('7');
    await reads('cost:a1:2027', 'mange');
    await about('Indsats 2, 2027 kr.: »mange« er ikke et beløb');
    await expectAccessible(page);
    await page.keyboard.type('8');
    await press('Enter');
    await expect.poll(() => site.valueOf('cost:a1:2027')).toBe('8');
  });

  test('with what looks like a CPR number does not leave the browser', async () => {
    await cell('note:a0').click();
    await paste('Ea, 010190-1234');
    await about('ligner et CPR-nummer');
    expect(site.asked).toEqual([]);
  });
});

describe('what somebody else does', () => {
  test('is a clash with both texts to choose from', async () => {
    site.change('cost:a0:2027', '110000');
    await cell('cost:a0:2027').click();
    await page.keyboard.type('120000');
    await press('Tab', 'ArrowLeft');
    await about('din 120000 – nu 110000');
    await page.getByRole('button', { name: 'Behold min' }).click();
    await expect.poll(() => site.valueOf('cost:a0:2027')).toBe('120000');
    await hasFocus(cell('cost:a0:2027'));
  });

  test('refreshes the page around what is being typed', async () => {
    await cell('cost:a0:2027').click();
    await page.keyboard.type('12');
    site.change('cost:a0:2027', '5');
    site.change('cost:a3:2027', '33333');
    await page.evaluate('Turbo.session.refresh(location.href)');
    await reads('cost:a3:2027', '33.333');
    await page.keyboard.type('3');
    await press('Enter');
    await hasFocus(cell('cost:a1:2027'));
    await press('ArrowUp');
    await about('din 123 – nu 5');
    await page.getByRole('button', { name: 'Tag den nye' }).click();
    await reads('cost:a0:2027', '5');
    expect(site.valueOf('cost:a0:2027')).toBe('5');
  });
});

describe('a request that fails', () => {
  test('leaves the cells marked, warns before leaving, and is sent again', async () => {
    site.instead = async (c) => c.text('Nej', 503);
    await cell('cost:a0:2027').click();
    await page.keyboard.type('77');
    await press('Enter');
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor();
    await expect.poll(() => cell('cost:a0:2027').getAttribute('data-state')).toBe('unsent');
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
    await page.getByRole('link', { name: 'Et andet sted' }).click();
    await asked;
    site.instead = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await reads('cost:a0:2027', '77');
    await expect.poll(() => site.valueOf('cost:a0:2027')).toBe('77');
    await page.getByRole('link', { name: 'Et andet sted' }).click();
    await expectTitle(page, 'Andet');
  });

  test('what is typed while the one before is on its way follows it', async () => {
    let goOn: (() => void) | undefined;
    site.instead = () =>
      new Promise((resolve) => {
        goOn = () => resolve(undefined);
      });
    await cell('cost:a0:2027').click();
    await page.keyboard.type('1');
    await press('Enter');
    await expect.poll(() => site.asked.length).toBe(1);
    await press('ArrowUp');
    await page.keyboard.type('2');
    await press('Enter');
    await page.keyboard.type('3');
    site.instead = undefined;
    goOn!();
    await expect.poll(() => site.valueOf('cost:a0:2027')).toBe('2');
    expect(await page.getByRole('textbox').inputValue()).toBe('3');
    expect(site.asked[1]).toEqual([{ key: 'cost:a0:2027', base: '1', value: '2' }]);
  });
});

test('it is accessible with the field open and closed', async () => {
  await expectAccessible(page);
  await cell('cost:a0:2027').dblclick();
  await page.getByRole('textbox', { name: 'Indsats 1, 2027 kr.' }).waitFor();
  await expectAccessible(page);
});

test('without script it is a table whose rows lead to their form', async () => {
  const plain = await browser.newPage({ javaScript: false });
  await plain.goto(site.address);
  expect(await plain.getByRole('grid').count()).toBe(0);
  await plain.getByRole('link', { name: 'Indsats 1', exact: true }).click();
  await expectTitle(plain, 'Indsats');
});
