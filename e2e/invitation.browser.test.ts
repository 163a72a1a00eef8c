import { describe, expect, test } from 'vitest';
import { localDate } from '../src/shared/index.ts';
import {
  addressInMail,
  expectTitle,
  HAVNBY,
  invite,
  joinByInvitation,
  noticeText,
  PASSWORD,
  typePassword,
} from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const SETTINGS = `${HAVNBY}/indstillinger`;
const SUBJECT = /Du er inviteret til Havnby/;

describe('an invitation', () => {
  test('as guest for thirty days is mailed, read, answered by a new account, and ends', async () => {
    const email = 'gaest@havnby.example';
    const owner = await world.open(SETTINGS);
    await expectSound(owner);
    await owner.getByRole('button', { name: 'Send invitationen', exact: true }).click();
    await owner.getByRole('alert').getByText('Skriv en e-mailadresse.').waitFor();
    await expectSound(owner);
    await invite(owner, email);
    const waiting = owner.getByRole('row').filter({ hasText: email });
    await waiting.getByText('Gæst').waitFor();
    await expectSound(owner);

    const administrator = await world.open('/administration/mails', { as: 'administrator' });
    await expectSound(administrator);
    const address = await addressInMail(administrator, {
      origin: world.address(),
      to: email,
      subject: SUBJECT,
    });
    await expectSound(administrator);
    expect(address.startsWith(`${world.address()}/invitation/havnby/`)).toBe(true);

    const guest = await world.open(address.slice(world.address().length), { as: 'stranger' });
    await expectTitle(guest, 'Du er inviteret til Havnby');
    await expectSound(guest);
    await guest.getByRole('button', { name: 'Opret kontoen, og sig ja' }).click();
    await guest.getByRole('alert').getByText('Skriv dit navn.').waitFor();
    await expectSound(guest);
    await joinByInvitation(guest, address, 'Gæst på prøve');
    await expectSound(guest);
    await guest.getByText('Du er gæst').locator('visible=true').first().waitFor();
    await guest.goto(`${world.address()}/samarbejder`);
    expect(await guest.locator('main a[href$="/overblik"]').allInnerTexts()).toEqual(['Havnby']);
    await expectSound(guest);

    const other = await world.open('/log-ind', { as: 'stranger' });
    await other.goto(address);
    await expectTitle(other, 'Invitationen kan ikke bruges');
    await expectSound(other);

    await world.whileStopped((db) =>
      db
        .updateTable('membership')
        .set({ ends_on: localDate('2026-01-31') })
        .where('person_id', 'in', (person) =>
          person.selectFrom('person').select('person_id').where('email', '=', email),
        )
        .execute(),
    );
    await guest.goto(`${world.address()}${HAVNBY}/overblik`);
    await expectTitle(guest, 'Din adgang til samarbejdet er slut');
    await guest.getByText('til og med 31. januar 2026').waitFor();
    await expectSound(guest);
    await guest.goto(`${world.address()}/samarbejder`);
    await expectSound(guest);
    await owner.goto(world.address() + SETTINGS);
    await owner.getByText('Sluttede 31. januar 2026').waitFor();
    await expectSound(owner);
  }, 120_000);

  test('is withdrawn, and its link gives nothing', async () => {
    const email = 'trukket@havnby.example';
    const owner = await world.open(SETTINGS);
    await invite(owner, email, 'Redaktør');
    const administrator = await world.open('/administration', { as: 'administrator' });
    const asked = { origin: world.address(), to: email, subject: SUBJECT };
    const address = await addressInMail(administrator, asked);
    await owner.getByRole('button', { name: `Træk tilbage: invitationen til ${email}` }).click();
    await noticeText(owner, 'Invitationen er trukket tilbage.');
    await expectSound(owner);
    const stranger = await world.open('/', { as: 'stranger' });
    await stranger.goto(address);
    await expectTitle(stranger, 'Invitationen kan ikke bruges');
  });

  test('for another address is not answered by the one who is signed in', async () => {
    const email = 'til-en-anden@havnby.example';
    const owner = await world.open(SETTINGS);
    await invite(owner, email);
    const administrator = await world.open('/administration', { as: 'administrator' });
    const asked = { origin: world.address(), to: email, subject: SUBJECT };
    const address = await addressInMail(administrator, asked);
    await administrator.goto(address);
    await administrator.getByText('Invitationen er til en anden adresse').waitFor();
    expect(await administrator.getByRole('button', { name: 'Ja, jeg vil være med' }).count()).toBe(
      0,
    );
    await expectSound(administrator);
  });
});

