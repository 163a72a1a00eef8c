import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, describe, expect } from 'vitest';
import { publishEvent } from '../../../demo/index.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';
import type { Db } from '../../platform/db/index.ts';
import { SILENT_LOG } from '../../platform/log/index.ts';
import { deliverMails, smtpTransport } from '../../platform/mail/index.ts';
import { startMailServer } from '../../platform/mail/testing/mail-server.ts';
import { keepEvents } from '../index.ts';
import { eventContent } from '../testing/events.ts';
import { eventLetters } from './letters.ts';

const ID = 'netvaerksmoede';
const PAGE = `/arrangementer/${ID}`;
const AT = new Date('2026-11-23T12:00:00Z');
const GOOD = { navn: 'Deltager', mail: 'deltager@havnby.example', organisation: 'Havnby Kommune' };

test.beforeEach(async ({ db }) => {
  for (const table of ['event_sign_up', 'event_standing', 'mail', 'rate_limit']) {
    await sql`delete from ${sql.table(table)}`.execute(db);
  }
  await sql`update knowledge_document set published_number = null`.execute(db);
  await sql`delete from knowledge_version`.execute(db);
  await sql`delete from knowledge_document`.execute(db);
  await sql`update knowledge_head set revision = revision + 1`.execute(db);
  await sql`update person set knowledge_editor = (person_id = 'demo-konsulent')`.execute(db);
});

async function publish(db: Db, change: Record<string, unknown> = {}, id = ID): Promise<void> {
  const content = eventContent(change);
  await db.transaction().execute((tx) => publishEvent(tx, { id, content }, AT));
}

async function html(response: Response, status = 200): Promise<string> {
  const text = await response.text();
  expect(response.status, text.slice(0, 2000)).toBe(status);
  await expectValidHtml(text);
  return text;
}

function join(web: TestWeb, fields: Record<string, string> = {}, path = PAGE): Promise<Response> {
  return web.as().post(`${path}/tilmelding`, { ...GOOD, ...fields });
}

async function mailsTo(db: Db, email: string) {
  return db
    .selectFrom('mail')
    .selectAll()
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
}

async function linkTo(db: Db, email: string): Promise<string> {
  const mails = await mailsTo(db, email);
  return new URL(/http:\S+\/tilmelding\/\S+/.exec(mails.at(-1)!.body_text!)![0]).pathname;
}

async function countSignUps(db: Db): Promise<number> {
  return (await db.selectFrom('event_sign_up').selectAll().execute()).length;
}

