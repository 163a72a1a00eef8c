import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, noticeText, optionOf } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const HISTORY = `${HAVNBY}/historik`;

test('changes by two people are told, found, opened, taken out and checked', async () => {
  const owner = await world.open(`${HAVNBY}/indsatser`);
  await optionOf(owner, 'Lektiecafé').selectOption('Afvikles 31. december 2027');
  await noticeText(owner, 'Lektiecafé afvikles nu.');
  const editor = await world.open(`${HAVNBY}/scenarier/ny`, { as: 'editor' });
  await editor.getByLabel('Navn').fill('Til historikken');
  await editor.getByRole('button', { name: 'Opret scenariet' }).click();
  await noticeText(editor, 'Scenariet »Til historikken« er oprettet.');

  const page = await world.open(HISTORY, { as: 'board-member' });
  await expectTitle(page, 'Hvem har ændret hvad');
  await expectSound(page);
  const list = page.locator('#aendringer, section:has(> #aendringer)').first();
  await list.getByText('Til historikken').first().waitFor();
  await list.getByText('Lektiecafé').first().waitFor();

  const filter = page.getByRole('form', { name: 'Find ændringer' });
  await filter.getByLabel('Hvem').selectOption('Socialchef');
  await filter.getByRole('button', { name: 'Vis ændringer' }).click();
  await page.getByText('Listen viser kun de ændringer, du har valgt.').waitFor();
  await page.getByText('Til historikken').first().waitFor();
  await untilAtRest(page);
  expect(await page.locator('main').innerText()).not.toContain('Lektiecafé');
  await expectSound(page);
  await page.locator('main summary').filter({ hasText: 'Til historikken' }).first().click();
  await page.getByRole('link', { name: 'Åbn ændringen for sig' }).first().click();
  await expectTitle(page, /Til historikken/);
  expect(page.url()).toMatch(/historik\/aendring\/\d+$/);
  await expectSound(page);

  await page.goto(`${world.address()}${HISTORY}`);
  await filter.getByLabel('Søg').fill('findes slet ikke i loggen');
  await filter.getByRole('button', { name: 'Vis ændringer' }).click();
  await page.getByText('Ingen ændringer passer til det, du har valgt').waitFor();
  await expectSound(page);

  await page.goto(`${world.address()}${HISTORY}`);
  await page.getByRole('link', { name: 'Kontrollér ændringsloggen' }).click();
  await expectTitle(page, 'Kontrollér ændringsloggen');
  await expectSound(page);
  await page.getByRole('button', { name: 'Kontrollér nu' }).click();
  await expectTitle(page, 'Ændringsloggen er hel');
  await expectSound(page);
  const word = (await page.locator('main code').first().innerText()).trim();
  expect(word).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  const revision = Number(
    /Til og med ændring\s*(\d+)/.exec(await page.locator('main').innerText())![1],
  );
  await page.getByLabel('Ændring nr.').fill(String(revision));
  await page.getByLabel('Kontroltal fra referatet').fill(word);
  await page.getByRole('button', { name: 'Kontrollér og sammenlign' }).click();
  await page.getByText('Det gamle kontroltal passer', { exact: true }).waitFor();
  await expectSound(page);
  await page.getByLabel('Kontroltal fra referatet').fill('0000 0000 0000 0000');
  await page.getByRole('button', { name: 'Kontrollér og sammenlign' }).click();
  await page.getByText('Det gamle kontroltal passer ikke').waitFor();
  await expectSound(page);

  await page.goto(`${world.address()}${HISTORY}`);
  for (const [link, words] of [
    ['Hent som regneark (CSV)', /Lektiecafé[^]*|Til historikken/],
    ['Hent med segl (JSON)', /"hash"|segl/i],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const answer = await page.context().request.get((await coming).url());
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(words);
  }
});

test('a row that was altered in the database is found and told', async () => {
  await world.whileStopped(async (db) => {
    await sql`alter table change disable trigger user`.execute(db);
    await sql`
      update change set use_case = 'activities.forged'
      where partnership_id = 'havnby' and revision = 1`.execute(db);
    await sql`alter table change enable trigger user`.execute(db);
  });
  const page = await world.open(`${HISTORY}/kontrol?koer=ja`);
  await expectTitle(page, 'Der er en fejl i ændringsloggen');
  await expectSound(page);
});