describe('a member', () => {
  test('is given another role, and then removed', async () => {
    const email = 'medlem@havnby.example';
    const owner = await world.open(SETTINGS);
    await invite(owner, email, 'Bestyrelsesmedlem');
    const administrator = await world.open('/administration', { as: 'administrator' });
    const asked = { origin: world.address(), to: email, subject: SUBJECT };
    const address = await addressInMail(administrator, asked);
    const member = await world.open('/', { as: 'stranger' });
    await joinByInvitation(member, address, 'Medlem på prøve');
    await member.getByText('Du er bestyrelsesmedlem').locator('visible=true').first().waitFor();

    await owner.goto(world.address() + SETTINGS);
    await owner.getByRole('link', { name: 'Ret Medlem på prøve' }).click();
    const panel = owner.getByRole('region', { name: 'Ret vilkårene for Medlem på prøve' });
    await panel.getByRole('radio', { name: 'Redaktør' }).check();
    await expectSound(owner);
    await panel.getByRole('button', { name: 'Gem vilkårene' }).click();
    await noticeText(owner, 'Vilkårene er ændret.');
    await member.reload();
    await member.getByText('Du er redaktør').locator('visible=true').first().waitFor();

    await owner.getByRole('link', { name: 'Ret Medlem på prøve' }).click();
    await owner.getByRole('link', { name: 'Fjern fra samarbejdet' }).click();
    await expectTitle(owner, 'Fjern Medlem på prøve fra samarbejdet');
    await expectSound(owner);
    await owner.getByRole('button', { name: 'Fjern fra samarbejdet' }).click();
    await noticeText(owner, 'Medlem på prøve er ikke længere med i samarbejdet.');
    await expectSound(owner);
    const answer = await member.goto(`${world.address()}${HAVNBY}/overblik`);
    expect(answer!.status()).toBe(404);
  });
});

describe('without script', () => {
  test('one is invited, answers, signs out and in, and the settings are changed', async () => {
    const email = 'uden-script@havnby.example';
    const plain = { javaScript: false } as const;
    const owner = await world.open(SETTINGS, plain);
    await invite(owner, email);
    const administrator = await world.open('/administration', { as: 'administrator', ...plain });
    const asked = { origin: world.address(), to: email, subject: SUBJECT };
    const address = await addressInMail(administrator, asked);
    const guest = await world.open('/', { as: 'stranger', ...plain });
    await joinByInvitation(guest, address, 'Uden script');
    await guest.getByRole('button', { name: 'Log ud', exact: true }).first().click();
    await noticeText(guest, 'Du er logget ud.');
    await guest.goto(`${world.address()}${HAVNBY}/overblik`);
    await typePassword(guest, email, 'den forkerte adgangskode');
    await guest.getByRole('alert').getByText('E-mail og adgangskode passer ikke').waitFor();
    await typePassword(guest, email, PASSWORD);
    await expectTitle(guest, /mangler I/);
    expect(guest.url()).toBe(`${world.address()}${HAVNBY}/overblik`);
    await guest.goto(`${world.address()}/min-konto`);
    await guest.getByLabel('Dit navn').fill('Uden script, men med navn');
    await guest.getByRole('button', { name: 'Gem', exact: true }).first().click();
    await noticeText(guest, 'Dit navn er gemt.');

    await owner.goto(world.address() + SETTINGS);
    await owner.getByText('Uden script, men med navn').first().waitFor();
    const name = owner.getByLabel('Navn', { exact: true });
    await name.fill(' ');
    await owner.getByRole('button', { name: 'Gem oplysningerne' }).click();
    await owner.getByRole('alert').getByText('Skriv et navn').waitFor();
    await name.fill('Havnby og omegn');
    await owner.getByRole('button', { name: 'Gem oplysningerne' }).click();
    await noticeText(owner, 'Samarbejdets oplysninger er gemt.');
    await owner.getByRole('navigation', { name: 'Menu for Havnby og omegn' }).waitFor();
    await name.fill('Havnby');
    await owner.getByRole('button', { name: 'Gem oplysningerne' }).click();
    await owner.getByRole('navigation', { name: 'Menu for Havnby', exact: true }).waitFor();
    await noticeText(owner, 'Samarbejdets oplysninger er gemt.');
  });
});
