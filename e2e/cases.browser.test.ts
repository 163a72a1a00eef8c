import { expect, test } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const POINT = 'Biblioteket tog lektiecaféen i drift';

test('a stranger finds an experience from the front page, by what it is about, and its source', async () => {
  const page = await world.open('/', { as: 'stranger' });
  await page.getByRole('link', { name: /^Alle \d+ erfaringer$/ }).click();
  await untilAtRest(page);
  await page.getByRole('link', { name: /^Forankres/ }).click();
  await expectTitle(page, 'erfaringer passer til jeres valg');
  expect(page.url()).toMatch(/\/erfaringer\?tilgang=anchor$/);
  await expectSound(page);
  await page.getByRole('link', { name: /fast indgang til kommunen/ }).click();
  await untilAtRest(page);
  await page
    .getByRole('link', { name: /^Kilde 1: Rudersdal Kommune/ })
    .first()
    .click();
  await page.waitForURL(/#kilde-kommune$/);
  await expectSound(page);
});

test('a partnership offers its own, and an editor makes a draft of it that nobody else sees', async () => {
  const owner = await world.open(`${HAVNBY}/overblik`);
  await owner.getByRole('link', { name: 'Tilbyd jeres erfaring til andre' }).click();
  await owner.getByLabel('Hvad er pointen?').fill(POINT);
  await owner.getByLabel('Hvad skete der?').fill('Biblioteket sagde ja til at overtage.');
  await owner.getByLabel('Hvad kan andre tage med?').fill('Spørg modtageren tidligt.');
  const send = owner.getByRole('button', { name: 'Send til vidensredaktørerne' });
  await send.click();
  await owner.getByRole('alert').getByText('Sæt kryds ved').waitFor();
  expect(await owner.getByLabel('Hvad er pointen?').inputValue()).toBe(POINT);
  await expectSound(owner);
  await owner.getByLabel(/^Vi må fortælle det her/).check();
  await send.click();
  await owner.getByText('Tilbuddet er sendt til vidensredaktørerne.').waitFor();
  await expectSound(owner);

  const editor = await world.open('/redaktion/erfaringer', { as: 'guest' });
  await editor.getByRole('link', { name: POINT }).click();
  await expectTitle(editor, POINT);
  await expectSound(editor);
  await editor.getByLabel('Adresse på siden').fill('havnby-bibliotek');
  await editor.getByRole('button', { name: 'Lav kladden' }).click();
  await untilAtRest(editor);
  expect(editor.url()).toMatch(/\/redaktion\/erfaringer\/havnby-bibliotek$/);

  await owner.goto(`${world.address()}${HAVNBY}/erfaring`);
  await owner.getByText('Taget op').waitFor();
  const stranger = await fetch(`${world.address()}/erfaringer/havnby-bibliotek`);
  expect(stranger.status).toBe(404);
});
