import { expect, test } from 'vitest';
import { expectTitle, HAVNBY, noticeText, optionOf } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

test('what one changes another sees without reloading, and can be taken back', async () => {
  const watcher = await world.open(`${HAVNBY}/overblik`, { as: 'board-member' });
  const owner = await world.open(`${HAVNBY}/indsatser`);
  await optionOf(owner, 'Lektiecafé').selectOption('Afvikles 31. december 2027');
  await noticeText(owner, 'Lektiecafé afvikles nu.');
  const changes = watcher.locator('#aendringer, section:has(> #aendringer)').first();
  await changes.getByText('Lektiecafé: valgt »Afvikles').first().waitFor();
  await watcher.getByText('Siden er opdateret: andre har ændret planen.').waitFor();
  await expectSound(watcher);

  await owner.goto(`${world.address()}${HAVNBY}/overblik`);
  await owner.getByText(/^Din seneste ændring: Lektiecafé: valgt/).waitFor();
  await expectSound(owner);
  await owner.getByRole('button', { name: 'Fortryd den' }).click();
  await noticeText(owner, 'Ændringen er taget tilbage.');
  await changes.getByText('Lektiecafé: valgt »Biblioteket').first().waitFor();
  await expectSound(owner);
});

test('what somebody is typing is left alone when others change the plan', async () => {
  const typing = await world.open(`${HAVNBY}/scenarier/ny`, { as: 'editor' });
  await typing.getByLabel('Navn').fill('Halvt skrevet');
  const owner = await world.open(`${HAVNBY}/indsatser`);
  await optionOf(owner, 'Jobcafé').selectOption({ index: 1 });
  await noticeText(owner, 'Jobcafé');
  await typing.getByText('Andre har ændret planen.').waitFor();
  expect(await typing.getByLabel('Navn').inputValue()).toBe('Halvt skrevet');
  await expectSound(typing);
  await typing.getByRole('link', { name: 'Vis den nye udgave' }).click();
  await expectTitle(typing, /scenarie/i);
});

test('nobody takes back what another has changed again', async () => {
  const owner = await world.open(`${HAVNBY}/indsatser`);
  await optionOf(owner, 'Lektiecafé').selectOption('Afvikles 31. december 2027');
  await noticeText(owner, 'Lektiecafé afvikles nu.');
  await owner.goto(`${world.address()}${HAVNBY}/overblik`);
  const undo = owner.getByRole('button', { name: 'Fortryd den' });
  await undo.waitFor();
  const revision = await owner.locator('main input[name=revision]').first().inputValue();
  const editor = await world.open(`${HAVNBY}/indsatser`, { as: 'editor' });
  await optionOf(editor, 'Lektiecafé').selectOption({ index: 1 });
  await noticeText(editor, 'Lektiecafé');
  await undo.waitFor({ state: 'detached' });
  const answer = await fetch(`${world.address()}${HAVNBY}/fortryd`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...(await world.headers()),
      origin: world.address(),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ revision, til: '//andetsteds.example/' }),
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`${HAVNBY}/overblik`);
});
