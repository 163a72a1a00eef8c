import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectTitle, noticeText } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const EVENT = 'Forankring i praksis';
const PAGE = '/arrangementer/forankring-i-praksis';

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Dit navn').fill(name);
  await page.getByLabel('Din e-mail').fill(email);
  await page.getByRole('button', { name: 'Skriv mig på ventelisten' }).click();
  await noticeText(page, `Vi har sendt en mail til ${email}.`);
}

/** Opens the sign-up by the link in the latest letter to an address, which the administrator reads. */
async function openByLetter(administrator: Page, page: Page, email: string): Promise<void> {
  await administrator.goto(`${world.address()}/administration/mails`);
  const row = administrator.getByRole('row').filter({ hasText: email }).first();
  await row.getByRole('link', { name: EVENT }).click();
  await administrator.getByText('Vi sletter tilmeldingen 30 dage').waitFor();
  const text = await administrator.locator('main').innerText();
  await page.goto(/https?:\/\/\S+\/tilmelding\/\S+/.exec(text)![0]);
}

describe('an event that is full', () => {
  test('is found, joined, left by the letter, and its waiting list moves up', async () => {
    const page = await world.open('/', { as: 'stranger' });
    await page
      .getByRole('navigation', { name: 'Hovedmenu' })
      .getByRole('link', { name: 'Arrangementer' })
      .click();
    await expectTitle(page, '4 kommende arrangementer');
    await expectSound(page);
    await page.getByRole('link', { name: EVENT }).click();
    await expectTitle(page, EVENT);
    await page.getByText('Du bliver nr. 4 på ventelisten').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Skriv mig på ventelisten' }).click();
    await page.getByRole('alert').getByText('Skriv dit navn.').waitFor();
    await expectSound(page);
    await signUp(page, 'Første på prøve', 'foerste@havnby.example');
    await signUp(page, 'Anden på prøve', 'anden@havnby.example');

    const administrator = await world.open('/administration/mails', { as: 'administrator' });
    await openByLetter(administrator, page, 'anden@havnby.example');
    await expectTitle(page, `Du er nr. 5 på ventelisten: ${EVENT}`);
    const second = page.url();
    await openByLetter(administrator, page, 'foerste@havnby.example');
    await expectTitle(page, `Du er nr. 4 på ventelisten: ${EVENT}`);
    await page.getByText('Første på prøve').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Meld fra' }).click();
    await noticeText(page, 'Du er meldt fra.');
    await expectTitle(page, `Du er meldt fra: ${EVENT}`);
    expect(await page.getByText('Første på prøve').count()).toBe(0);
    await expectSound(page);
    await page.goto(second);
    await expectTitle(page, `Du er nr. 4 på ventelisten: ${EVENT}`);
  });

  test('is looked after by its organiser: who is taken off leaves a seat to the next', async () => {
    const organiser = await world.open(`/redaktion${PAGE}/tilmeldinger`, { as: 'guest' });
    organiser.on('dialog', (dialog) => void dialog.accept());
    await expectTitle(organiser, `Tilmeldinger: ${EVENT}`);
    const row = (name: string) => organiser.getByRole('row').filter({ hasText: name });
    await row('Deltager 13').getByText('Venteliste nr. 1').waitFor();
    await expectSound(organiser);
    await organiser.getByRole('button', { name: 'Tag af listen: Deltager 1', exact: true }).click();
    await noticeText(organiser, 'Personen er taget af listen og får en mail.');
    await row('Deltager 13').getByText('Plads', { exact: true }).waitFor();
  });

  test('and a link that leads nowhere is answered in a friendly way', async () => {
    const page = await world.open(`/tilmelding/${'A'.repeat(43)}`, { as: 'stranger' });
    await expectTitle(page, 'Linket virker ikke');
    await expectSound(page);
  });
});
