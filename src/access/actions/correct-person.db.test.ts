import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import { findEmailChange, mailLanguageOf } from '../store/corrections.ts';
import { AT, daysAgo, makePerson } from '../testing/people.ts';
import {
  cancelEmailChange,
  chooseMailLanguage,
  confirmEmailChange,
  correctName,
  type EmailChangeMails,
  emailOfLink,
  requestEmailChange,
} from './correct-person.ts';

/** Mails whose text is what a test looks for. */
function testMails() {
  const tokens: string[] = [];
  const mails: EmailChangeMails = {
    confirm: ({ token }) => {
      tokens.push(token);
      return { subject: 'Bekræft', text: token };
    },
    taken: () => ({ subject: 'Optaget', text: 'Optaget' }),
    notice: ({ name }) => ({ subject: 'Varsel', text: name }),
    changed: ({ name }) => ({ subject: 'Ændret', text: name }),
  };
  return { mails, tokens };
}

async function ask({ db }: TestDatabase, personId: PersonId, email: string) {
  const { mails, tokens } = testMails();
  const asked = await requestEmailChange(db, { personId, email, at: AT }, mails);
  return { asked, token: tokens[0] };
}

function confirm({ keeper }: TestDatabase, token: string, at = AT) {
  return confirmEmailChange(keeper, { token, at }, testMails().mails);
}

async function mailsTo(owner: Db, email: string): Promise<string[]> {
  const rows = await owner
    .selectFrom('mail')
    .select('subject')
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
  return rows.map(({ subject }) => subject!);
}

async function emailOf(owner: Db, personId: PersonId): Promise<string> {
  const row = await owner
    .selectFrom('person')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.email;
}

