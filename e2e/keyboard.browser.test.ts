import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { chosen, expectTitle, HAVNBY, noticeText, optionOf, told, undo } from './pages.ts';
import { type Focus, focusOf } from './sight.ts';
import { useWorld } from './world.ts';

const world = useWorld();

/** More stops than any page has. */
const MOST_STOPS = 250;

/** Goes on with the Tab key until the focus fits, as a reader would, and can see it all the way. */
async function tabTo(page: Page, fits: (focus: Focus) => boolean, key = 'Tab'): Promise<Focus> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus) expect(focus).toMatchObject({ shown: true, uncovered: true });
    if (focus && fits(focus)) return focus;
  }
  throw new Error(`Tab never came there on ${page.url()}`);
}

/** Every stop of the Tab key from the top of the page to its end. */
async function stops(page: Page): Promise<Focus[]> {
  const found: Focus[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (!focus) return found;
    found.push(focus);
  }
  throw new Error(`More than ${MOST_STOPS} stops on ${page.url()}`);
}

async function focusIsOn(page: Page, id: string): Promise<void> {
  await expect.poll(async () => (await focusOf(page))?.id).toBe(id);
}

async function focusIsOnSummary(page: Page): Promise<void> {
  await expect.poll(async () => (await focusOf(page))?.markup).toContain('error-summary');
}

function named(name: string) {
  return (focus: Focus) => focus.name.includes(name);
}

describe('every stop of the Tab key', () => {
  test.each([
    '/',
    '/omraader',
    `${HAVNBY}/overblik`,
    `${HAVNBY}/indsatser`,
    `${HAVNBY}/indsatser/medborgerhus`,
    `${HAVNBY}/finansiering`,
    `${HAVNBY}/scenarier`,
    `${HAVNBY}/scenarier/ny`,
    `${HAVNBY}/planfil`,
  ])('on %s shows where the focus is, and nothing lies over it', async (path) => {
    const page = await world.open(path);
    const all = await stops(page);
    expect(all.length).toBeGreaterThan(5);
    expect(all[0]!.href).toBe('#main');
    expect(all.filter(({ shown }) => !shown).map(({ markup }) => markup)).toEqual([]);
    expect(all.filter(({ uncovered }) => !uncovered).map(({ markup }) => markup)).toEqual([]);
  });
});

