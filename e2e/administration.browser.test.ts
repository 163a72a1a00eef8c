import { describe, expect, test } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';
import { DEMO } from '../tests/session.ts';
import { addressInMail, expectTitle, HAVNBY, noticeText, PASSWORD, typePassword } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const TABS = [
  ['Drift', '/administration'],
  ['Personer', '/administration/personer'],
  ['Samarbejder', '/administration/samarbejder'],
  ['Loginudbydere', '/administration/loginudbydere'],
  ['Mails', '/administration/mails'],
  ['Ændringer', '/administration/aendringer'],
] as const;

describe('administration', () => {
  test('has its parts one click from each other, none of which tells of a plan', async () => {
    const page = await world.open('/administration', { as: 'administrator' });
    for (const [tab, path] of TABS) {
      await page
        .getByRole('navigation', { name: 'Administration' })
        .getByRole('link', { name: tab, exact: true })
        .click();
      await untilAtRest(page);
      expect(page.url()).toBe(world.address() + path);
      expect(await page.locator('main').innerText()).not.toMatch(/Søparken|Lektiecafé/);
      await expectSound(page);
    }
  });

  test.each(['owner', 'guest', 'stranger'] as const)('is not there for %s', async (reader) => {
    for (const [, path] of TABS) {
      const answer = await fetch(world.address() + path, {
        redirect: 'manual',
        headers: await world.headers(reader),
      });
      expect([path, answer.status]).toEqual([path, reader === 'stranger' ? 303 : 404]);
    }
  });

  test('adds a person, who chooses a password by the link', async () => {
    const email = 'tilfoejet@havnby.example';
    const page = await world.open('/administration/personer', { as: 'administrator' });
    await page.getByRole('link', { name: 'Tilføj en person' }).click();
    await page.getByRole('button', { name: 'Tilføj og send link' }).click();
    await page.getByRole('alert').getByText('Skriv et navn').waitFor();
    await expectSound(page);
    await page.getByLabel('Navn').fill('Tilføjet');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Tilføj og send link' }).click();
    await noticeText(page, 'Tilføjet er tilføjet.');
    await expectSound(page);
    const subject = /adgangskode/i;
    const address = await addressInMail(page, { origin: world.address(), to: email, subject });
    const person = await world.open('/', { as: 'stranger' });
    await person.goto(address);
    await person.getByLabel('Ny adgangskode', { exact: true }).fill(PASSWORD);
    await person.getByRole('button', { name: 'Gem adgangskoden' }).click();
    await noticeText(person, 'Din nye adgangskode er gemt.');
    await person.goto(`${world.address()}/log-ind`);
    await typePassword(person, email, PASSWORD);
    await expectTitle(person, /samarbejder/i);

    await page.goto(`${world.address()}/administration/personer?q=tilfoejet`);
    await page.getByRole('link', { name: 'Tilføjet' }).click();
    await page.getByRole('button', { name: 'Luk kontoen' }).click();
    await noticeText(page, 'Kontoen for Tilføjet er lukket.');
    await person.goto(`${world.address()}/samarbejder`);
    await expectTitle(person, 'Log ind');
    await typePassword(person, email, PASSWORD);
    await person.getByRole('alert').getByText('passer ikke sammen').waitFor();
  });

  test('locks an account: its session ends, the demo cannot enter it, and it is opened again', async () => {
    const member = await world.open(`${HAVNBY}/overblik`, { as: 'contributor' });
    await expectTitle(member, /mangler I/);
    const page = await world.open(`/administration/personer/${DEMO.contributor}`, {
      as: 'administrator',
    });
    await expectTitle(page, 'Boligsocial medarbejder');
    await expectSound(page);
    await page.getByRole('button', { name: 'Luk kontoen' }).click();
    await noticeText(page, 'Kontoen for Boligsocial medarbejder er lukket.');
    await expectSound(page);
    await member.reload();
    await expectTitle(member, 'Log ind');
    await member.locator(`button[name=rolle][value=${DEMO.contributor}]`).click();
    await noticeText(member, 'Den konto findes ikke i demoen');
    await page.getByRole('button', { name: 'Åbn kontoen' }).click();
    await noticeText(page, 'er åben igen');
    await member.locator(`button[name=rolle][value=${DEMO.contributor}]`).click();
    await expectTitle(member, /mangler I/);
  });

  test('keeps its last administrator, and says why', async () => {
    const page = await world.open(`/administration/personer/${DEMO.administrator}`, {
      as: 'administrator',
    });
    await page.getByRole('button', { name: 'Luk kontoen' }).click();
    await page.getByText('Personen er den sidste administrator').waitFor();
    await expectSound(page);
  });

  test('adds a provider that does not answer, and says so', async () => {
    const page = await world.open('/administration/loginudbydere/ny', { as: 'administrator' });
    await expectSound(page);
    await page.locator('main').getByRole('button').first().click();
    await page.getByRole('alert').first().waitFor();
    await expectSound(page);
  });
});
