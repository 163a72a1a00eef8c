import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import { PASSWORD, signedIn, somebody, testIdentity, ORIGIN } from './identity-for-tests.ts';

const NEXT = 'fire røde huse ved havnen';

describe('a new password by mail', () => {
  databaseTest('works once and ends every session', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    await identity.requestPasswordReset({ email: person.email, language: 'da', origin: ORIGIN });
    const token = made.tokenFor(person.email);
    expect(await identity.isResetToken(token)).toBe(true);
    expect(await identity.resetPassword({ token, password: NEXT })).toEqual({
      ok: true,
      value: person.id,
    });
    expect(await identity.readSession(browser.headers())).toBeUndefined();
    expect(await identity.isResetToken(token)).toBe(false);
    const again = await identity.resetPassword({ token, password: PASSWORD });
    expect(again).toEqual({ ok: false, error: 'not-valid' });
    const attempt = { email: person.email, headers: new Headers() };
    expect((await identity.signInWithPassword({ ...attempt, password: PASSWORD })).ok).toBe(false);
    expect((await identity.signInWithPassword({ ...attempt, password: NEXT })).ok).toBe(true);
  });

  databaseTest('is asked for with the same answer by anybody', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    const known = await made.identity.requestPasswordReset({
      email,
      language: 'da',
      origin: ORIGIN,
    });
    const unknown = await made.identity.requestPasswordReset({
      email: 'ingen@eksempel.dk',
      language: 'da',
      origin: ORIGIN,
    });
    expect(unknown).toEqual(known);
    expect(made.mails.map(({ to }) => to)).toEqual([email]);
  });

  databaseTest('gives an account its first one and confirms its address', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const email = 'uden-kode@eksempel.dk';
    const person = await identity.createPerson({ email, name: 'En konto', verified: false });
    await identity.requestPasswordReset({ email, language: 'da', origin: ORIGIN });
    const token = made.tokenFor(email);
    expect(await identity.resetPassword({ token, password: NEXT })).toMatchObject({ ok: true });
    const headers = new Headers();
    expect(person.ok).toBe(true);
    expect((await identity.signInWithPassword({ email, password: NEXT, headers })).ok).toBe(true);
  });

  databaseTest('a weak one is refused and the link goes on working', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    await made.identity.requestPasswordReset({ email, language: 'da', origin: ORIGIN });
    const token = made.tokenFor(email);
    const weak = await made.identity.resetPassword({ token, password: 'kort' });
    expect(weak).toEqual({ ok: false, error: 'too-short' });
    expect(await made.identity.isResetToken(token)).toBe(true);
  });

  databaseTest('links sent before are withdrawn with it', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    await made.identity.requestPasswordReset({ email, language: 'da', origin: ORIGIN });
    const first = made.tokenFor(email);
    await made.identity.requestPasswordReset({ email, language: 'da', origin: ORIGIN });
    await made.identity.resetPassword({ token: made.tokenFor(email), password: NEXT });
    expect(await made.identity.isResetToken(first)).toBe(false);
  });
});

describe('changing the password', () => {
  databaseTest('needs the old one and ends the other sessions', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const person = await somebody(made);
    const [here, there] = [await signedIn(made, person), await signedIn(made, person)];
    const { sessionId } = (await identity.readSession(here.headers()))!;
    const change = { personId: person.id, sessionId, current: PASSWORD, next: NEXT };
    const wrong = await identity.changePassword({ ...change, current: 'ikke den rigtige kode' });
    expect(wrong).toEqual({ ok: false, error: 'wrong-password' });
    const own = await identity.changePassword({ ...change, next: person.email });
    expect(own).toEqual({ ok: false, error: 'your-address' });
    expect(await identity.readSession(there.headers())).toBeDefined();
    expect(await identity.changePassword(change)).toEqual({ ok: true, value: undefined });
    expect(await identity.readSession(here.headers())).toBeDefined();
    expect(await identity.readSession(there.headers())).toBeUndefined();
  });

  databaseTest('an account without one has none to change', async ({ database }) => {
    const { identity } = testIdentity(database.db);
    const made = await identity.createPerson({
      email: 'uden@eksempel.dk',
      name: 'En',
      verified: true,
    });
    if (!made.ok) throw new Error(made.error);
    const change = { personId: made.value.id, sessionId: 'x', current: '', next: NEXT };
    expect(await identity.changePassword(change)).toEqual({ ok: false, error: 'wrong-password' });
  });
});

describe('making an account', () => {
  databaseTest(
    'in a transaction of the caller leaves nothing when that fails',
    async ({ database }) => {
      const { identity } = testIdentity(database.db);
      const email = 'fortrudt@eksempel.dk';
      const failing = database.db.transaction().execute(async (tx) => {
        const made = await identity.createPerson({ email, name: 'En', verified: true }, tx);
        if (made.ok) await identity.setPassword(made.value.id, PASSWORD, tx);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await identity.findPersonByEmail(email)).toBeUndefined();
    },
  );

  databaseTest('an address is had by one account, however it is written', async ({ database }) => {
    const { identity } = testIdentity(database.db);
    const person = { name: 'En konto', verified: true };
    const made = await identity.createPerson({ ...person, email: ' Én.Konto@Eksempel.dk ' });
    expect(made).toEqual({ ok: false, error: 'not-an-address' });
    const first = await identity.createPerson({ ...person, email: ' En.Konto@Eksempel.dk ' });
    expect(first).toMatchObject({ ok: true, value: { email: 'en.konto@eksempel.dk' } });
    const second = await identity.createPerson({ ...person, email: 'EN.KONTO@eksempel.dk' });
    expect(second).toEqual({ ok: false, error: 'taken' });
    const found = await identity.findPersonByEmail('En.konto@eksempel.DK');
    expect(found).toEqual(first.ok && first.value);
    expect(await identity.personOf(found!.id)).toEqual(found);
    expect(await identity.signInMethods(found!.id)).toEqual({
      password: false,
      secondFactor: false,
      passkeys: 0,
    });
  });
});
