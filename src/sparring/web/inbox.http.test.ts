import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';
import type { Db } from '../../platform/db/index.ts';
import { SILENT_LOG } from '../../platform/log/index.ts';
import { deliverMails, smtpTransport } from '../../platform/mail/index.ts';
import { startMailServer } from '../../platform/mail/testing/mail-server.ts';
import { id, localDate } from '../../shared/index.ts';
import { EDITOR, emptyInbox, mailsOf, sendForm, takeStep } from './testing/sparring-web.ts';

test.beforeEach(({ db }) => emptyInbox(db));

const read = async (web: TestWeb, path: string) => (await web.as(EDITOR).get(path)).text();

const rowOf = (db: Db, requestId: string) =>
  db
    .selectFrom('sparring_request')
    .selectAll()
    .where('request_id', '=', id(requestId))
    .executeTakeFirstOrThrow();

describe('the inbox', () => {
  test('is for knowledge editors and nobody else', async ({ web }) => {
    const { requestId } = await sendForm(web);
    const own = ['', '/hent.csv', '/hent.xlsx', `/${requestId}`].map(
      (end) => `/redaktion/sparring${end}`,
    );
    for (const path of own) {
      const stranger = await web.as().get(path);
      expect([stranger.status, stranger.headers.get('location')]).toEqual([
        303,
        `/log-ind?til=${encodeURIComponent(path)}`,
      ]);
      for (const account of ['demo-socialchef', 'demo-administrator']) {
        expect((await web.as(account).get(path)).status).toBe(404);
      }
      const answer = await web.as(EDITOR).get(path);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
    const step = `/redaktion/sparring/${requestId}/overtag`;
    expect((await web.as().post(step, { revision: '0' })).status).toBe(303);
    expect((await web.as('demo-administrator').post(step, { revision: '0' })).status).toBe(404);
  });

  test('says what is missing when it is empty', async ({ web }) => {
    const html = await read(web, '/redaktion/sparring');
    expect(html).toContain('Der er ingen forespørgsler her.');
    await expectValidHtml(html);
  });

  test('tells how many wait, and too long, in both languages', async ({ web, db }) => {
    const { requestId } = await sendForm(web);
    await sendForm(web, { sted: 'Søparken', hvad: 'workshop' });
    await db
      .updateTable('sparring_request')
      .set({ answer_by: localDate('2026-11-20'), received_on: localDate('2026-11-12') })
      .where('request_id', '=', requestId)
      .execute();
    const html = await read(web, '/redaktion/sparring');
    expect(html).toContain('2 forespørgsler venter på svar, 1 over fristen');
    expect(html).toContain('3 dage over fristen');
    expect(html).toContain('for få svar (0)');
    await expectValidHtml(html);
    expect(await read(web, '/redaktion')).toMatch(
      /href="\/redaktion\/sparring"[^>]*>2 forespørgsler venter på svar, 1 over fristen/,
    );
    const english = await read(web, '/en/redaktion/sparring');
    expect(english).toContain('2 requests are waiting for an answer, 1 overdue');
    await expectValidHtml(english);
    const filters = [
      ['frist=over', [requestId]],
      ['hvad=oplaeg&ejer=ingen', [requestId]],
      ['ejer=mig', []],
      ['tilstand=afsluttet', []],
      ['ejer=%00%27%3Cb%3E&tilstand=findes-ikke', []],
    ] as const;
    for (const [query, found] of filters) {
      const filtered = await read(web, `/redaktion/sparring?${query}`);
      const shown = [...filtered.matchAll(/href="\/redaktion\/sparring\/(\w{6})"/g)];
      expect([query, shown.map(([, number]) => number)]).toEqual([query, found]);
      await expectValidHtml(filtered);
    }
  });
});

describe('a request in the inbox', () => {
  test('is taken, noted on, answered, agreed on, closed and opened again', async ({ web, db }) => {
    const { requestId, path } = await sendForm(web);
    const at = `/redaktion/sparring/${requestId}`;
    const steps = [
      ['overtag', {}],
      ['giv-tilbage', {}],
      ['note', { tekst: 'Ring tirsdag' }],
      ['svar', { emne: 'Vi kommer gerne', tekst: 'Hej Anna\n\nPasser uge 50?' }],
      ['aftale', { dag: '10-12-2026', tekst: 'kl. 17, beboerhuset' }],
      ['afslut', { tekst: 'Et oplæg for 12' }],
      ['genaabn', {}],
    ] as const;
    for (const [step, fields] of steps) {
      const answer = await takeStep(web, requestId, step, fields);
      expect([step, answer.status, answer.headers.get('location')]).toEqual([step, 303, at]);
      await expectValidHtml(await read(web, at));
    }
    expect(await rowOf(db, requestId)).toMatchObject({
      state: 'in-progress',
      owner_id: EDITOR,
      answered_on: '2026-11-23',
      agreed_on: '2026-12-10',
      outcome: 'Et oplæg for 12',
      closed_at: null,
      revision: 7,
    });
    const html = await read(web, at);
    for (const words of [
      'Ring tirsdag',
      'Vi kommer gerne',
      'Passer uge 50?',
      'kl. 17, beboerhuset',
    ]) {
      expect(html).toContain(words);
    }
    const own = await (await web.as().get(path)).text();
    expect(own).toContain('Passer uge 50?');
    expect(own).not.toMatch(/Ring tirsdag|Et oplæg for 12|Ekstern konsulent/);
    const [mail] = await mailsOf(db, 'answer');
    expect(mail).toMatchObject({ recipient: 'anna@havnby.example', subject: 'Vi kommer gerne' });
    expect(mail!.body_text).toContain(`sparring@havnby.example, og nævn nr. ${requestId}`);
    const told = await web.as('demo-administrator').get('/administration/aendringer');
    const list = await told.text();
    expect(list).toContain('svarede på en forespørgsel om sparring');
    expect(list).toContain(requestId);
    const changes = await db.selectFrom('installation_change').selectAll().execute();
    expect(JSON.stringify(changes)).not.toMatch(/Anna|Ring tirsdag|anna@|oplæg for/);
  });

  test('is declined by a mail that the one who asked also reads on their page', async ({
    web,
    db,
  }) => {
    const { requestId, path } = await sendForm(web);
    await takeStep(web, requestId, 'afvis', { tekst: 'Vi har ikke tid før marts.' });
    expect(await rowOf(db, requestId)).toMatchObject({
      state: 'declined',
      answered_on: '2026-11-23',
    });
    expect((await mailsOf(db, 'answer'))[0]!.subject).toBe(
      `Svar på din forespørgsel (nr. ${requestId})`,
    );
    const own = await (await web.as().get(path)).text();
    expect(own).toContain('Vi kan ikke hjælpe denne gang');
    expect(own).toContain('Vi har ikke tid før marts.');
    await expectValidHtml(own);
  });

  test('is answered once, however often the button is pressed', async ({ web, db }) => {
    const { requestId } = await sendForm(web);
    const sent = { revision: '0', emne: 'Svar', tekst: 'Ja tak' };
    const at = `/redaktion/sparring/${requestId}/svar`;
    const answers = await Promise.all([1, 2].map(() => web.as(EDITOR).post(at, sent)));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['303', '409']);
    expect(await mailsOf(db, 'answer')).toHaveLength(1);
    const late = await web.as(EDITOR).post(at, { ...sent, tekst: 'Det her må ikke gå tabt' });
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('er ændret, siden du åbnede den');
    expect(html).toContain('Det her må ikke gå tabt');
    await expectValidHtml(html);
  });

  test('refuses what cannot be done now', async ({ web }) => {
    const { requestId } = await sendForm(web);
    const answer = await takeStep(web, requestId, 'afslut', { tekst: 'Færdig' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('kan ikke gøres, som forespørgslen står nu');
  });

  for (const [step, fields, words] of [
    ['note', { tekst: ' ' }, 'Skriv en tekst.'],
    ['note', { tekst: 'x'.repeat(5001) }, 'højst være 5.000 tegn'],
    ['svar', { emne: '\r\n', tekst: '' }, 'Skriv et emne.'],
    ['svar', { emne: 'x'.repeat(151), tekst: 'Hej' }, 'Emnet må højst være 150 tegn.'],
    ['afvis', { tekst: '' }, 'Skriv en tekst.'],
    ['aftale', { dag: '', tekst: '' }, 'Skriv en dag, eller tid og sted.'],
    ['aftale', { dag: '31-2-2026', tekst: 'kl. 10' }, 'Skriv dagen som 3-12-2026.'],
    ['aftale', { dag: '', tekst: 'x'.repeat(301) }, 'højst være 300 tegn'],
  ] as const) {
    test(`tells what is wrong: ${step} ${JSON.stringify(fields).slice(0, 40)}`, async ({
      web,
      db,
    }) => {
      const { requestId } = await sendForm(web);
      const answer = await takeStep(web, requestId, step, fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(words);
      await expectValidHtml(html);
      expect((await rowOf(db, requestId)).revision).toBe(0);
    });
  }

  test('has no headers but ours in its answer, and no markup', async ({ web, db }) => {
    const { requestId } = await sendForm(web);
    const emne = 'Svar\r\nBcc: andre@havnby.example';
    await takeStep(web, requestId, 'svar', { emne, tekst: '<script>alert(1)</script>' });
    const [mail] = await mailsOf(db, 'answer');
    expect(mail!.subject).toBe('Svar Bcc: andre@havnby.example');
    expect(mail!.body_html).not.toContain('<script>');
    expect(await read(web, `/redaktion/sparring/${requestId}`)).not.toContain('<script>alert');
  });

  test('is not there under a number of one’s own making', async ({ web }) => {
    for (const number of ['ABCDEF', 'x', "A'B--C", 'A'.repeat(2000)]) {
      const path = `/redaktion/sparring/${encodeURIComponent(number)}`;
      expect((await web.as(EDITOR).get(path)).status).toBe(404);
      expect((await web.as(EDITOR).post(`${path}/overtag`, { revision: '0' })).status).toBe(404);
    }
    const { requestId } = await sendForm(web);
    for (const step of ['withdraw', 'findes-ikke', 'constructor']) {
      expect((await takeStep(web, requestId, step)).status).toBe(404);
    }
    expect((await takeStep(web, requestId, 'overtag', { revision: 'x' })).status).toBe(409);
  });
});

describe('the list as a file', () => {
  test('tells nothing of persons', async ({ web }) => {
    const { requestId } = await sendForm(web);
    const answer = await web.as(EDITOR).get('/redaktion/sparring/hent.csv?med=navne');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await answer.text();
    expect(csv).toContain(requestId);
    expect(csv).not.toMatch(/Anna|anna@|Fjordblik|halv time|Frivillige|Havnby/);
  });

  test('with names is noted in the list of changes', async ({ web, db }) => {
    await sendForm(web, { navn: '=cmd' });
    const before = await db.selectFrom('installation_change').select('revision').execute();
    await web.as(EDITOR).get('/redaktion/sparring/hent.xlsx');
    const answer = await web.as(EDITOR).get('/redaktion/sparring/hent.xlsx?med=navne');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const after = await db.selectFrom('installation_change').selectAll().execute();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ use_case: 'sparring.take-out', person_id: EDITOR });
  });
});

test('a request and its answer leave by a mail server, each to one address', async ({
  web,
  database,
}) => {
  const server = await startMailServer();
  try {
    const { requestId, path } = await sendForm(web);
    await takeStep(web, requestId, 'svar', { emne: 'Ja tak', tekst: 'Vi kommer.' });
    const from = 'Helhed <helhed@havnby.example>';
    await deliverMails({
      keeper: database.keeper,
      transport: smtpTransport({ smtpUrl: server.url, from }),
      log: SILENT_LOG,
      now: () => new Date(),
    });
    const lines = (mail: string) => mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    const to = server.taken.map((mail) => /^To: (.*)\r$/m.exec(mail)?.[1] ?? '');
    expect(to.toSorted()).toEqual([
      'anna@havnby.example',
      'anna@havnby.example',
      'sparring@havnby.example',
    ]);
    expect(server.taken.some((mail) => /^(Bcc|Cc):/m.test(mail))).toBe(false);
    const receipt = server.taken
      .map(lines)
      .find((mail) => mail.includes(`http://localhost${path}`));
    expect(receipt).toBeDefined();
    expect((await web.as().get(path)).status).toBe(200);
  } finally {
    await server.close();
  }
});
