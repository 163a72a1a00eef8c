import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import type { Person } from '../domain/person.ts';
import { Authenticator } from './authenticator-for-tests.ts';
import {
  Browser,
  signedIn,
  somebody,
  type TestIdentity,
  testIdentity,
} from './identity-for-tests.ts';

interface WithPasskey extends TestIdentity {
  readonly person: Person;
  readonly browser: Browser;
  readonly authenticator: Authenticator;
}

async function register(
  { identity }: TestIdentity,
  browser: Browser,
  authenticator: Authenticator,
  name?: string,
) {
  const options = await identity.passkeyRegistrationOptions(browser.headers());
  if (!options.ok) throw new Error(options.error);
  browser.take(options.value.cookies);
  const response = authenticator.make(options.value.options);
  const headers = browser.headers();
  return identity.finishPasskeyRegistration({ headers, response, ...(name ? { name } : {}) });
}

async function withPasskey(made: TestIdentity): Promise<WithPasskey> {
  const person = await somebody(made);
  const browser = await signedIn(made, person);
  const authenticator = new Authenticator();
  const done = await register(made, browser, authenticator, 'Arbejdstelefon');
  if (!done.ok) throw new Error(done.error);
  return { ...made, person, browser, authenticator };
}

async function enter(
  { identity }: TestIdentity,
  authenticator: Authenticator,
  browser = new Browser(),
) {
  const options = await identity.passkeySignInOptions(browser.headers());
  if (!options.ok) throw new Error(options.error);
  browser.take(options.value.cookies);
  const response = authenticator.sign(options.value.options);
  const entered = await identity.finishPasskeySignIn({ headers: browser.headers(), response });
  browser.take(entered.ok ? entered.value.cookies : []);
  return { entered, browser, response };
}

const REFUSED = { ok: false, error: 'refused' };