describe('the list', () => {
  test('says honestly that there is nothing, and what to do', async ({ web }) => {
    const page = await html(await web.as().get('/arrangementer'));
    expect(page).toContain('Ingen kommende arrangementer');
    expect(page).toContain('href="/sparring"');
    expect(page).toContain('http://localhost/arrangementer/kalender.ics');
    await html(await web.as().get('/en/arrangementer'));
  });

  test('has those to come by month, then the past; of one theme when asked', async ({
    web,
    db,
  }) => {
    await publish(db, { themes: ['tre-tilgange'] });
    await publish(
      db,
      { start: '2027-02-02T10:00', end: '2027-02-02T12:00', themes: ['roller'] },
      'i-februar',
    );
    await publish(db, { start: '2026-10-02T10:00', end: '2026-10-02T12:00' }, 'i-oktober');
    const page = await html(await web.as().get('/arrangementer'));
    const order = [
      '2 kommende',
      'Januar 2027',
      PAGE,
      'Februar 2027',
      'i-februar',
      'Tidligere',
      'i-oktober',
    ];
    expect(order.map((words) => page.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
      order.map((words) => page.indexOf(words)),
    );
    const some = await html(await web.as().get('/arrangementer?tema=roller'));
    expect([some.includes(PAGE), some.includes('i-februar')]).toEqual([false, true]);
    await html(await web.as().get('/arrangementer?tema=%3Cscript%3E'));
  });
});

describe('an event', () => {
  test('is shown with when, where, for whom, seats and what search engines read', async ({
    web,
    db,
  }) => {
    await publish(db, { themes: ['tre-tilgange'], activities: ['fritidsjob'] });
    const page = await html(await web.as().get(PAGE));
    expect(page).toContain('orsdag den 14. januar 2027 kl. 13.00–16.00');
    expect(page).toContain('3 timer');
    expect(page).toContain('10 af 10 pladser er ledige');
    expect(page).toContain('30 dage efter arrangementet');
    expect(page).toContain('/viden/tre-tilgange');
    expect(page).toContain('/aktiviteter/fritidsjob');
    expect(page).toContain('"startDate":"2027-01-14T12:00:00.000Z"');
    const english = await html(await web.as().get(`/en${PAGE}`));
    expect(english).toContain('Thursday 14 January 2027, 13:00–16:00');
    await html(await web.as().get('/arrangementer/findes-ikke'), 404);
    expect((await web.as().get('/arrangementer/findes-ikke/kalender.ics')).status).toBe(404);
  });

  test('that is cancelled or over says so, and has no form', async ({ web, db }) => {
    await publish(db, { cancelled: { da: 'Oplægsholderen er syg.', en: 'Illness.' } });
    const cancelled = await html(await web.as().get(PAGE));
    expect(cancelled).toContain('Oplægsholderen er syg.');
    await publish(db, { start: '2026-10-02T10:00', end: '2026-10-02T12:00' });
    const past = await html(await web.as().get(PAGE));
    expect(past).toContain('Arrangementet er afholdt');
    for (const page of [cancelled, past]) expect(page).not.toContain('name="mail"');
  });

  test('shows Markdown of its text, and no HTML of it', async ({ web, db }) => {
    const da = {
      ...eventContent().da,
      text: '**fed** <script>alert(1)</script> ![x](https://a.b/c)',
    };
    await publish(db, { da: { ...da, title: '<b>Titel</b> & "co"' } });
    const page = await html(await web.as().get(PAGE));
    expect(page).toContain('<strong>fed</strong>');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>Titel');
  });
});

describe('signing up', () => {
  test('is answered alike for everybody, and told by mail', async ({ web, db }) => {
    await publish(db, { capacity: 1 });
    const first = await join(web, { mail: ' Deltager@Havnby.example ' });
    const second = await join(web);
    for (const answer of [first, second]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([303, PAGE]);
    }
    expect(second.headers.get('set-cookie')).toBe(first.headers.get('set-cookie'));
    const [confirmed, again] = await mailsTo(db, GOOD.mail);
    expect(confirmed!.subject).toBe('Du har en plads: Netværksmøde');
    expect(again!.subject).toBe('Du er allerede tilmeldt: Netværksmøde');
    for (const { body_text: text } of [confirmed!, again!]) {
      expect(text).toContain('http://localhost/tilmelding/');
      expect(text).not.toContain(GOOD.navn);
    }
    expect(confirmed!.body_text).toContain(`http://localhost${PAGE}/kalender.ics`);
    expect(await countSignUps(db)).toBe(1);
    const page = await html(await web.as().get(PAGE));
    expect(page).toContain('Alle pladser er taget (1 i alt)');
    expect(page).toContain('Du bliver nr. 1 på ventelisten');
    expect(page).not.toContain(GOOD.mail);
    await join(web, { mail: 'to@havnby.example' }, `/en${PAGE}`);
    const [waiting] = await mailsTo(db, 'to@havnby.example');
    expect(waiting!.subject).toBe('You are on the waiting list: Network meeting');
    expect(waiting!.body_text).toContain('no. 1 on the waiting list');
    expect(waiting!.body_text).toContain('http://localhost/en/tilmelding/');
  });

  const LONG = 'x'.repeat(5000);
  test.for([
    ['nothing', { navn: '', mail: '' }, ['Skriv dit navn.', 'Skriv din e-mail.']],
    [
      'over-long text',
      { navn: LONG, organisation: LONG },
      ['højst være på 100', 'højst være på 150'],
    ],
    ['what is no address', { mail: 'ingen adresse' }, ['Skriv én e-mailadresse']],
    ['two addresses', { mail: 'a@b.example,c@d.example' }, ['Skriv én e-mailadresse']],
    [
      'a header in the address',
      { mail: 'a@b.example\r\nBcc: c@d.example' },
      ['Skriv én e-mailadresse'],
    ],
    ['a header in the name', { navn: 'A\r\nBcc: c@d.example' }, ['Skriv navnet på én linje']],
    ['script in the name', { navn: '<script>alert(1)</script>' }, ['Skriv navnet på én linje']],
    [
      'HTML in the organisation',
      { organisation: '"><img src=x onerror=alert(1)>' },
      ['organisationen på én linje'],
    ],
    ['script in the address', { mail: '<script>@b.example' }, ['Skriv én e-mailadresse']],
  ] as const)(
    'with %s is refused, and what was typed is kept',
    async ([, wrong, reasons], { web, db }) => {
      await publish(db);
      const page = await html(await join(web, { organisation: 'Behold mig', ...wrong }), 422);
      for (const reason of reasons) expect(page).toContain(reason);
      if (!('organisation' in wrong)) expect(page).toContain('Behold mig');
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img src=x');
      expect([
        await countSignUps(db),
        (await db.selectFrom('mail').selectAll().execute()).length,
      ]).toEqual([0, 0]);
    },
  );

  test('with a NUL, a CPR number or a filled trap is not done', async ({ web, db }) => {
    await publish(db);
    await html(await join(web, { navn: 'A\0B' }), 400);
    await html(await join(web, { navn: '010190-1234' }), 422);
    expect((await join(web, { hjemmeside: 'https://spam.example' })).status).toBe(303);
    expect(await countSignUps(db)).toBe(0);
  });

  test.for([
    [
      'past',
      { start: '2026-10-02T10:00', end: '2026-10-02T12:00' },
      410,
      'Arrangementet er afholdt.',
    ],
    ['cancelled', { cancelled: { da: 'Sygdom', en: 'Illness' } }, 410, 'Arrangementet er aflyst.'],
    ['closed', { signUpUntil: '2026-11-20T12:00' }, 409, 'Tilmeldingen er lukket.'],
    ['free', { signUp: false }, 409, 'ingen tilmelding'],
  ] as const)(
    'for an event that is %s says so, and keeps what was typed',
    async ([, change, status, reason], { web, db }) => {
      await publish(db, change);
      const page = await html(await join(web), status);
      expect(page).toContain(reason);
      expect(page).toContain(GOOD.mail);
      expect(await countSignUps(db)).toBe(0);
    },
  );

  test('too often for one address is stopped for a while, with what was typed', async ({
    web,
    db,
  }) => {
    await publish(db);
    for (let times = 0; times < 5; times += 1) expect((await join(web)).status).toBe(303);
    const page = await html(await join(web), 429);
    expect(page).toContain(GOOD.mail);
    expect((await join(web, { mail: 'anden@havnby.example' })).status).toBe(303);
    await html(await join(web, {}, '/arrangementer/findes-ikke'), 404);
  });
});

describe('the link in a letter', () => {
  test('shows the sign-up, changes nothing by itself, and cancels by its button', async ({
    web,
    db,
  }) => {
    await publish(db, { capacity: 1 });
    await join(web);
    await join(web, { mail: 'to@havnby.example' });
    const link = await linkTo(db, GOOD.mail);
    for (let times = 0; times < 2; times += 1) {
      const answer = await web.as().get(link);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const page = await html(answer);
      expect(page).toContain('Du har en plads');
      expect(page).toContain('Havnby Kommune');
    }
    const waiting = await html(await web.as().get(await linkTo(db, 'to@havnby.example')));
    expect(waiting).toContain('Du er nr. 1 på ventelisten');
    for (let times = 0; times < 2; times += 1) {
      expect((await web.as().post(link, {})).headers.get('location')).toBe(link);
    }
    const after = await html(await web.as().get(link));
    expect(after).toContain('Du er meldt fra');
    expect(after).not.toContain(GOOD.navn);
    expect((await mailsTo(db, 'to@havnby.example')).at(-1)!.subject).toBe(
      'Du har fået en plads: Netværksmøde',
    );
  });

  test('that is forged, old or hostile is one friendly page', async ({ web, db }) => {
    await publish(db);
    await join(web);
    const link = await linkTo(db, GOOD.mail);
    const links = [
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      '/tilmelding/x',
      `/tilmelding/${'A'.repeat(5000)}`,
      `/tilmelding/${encodeURIComponent("' or 1=1 --")}`,
    ];
    for (const forged of links) {
      expect(await html(await web.as().get(forged), 404)).toContain('Linket virker ikke');
      await html(await web.as().post(forged, {}), 404);
    }
    expect((await web.as().get('/tilmelding/%00')).status).toBeLessThan(500);
    expect(await countSignUps(db)).toBe(1);
  });
});

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

describe('calendars', () => {
  test('are read by another program as they are meant', async ({ web, db }) => {
    const da = {
      ...eventContent().da,
      title: 'Møde; med, tegn \\ og æøå 🎈 '.repeat(4).trim(),
      summary: 'Første linje\nAnden linje; og, mere',
    };
    await publish(db, { da });
    await publish(db, { da, start: '2027-07-14T13:00', end: '2027-07-14T16:00' });
    const answer = await web.as().get(`${PAGE}/kalender.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = eventsIn(text);
    expect(event).toMatchObject({
      uid: `${ID}@localhost`,
      summary: da.title,
      location: 'Medborgerhuset, Søparken 12, Havnby',
      sequence: 1,
    });
    expect(event!.startDate.toJSDate().toISOString()).toBe('2027-07-14T11:00:00.000Z');
    expect(event!.endDate.toJSDate().toISOString()).toBe('2027-07-14T14:00:00.000Z');
    expect(event!.description).toContain('Første linje\nAnden linje; og, mere');
    expect(event!.component.getFirstPropertyValue('url')).toBe(`http://localhost${PAGE}`);
    expect(event!.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    await publish(db, { da, cancelled: { da: 'Sygdom', en: 'Illness' } });
    const [cancelled] = eventsIn(await (await web.as().get(`/en${PAGE}/kalender.ics`)).text());
    expect(cancelled!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled!.summary).toBe('CANCELLED: Network meeting');
  });

  test('hold no line that somebody has typed into a field', async ({ web, db }) => {
    const { place } = eventContent();
    await publish(db, { organiser: 'A";X-EVIL=1:b', place: { ...place, name: 'A,B;C\\nD' } });
    const [event] = eventsIn(await (await web.as().get(`${PAGE}/kalender.ics`)).text());
    expect(event!.location).toBe('A,B;C\\nD, Søparken 12, Havnby');
    expect(event!.organizer).toBe('mailto:forum@havnby.example');
    expect(event!.component.getFirstProperty('organizer')!.getParameter('x-evil')).toBeUndefined();
  });

  test('hold a thousand events, whole and quickly, and are not sent twice', async ({ web, db }) => {
    const content = JSON.stringify(eventContent());
    await sql`insert into knowledge_document (kind, document_id, published_number)
      select 'event', 'moede-' || n, 1 from generate_series(1, 1000) n`.execute(db);
    await sql`insert into knowledge_version (kind, document_id, number, origin, state, content,
        started_at, written_at, published_at)
      select 'event', 'moede-' || n, 1, 'local', 'published', ${content}::jsonb, ${AT}, ${AT}, ${AT}
      from generate_series(1, 1000) n`.execute(db);
    await sql`update knowledge_head set revision = revision + 1`.execute(db);
    const feed = '/arrangementer/kalender.ics';
    const first = await web.as().get(feed);
    const text = await first.text();
    expect(eventsIn(text)).toHaveLength(1000);
    expect(new Set(eventsIn(text).map(({ uid }) => uid)).size).toBe(1000);
    const start = performance.now();
    await web.as().get(feed);
    expect(performance.now() - start).toBeLessThan(1000);
    const tag = first.headers.get('etag')!;
    expect((await web.as().get(feed, { 'if-none-match': tag })).status).toBe(304);
    await html(await web.as().get('/arrangementer'));
  });
});

describe("the organiser's list", () => {
  const LIST = `/redaktion${PAGE}/tilmeldinger`;

  test('is for knowledge editors alone', async ({ web, db }) => {
    await publish(db);
    expect((await web.as().get(LIST)).headers.get('location')).toContain('/log-ind');
    expect((await web.as().post(`${LIST}/luk`, {})).status).toBe(303);
    for (const path of [LIST, `${LIST}/hent.csv`, `${LIST}/hent.xlsx`]) {
      expect((await web.get(path)).status).toBe(404);
    }
    expect((await web.post(`${LIST}/luk`, {})).status).toBe(404);
    expect(
      (await web.as('demo-konsulent').get('/redaktion/arrangementer/ukendt/tilmeldinger')).status,
    ).toBe(404);
  });

  test('shows seats and queue, and what is done there', async ({ web, db }) => {
    const editor = web.as('demo-konsulent');
    await publish(db, { capacity: 1 });
    await html(await editor.get(LIST));
    await join(web);
    await join(web, { mail: 'to@havnby.example', navn: 'Nummer to' });
    const page = await html(await editor.get(LIST));
    expect(page).toContain('Venteliste nr. 1');
    expect(await html(await editor.get(PAGE))).toContain(LIST);
    const { sign_up_id: first } = await db
      .selectFrom('event_sign_up')
      .select('sign_up_id')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    expect((await editor.post(`${LIST}/${first}/fjern`, {})).headers.get('location')).toBe(LIST);
    await html(await editor.post(`${LIST}/${first}/fjern`, {}), 409);
    expect((await mailsTo(db, GOOD.mail)).at(-1)!.subject).toContain('Du er taget af listen');
    expect((await mailsTo(db, 'to@havnby.example')).at(-1)!.subject).toContain(
      'Du har fået en plads',
    );
    await editor.post(`${LIST}/luk`, {});
    await html(await join(web, { mail: 'tre@havnby.example' }), 409);
    expect(await html(await editor.get(LIST))).toContain('Åbn for tilmelding igen');
    await editor.post(`${LIST}/aabn`, {});
    expect((await join(web, { mail: 'tre@havnby.example' })).status).toBe(303);
    await html(await editor.get(`/en${LIST}`));
  });

  test('is taken along without formulas', async ({ web, db }) => {
    const editor = web.as('demo-konsulent');
    await publish(db);
    await join(web, { navn: '=HYPERLINK("https://spam.example")', organisation: '@SUM(A1)' });
    const csv = await (await editor.get(`${LIST}/hent.csv`)).text();
    expect(csv).toContain(`"'=HYPERLINK(""https://spam.example"")"`);
    expect(csv).toContain(`"'@SUM(A1)"`);
    const xlsx = Buffer.from(await (await editor.get(`${LIST}/hent.xlsx`)).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('letters', () => {
  const server = startMailServer();
  afterAll(async () => (await server).close());

  test('reach the one who signed up, with a link that works, and tell of a cancellation', async ({
    web,
    db,
    database,
  }) => {
    const { keeper } = database;
    const { url, taken } = await server;
    const deliver = () =>
      deliverMails({
        keeper,
        transport: smtpTransport({ smtpUrl: url, from: 'Helhed <post@helhed.example>' }),
        log: SILENT_LOG,
        now: () => new Date(),
      });
    const da = { ...eventContent().da, title: 'Møde om æbler & "pærer"' };
    await publish(db, { da });
    await join(web);
    await deliver();
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain(`To: ${GOOD.mail}`);
    const text = taken[0]!.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    const link = new URL(/http:\/\/localhost\/tilmelding\/[\w-]{43}/.exec(text)![0]).pathname;
    expect(await html(await web.as().get(link))).toContain('Du har en plads');
    await publish(db, { da, cancelled: { da: 'Sygdom.', en: 'Illness.' } });
    const work = { at: AT, compose: eventLetters('https://helhed.example') };
    for (let times = 0; times < 2; times += 1) await keepEvents(keeper, work);
    await deliver();
    expect(taken).toHaveLength(2);
    expect(taken[1]).toContain('https://helhed.example/tilmelding/');
    expect(taken[1]).not.toMatch(/^Bcc/m);
  });
});
