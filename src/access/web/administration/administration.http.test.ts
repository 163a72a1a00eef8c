import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAVNBY } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { enqueueMail } from '../../../platform/mail/index.ts';
import {
  ADMINISTRATOR,
  administrationWorld,
  type AdministrationWorld,
  NOW,
  PROVIDER,
} from './testing/world.ts';

const OWNER = 'demo-projektleder';
let world: AdministrationWorld;

beforeAll(async () => {
  world = await administrationWorld();
});

afterAll(() => world.database.close());

const get = (path: string) => world.get(path, ADMINISTRATOR);
const post = (path: string, fields: Record<string, string> = {}) =>
  world.post(path, fields, ADMINISTRATOR);

async function account(changed: object = {}): Promise<string> {
  const personId = randomUUID();
  await world.database.owner
    .insertInto('person')
    .values({
      person_id: personId,
      name: `Konto ${personId.slice(0, 8)}`,
      email: `${personId}@havnby.example`,
      email_verified: true,
      image: null,
      two_factor_enabled: false,
      administrator: false,
      knowledge_editor: false,
      demo: false,
      locked_at: null,
      erased_at: null,
      created_at: NOW,
      updated_at: NOW,
      ...changed,
    })
    .execute();
  return personId;
}

async function mail(key: string): Promise<string> {
  await world.database.owner.transaction().execute(async (tx) => {
    await enqueueMail(tx, { to: 'a@havnby.example', subject: key, text: 'Hemmeligt link', key });
  });
  const row = await world.database.owner
    .updateTable('mail')
    .set({ state: 'kept' })
    .where('key', '=', key)
    .returning('mail_id')
    .executeTakeFirstOrThrow();
  return row.mail_id;
}

const changesOf = (useCase: string) => world.changesOf(useCase);

