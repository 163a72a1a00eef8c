import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addAuthenticator } from './authenticator.ts';
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

const SECURITY = '/min-konto/sikkerhed';

/** The code of an app for a key, as RFC 6238 has it: six digits, thirty seconds, SHA-1. */
function codeOf(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Somebody with an account of their own, signed in. */
async function member(name: string): Promise<{ page: Page; email: string }> {
  const email = `${name}@havnby.example`;
  const owner = await world.open(`${HAVNBY}/indstillinger`);
  await invite(owner, email);
  const administrator = await world.open('/administration', { as: 'administrator' });
  const subject = /Du er inviteret til Havnby/;
  const address = await addressInMail(administrator, {
    origin: world.address(),
    to: email,
    subject,
  });
  const page = await world.open('/', { as: 'stranger' });
  await joinByInvitation(page, address, name);
  return { page, email };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log ud', exact: true }).first().click();
  await noticeText(page, 'Du er logget ud.');
}

async function signedIn(page: Page): Promise<void> {
  await expectTitle(page, /samarbejder/i);
}

describe('a second factor', () => {
  test('is set up in one’s account, asked for when signing in, and turned off', async () => {
    const { page, email } = await member('to-trin');
    await page.goto(world.address() + SECURITY);
    await expectSound(page);
    await page.getByRole('link', { name: 'Slå to trin til' }).click();
    await expectTitle(page, 'To trin');
    await expectSound(page);
    await page.getByLabel('Din adgangskode').fill('ikke den rigtige');
    await page.getByRole('button', { name: 'Slå to trin til' }).click();
    await page.getByRole('alert').getByText('Adgangskoden er forkert.').waitFor();
    await expectSound(page);
    await page.getByLabel('Din adgangskode').fill(PASSWORD);
    await page.getByRole('button', { name: 'Slå to trin til' }).click();
    await expectTitle(page, 'Tilføj Helhed i din app');
    await expectSound(page);
    const secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '');
    await page.getByLabel('Kode fra appen').fill('000000');
    await page.getByRole('button', { name: 'Slå til' }).click();
    await page.getByRole('alert').getByText('Koden er forkert.').waitFor();
    await expectSound(page);
    await page.getByLabel('Kode fra appen').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Slå til' }).click();
    await expectTitle(page, 'Gem dine nødkoder');
    await expectSound(page);
    const backup = await page.locator('main code').allInnerTexts();
    expect(backup.length).toBeGreaterThanOrEqual(8);

    await page.getByRole('link', { name: 'Jeg har gemt dem' }).click();
    await expectTitle(page, 'Sikkerhed');
    await signOut(page);
    await page.goto(`${world.address()}/log-ind`);
    await typePassword(page, email, PASSWORD);
    await expectTitle(page, 'Skriv din kode');
    await expectSound(page);
    const other = await page.context().newPage();
    await other.goto(`${world.address()}${HAVNBY}/overblik`);
    await expectTitle(other, 'Log ind');
    await other.close();
    await page.getByLabel('Kode', { exact: true }).fill('123');
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.getByRole('alert').getByText('Koden er forkert eller brugt.').waitFor();
    await expectSound(page);
    // The code that turned it on may be used up; the app's next is within what is let through.
    await page.getByLabel('Kode', { exact: true }).fill(codeOf(secret, Date.now() + 30_000));
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await signedIn(page);

    await signOut(page);
    for (const works of [true, false]) {
      await page.goto(`${world.address()}/log-ind`);
      await typePassword(page, email, PASSWORD);
      await expectTitle(page, 'Skriv din kode');
      await page.getByLabel('Kode', { exact: true }).fill(backup[0]!);
      await page.getByRole('button', { name: 'Fortsæt' }).click();
      if (works) {
        await signedIn(page);
        await signOut(page);
      } else await page.getByRole('alert').getByText('Koden er forkert eller brugt.').waitFor();
    }
    await page.getByLabel('Kode', { exact: true }).fill(backup[1]!);
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await signedIn(page);
    await page.goto(`${world.address()}/min-konto/to-trin`);
    await expectSound(page);
    await page.getByLabel('Din adgangskode').fill(PASSWORD);
    await page.getByRole('button', { name: 'Slå to trin fra' }).click();
    await page.getByText('To trin er slået fra.').first().waitFor();
    await signOut(page);
    await page.goto(`${world.address()}/log-ind`);
    await typePassword(page, email, PASSWORD);
    await signedIn(page);
  }, 120_000);
});

