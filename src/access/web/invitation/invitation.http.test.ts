import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type PeopleWeb, peopleTest as test } from '../testing/people-web.ts';

const INVITE = '/samarbejder/havnby/indstillinger/invitationer';
const DAY_MS = 24 * 60 * 60 * 1000;
const PASSWORD = 'rav og tang i vinden 7';

async function html(response: Response, status = 200): Promise<string> {
  const text = await response.text();
  expect(response.status, text.slice(0, 400)).toBe(status);
  await expectValidHtml(text);
  return text;
}

async function lastMail(db: Db) {
  return db
    .selectFrom('mail')
    .selectAll()
    .where('key', 'like', 'invitation:%')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Invites an address and answers with the link in the letter. */
async function invited(
  web: PeopleWeb,
  db: Db,
  mail: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const response = await web.post(INVITE, { mail, rolle: 'contributor', ...fields });
  expect(response.status, await response.clone().text()).toBe(303);
  return linkIn(await lastMail(db));
}

function linkIn({ body_text: text }: { body_text: string | null }): string {
  return new URL(/https?:\/\/\S+/.exec(text ?? '')![0]).pathname;
}

async function memberships(db: Db, email: string) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.person_id', 'membership.person_id')
    .select(['membership.role', 'membership.organisation_id', 'membership.ends_on'])
    .where('person.email', '=', email)
    .where('membership.partnership_id', '=', 'havnby')
    .execute();
}

/** An account without any part in a partnership. */
async function account(db: Db, personId: string): Promise<string> {
  const email = `${personId}@havnby.example`;
  await db
    .insertInto('person')
    .values({
      person_id: personId,
      name: personId,
      email,
      email_verified: true,
      image: null,
      two_factor_enabled: false,
      administrator: false,
      knowledge_editor: false,
      demo: false,
      locked_at: null,
      erased_at: null,
      created_at: new Date(),
      updated_at: new Date(),
    })
    .execute();
  return email;
}

describe('inviting', () => {
  test('sends a letter in the language of the page, without names, and lists the invitation', async ({
    web,
    database,
  }) => {
    const { owner: db } = database;
    const fields = { mail: ' Ny.Kollega@Havnby.example ', rolle: 'editor', organisation: 'almene' };
    const response = await web.post(INVITE, fields);
    expect(response.headers.get('location')).toContain('#invitationer');
    const mail = await lastMail(db);
    expect(mail.recipient).toBe('ny.kollega@havnby.example');
    expect(mail.subject).toContain('Du er inviteret til');
    expect(mail.body_text).toContain('redaktør');
    expect(mail.body_text).toContain('http://localhost/invitation/havnby/');
    expect(mail.body_text).not.toContain('Projektleder');
    const page = await html(await web.get('/samarbejder/havnby/indstillinger'));
    expect(page).toContain('ny.kollega@havnby.example');
    await web.post(`/en${INVITE}`, { ...fields, mail: 'other@havnby.example' });
    const english = await lastMail(db);
    expect(english.subject).toContain('You are invited to');
    expect(english.body_text).toContain('http://localhost/en/invitation/havnby/');
  });

  test('keeps a hash of the token only, and records no address', async ({ web, database }) => {
    const { owner: db } = database;
    const link = await invited(web, db, 'hash@havnby.example');
    const token = link.split('/').at(-1)!;
    expect(token).toHaveLength(43);
    const rows = await db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const changes = await db
      .selectFrom('change')
      .selectAll()
      .where('use_case', 'like', 'access.%')
      .execute();
    expect(JSON.stringify(changes)).not.toContain('havnby.example');
    expect(JSON.stringify(changes)).not.toContain(token);
  });

  test('a guest without a last day gives thirty days', async ({ web, database }) => {
    await invited(web, database.owner, 'gaest@havnby.example', { rolle: 'guest' });
    const page = await html(await web.get('/samarbejder/havnby/indstillinger'));
    expect(page).toContain('23. december 2026');
  });

  test('the same address again replaces the earlier invitation', async ({ web, database }) => {
    const { owner: db } = database;
    const first = await invited(web, db, 'igen@havnby.example');
    const second = await invited(web, db, 'IGEN@havnby.example', { rolle: 'editor' });
    await html(await web.as().get(first), 404);
    expect(await html(await web.as().get(second))).toContain('redaktør');
    const page = await html(await web.get('/samarbejder/havnby/indstillinger'));
    expect(page.match(/>igen@havnby\.example</g)).toHaveLength(1);
  });

  test.for([
    ['no address', { mail: '' }, 'Skriv en e-mailadresse'],
    ['what is no address', { mail: 'hej med dig' }, 'er ikke en e-mailadresse'],
    ['two addresses', { mail: 'a@b.example,c@d.example' }, 'er ikke en e-mailadresse'],
    [
      'a header in the address',
      { mail: 'a@b.example\r\nBcc: c@d.example' },
      'er ikke en e-mailadresse',
    ],
    ['a member', { mail: 'Socialchef@havnby.example' }, 'er allerede med'],
    ['no role', { rolle: '' }, 'Vælg en rolle'],
    ['an organisation of others', { organisation: 'fremmed' }, 'ikke med i planen'],
    ['a guest for two years', { rolle: 'guest', slutter: '2028-11-23' }, 'for langt væk'],
    ['an owner for a while', { rolle: 'owner', slutter: '2027-11-23' }, 'ingen sidste dag'],
    ['a day that is past', { slutter: '2026-11-22' }, 'Dagen er forbi'],
  ] as const)(
    'is refused for %s, and nothing is sent',
    async ([, wrong, reason], { web, database }) => {
      const mails = () => database.owner.selectFrom('mail').select('mail_id').execute();
      const before = await mails();
      const right = { mail: 'rigtig@havnby.example', rolle: 'editor' };
      const as = web.as('demo-projektleder');
      const page = await html(await as.post(INVITE, { ...right, ...wrong }), 422);
      expect(page).toContain(reason);
      expect(await mails()).toEqual(before);
    },
  );
});

