import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, notice, noticeText, optionOf, chosen } from './pages.ts';
import { focusOf } from './sight.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const INSIDE = [
  '/samarbejder',
  '/samarbejder/ny',
  HAVNBY,
  `${HAVNBY}/overblik`,
  `${HAVNBY}/indsatser/medborgerhus`,
  `${HAVNBY}/planfil/hent`,
  `${HAVNBY}/findes-ikke`,
  '/samarbejder/findes-ikke/overblik',
];

/** Words of Havnby's plan that no page outside it has. */
const OF_THE_PLAN = /Fjordblik|Medborgerhuset|Lektiecafé/;

async function become(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: role, exact: true }).click();
}

function signOut(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Log ud', exact: true }).first().click();
}

describe('a stranger', () => {
  test.each(INSIDE)('asking for %s is sent to sign in and shown nothing', async (path) => {
    const answer = await fetch(world.address() + path, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/log-ind?til=${encodeURIComponent(path)}`);
    expect(await answer.text()).toBe('');
  });

  test('signs in where the way led, changes an option, signs out, and going back shows nothing', async () => {
    const page = await world.open(`${HAVNBY}/indsatser`, { as: 'stranger' });
    await expectTitle(page, 'Log ind');
    expect(await page.locator('body').innerText()).not.toMatch(OF_THE_PLAN);
    await expectSound(page);

    await become(page, 'Projektleder');
    await expectTitle(page, /I 2028 mangler/);
    expect(new URL(page.url()).pathname).toBe(`${HAVNBY}/indsatser`);
    const list = optionOf(page, 'Foreningsguide');
    const before = await chosen(list);
    await list.selectOption('Afvikles 31. december 2027');
    await noticeText(page, 'Foreningsguide afvikles nu.');
    await expectSound(page);
    await list.selectOption(before);
    await notice(page).filter({ hasText: 'Foreningsguide', hasNotText: 'afvikles' }).waitFor();

    await signOut(page);
    await noticeText(page, 'Du er logget ud.');
    await expectSound(page);
    for (let steps = 0; steps < 3; steps += 1) {
      await page.goBack();
      await untilAtRest(page);
      const words = await page.locator('body').innerText();
      expect(words, page.url()).not.toMatch(OF_THE_PLAN);
    }
    await page.goto(`${world.address()}${HAVNBY}/overblik`);
    await expectTitle(page, 'Log ind');
  });

  test('finds the way in with the keyboard', async () => {
    const page = await world.open('/log-ind', { as: 'stranger' });
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      const focus = await focusOf(page);
      expect(focus).toMatchObject({ shown: true, uncovered: true });
      if (focus?.name === 'Bestyrelsesmedlem') break;
    }
    await page.keyboard.press('Enter');
    await expectTitle(page, /samarbejder/i);
    await page.getByRole('link', { name: 'Havnby' }).first().waitFor();
    await expectSound(page);
  });

  test('who types what is wrong is told so at the field, and no more', async () => {
    const answers = [];
    for (const email of ['projektleder@havnby.example', 'ingen@havnby.example']) {
      const page = await world.open('/log-ind', { as: 'stranger' });
      const send = page.getByRole('button', { name: 'Log ind', exact: true });
      const summary = page.getByRole('alert').first();
      await send.click();
      await summary.getByText('Skriv din e-mail.').waitFor();
      await expectSound(page);
      await page.getByLabel('E-mail', { exact: true }).fill(email);
      await page.getByLabel('Adgangskode', { exact: true }).fill('ikke den rigtige kode');
      await send.click();
      await summary.getByText('E-mail og adgangskode passer ikke sammen.').waitFor();
      expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe(email);
      expect(await page.getByLabel('Adgangskode', { exact: true }).inputValue()).toBe('');
      answers.push((await page.locator('main').innerText()).replaceAll(email, ''));
      await expectSound(page);
    }
    expect(answers[1]).toBe(answers[0]);
  });

  test('is asked for in English too', async () => {
    const page = await world.open(`/en${HAVNBY}/finansiering`, { as: 'stranger' });
    await expectTitle(page, 'Sign in');
    await become(page, 'Board member');
    await page.waitForURL(`${world.address()}/en${HAVNBY}/finansiering`);
    await expectSound(page);
  });
});
