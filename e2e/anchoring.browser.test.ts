import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, goTo, HAVNBY, noticeText } from './pages.ts';
import { type Focus, focusOf } from './sight.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const MOST_STOPS = 200;

/** Goes on with the Tab key until the focus fits, as a reader would. */
async function tabTo(page: Page, fits: (focus: Focus) => boolean, key = 'Tab'): Promise<Focus> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus && fits(focus)) return focus;
  }
  throw new Error(`Tab never came there on ${page.url()}`);
}

const named = (name: string) => (focus: Focus) =>
  focus.name.includes(name) || focus.markup.includes(`aria-label="${name}"`);
const field = (name: string) => (focus: Focus) => focus.id === `field-${name}`;

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(name));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const activity = `${HAVNBY}/indsatser/tryghed`;

test('an activity loses its grant, is anchored, is accepted, and its gap closes: with the keyboard alone', async () => {
  const page = await world.open(activity);
  await expectTitle(page, 'Tryghedspartnerskab har penge til og med december 2027');
  await expectSound(page);

  await goTo(page, 'Tilgange', 'indsatser mangler en beslutning');
  await expectSound(page);
  await tabTo(page, named('Flyt til …: Tryghedspartnerskab'));
  await page.keyboard.press('Enter');
  await tabTo(page, named('Forankre'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Flyt indsats' });
  await dialog.getByRole('heading', { name: 'Forankre Tryghedspartnerskab?' }).waitFor();
  await untilAtRest(page);
  await expectSound(page);

  await tabTo(page, field('modtager'));
  await page.keyboard.type('Havnby K');
  await type(page, 'dato', '01.01.2028');
  await page.keyboard.press('Enter');
  await dialog.getByText('Når modtageren har sagt ja: Manglen falder med 186.000 kr.').waitFor();
  await untilAtRest(page);
  await expectSound(page);
  await type(page, 'begrundelse', 'Kommunen har opgaven i forvejen i resten af byen.');
  await type(page, 'besluttet-af', 'Den boligsociale bestyrelse');
  await tabTo(page, named('Forankre indsatsen'));
  await page.keyboard.press('Enter');
  await noticeText(page, 'Tryghedspartnerskab skal nu forankres.');
  await expectSound(page);

  await tabTo(page, named('Overdragelse: Tryghedspartnerskab'));
  await page.keyboard.press('Enter');
  await expectTitle(page, 'Tryghedspartnerskab er ikke forankret endnu: mangler budgetlinje');
  await expectSound(page);
  await type(page, 'budgetlinje', 'Social- og beredskabsudvalget, tryghed');
  await page.keyboard.press('Enter');
  await noticeText(page, 'Aftalen om Tryghedspartnerskab er gemt.');
  await expectSound(page);

  await tabTo(page, named('Vi tager imod'));
  await page.keyboard.press('Enter');
  await noticeText(page, 'Havnby Kommune tager imod Tryghedspartnerskab.');
  await expectTitle(page, 'Tryghedspartnerskab er forankret hos Havnby Kommune');
  await expectSound(page);

  await page.goto(world.address() + activity);
  await expectTitle(page, 'Tryghedspartnerskab har penge til og med 2031');
  await page.getByText('Kommunen har opgaven i forvejen').waitFor();
  await expectSound(page);
});

test('a slip is dragged, and nothing is moved before the decision', async () => {
  const page = await world.open(`${HAVNBY}/tilgange`);
  const slip = page.getByRole('listitem').filter({ hasText: 'Foreningsguide' }).first();
  const column = page.getByRole('region', { name: 'Afvikles' });
  const [from, to] = [(await slip.boundingBox())!, (await column.boundingBox())!];
  await slip.scrollIntoViewIfNeeded();
  const start = (await slip.boundingBox())!;
  expect(from.width).toBeGreaterThan(0);
  const target = (await column.boundingBox()) ?? to;
  await page.mouse.move(start.x + start.width - 6, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 30, start.y + 10, { steps: 8 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Flyt indsats' });
  await dialog.getByRole('heading', { name: 'Afvikle Foreningsguide?' }).waitFor();
  await untilAtRest(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await column.getByText('Foreningsguide').count()).toBe(0);
});