describe('a password', () => {
  test('is changed, which signs one out elsewhere; the old one is no good any longer', async () => {
    const { page, email } = await member('ny-kode');
    const elsewhere = await world.open('/log-ind', { as: 'stranger' });
    await typePassword(elsewhere, email, PASSWORD);
    await signedIn(elsewhere);
    await page.goto(world.address() + SECURITY);
    const save = page.getByRole('button', { name: 'Gem adgangskoden' });
    await page.getByLabel('Nuværende adgangskode').fill(PASSWORD);
    await page.getByLabel('Ny adgangskode', { exact: true }).fill('kort');
    await save.click();
    await page.getByRole('alert').getByText('mindst 12 tegn').waitFor();
    await expectSound(page);
    const next = 'helt andre ord på rad';
    await page.getByLabel('Nuværende adgangskode').fill(PASSWORD);
    await page.getByLabel('Ny adgangskode', { exact: true }).fill(next);
    await save.click();
    await noticeText(page, 'Din nye adgangskode er gemt.');
    await expectSound(page);
    await elsewhere.goto(`${world.address()}${HAVNBY}/overblik`);
    await expectTitle(elsewhere, 'Log ind');
    await typePassword(elsewhere, email, PASSWORD);
    await elsewhere.getByRole('alert').getByText('passer ikke sammen').waitFor();
    await typePassword(elsewhere, email, next);
    await expectTitle(elsewhere, /mangler I/);
  });

  test('that is forgotten is replaced by a link that works once', async () => {
    const { page, email } = await member('glemt');
    await signOut(page);
    await page.goto(`${world.address()}/log-ind`);
    await page.getByRole('link', { name: 'Glemt adgangskode?' }).click();
    // The page before has a field of the same name.
    await page.getByRole('button', { name: 'Send link' }).waitFor();
    await page.getByLabel('E-mail', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await expectTitle(page, 'Se i din indbakke');
    await expectSound(page);
    const administrator = await world.open('/administration', { as: 'administrator' });
    const subject = /adgangskode/i;
    const address = await addressInMail(administrator, {
      origin: world.address(),
      to: email,
      subject,
    });
    await page.goto(address);
    await expectTitle(page, 'Vælg en ny adgangskode');
    await expectSound(page);
    const next = 'endnu en række ord';
    await page.getByLabel('Ny adgangskode', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Gem adgangskoden' }).click();
    await noticeText(page, 'Din nye adgangskode er gemt.');
    await page.goto(address);
    await expectTitle(page, 'Linket virker ikke længere');
    await expectSound(page);
    await page.goto(`${world.address()}/log-ind`);
    await typePassword(page, email, next);
    await signedIn(page);
  });
});

describe('a passkey', () => {
  test('is added in one’s account, signs in, and is removed', async () => {
    const { page: first, email } = await member('noegle');
    await first.goto(world.address() + SECURITY);
    await first.getByText('Adgangsnøgler virker kun, når Helhed har et domænenavn.').waitFor();
    // Passkeys belong to a name, and an address of numbers has none.
    const named = world.address().replace('127.0.0.1', 'localhost');
    const page = await world.open('/', { as: 'stranger' });
    await addAuthenticator(page);
    await page.goto(`${named}/log-ind?til=${SECURITY}`);
    await typePassword(page, email, PASSWORD);
    await expectTitle(page, 'Sikkerhed');
    await page.getByLabel(/^Navn/).fill('Prøvenøgle');
    await page.getByRole('button', { name: 'Tilføj en adgangsnøgle' }).click();
    await noticeText(page, 'Adgangsnøglen er tilføjet.');
    await page.getByRole('cell', { name: 'Prøvenøgle' }).waitFor();
    await expectSound(page);
    await signOut(page);
    await page.goto(`${named}/log-ind`);
    await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click();
    await signedIn(page);
    await page.goto(named + SECURITY);
    await page.getByRole('link', { name: 'Ret eller fjern Prøvenøgle' }).click();
    await expectTitle(page, 'Prøvenøgle');
    await expectSound(page);
    const proof = page.getByLabel('Din adgangskode');
    if ((await proof.count()) > 0) await proof.fill(PASSWORD);
    await page.getByRole('button', { name: 'Fjern', exact: true }).click();
    await noticeText(page, 'Adgangsnøglen er fjernet.');
    await page.getByText('Du har ingen adgangsnøgler.').waitFor();
    await expectSound(page);
  });
});

describe('one’s own data', () => {
  test('are read, taken out, and erased with the account', async () => {
    const { page, email } = await member('slettes');
    await page.goto(`${world.address()}/min-konto`);
    await expectSound(page);
    await page.goto(`${world.address()}/min-konto/data`);
    await expectSound(page);
    const file = await page.context().request.get(`${world.address()}/min-konto/data.json`);
    expect(file.status()).toBe(200);
    expect(await file.text()).toContain(email);
    await page.goto(`${world.address()}/min-konto/slet`);
    await expectSound(page);
    await page.getByLabel(/Skriv SLET/).fill('nej');
    await page.getByLabel('Din adgangskode').fill(PASSWORD);
    await page.getByRole('button', { name: 'Slet min konto for altid' }).click();
    await page.getByRole('alert').getByText('Skriv SLET i feltet').waitFor();
    await expectSound(page);
    await page.getByLabel(/Skriv SLET/).fill('SLET');
    await page.getByLabel('Din adgangskode').fill(PASSWORD);
    await page.getByRole('button', { name: 'Slet min konto for altid' }).click();
    await expectTitle(page, 'Din konto er slettet');
    await expectSound(page);
    await page.goto(`${world.address()}/log-ind`);
    await typePassword(page, email, PASSWORD);
    await page.getByRole('alert').getByText('passer ikke sammen').waitFor();
    const owner = await world.open(`${HAVNBY}/indstillinger`);
    expect(await owner.locator('body').innerText()).not.toContain(email);
  });
});
