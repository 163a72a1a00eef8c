import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import {
  Browser,
  PASSWORD,
  signedIn,
  somebody,
  testIdentity,
  ORIGIN,
} from './identity-for-tests.ts';
import { PASSWORD_WORK, type PasswordWork } from './password-work.ts';

describe('signing in with a password', () => {
  databaseTest('gives a session that tells who it is', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    const read = await made.identity.readSession(browser.headers());
    expect(read?.person).toEqual(person);
    expect(read?.cookies).toBeUndefined();
    const days = (read!.expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.99);
    expect(days).toBeLessThanOrEqual(14);
  });

  databaseTest('takes the address in capitals and with spaces', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    const entered = await made.identity.signInWithPassword({
      email: `  ${email.toUpperCase()} `,
      password: PASSWORD,
      headers: new Headers(),
    });
    expect(entered).toMatchObject({ ok: true, value: { step: 'signed-in' } });
  });

  databaseTest('says the same of a wrong password and an unknown address', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    const headers = new Headers();
    const attempts = [
      { email, password: 'en helt anden adgangskode' },
      { email: 'ingen@eksempel.dk', password: PASSWORD },
      { email: 'ikke en adresse', password: PASSWORD },
      { email, password: 'x'.repeat(5000) },
      { email, password: '' },
    ];
    for (const attempt of attempts) {
      const entered = await made.identity.signInWithPassword({ ...attempt, headers });
      expect(entered).toEqual({ ok: false, error: 'refused' });
    }
  });

  databaseTest(
    'takes as long for an unknown address as for a wrong password',
    async ({ database }) => {
      const made = testIdentity(database.db);
      const { id, email } = await somebody(made);
      await made.identity.warmUp();
      await withWork(HEAVY, async () => {
        await made.identity.setPassword(id, PASSWORD);
        const wrong = await leastTime(made, email);
        const unknown = await leastTime(made, 'ingen@eksempel.dk');
        expect(unknown).toBeGreaterThan(wrong / 2);
        expect(unknown).toBeLessThan(wrong * 2);
      });
    },
  );

  databaseTest('an address that nobody has confirmed waits for that', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made, { verified: false });
    const attempt = { email: person.email, password: PASSWORD, headers: new Headers() };
    expect(await made.identity.signInWithPassword(attempt)).toEqual({
      ok: false,
      error: 'unverified',
    });
    const wrong = { ...attempt, password: 'en helt anden adgangskode' };
    expect(await made.identity.signInWithPassword(wrong)).toEqual({ ok: false, error: 'refused' });
    await made.identity.requestEmailVerification({
      personId: person.id,
      language: 'da',
      origin: ORIGIN,
    });
    const token = made.tokenFor(person.email);
    expect(await made.identity.verifyEmail(token)).toEqual({ ok: true, value: person.id });
    expect(await made.identity.verifyEmail(token)).toEqual({ ok: false, error: 'not-valid' });
    expect(await made.identity.signInWithPassword(attempt)).toMatchObject({ ok: true });
  });

  databaseTest('over https the cookie is bound to the host and to https', async ({ database }) => {
    const made = testIdentity(database.db, { baseUrl: 'https://plan.eksempel.dk' });
    const { email } = await somebody(made);
    const entered = await made.identity.signInWithPassword({
      email,
      password: PASSWORD,
      headers: new Headers(),
    });
    if (!entered.ok) throw new Error(entered.error);
    const [cookie] = entered.value.cookies;
    expect(cookie).toMatch(/^__Host-helhed\.session_token=/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });
});

/** So much that the database's part of a sign-in does not count. */
const HEAVY: PasswordWork = { N: 2 ** 14, r: 8, p: 3 };

async function withWork(work: PasswordWork, what: () => Promise<void>): Promise<void> {
  const usual = { ...PASSWORD_WORK };
  Object.assign(PASSWORD_WORK, work);
  try {
    await what();
  } finally {
    Object.assign(PASSWORD_WORK, usual);
  }
}