describe('the main job with the keyboard alone', () => {
  test('the skip link leads past the menus', async () => {
    const page = await world.open(`${HAVNBY}/overblik`);
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Gå til indholdet', uncovered: true });
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'main');
    await page.keyboard.press('Tab');
    const next = await page.evaluate("document.activeElement.closest('main') !== null");
    expect(next).toBe(true);
  });

  test('from the front page to a choice and back, the focus stays where the reader is', async () => {
    const page = await world.open('/');
    await tabTo(page, named('Se Havnbys plan'));
    await page.keyboard.press('Enter');
    await expectTitle(page, /mangler I/);
    await tabTo(page, (focus) => focus.href === `${HAVNBY}/indsatser`);
    await page.keyboard.press('Enter');
    await expectTitle(page, /I 2028 mangler/);
    const before = await told(page);

    const list = await tabTo(page, named('Mulighed for Lektiecafé'));
    await page.keyboard.press('ArrowDown');
    await noticeText(page, 'Lektiecafé afvikles nu.');
    expect(await focusOf(page)).toMatchObject({ id: list.id, shown: true, uncovered: true });
    await page.keyboard.press('ArrowUp');
    await noticeText(page, 'Lektiecafé forankres nu.');
    expect(await focusOf(page)).toMatchObject({ id: list.id, shown: true, uncovered: true });
    await page.keyboard.press('ArrowUp');
    await noticeText(page, 'Lektiecafé videreføres nu.');
    expect(await chosen(optionOf(page, 'Lektiecafé'))).toBe('Videreføres');

    await tabTo(page, named('Fortryd'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await noticeText(page, 'Lektiecafé forankres nu.');
    expect(await focusOf(page)).toBeDefined();
    expect(await told(page)).toBe(before);
    await expectAccessible(page);
  });

  test('a filter keeps the focus, and what folds opens with Enter', async () => {
    const page = await world.open(`${HAVNBY}/indsatser`);
    await tabTo(page, named('Flere filtre og inddeling'));
    await page.keyboard.press('Enter');
    await tabTo(page, named('Nordbyen'));
    await page.keyboard.press('Enter');
    await page.getByText(/Viser \d+ af \d+ indsatser/).waitFor();
    await untilAtRest(page);
    expect(page.url()).toContain('omraade=nordbyen');
    await expectAccessible(page);
  });

  test('an option is chosen on the page of an activity', async () => {
    const page = await world.open(`${HAVNBY}/indsatser/familiekursus`);
    const before = await told(page);
    await tabTo(page, (focus) => focus.markup.includes('Vælg denne: To hold om året'));
    await page.keyboard.press('Enter');
    await noticeText(page, 'Familie- og forældrekursus retænkes nu.');
    // The button that was pressed is gone: the reader goes on from the notice.
    await expect.poll(async () => (await focusOf(page))?.markup).toContain('class="notice');
    await tabTo(page, named('Fortryd'));
    await undo(page, 'Familie- og forældrekursus er nu uafklaret');
    expect(await told(page)).toBe(before);
  });
});

describe('a form that comes back with errors', () => {
  test('gives its summary the focus, and the summary leads to each field', async () => {
    const page = await world.open(`${HAVNBY}/scenarier/ny`);
    await tabTo(page, named('Omkostninger i 2027'));
    await page.keyboard.type('dyrt');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('»dyrt« er ikke en ændring').waitFor();
    await focusIsOnSummary(page);
    await tabTo(page, named('»dyrt«'));
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Omkostninger i 2027');
    await focusIsOn(page, (await field.getAttribute('id'))!);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await untilAtRest(page);
    await page.getByRole('alert').getByText('Giv scenariet et navn').waitFor();
    await focusIsOnSummary(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, (await page.getByLabel('Navn').getAttribute('id'))!);
    await page.keyboard.type('Kun med tasterne');
    await page.keyboard.press('Enter');
    await noticeText(page, 'Scenariet »Kun med tasterne« er oprettet.');
  });

  test('leads to one field after the other without fetching the page anew', async () => {
    const page = await world.open('/sparring', { as: 'stranger' });
    await page.locator('#field-sted').fill('Havnby');
    await page.locator('main form button[type=submit]').last().click();
    await focusIsOnSummary(page);
    const links = page.locator('.error-summary a');
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    for (let number = 0; number < count; number++) {
      const link = links.nth(number);
      const place = (await link.getAttribute('href'))!.slice(1);
      await link.press('Enter');
      await focusIsOn(page, place);
    }
    expect(await page.locator('#field-sted').inputValue()).toBe('Havnby');
  });

  test.each([`${HAVNBY}/planfil`, '/samarbejder/ny?fra=planfil'])(
    'does so on %s when no file is chosen',
    async (path) => {
      const page = await world.open(path);
      await tabTo(page, (focus) => focus.markup.includes('button-primary'));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await focusIsOnSummary(page);
      await tabTo(page, named('Vælg en planfil først.'));
      await page.keyboard.press('Enter');
      await focusIsOn(page, 'field-fil');
    },
  );
});

describe('the menu of a phone', () => {
  test('opens and closes with the keyboard and leads on', async () => {
    const page = await world.open(`${HAVNBY}/overblik`, { width: 375, height: 740 });
    const panel = page.getByRole('navigation', { name: 'Menu på små skærme' });
    await tabTo(page, named('Menu'));
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Space');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await tabTo(page, (focus) => focus.href === `${HAVNBY}/finansiering`);
    expect(await focusOf(page)).toMatchObject({ shown: true, uncovered: true });
    await page.keyboard.press('Enter');
    await expectTitle(page, /Pengene/);
    expect(await panel.isVisible()).toBe(false);
    await page.goBack();
    await expectTitle(page, /mangler I/);
    expect(await panel.isVisible()).toBe(false);
  });
});