describe('a passkey', () => {
  databaseTest('signs in whoever registered it', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const { entered, browser } = await enter(made, made.authenticator);
    expect(entered).toMatchObject({ ok: true, value: { step: 'signed-in' } });
    const read = await made.identity.readSession(browser.headers());
    expect(read?.person).toEqual(made.person);
    expect(await made.identity.signInMethods(made.person.id)).toMatchObject({ passkeys: 1 });
  });

  databaseTest('asks who is there, at registration and at sign-in', async ({ database }) => {
    const made = testIdentity(database.db);
    const browser = await signedIn(made, await somebody(made));
    const options = await made.identity.passkeyRegistrationOptions(browser.headers());
    expect(options).toMatchObject({
      value: { options: { authenticatorSelection: { userVerification: 'required' } } },
    });
    const asked = await made.identity.passkeySignInOptions(browser.headers());
    expect(asked).toMatchObject({ value: { options: { userVerification: 'required' } } });
    const authenticator = new Authenticator();
    authenticator.verifiesUser = false;
    expect(await register(made, browser, authenticator)).toEqual(REFUSED);
    const other = await withPasskey(made);
    other.authenticator.verifiesUser = false;
    expect((await enter(other, other.authenticator)).entered).toEqual(REFUSED);
  });

  databaseTest('an answer is taken once', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const { browser, response } = await enter(made, made.authenticator);
    const again = await made.identity.finishPasskeySignIn({ headers: browser.headers(), response });
    expect(again).toEqual(REFUSED);
  });

  databaseTest('an answer to another question is not taken', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const browser = new Browser();
    const options = await made.identity.passkeySignInOptions(browser.headers());
    browser.take(options.ok ? options.value.cookies : []);
    const response = made.authenticator.sign({ challenge: 'Z2V0dGV0' });
    const headers = browser.headers();
    expect(await made.identity.finishPasskeySignIn({ headers, response })).toEqual(REFUSED);
  });

  databaseTest('unknown, or of another key, it is refused', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const stranger = new Authenticator();
    expect((await enter(made, stranger)).entered).toEqual(REFUSED);
    Object.assign(stranger, { credentialId: made.authenticator.credentialId });
    expect((await enter(made, stranger)).entered).toEqual(REFUSED);
  });

  databaseTest('made for another site or answered there it is refused', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const elsewhere = new Authenticator('localhost', 'https://ondt.eksempel.dk');
    expect(await register(made, made.browser, elsewhere)).toEqual(REFUSED);
    const otherHost = new Authenticator('ondt.eksempel.dk');
    expect(await register(made, made.browser, otherHost)).toEqual(REFUSED);
    const headers = new Headers({ host: 'localhost:3000', origin: 'https://ondt.eksempel.dk' });
    const answer = { headers, response: made.authenticator.sign({ challenge: 'x' }) };
    expect(await made.identity.finishPasskeySignIn(answer)).toEqual({
      ok: false,
      error: 'impossible',
    });
  });

  databaseTest('what is no passkey is refused', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const { response } = await enter(made, made.authenticator);
    const bad = [
      undefined,
      null,
      'tekst',
      {},
      { ...response, id: { $ne: '' } },
      { ...response, id: '\u0000' },
      { ...response, response: {} },
      { ...response, response: { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' } },
    ];
    for (const each of bad) {
      const browser = new Browser();
      const options = await made.identity.passkeySignInOptions(browser.headers());
      browser.take(options.ok ? options.value.cookies : []);
      const headers = browser.headers();
      expect(await made.identity.finishPasskeySignIn({ headers, response: each })).toEqual(REFUSED);
    }
  });

  databaseTest('of a locked person does not sign in', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    await made.identity.lockPerson(made.person.id);
    expect((await enter(made, made.authenticator)).entered).toEqual(REFUSED);
  });

  databaseTest('is made only after a fresh sign-in', async ({ database }) => {
    const made = testIdentity(database.db);
    const browser = await signedIn(made, await somebody(made));
    const later = testIdentity(database.db, { now: () => new Date(Date.now() + 61 * 60_000) });
    const stale = await later.identity.passkeyRegistrationOptions(browser.headers());
    expect(stale).toEqual({ ok: false, error: 'sign-in-again' });
    const stranger = await made.identity.passkeyRegistrationOptions(new Browser().headers());
    expect(stranger).toEqual({ ok: false, error: 'not-signed-in' });
  });

  databaseTest('is named and removed by its owner alone', async ({ database }) => {
    const made = await withPasskey(testIdentity(database.db));
    const { identity, person } = made;
    const stranger = await somebody(made);
    const [own] = await identity.listPasskeys(person.id);
    expect(own).toMatchObject({ name: 'Arbejdstelefon', synced: false });
    expect(await identity.renamePasskey(stranger.id, own!.id, 'Min')).toBe(false);
    expect(await identity.removePasskey(stranger.id, own!.id)).toBe(false);
    expect(await identity.renamePasskey(person.id, own!.id, ' Tablet\u0000 ')).toBe(true);
    expect(await identity.listPasskeys(person.id)).toMatchObject([{ name: 'Tablet' }]);
    expect(await identity.removePasskey(person.id, '\u0000')).toBe(false);
    expect(await identity.removePasskey(person.id, own!.id)).toBe(true);
    expect((await enter(made, made.authenticator)).entered).toEqual(REFUSED);
  });

  databaseTest('is offered where an address has a name', async ({ database }) => {
    const { identity } = testIdentity(database.db);
    const possible = (host: string) => identity.passkeysPossible(new Headers({ host }));
    expect(possible('localhost:3000')).toBe(true);
    expect(possible('127.0.0.1:3000')).toBe(false);
    expect(possible('[::1]:3000')).toBe(false);
    expect(possible('localhost.ondt.dk')).toBe(false);
    for (const [baseUrl, expected] of [
      ['https://plan.eksempel.dk', true],
      ['http://127.0.0.1:3000', false],
      ['http://[::1]:3000', false],
    ] as const) {
      const server = testIdentity(database.db, { baseUrl });
      expect(server.identity.passkeysPossible(new Headers())).toBe(expected);
    }
    const numbered = new Browser('127.0.0.1:3000').headers();
    const options = await identity.passkeySignInOptions(numbered);
    expect(options).toEqual({ ok: false, error: 'impossible' });
  });
});