/** Milliseconds; the least of five, as other work of the machine only adds. */
async function leastTime(made: ReturnType<typeof testIdentity>, email: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const start = performance.now();
    const password = 'en helt anden adgangskode';
    await made.identity.signInWithPassword({ email, password, headers: new Headers() });
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe('a link by mail', () => {
  databaseTest('signs in once', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made);
    await made.identity.requestMagicLink({
      email: person.email,
      language: 'en',
      origin: ORIGIN,
      returnPath: '/x',
    });
    expect(made.mails).toMatchObject([
      { kind: 'magic-link', to: person.email, language: 'en', minutes: 20, returnPath: '/x' },
    ]);
    const token = made.tokenFor(person.email);
    const browser = new Browser();
    expect(await made.identity.isMagicLink(token)).toBe(true);
    const entered = await made.identity.useMagicLink({ token, headers: browser.headers() });
    browser.take(entered.ok ? entered.value.cookies : []);
    expect((await made.identity.readSession(browser.headers()))?.person).toEqual(person);
    expect(await made.identity.isMagicLink(token)).toBe(false);
    const again = await made.identity.useMagicLink({ token, headers: new Headers() });
    expect(again).toEqual({ ok: false, error: 'not-valid' });
  });

  databaseTest('used twice at the same moment it signs in once', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made);
    await made.identity.requestMagicLink({ email: person.email, language: 'da', origin: ORIGIN });
    const token = made.tokenFor(person.email);
    const use = () => made.identity.useMagicLink({ token, headers: new Headers() });
    const results = await Promise.all([use(), use(), use()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  databaseTest('makes no account and sends nothing to an unknown address', async ({ database }) => {
    const made = testIdentity(database.db);
    await made.identity.requestMagicLink({
      email: 'ny@eksempel.dk',
      language: 'da',
      origin: ORIGIN,
    });
    await made.identity.requestMagicLink({
      email: 'ikke en adresse',
      language: 'da',
      origin: ORIGIN,
    });
    expect(made.mails).toEqual([]);
    expect(await made.identity.findPersonByEmail('ny@eksempel.dk')).toBeUndefined();
  });

  databaseTest(
    'guessed, too long, expired or of another kind it is not valid',
    async ({ database }) => {
      const made = testIdentity(database.db);
      const { email } = await somebody(made);
      await made.identity.requestPasswordReset({ email, language: 'da', origin: ORIGIN });
      const foreign = made.tokenFor(email);
      await made.identity.requestMagicLink({ email, language: 'da', origin: ORIGIN });
      const expired = made.tokenFor(email);
      await database.owner
        .updateTable('verification')
        .set({ expires_at: new Date(Date.now() - 1000) })
        .where('value', 'like', 'magic-link:%')
        .execute();
      for (const token of ['', 'gættet', 'x'.repeat(10_000), '\u0000', foreign, expired]) {
        expect(await made.identity.isMagicLink(token)).toBe(false);
        const used = await made.identity.useMagicLink({ token, headers: new Headers() });
        expect(used).toEqual({ ok: false, error: 'not-valid' });
      }
      expect(await made.identity.isResetToken(foreign)).toBe(true);
    },
  );

  databaseTest('what stands in the database is no link', async ({ database }) => {
    const made = testIdentity(database.db);
    const { email } = await somebody(made);
    await made.identity.requestMagicLink({ email, language: 'da', origin: ORIGIN });
    const rows = await database.owner.selectFrom('verification').selectAll().execute();
    for (const { identifier, value, verification_id } of rows) {
      for (const token of [identifier, value, verification_id]) {
        expect(await made.identity.isMagicLink(token)).toBe(false);
      }
    }
  });

  databaseTest(
    'whoever set a password before the address was confirmed loses it',
    async ({ database }) => {
      const made = testIdentity(database.db);
      const person = await somebody(made, { verified: false });
      await made.identity.requestMagicLink({ email: person.email, language: 'da', origin: ORIGIN });
      const token = made.tokenFor(person.email);
      const entered = await made.identity.useMagicLink({ token, headers: new Headers() });
      expect(entered).toMatchObject({ ok: true });
      expect(await made.identity.hasPassword(person.id)).toBe(false);
      const attempt = { email: person.email, password: PASSWORD, headers: new Headers() };
      expect(await made.identity.signInWithPassword(attempt)).toEqual({
        ok: false,
        error: 'refused',
      });
    },
  );
});