describe('the pages of administration', () => {
  let pages: string[];

  beforeAll(async () => {
    const added = await post('/administration/loginudbydere/ny', PROVIDER);
    expect(added.status).toBe(303);
    const mailId = await mail('pages');
    pages = [
      '/administration',
      '/administration/personer',
      '/administration/personer?q=leder',
      '/administration/personer/ny',
      `/administration/personer/${OWNER}`,
      `/administration/personer/${OWNER}/slet`,
      '/administration/samarbejder',
      `/administration/samarbejder/${HAVNBY.id}`,
      '/administration/loginudbydere',
      '/administration/loginudbydere/ny',
      '/administration/loginudbydere/havnby-kommune',
      '/administration/mails',
      '/administration/mails?tilstand=kept&side=2',
      `/administration/mails/${mailId}`,
      '/administration/aendringer',
      `/administration/aendringer?person=${ADMINISTRATOR}&foer=99`,
      '/administration/aendringer/kontrol',
    ];
  });

  test('are valid HTML in both languages, and kept by nobody', async () => {
    for (const page of pages) {
      for (const path of [page, `/en${page}`]) {
        const response = await get(path);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('cache-control'), path).toBe('no-store');
        await expectValidHtml(await response.text());
      }
    }
  });

  test('are there for nobody but administrators', async () => {
    for (const path of [...pages, '/administration/findes-ikke']) {
      expect((await world.get(path, OWNER)).status, path).toBe(404);
      const stranger = await world.get(path);
      expect(stranger.status, path).toBe(303);
      expect(stranger.headers.get('location'), path).toBe(
        `/log-ind?til=${encodeURIComponent(path)}`,
      );
    }
    expect((await get('/administration/findes-ikke')).status).toBe(404);
  });

  test('show no name that only the plan knows', async () => {
    const html = await (await get(`/administration/samarbejder/${HAVNBY.id}`)).text();
    expect(html).not.toContain(`/samarbejder/${HAVNBY.id}/overblik`);
    expect(html).not.toMatch(/Søparken|kr\./);
    expect(html).toContain('ejer for');
  });

  test('take forms from nobody but administrators', async () => {
    const person = await account();
    const forms: readonly (readonly [string, Record<string, string>])[] = [
      ['/administration/personer/ny', { navn: 'A', email: 'forfalsket@havnby.example' }],
      [`/administration/personer/${OWNER}/administrator`, { vaerdi: 'ja' }],
      [`/administration/personer/${person}/vidensredaktoer`, { vaerdi: 'ja' }],
      [`/administration/personer/${person}/luk`, {}],
      [`/administration/personer/${person}/aabn`, {}],
      [`/administration/personer/${person}/log-ud`, {}],
      [`/administration/personer/${person}/send-link`, {}],
      [`/administration/personer/${person}/slet`, { bekraeft: 'on' }],
      [`/administration/samarbejder/${HAVNBY.id}/ejer`, { email: 'medarbejder@havnby.example' }],
      [`/administration/samarbejder/${HAVNBY.id}/behold`, {}],
      [`/administration/samarbejder/${HAVNBY.id}/slet`, { bekraeft: 'on' }],
      ['/administration/loginudbydere/ny', PROVIDER],
      ['/administration/loginudbydere/havnby-kommune', PROVIDER],
      ['/administration/loginudbydere/havnby-kommune/proev', {}],
      [`/administration/mails/${await mail('forged')}/send`, {}],
    ];
    const before = await state();
    for (const [path, fields] of forms) {
      expect((await world.post(path, fields, OWNER)).status, path).toBe(404);
      const stranger = await world.post(path, fields);
      expect(stranger.status, path).toBe(303);
      expect(stranger.headers.get('location'), path).toBe('/log-ind');
    }
    expect(await state()).toEqual(before);
  });

  async function state() {
    const { owner } = world.database;
    return [
      await owner.selectFrom('person').selectAll().orderBy('person_id').execute(),
      await owner.selectFrom('identity_provider').selectAll().execute(),
      await owner.selectFrom('installation_change').select('revision').execute(),
      await owner.selectFrom('mail').select(['mail_id', 'state']).orderBy('mail_id').execute(),
    ];
  }

  test('take a NUL in what is asked for as nothing', async () => {
    for (const path of ['personer?q=%00', 'personer?efter=a%00', 'samarbejder?efter=%00']) {
      expect((await get(`/administration/${path}`)).status, path).toBe(200);
    }
    expect((await get('/administration/aendringer?person=%00')).status).toBe(200);
  });

  test('know nothing of ids that were changed', async () => {
    for (const wrong of ['findes-ikke', '%00', "x'or'1", 'a'.repeat(2000)]) {
      for (const page of ['personer', 'samarbejder', 'loginudbydere', 'mails']) {
        const path = `/administration/${page}/${encodeURIComponent(wrong)}`;
        expect([400, 404], path).toContain((await get(path)).status);
      }
      const forms = ['personer/x/luk', 'personer/x/slet', 'samarbejder/x/behold', 'mails/x/send'];
      for (const form of forms) {
        const path = `/administration/${form.replace('x', encodeURIComponent(wrong))}`;
        expect([400, 404], path).toContain((await post(path, { bekraeft: 'on' })).status);
      }
    }
  });
});

