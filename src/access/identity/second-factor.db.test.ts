import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import {
  appCode,
  Browser,
  PASSWORD,
  signedIn,
  somebody,
  type TestIdentity,
  testIdentity,
  ORIGIN,
} from './identity-for-tests.ts';
import type { Person } from '../domain/person.ts';
import type { SecondFactorSecret } from './second-factor.ts';

interface WithSecondFactor extends TestIdentity {
  readonly person: Person;
  readonly browser: Browser;
  readonly secret: SecondFactorSecret;
}

async function withSecondFactor(made: TestIdentity): Promise<WithSecondFactor> {
  const person = await somebody(made);
  const browser = await signedIn(made, person);
  const request = { headers: browser.headers(), password: PASSWORD };
  const begun = await made.identity.beginSecondFactor(request);
  if (!begun.ok) throw new Error(begun.error);
  const code = appCode(begun.value.secret, -1);
  const on = await made.identity.confirmSecondFactor({ headers: browser.headers(), code });
  if (!on.ok) throw new Error(on.error);
  browser.take(on.value);
  return { ...made, person, browser, secret: begun.value };
}

async function firstStep({ identity, person }: WithSecondFactor): Promise<Browser> {
  const browser = new Browser();
  const entered = await identity.signInWithPassword({
    email: person.email,
    password: PASSWORD,
    headers: browser.headers(),
  });
  if (!entered.ok) throw new Error(entered.error);
  expect(entered.value.step).toBe('second-factor');
  expect(entered.value.cookies.some((cookie) => /session_token=[^;]/.test(cookie))).toBe(false);
  browser.take(entered.value.cookies);
  return browser;
}

