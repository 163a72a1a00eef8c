import { sql } from 'kysely';
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

describe('a session', () => {
  databaseTest('is not read from a cookie that was changed', async ({ database }) => {
    const made = testIdentity(database.db);
    const browser = await signedIn(made, await somebody(made));
    const sent = browser.cookie('session_token')!;
    const text = decodeURIComponent(sent);
    const token = text.slice(0, text.lastIndexOf('.'));
    const signature = text.slice(text.lastIndexOf('.') + 1);
    const changed = [
      token,
      `${token}.`,
      `${token}.${signature.slice(0, -4)}AAA=`,
      `${token.slice(1)}x.${signature}`,
      `.${signature}`,
      '%E0%A4%A',
      '',
    ];
    for (const value of changed) {
      browser.set('session_token', value);
      expect(await made.identity.readSession(browser.headers()), value).toBeUndefined();
    }
    browser.set('session_token', sent);
    expect(await made.identity.readSession(browser.headers())).toBeDefined();
  });

  databaseTest('signed with another secret is none', async ({ database }) => {
    const made = testIdentity(database.db);
    const browser = await signedIn(made, await somebody(made));
    const other = testIdentity(database.db, { secret: 'another secret that is long enough too' });
    expect(await other.identity.readSession(browser.headers())).toBeUndefined();
  });

  databaseTest('is prolonged when it is used a day later', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    const later = new Date(Date.now() + 2 * 86_400_000);
    const { identity } = testIdentity(database.db, { now: () => later });
    const read = await identity.readSession(browser.headers());
    expect(read?.cookies?.[0]).toContain('Max-Age=1209600');
    expect(read!.expiresAt.getTime() - later.getTime()).toBe(14 * 86_400_000);
    browser.take(read?.cookies);
    expect((await identity.readSession(browser.headers()))?.cookies).toBeUndefined();
  });

  databaseTest('that has run out is none', async ({ database }) => {
    const made = testIdentity(database.db);
    const browser = await signedIn(made, await somebody(made));
    const later = new Date(Date.now() + 15 * 86_400_000);
    const { identity } = testIdentity(database.db, { now: () => later });
    expect(await identity.readSession(browser.headers())).toBeUndefined();
    expect(await identity.removeExpired()).toBeGreaterThan(0);
    expect(await made.identity.readSession(browser.headers())).toBeUndefined();
  });

  databaseTest('of a locked person ends, and they get no other', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    await identity.requestMagicLink({ email: person.email, language: 'da', origin: ORIGIN });
    const token = made.tokenFor(person.email);
    await identity.lockPerson(person.id);
    expect(await identity.readSession(browser.headers())).toBeUndefined();
    const headers = new Headers();
    const typed = { email: person.email, password: PASSWORD, headers };
    expect(await identity.signInWithPassword(typed)).toEqual({ ok: false, error: 'refused' });
    expect(await identity.useMagicLink({ token, headers })).toEqual({
      ok: false,
      error: 'not-valid',
    });
    expect(await identity.startSession(person.id, headers)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    await identity.unlockPerson(person.id);
    expect(await identity.signInWithPassword(typed)).toMatchObject({ ok: true });
  });

  databaseTest('of a person locked or erased by any means is none', async ({ database }) => {
    const made = testIdentity(database.db);
    for (const column of ['locked_at', 'erased_at'] as const) {
      const person = await somebody(made);
      const browser = await signedIn(made, person);
      await database.owner
        .updateTable('person')
        .set({ [column]: new Date() })
        .where('person_id', '=', person.id)
        .execute();
      expect(await made.identity.readSession(browser.headers())).toBeUndefined();
    }
  });

  databaseTest('of a person of the demo is none while the demo is off', async ({ database }) => {
    const made = testIdentity(database.db);
    const person = await somebody(made, { demo: true });
    const browser = new Browser();
    const started = await made.identity.startSession(person.id, browser.headers());
    browser.take(started.ok ? started.value : []);
    expect(await made.identity.readSession(browser.headers())).toBeDefined();
    const { identity } = testIdentity(database.db, { demo: false });
    expect(await identity.readSession(browser.headers())).toBeUndefined();
    const headers = new Headers();
    expect(await identity.startSession(person.id, headers)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    const typed = { email: person.email, password: PASSWORD, headers };
    expect(await identity.signInWithPassword(typed)).toEqual({ ok: false, error: 'refused' });
  });

  databaseTest('ends when its owner ends it, and not when another does', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const [person, stranger] = [await somebody(made), await somebody(made)];
    const browsers = [
      await signedIn(made, person),
      await signedIn(made, person),
      await signedIn(made, person),
    ] as const;
    const listed = await identity.listSessions(person.id);
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({ userAgent: 'Prøvebrowser' });
    const first = (await identity.readSession(browsers[0].headers()))!;
    expect(await identity.revokeSession(stranger.id, first.sessionId)).toBe(false);
    expect(await identity.revokeSession(person.id, first.sessionId)).toBe(true);
    expect(await identity.readSession(browsers[0].headers())).toBeUndefined();
    const second = (await identity.readSession(browsers[1].headers()))!;
    await identity.revokeOtherSessions(person.id, second.sessionId);
    expect(await identity.listSessions(person.id)).toMatchObject([{ id: second.sessionId }]);
    const cookies = await identity.signOut(browsers[1].headers());
    expect(await identity.readSession(browsers[1].headers())).toBeUndefined();
    browsers[1].take(cookies);
    expect(browsers[1].cookie('session_token')).toBeUndefined();
  });

  databaseTest('is not given to somebody who does not exist', async ({ database }) => {
    const { identity } = testIdentity(database.db);
    const { id } = await somebody(testIdentity(database.db));
    const unknown = `${id}x` as typeof id;
    expect(await identity.startSession(unknown, new Headers())).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  });
});

describe('the database', () => {
  databaseTest('holds no token that was given out', async ({ database }) => {
    const made = testIdentity(database.db);
    const { identity } = made;
    const person = await somebody(made);
    const browser = await signedIn(made, person);
    await identity.requestMagicLink({ email: person.email, language: 'da', origin: ORIGIN });
    await identity.requestPasswordReset({ email: person.email, language: 'da', origin: ORIGIN });
    await identity.requestEmailVerification({
      personId: person.id,
      language: 'da',
      origin: ORIGIN,
    });
    const begun = await identity.beginSecondFactor({
      headers: browser.headers(),
      password: PASSWORD,
    });
    if (!begun.ok) throw new Error(begun.error);
    const passkey = await identity.passkeySignInOptions(browser.headers());
    browser.take(passkey.ok ? passkey.value.cookies : []);
    const secrets = [
      PASSWORD,
      ...made.mails.map(({ token }) => token),
      ...[browser.cookie('session_token')!, browser.cookie('passkey')!].map(
        (cookie) => decodeURIComponent(cookie).split('.')[0]!,
      ),
      begun.value.secret,
      ...begun.value.backupCodes,
    ];
    const content = await everything(database.owner);
    expect(content).toContain(person.email);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(9);
      expect(content).not.toContain(secret);
    }
  });
});

async function everything(db: Parameters<typeof testIdentity>[0]): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const texts = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql`select t::text as row from ${sql.table(name)} t`.execute(db);
    texts.push(JSON.stringify(rows));
  }
  return texts.join('\n');
}