describe('a person', () => {
  test('is added with a link by mail, and what was typed wrong is kept', async () => {
    const wrong = await post('/administration/personer/ny', { navn: '', email: 'ikke en adresse' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    await expectValidHtml(html);
    expect(html).toContain('value="ikke en adresse"');
    expect(html).toContain('Skriv et navn');
    const typed = { navn: 'Ny Kollega', email: 'ny.kollega@havnby.example' };
    const added = await post('/administration/personer/ny', typed);
    expect(added.status).toBe(303);
    const mails = await world.database.owner
      .selectFrom('mail')
      .select(['subject'])
      .where('recipient', '=', typed.email)
      .execute();
    expect(mails).toEqual([{ subject: 'reset-password' }]);
    const again = await post('/administration/personer/ny', typed);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Der er allerede en konto');
  });

  test('who is the last administrator stays one, in words', async () => {
    for (const [step, fields] of [
      ['administrator', { vaerdi: 'nej' }],
      ['luk', {}],
    ] as const) {
      const refused = await post(`/administration/personer/${ADMINISTRATOR}/${step}`, fields);
      expect(refused.status).toBe(409);
      const html = await refused.text();
      await expectValidHtml(html);
      expect(html).toContain('den sidste administrator');
    }
    const erased = await post(`/administration/personer/${ADMINISTRATOR}/slet`, {
      bekraeft: 'on',
    });
    expect(erased.status).toBe(409);
    expect((await get('/administration')).status).toBe(200);
  });

  test('is closed, opened, signed out and made an editor by forms', async () => {
    const person = await account();
    const page = `/administration/personer/${person}`;
    for (const [step, fields] of [
      ['luk', {}],
      ['aabn', {}],
      ['log-ud', {}],
      ['vidensredaktoer', { vaerdi: 'ja' }],
      ['administrator', { vaerdi: 'ja' }],
      ['administrator', { vaerdi: 'nej' }],
      ['send-link', {}],
    ] as const) {
      const did = await post(`${page}/${step}`, fields);
      expect(did.status, step).toBe(303);
      expect(did.headers.get('location')).toBe(page);
    }
    expect(await (await get(page)).text()).toContain('er vidensredaktør');
    await post(`${page}/luk`);
    expect((await post(`${page}/send-link`)).status).toBe(409);
  });

  test('is erased after a yes only', async () => {
    const person = await account();
    const path = `/administration/personer/${person}/slet`;
    const asked = await post(path);
    expect(asked.status).toBe(422);
    await expectValidHtml(await asked.text());
    expect((await post(path, { bekraeft: 'on' })).status).toBe(303);
    expect((await get(`/administration/personer/${person}`)).status).toBe(404);
    expect(await (await get('/administration/aendringer')).text()).toContain('slettede en person');
  });
});

describe('a partnership', () => {
  const path = `/administration/samarbejder/${HAVNBY.id}`;

  test('with an owner who can sign in gets no other', async () => {
    const refused = await post(`${path}/ejer`, { email: 'medarbejder@havnby.example' });
    expect(refused.status).toBe(409);
    await expectValidHtml(await refused.text());
  });

  test('without one gets a new owner, and both records say so', async () => {
    const { owner } = world.database;
    const lock = (at: Date | null) =>
      owner.updateTable('person').set({ locked_at: at }).where('person_id', '=', OWNER).execute();
    await lock(NOW);
    const unknown = await post(`${path}/ejer`, { email: 'ingen@havnby.example' });
    expect(unknown.status).toBe(422);
    await expectValidHtml(await unknown.text());
    const yourself = await post(`${path}/ejer`, { email: 'administrator@havnby.example' });
    expect(yourself.status).toBe(422);
    const done = await post(`${path}/ejer`, { email: 'Medarbejder@havnby.example' });
    expect(done.status).toBe(303);
    const recorded = { person_id: ADMINISTRATOR, subject: { id: 'demo-medarbejder' } };
    expect(await changesOf('access.appoint-owner')).toMatchObject([recorded]);
    const own = await owner
      .selectFrom('change')
      .select(['person_id', 'subject', 'before', 'after'])
      .where('use_case', '=', 'access.appoint-owner')
      .execute();
    expect(own).toMatchObject([
      { ...recorded, before: { role: 'contributor' }, after: { role: 'owner' } },
    ]);
    const again = await post(`${path}/ejer`, { email: 'socialchef@havnby.example' });
    expect(again.status).toBe(409);
    await lock(null);
  });

  test('is kept or deleted when its time has come, and not before', async () => {
    const { owner } = world.database;
    const due = async (at: Date | null) =>
      owner
        .updateTable('partnership')
        .set({ delete_after: at })
        .where('partnership_id', '=', HAVNBY.id)
        .execute();
    await due(new Date(NOW.getTime() + 1000));
    const early = await post(`${path}/slet`, { bekraeft: 'on' });
    expect(early.status).toBe(409);
    await expectValidHtml(await early.text());
    expect((await post(`${path}/behold`)).status).toBe(303);
    expect(await changesOf('access.cancel-deletion')).toHaveLength(1);
    await due(new Date(NOW.getTime() - 1000));
    const unsure = await post(`${path}/slet`);
    expect(unsure.status).toBe(422);
    await expectValidHtml(await unsure.text());
    let ran = 0;
    const counting = world.change({
      runDeletions: async () => {
        ran += 1;
      },
    });
    const deleted = await counting.post(`${path}/slet`, { bekraeft: 'on' }, ADMINISTRATOR);
    expect(deleted.status).toBe(303);
    expect(ran).toBe(1);
    expect(await changesOf('access.run-deletion')).toMatchObject([{ person_id: ADMINISTRATOR }]);
    await due(null);
  });
});

describe('a mail', () => {
  test('is read only where no mail server is set, and the reading is recorded', async () => {
    const mailId = await mail('read');
    const before = (await changesOf('access.read-mail')).length;
    expect(await (await get(`/administration/mails/${mailId}`)).text()).toContain('Hemmeligt link');
    expect(await changesOf('access.read-mail')).toHaveLength(before + 1);
    const withServer = world.change({
      installation: {
        demo: true,
        baseUrl: undefined,
        mailServer: true,
        secretGiven: true,
        database: 'server',
      },
    });
    const hidden = await withServer.get(`/administration/mails/${mailId}`, ADMINISTRATOR);
    expect(await hidden.text()).not.toContain('Hemmeligt link');
    expect(await changesOf('access.read-mail')).toHaveLength(before + 1);
  });

  test('is sent again once', async () => {
    const mailId = await mail('again');
    expect((await post(`/administration/mails/${mailId}/send`)).status).toBe(303);
    expect((await post(`/administration/mails/${mailId}/send`)).status).toBe(409);
    expect((await changesOf('access.resend-mail')).at(-1)).toMatchObject({
      person_id: ADMINISTRATOR,
      subject: { kind: 'mail', id: mailId },
    });
  });
});

describe('the state of the installation', () => {
  test('is told with what is missing, and that partnerships are walled off', async () => {
    const html = await (await get('/administration')).text();
    for (const word of ['BASE_URL mangler', 'SMTP_URL mangler', 'afskærmet i databasen', '0.1.0']) {
      expect(html).toContain(word);
    }
  });

  test('names a table whose wall is down', async () => {
    const { owner } = world.database;
    await owner.schema.createTable('hole').addColumn('partnership_id', 'text').execute();
    await owner.schema.createTable('kept_away').addColumn('partnership_id', 'text').execute();
    await owner.executeQuery({
      ...owner.selectFrom('person').selectAll().compile(),
      sql: 'grant select on hole to helhed_app',
      parameters: [],
    });
    const html = await (await get('/administration')).text();
    expect(html).toContain('ikke afskærmet i databasen: hole.');
    await owner.schema.dropTable('hole').execute();
    await owner.schema.dropTable('kept_away').execute();
  });

  test('is open to load balancers without any detail', async () => {
    const well = await world.get('/sundhed');
    expect(well.status).toBe(200);
    expect(well.headers.get('cache-control')).toBe('no-store');
    expect(await well.json()).toEqual({ status: 'ok' });
    const broken = world.change({
      check: async () => {
        throw new Error('postgres://user:secret@host is gone');
      },
    });
    const unwell = await broken.get('/sundhed');
    expect(unwell.status).toBe(503);
    expect(await unwell.json()).toEqual({ status: 'unavailable' });
  });
});

describe('the list of changes', () => {
  test('is filtered by who did it', async () => {
    const person = await account();
    const html = await (await get(`/administration/aendringer?person=${person}`)).text();
    expect(html).toContain('Der er ingen ændringer endnu.');
  });

  test('is verified, and a change that was altered is named', async () => {
    const fine = await (await get('/administration/aendringer/kontrol')).text();
    expect(fine).toContain('Listen er, som den blev skrevet');
    const faulty = world.change({
      verifyChanges: async () => ({
        changes: 3,
        revision: 3,
        faultCount: 1,
        faults: [
          {
            kind: 'altered',
            change: { revision: 2, at: NOW, useCase: 'access.lock-person', personId: null },
          },
        ],
      }),
    });
    const response = await faulty.get('/administration/aendringer/kontrol', ADMINISTRATOR);
    const html = await response.text();
    await expectValidHtml(html);
    expect(html).toContain('Der er rettet i listen');
    expect(html).toContain('lukkede en konto');
  });
});