describe('an invitation', () => {
  test('is accepted by its address, once, and a second click leads to the same place', async ({
    web,
    database,
  }) => {
    const { owner: db } = database;
    web.clock.now = new Date(web.clock.now.getTime() + 2 * DAY_MS);
    const email = await account(db, 'kollega');
    const fields = { rolle: 'board-member', organisation: 'kommunen', slutter: '2027-06-30' };
    const link = await invited(web, db, email, fields);
    const person = web.as('kollega');
    expect((await person.get('/samarbejder/havnby/overblik')).status).toBe(404);
    const page = await html(await person.get(link));
    expect(page).toContain('Havnby');
    expect(page).toContain('bestyrelsesmedlem');
    expect(page).toContain('30. juni 2027');
    expect(page).not.toContain('Projektleder');
    const [first, second] = await Promise.all([
      person.post(link, { svar: 'ja' }),
      person.post(link, { svar: 'ja' }),
    ]);
    for (const answer of [first, second]) {
      expect([303, 404]).toContain(answer.status);
    }
    expect((await person.post(link, { svar: 'ja' })).headers.get('location')).toContain('overblik');
    expect((await person.get(link)).headers.get('location')).toContain('overblik');
    expect(await memberships(db, email)).toEqual([
      { role: 'board-member', organisation_id: 'kommunen', ends_on: '2027-06-30' },
    ]);
    const accepted = await db
      .selectFrom('change')
      .select('revision')
      .where('use_case', '=', 'access.accept-invitation')
      .where('person_id', '=', 'kollega')
      .execute();
    expect(accepted).toHaveLength(1);
    expect((await person.get('/samarbejder/havnby/overblik')).status).toBe(200);
    await html(await web.as('demo-medarbejder').get(link), 404);
    await html(await web.as().get(link), 404);
  });

  test('is not for one who is signed in with another address', async ({ web, database }) => {
    const { owner: db } = database;
    const link = await invited(web, db, 'tredje@havnby.example', { rolle: 'owner' });
    const other = web.as('demo-administrator');
    const page = await html(await other.get(link));
    expect(page).toContain('til en anden adresse');
    expect(page).toContain('action="/log-ud"');
    expect(page).not.toContain('tredje@havnby.example');
    const accepted = await other.post(link, { svar: 'ja' });
    expect(accepted.status).toBe(303);
    expect(accepted.headers.get('location')).toBe(link);
    await html(await other.post(link, { svar: 'nej' }), 403);
    expect(await memberships(db, 'administrator@havnby.example')).toEqual([]);
    expect((await other.get('/samarbejder/havnby/overblik')).status).toBe(404);
  });

  test('asks the owner of an account to sign in first, and to come back', async ({
    web,
    database,
  }) => {
    const { owner: db } = database;
    const email = await account(db, 'udlogget');
    const link = await invited(web, db, email);
    const page = await html(await web.as().get(link));
    expect(page).toContain(`/log-ind?til=${encodeURIComponent(link)}`);
    expect(page).not.toContain('name="adgangskode"');
    const fields = { svar: 'ny-konto', navn: 'Snyd', adgangskode: PASSWORD };
    expect((await web.as().post(link, fields)).headers.get('location')).toBe(link);
    expect(await memberships(db, email)).toEqual([]);
  });

  test('gives one without an account an account and the membership in one step', async ({
    web,
    database,
  }) => {
    const { owner: db } = database;
    web.clock.now = new Date(web.clock.now.getTime() + DAY_MS);
    const email = 'helt.ny@havnby.example';
    const link = await invited(web, db, email, { rolle: 'editor' });
    const stranger = web.as();
    expect(await html(await stranger.get(link))).toContain('name="adgangskode"');
    for (const [navn, adgangskode] of [
      ['', PASSWORD],
      ['x'.repeat(101), PASSWORD],
      ['Redaktør', 'kort'],
      ['Redaktør', 'password12345'],
      ['Redaktør', email],
    ] as const) {
      const page = await html(
        await stranger.post(link, { svar: 'ny-konto', navn, adgangskode }),
        422,
      );
      expect(page).not.toContain(adgangskode === email ? 'value="helt.ny' : adgangskode);
    }
    const allWrong = { svar: 'ny-konto', navn: '', adgangskode: 'kort' };
    const told = await html(await stranger.post(link, allWrong), 422);
    expect(told).toContain('href="#field-navn"');
    expect(told).toContain('href="#field-adgangskode"');
    const sent = { svar: 'ny-konto', navn: 'Redaktør', adgangskode: PASSWORD };
    const created = await stranger.post(link, sent);
    expect(created.headers.get('location')).toBe('/samarbejder/havnby/overblik');
    const signedIn = web.with(created.headers.getSetCookie());
    expect((await signedIn.get('/samarbejder/havnby/overblik')).status).toBe(200);
    expect(await memberships(db, email)).toMatchObject([{ role: 'editor' }]);
    const person = await db
      .selectFrom('person')
      .select(['name', 'email_verified'])
      .where('email', '=', email)
      .executeTakeFirst();
    expect(person).toEqual({ name: 'Redaktør', email_verified: true });
    await html(await stranger.post(link, sent), 404);
  });

  test('is declined by its holder, and gives nothing afterwards', async ({ web, database }) => {
    const { owner: db } = database;
    const link = await invited(web, db, 'nej.tak@havnby.example');
    expect((await web.as().post(link, { svar: 'nej' })).headers.get('location')).toBe('/');
    await html(await web.as().get(link), 404);
    await html(await web.as().post(link, { svar: 'nej' }), 404);
    const page = await html(await web.get('/samarbejder/havnby/indstillinger'));
    expect(page).not.toContain('nej.tak@havnby.example');
  });

  test('asks again when the answer is none', async ({ web, database }) => {
    const link = await invited(web, database.owner, 'hvad@havnby.example');
    await html(await web.as().post(link, { svar: 'måske' }), 422);
    await html(await web.as().post(link), 422);
  });

  test('sent again has a new link that works and an old one that does not', async ({
    web,
    database,
  }) => {
    const { owner: db } = database;
    web.clock.now = new Date(web.clock.now.getTime() + DAY_MS);
    const old = await invited(web, db, 'glemt@havnby.example');
    const { invitation_id: invitationId } = await db
      .selectFrom('invitation')
      .select('invitation_id')
      .where('email', '=', 'glemt@havnby.example')
      .executeTakeFirstOrThrow();
    const sent = web.clock.now;
    web.clock.now = new Date(sent.getTime() + 14 * DAY_MS);
    await html(await web.as().get(old), 404);
    web.clock.now = sent;
    expect((await web.post(`${INVITE}/${invitationId}/send`)).status).toBe(303);
    const fresh = linkIn(await lastMail(db));
    expect(fresh).not.toBe(old);
    await html(await web.as().get(fresh));
    await html(await web.as().get(old), 404);
    expect((await web.post(`${INVITE}/${invitationId}/traek-tilbage`)).status).toBe(303);
    await html(await web.as().get(fresh), 404);
    await html(await web.post(`${INVITE}/${invitationId}/send`), 409);
    await html(await web.post(`${INVITE}/${invitationId}/traek-tilbage`), 409);
    await html(await web.post(`${INVITE}/findes-ikke/send`), 409);
  });

  test('is answered alike whatever is wrong with its link', async ({ web, database }) => {
    const { owner: db } = database;
    const used = await invited(web, db, 'brugt@havnby.example');
    await web.as().post(used, { svar: 'nej' });
    const token = used.split('/').at(-1)!;
    const links = [
      used,
      `/invitation/havnby/${'A'.repeat(43)}`,
      `/invitation/findes-ikke/${token}`,
      '/invitation/havnby/x',
      `/invitation/havnby/${'A'.repeat(5000)}`,
      `/invitation/${encodeURIComponent("havnby' or 1=1")}/${token}`,
    ];
    const plain = (page: string) => page.replaceAll(/nonce[^>]*>|href="[^"]*"/g, '');
    const pages = [];
    for (const link of links) {
      pages.push(plain(await html(await web.as().get(link), 404)));
      expect((await web.as().post(link, { svar: 'ja' })).status).toBe(404);
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('Bed dem, der har inviteret dig');
  });

  test('of another partnership is not reached through this one', async ({ web, database }) => {
    const { owner: db } = database;
    const row = {
      partnership_id: 'nabo',
      name: 'Nabo',
      demo: false,
      revision: 0,
      created_at: new Date(),
    };
    await db.insertInto('partnership').values(row).execute();
    const { invitation_id: own } = await db
      .selectFrom('invitation')
      .select('invitation_id')
      .where('answer', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('invitation')
      .set({ partnership_id: 'nabo' })
      .where('invitation_id', '=', own)
      .execute();
    await html(await web.post(`${INVITE}/${own}/send`), 409);
    await html(await web.post(`${INVITE}/${own}/traek-tilbage`), 409);
  });
});