describe('correctName', () => {
  databaseTest('sets the name in one line, and records no name', async ({ database, db }) => {
    const personId = await makePerson(db);
    const typed = { personId, by: personId, at: AT, name: '  Nyt\n navn ' };
    expect(await correctName(database.keeper, typed)).toEqual({ ok: true, value: 'Nyt navn' });
    const change = await db
      .selectFrom('installation_change')
      .selectAll()
      .orderBy('revision', 'desc')
      .executeTakeFirstOrThrow();
    expect(change).toMatchObject({ person_id: personId, after: { corrected: ['name'] } });
    expect(JSON.stringify(change)).not.toContain('Nyt navn');
  });

  databaseTest('refuses no name, a long one, and nobody', async ({ database, db }) => {
    const personId = await makePerson(db);
    const correct = (name: string, who = personId) =>
      correctName(database.keeper, { personId: who, by: who, at: AT, name });
    expect(await correct(' \t ')).toEqual({ ok: false, error: 'missing' });
    expect(await correct('a'.repeat(101))).toEqual({ ok: false, error: 'too-long' });
    expect(await correct('Navn', 'ingen' as PersonId)).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('the language of mails', () => {
  databaseTest('is Danish until another is chosen', async ({ database, db }) => {
    const personId = await makePerson(db);
    expect(await mailLanguageOf(database.db, personId)).toBe('da');
    await chooseMailLanguage(database.db, personId, 'en');
    expect(await mailLanguageOf(database.db, personId)).toBe('en');
  });
});

describe('a new address', () => {
  databaseTest(
    'is the account’s when its owner has followed the link',
    async ({ database, db }) => {
      const personId = await makePerson(db, { email: 'gammel@eksempel.dk' });
      const { asked, token } = await ask(database, personId, ' Ny@Eksempel.dk ');
      expect(asked).toEqual({ ok: true, value: 'ny@eksempel.dk' });
      expect(await emailOf(db, personId)).toBe('gammel@eksempel.dk');
      expect(await findEmailChange(database.db, personId, AT)).toBe('ny@eksempel.dk');
      expect(await emailOfLink(database.db, token!, AT)).toBe('ny@eksempel.dk');

      expect(await confirm(database, token!)).toEqual({ ok: true, value: personId });
      expect(await emailOf(db, personId)).toBe('ny@eksempel.dk');
      expect(await mailsTo(db, 'ny@eksempel.dk')).toEqual(['Bekræft']);
      expect(await mailsTo(db, 'gammel@eksempel.dk')).toEqual(['Varsel', 'Ændret']);
    },
  );

  databaseTest('takes back the links that were mailed to the old one', async ({ database, db }) => {
    const personId = await makePerson(db);
    await sql`insert into verification values ('v', 'hash', ${`reset-password:${personId}`},
      now() + interval '1 hour', now(), now())`.execute(db);
    const { token } = await ask(database, personId, 'anden@eksempel.dk');
    await confirm(database, token!);
    const { rows } = await sql`select from verification where verification_id = 'v'`.execute(db);
    expect(rows).toEqual([]);
  });

  databaseTest('comes by a link that works once and for a day', async ({ database, db }) => {
    const personId = await makePerson(db);
    const { token } = await ask(database, personId, 'sen@eksempel.dk');
    const refused = { ok: false, error: 'not-valid' };
    expect(await confirm(database, token!, daysAgo(-1.01))).toEqual(refused);
    expect(await emailOfLink(database.db, token!, daysAgo(-1.01))).toBeUndefined();
    expect((await confirm(database, token!)).ok).toBe(true);
    expect(await confirm(database, token!)).toEqual(refused);
    expect(await confirm(database, 'x')).toEqual(refused);
    expect(await confirm(database, 'x'.repeat(5000))).toEqual(refused);
  });

  databaseTest('can be followed once only, also at the same moment', async ({ database, db }) => {
    const personId = await makePerson(db);
    const { token } = await ask(database, personId, 'samtidig@eksempel.dk');
    const both = await Promise.all([confirm(database, token!), confirm(database, token!)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  databaseTest('that another account has is answered like any other', async ({ database, db }) => {
    await makePerson(db, { email: 'optaget@eksempel.dk' });
    const personId = await makePerson(db);
    const { asked, token } = await ask(database, personId, 'optaget@eksempel.dk');
    expect(asked).toEqual({ ok: true, value: 'optaget@eksempel.dk' });
    expect(await findEmailChange(database.db, personId, AT)).toBe('optaget@eksempel.dk');
    expect(token).toBeUndefined();
    expect(await mailsTo(db, 'optaget@eksempel.dk')).toEqual(['Optaget']);
  });

  databaseTest('is not given to two accounts', async ({ database, db }) => {
    const [one, two] = [await makePerson(db), await makePerson(db)];
    const first = await ask(database, one, 'begge@eksempel.dk');
    const second = await ask(database, two, 'begge@eksempel.dk');
    const both = await Promise.all([
      confirm(database, first.token!),
      confirm(database, second.token!),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  databaseTest(
    'is forgotten when it is taken back or another is wanted',
    async ({ database, db }) => {
      const personId = await makePerson(db);
      const { token } = await ask(database, personId, 'en@eksempel.dk');
      const { token: later } = await ask(database, personId, 'to@eksempel.dk');
      expect((await confirm(database, token!)).ok).toBe(false);
      await cancelEmailChange(database.db, personId);
      expect((await confirm(database, later!)).ok).toBe(false);
    },
  );

  databaseTest('must be an address, and another one', async ({ database, db }) => {
    const personId = await makePerson(db, { email: 'min@eksempel.dk' });
    for (const typed of ['', 'ingen', 'a@b', 'a@eksempel.dk\nbcc: b@eksempel.dk', '"a b"@x.dk']) {
      const { asked } = await ask(database, personId, typed);
      expect(asked, typed).toEqual({ ok: false, error: 'not-an-address' });
    }
    const { asked } = await ask(database, personId, 'MIN@eksempel.dk');
    expect(asked).toEqual({ ok: false, error: 'same' });
  });
});