describe('a second factor', () => {
  databaseTest('lets nobody in by the password alone', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const sessions = await made.identity.listSessions(made.person.id);
    const browser = await firstStep(made);
    expect(await made.identity.readSession(browser.headers())).toBeUndefined();
    expect(await made.identity.listSessions(made.person.id)).toEqual(sessions);
  });

  databaseTest('lets in by the code of the app, and that code once', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const browser = await firstStep(made);
    const code = appCode(made.secret.secret);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const entered = await made.identity.secondFactor({ code: spaced, headers: browser.headers() });
    browser.take(entered.ok ? entered.value.cookies : []);
    expect((await made.identity.readSession(browser.headers()))?.person.id).toBe(made.person.id);
    const other = await firstStep(made);
    const again = await made.identity.secondFactor({ code, headers: other.headers() });
    expect(again).toEqual({ ok: false, error: 'wrong-code' });
  });

  databaseTest('the code that turned it on does not sign in', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const browser = await firstStep(made);
    const code = appCode(made.secret.secret, -1);
    const again = await made.identity.secondFactor({ code, headers: browser.headers() });
    expect(again).toEqual({ ok: false, error: 'wrong-code' });
  });

  databaseTest('a first step lets in once', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const browser = await firstStep(made);
    const headers = browser.headers();
    const [one, two] = made.secret.backupCodes;
    expect(await made.identity.secondFactor({ code: one!, headers })).toMatchObject({ ok: true });
    const again = await made.identity.secondFactor({ code: two!, headers });
    expect(again).toEqual({ ok: false, error: 'no-sign-in' });
  });

  databaseTest('a backup code works once, with or without its dash', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const [code = ''] = made.secret.backupCodes;
    const use = async (typed: string) => {
      const { headers } = { headers: (await firstStep(made)).headers() };
      return made.identity.secondFactor({ code: typed, headers });
    };
    expect(await use(code.replace('-', ''))).toMatchObject({ ok: true });
    expect(await use(code)).toEqual({ ok: false, error: 'wrong-code' });
  });

  databaseTest('is asked for after a link by mail too', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    await made.identity.requestMagicLink({
      email: made.person.email,
      language: 'da',
      origin: ORIGIN,
    });
    const browser = new Browser();
    const token = made.tokenFor(made.person.email);
    const entered = await made.identity.useMagicLink({ token, headers: browser.headers() });
    expect(entered).toMatchObject({ ok: true, value: { step: 'second-factor' } });
    browser.take(entered.ok ? entered.value.cookies : []);
    expect(await made.identity.readSession(browser.headers())).toBeUndefined();
    const code = appCode(made.secret.secret);
    const inside = await made.identity.secondFactor({ code, headers: browser.headers() });
    expect(inside).toMatchObject({ ok: true, value: { step: 'signed-in' } });
  });

  databaseTest('five wrong codes end the sign-in', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const headers = (await firstStep(made)).headers();
    for (const code of ['x', '', 'abcde-FGHIJ', '12345', '𝟙𝟚𝟛𝟜𝟝𝟞']) {
      const wrong = await made.identity.secondFactor({ code, headers });
      expect(wrong).toEqual({ ok: false, error: 'wrong-code' });
    }
    const code = appCode(made.secret.secret);
    const late = await made.identity.secondFactor({ code, headers });
    expect(late).toEqual({ ok: false, error: 'no-sign-in' });
  });

  databaseTest('ten wrong codes in a row make the account wait', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    for (let time = 0; time < 2; time += 1) {
      const headers = (await firstStep(made)).headers();
      for (let code = 0; code < 5; code += 1) {
        await made.identity.secondFactor({ code: `forkert ${code}`, headers });
      }
    }
    const headers = (await firstStep(made)).headers();
    const code = appCode(made.secret.secret);
    expect(await made.identity.secondFactor({ code, headers })).toEqual({
      ok: false,
      error: 'wait',
    });
  });

  databaseTest('a code without the first step is nothing', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const code = appCode(made.secret.secret);
    for (const headers of [new Headers(), made.browser.headers()]) {
      const entered = await made.identity.secondFactor({ code, headers });
      expect(entered).toEqual({ ok: false, error: 'no-sign-in' });
    }
    const browser = await firstStep(made);
    browser.set('two_factor', `${browser.cookie('two_factor')!.slice(0, -6)}AAAA%3D`);
    const forged = await made.identity.secondFactor({ code, headers: browser.headers() });
    expect(forged).toEqual({ ok: false, error: 'no-sign-in' });
  });

  databaseTest('somebody locked between the steps stays outside', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const headers = (await firstStep(made)).headers();
    await made.identity.lockPerson(made.person.id);
    const code = appCode(made.secret.secret);
    expect(await made.identity.secondFactor({ code, headers })).toEqual({
      ok: false,
      error: 'no-sign-in',
    });
  });

  databaseTest('is on only when a code of the app was seen', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    const headers = browser.headers();
    const begun = await made.identity.beginSecondFactor({ headers, password: PASSWORD });
    expect(begun.ok && begun.value.uri).toMatch(/^otpauth:\/\/totp\/Helhed/);
    const wrong = await made.identity.confirmSecondFactor({ headers, code: '000 00' });
    expect(wrong).toEqual({ ok: false, error: 'wrong-code' });
    const again = await signedIn(made, person);
    expect(await made.identity.readSession(again.headers())).toBeDefined();
  });

  databaseTest('is changed only with the password', async ({ database }) => {
    const made = await withSecondFactor(testIdentity(database.db));
    const { identity, browser } = made;
    const headers = browser.headers();
    const wrong = { headers, password: 'ikke den rigtige kode' };
    expect(await identity.turnOffSecondFactor(wrong)).toEqual({
      ok: false,
      error: 'wrong-password',
    });
    expect(await identity.turnOffSecondFactor({ headers })).toEqual({
      ok: false,
      error: 'wrong-password',
    });
    expect(await identity.renewBackupCodes(wrong)).toEqual({ ok: false, error: 'wrong-password' });
    const right = { headers, password: PASSWORD };
    expect(await identity.beginSecondFactor(right)).toEqual({ ok: false, error: 'already-on' });
    const renewed = await identity.renewBackupCodes(right);
    expect(renewed.ok && renewed.value).toHaveLength(10);
    const stranger = await identity.turnOffSecondFactor({
      headers: new Headers(),
      password: PASSWORD,
    });
    expect(stranger).toEqual({ ok: false, error: 'not-signed-in' });
    const off = await identity.turnOffSecondFactor(right);
    browser.take(off.ok ? off.value : []);
    expect(await identity.readSession(browser.headers())).toBeDefined();
    expect(await identity.signInMethods(made.person.id)).toMatchObject({ secondFactor: false });
    await signedIn(made, made.person);
  });

  databaseTest('without a password it takes a fresh sign-in', async ({ database }) => {
    const { identity } = testIdentity(database.db);
    const made = await identity.createPerson({
      email: 'kun-link@eksempel.dk',
      name: 'En',
      verified: true,
    });
    if (!made.ok) throw new Error(made.error);
    const browser = new Browser();
    const started = await identity.startSession(made.value.id, browser.headers());
    browser.take(started.ok ? started.value : []);
    const hourLater = { now: () => new Date(Date.now() + 61 * 60_000) };
    const later = testIdentity(database.db, hourLater).identity;
    const request = { headers: browser.headers() };
    expect(await later.beginSecondFactor(request)).toEqual({ ok: false, error: 'sign-in-again' });
    expect(await identity.beginSecondFactor(request)).toMatchObject({ ok: true });
  });
});
