import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { webTest as test } from '../../../../tests/web.ts';
import { expectTold, filled, REVIEWER, WRITER } from './testing/editors.ts';
import { type Fields, formOf } from './testing/form-of.ts';

const MEMBER = 'demo-socialchef';

const THEME = '/redaktion/temaer/tre-tilgange';
const ACTIVITY = '/redaktion/aktiviteter/fritidsjob';

const PAGES = [
  '/redaktion',
  '/redaktion?type=temaer&tilstand=forsinket&q=x',
  '/redaktion/temaer/ny',
  '/redaktion/aktiviteter/ny',
  '/redaktion/erfaringer/ny',
  '/redaktion/arrangementer/ny',
  THEME,
  `${THEME}/rediger`,
  `${THEME}/tag-ned`,
  ACTIVITY,
  `${ACTIVITY}/rediger`,
];

describe('who may edit', () => {
  test.for(PAGES)(
    '%s: strangers sign in, members do not find it, editors do',
    async (path, { web }) => {
      const stranger = await web.as().get(path);
      expect(stranger.status).toBe(303);
      expect(stranger.headers.get('location')).toBe(`/log-ind?til=${encodeURIComponent(path)}`);
      expect((await web.as(MEMBER).get(path)).status).toBe(404);
      const answer = await web.as(WRITER).get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      await expectValidHtml(await answer.text());
    },
  );

  test('every form is refused to members', async ({ web }) => {
    const own = web.routes.filter(
      ({ method, path }) => method === 'POST' && path.startsWith('/redaktion/:kind'),
    );
    expect(own.length).toBeGreaterThan(9);
    for (const { path } of own) {
      const address = path
        .replace(/:kind\{[^}]*\}/, 'temaer')
        .replace(':id', 'tre-tilgange')
        .replace(':number', '1');
      expect([address, (await web.as(MEMBER).post(address, {})).status]).toEqual([address, 404]);
      const stranger = await web.as().post(address, {});
      expect(stranger.headers.get('location')).toBe('/log-ind');
    }
  });

  test('what is not there is not found', async ({ web }) => {
    for (const path of [
      '/redaktion/temaer/findes-ikke',
      '/redaktion/temaer/findes-ikke/rediger',
      '/redaktion/ting/tre-tilgange',
      `${THEME}/gennemsyn`,
      `${THEME}/vis`,
      `${THEME}/nyere-udgave`,
      `${THEME}/kasser`,
      `${THEME}/versioner/99`,
      `${THEME}/versioner/0x1`,
      `${THEME}/sammenlign?fra=1&til=2`,
      '/redaktion/temaer/%00',
    ]) {
      expect([path, [400, 404].includes((await web.as(WRITER).get(path)).status)]).toEqual([
        path,
        true,
      ]);
    }
  });

  test('the frame leads editors there, and nobody else', async ({ web }) => {
    const link = 'href="/redaktion"';
    expect(await (await web.as(WRITER).get('/samarbejder')).text()).toContain(link);
    expect(await (await web.as(MEMBER).get('/samarbejder')).text()).not.toContain(link);
    expect(await (await web.as().get('/viden')).text()).not.toContain(link);
  });
});

describe('a text goes from one editor by another to its readers', () => {
  const POINT = 'Vælg for hver indsats, og sig hvorfor. <script>alert(1)</script>';

  test('is saved as a draft, shown, sent, approved by another, and read', async ({ web, db }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const edit = `${THEME}/rediger`;
    const typed = await filled(writer, edit, {
      'da.point': POINT,
      besked: 'Pointen er kortere',
      trin: 'gem',
    });
    await expectTold(writer, await writer.post(edit, typed), /Kladden er gemt\./);
    expect(await (await web.as().get('/viden/tre-tilgange')).text()).not.toContain('sig hvorfor');

    const preview = await (await writer.get(`${THEME}/vis`)).text();
    expect(preview).toContain('Kladde – ikke udgivet');
    expect(preview).toContain('&lt;script&gt;alert(1)');
    expect(preview).not.toContain('<script>alert');
    await expectValidHtml(preview);
    expect(await (await writer.get(`${THEME}/vis?sprog=en`)).text()).toContain('Continue, anchor');

    const blocked = await reviewer.get(edit);
    await expectTold(reviewer, blocked, /Projektleder skriver på kladden/);

    const sent = await writer.post(edit, await filled(writer, edit, { trin: 'send' }));
    const page = await expectTold(writer, sent, /Teksten er sendt til gennemsyn/);
    expect(page).toContain('En anden redaktør skal se den igennem');
    expect(await (await reviewer.get('/redaktion')).text()).toContain('Skrevet af Projektleder');

    const review = `${THEME}/gennemsyn`;
    const own = await (await writer.get(review)).text();
    expect(own).toContain('Du har selv skrevet teksten');
    expect(own).not.toContain('Udgiv nu');
    const others = await (await reviewer.get(review)).text();
    await expectValidHtml(others);
    expect(others).toContain('Pointen er kortere');
    expect(others).toMatch(/<ins>[^/]*indsat: <\/span>sig<\/ins> hvorfor/);
    expect(others).toMatch(/<del>[^/]*slettet: <\/span>ikke for hele planen/);
    const yes = formOf(others, review, 'value="udgiv"');
    const self = await writer.post(review, yes);
    expect(self.status).toBe(409);
    expect(await self.text()).toContain('En anden redaktør skal gøre det');

    await expectTold(reviewer, await reviewer.post(review, yes), /Teksten er udgivet/);
    const read = await (await web.as().get('/viden/tre-tilgange')).text();
    expect(read).toContain('og sig hvorfor. &lt;script&gt;');
    const mails = await db.selectFrom('mail').select(['recipient', 'subject']).execute();
    expect(mails).toEqual([
      {
        recipient: 'projektleder@havnby.example',
        subject: '»Videreføre, forankre eller retænke« er udgivet',
      },
    ]);
    expect((await reviewer.post(review, yes)).status).toBe(404);
  });

  test('is compared with what was, seen as it was, and restored', async ({ web }) => {
    const writer = web.as(WRITER);
    const compared = await (await writer.get(`${THEME}/sammenlign?fra=1&til=2`)).text();
    expect(compared).toContain('Pointe (dansk)');
    expect(compared).toContain('<del>');
    await expectValidHtml(compared);
    const old = await (await writer.get(`${THEME}/versioner/1`)).text();
    expect(old).toContain('Version 1 – tidligere udgave');
    expect(old).not.toContain('sig hvorfor');
    const restore = `${THEME}/versioner/1/gendan`;
    await expectValidHtml(await (await writer.get(restore)).text());
    await expectTold(writer, await writer.post(restore, {}), /Version 1 er nu din kladde/);
    const again = await writer.post(restore, {});
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Der er allerede en kladde');
    const page = await (await writer.get(THEME)).text();
    await expectValidHtml(page);
    const discard = `${THEME}/kasser`;
    const ask = await (await writer.get(discard)).text();
    await expectValidHtml(ask);
    const done = await writer.post(discard, formOf(ask, discard));
    await expectTold(writer, done, /Kladden er kasseret/);
  });

  test('is sent back with a reason, which its writer is told', async ({ web, db }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const edit = `${ACTIVITY}/rediger`;
    const typed = await filled(writer, edit, { 'name.da': 'Fritidsjob i området', trin: 'send' });
    await expectTold(writer, await writer.post(edit, typed), /sendt til gennemsyn/);
    const review = `${ACTIVITY}/gennemsyn`;
    const empty = await filled(reviewer, review, {}, 'value="tilbage"');
    const refused = await reviewer.post(review, empty);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Skriv en begrundelse');
    const long = await reviewer.post(review, { ...empty, begrundelse: 'x'.repeat(5000) });
    expect(long.status).toBe(422);
    const reason = 'Navnet er for langt\r\nBcc: x@y.dk';
    await expectTold(
      reviewer,
      await reviewer.post(review, { ...empty, begrundelse: reason }),
      /sendt tilbage/,
    );
    const page = await (await writer.get(ACTIVITY)).text();
    expect(page).toContain('Sendt tilbage af Ekstern konsulent');
    expect(page).toContain('Navnet er for langt');
    const mail = await db
      .selectFrom('mail')
      .selectAll()
      .where('subject', 'like', '%sendt tilbage%')
      .executeTakeFirstOrThrow();
    expect(mail.recipient).toBe('projektleder@havnby.example');
    expect(mail.body_text).toContain('http://localhost/redaktion/aktiviteter/fritidsjob');
    expect(await (await writer.get('/redaktion')).text()).toContain('Sendt tilbage til dig');
  });

  test('is published at a day and an hour, in Danish time', async ({ web, db }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const edit = `${ACTIVITY}/rediger`;
    await writer.post(edit, await filled(writer, edit, { trin: 'send' }));
    const review = `${ACTIVITY}/gennemsyn`;
    const later = await filled(reviewer, review, {}, 'value="planlaeg"');
    for (const [dag, klokken] of [
      ['', '08:00'],
      ['2027-02-30', '08:00'],
      ['2027-03-28', '02:30'],
      ['2026-01-01', '08:00'],
      ['<b>', 'x'],
    ]) {
      const refused = await reviewer.post(review, { ...later, dag: dag!, klokken: klokken! });
      expect([dag, refused.status]).toEqual([dag, 422]);
    }
    const done = await reviewer.post(review, { ...later, dag: '2027-06-01', klokken: '09:30' });
    await expectTold(reviewer, done, /Teksten udgives 1\. juni 2027/);
    const { publish_at: at } = await db
      .selectFrom('knowledge_version')
      .select('publish_at')
      .where('state', '=', 'scheduled')
      .executeTakeFirstOrThrow();
    expect(at?.toISOString()).toBe('2027-06-01T07:30:00.000Z');
    const page = await (await reviewer.get(ACTIVITY)).text();
    const stop = `${ACTIVITY}/stop`;
    await expectTold(reviewer, await reviewer.post(stop, formOf(page, stop)), /er en kladde igen/);
    const over = `${ACTIVITY}/overtag`;
    const held = await (await reviewer.get(ACTIVITY)).text();
    await expectTold(reviewer, await reviewer.post(over, formOf(held, over)), /Kladden er nu din/);
    const ask = `${ACTIVITY}/kasser`;
    await reviewer.post(ask, await filled(reviewer, ask, {}));
  });
});

describe('what is typed is never lost', () => {
  test('when two save the same draft: the second sees both', async ({ web }) => {
    const writer = web.as(WRITER);
    const edit = '/redaktion/temaer/roller/rediger';
    const first = await filled(writer, edit, { 'da.title': 'Første titel', trin: 'gem' });
    await writer.post(edit, first);
    const stale = await writer.post(edit, { ...first, 'da.title': 'Anden titel' });
    expect(stale.status).toBe(409);
    const html = await stale.text();
    await expectValidHtml(html);
    expect(html).toContain('value="Anden titel"');
    expect(html).toMatch(/<del>.*Første/s);
    const again = { ...formOf(html, edit), trin: 'gem' };
    await expectTold(writer, await writer.post(edit, again), /Kladden er gemt/);
    expect(formOf(await (await writer.get(edit)).text(), edit)['da.title']).toEqual([
      'Anden titel',
    ]);
  });

  test('when rows are added, moved and taken away, nothing is stored', async ({ web, db }) => {
    const writer = web.as(WRITER);
    const edit = '/redaktion/temaer/geografisk-fokus/rediger';
    const count = async () =>
      (await db.selectFrom('knowledge_version').select('number').execute()).length;
    const before = await count();
    const typed = await filled(writer, edit, {
      'da.title': 'Ikke gemt',
      trin: 'tilfoej:{}.options.rows',
    });
    const rows = (fields: Fields) =>
      Object.keys(fields).filter((name) => /^da\.options\.rows\.\d+\.name$/.test(name)).length;
    const added = await (await writer.post(edit, typed)).text();
    await expectValidHtml(added);
    const shown = formOf(added, edit);
    expect(shown['da.title']).toEqual(['Ikke gemt']);
    expect(rows(shown)).toBe(rows(typed) + 1);
    const moved = await writer.post(edit, { ...shown, trin: 'op:{}.options.rows.1' });
    const upside = formOf(await moved.text(), edit);
    expect(upside['en.options.rows.0.name']).toEqual(shown['en.options.rows.1.name']);
    const removed = await writer.post(edit, { ...upside, trin: 'fjern:{}.options.rows.0' });
    expect(rows(formOf(await removed.text(), edit))).toBe(rows(typed));
    expect(await count()).toBe(before);
  });

  test('when another text was published since the form was shown', async ({ web }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const document = '/redaktion/aktiviteter/lektiecafe';
    const edit = `${document}/rediger`;
    const old = await filled(reviewer, edit, { 'goal.da': 'Mit mål', trin: 'gem' });
    const typed = await filled(writer, edit, { 'goal.da': 'Deres mål', trin: 'send' });
    await writer.post(edit, typed);
    const review = `${document}/gennemsyn`;
    await reviewer.post(review, await filled(reviewer, review, {}, 'value="udgiv"'));
    const stale = await reviewer.post(edit, old);
    expect(stale.status).toBe(409);
    const html = await stale.text();
    expect(html).toContain('>Mit mål</textarea>');
    expect(html).toMatch(/<del>[^/]*<\/span>Deres/);
    const again = { ...formOf(html, edit), trin: 'gem' };
    await expectTold(reviewer, await reviewer.post(edit, again), /Kladden er gemt/);
    const other = await writer.post(edit, { ...typed, trin: 'gem' });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('>Deres mål</textarea>');
  });

  test('a draft with faults is stored; sending it shows every fault at its field', async ({
    web,
  }) => {
    const writer = web.as(WRITER);
    const edit = '/redaktion/temaer/geografisk-fokus/rediger';
    const typed = await filled(writer, edit, {
      'da.title': '',
      'en.point': 'x'.repeat(900),
      'da.questions': 'Kun ét?',
      'shared.nextReview': 'i morgen',
      'shared.order': '<b>1</b>',
      'shared.group': 'forged',
      'shared.sources': ['findes-ikke'],
      'shared.related': ['geografisk-fokus', 'x'],
      trin: 'send',
    });
    const answer = await writer.post(edit, typed);
    expect(answer.headers.get('location')).toBe(`${edit}?tjek=ja`);
    const html = await (await writer.get(`${edit}?tjek=ja`)).text();
    await expectValidHtml(html);
    for (const words of [
      'Titel (dansk): Skriv noget her',
      'Pointe (engelsk): Gør det kortere',
      'Spørgsmål til drøftelse (dansk): Der skal være mindst 6',
      'Gennemgås igen: Skriv en dato',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('<b>1</b>');
    expect(html).toContain('forged (findes ikke længere)');
    expect((await writer.get('/redaktion/temaer/geografisk-fokus/vis')).status).toBe(200);
  });

  test.for([
    ['script', '<script>alert(1)</script>"\'&'],
    ['header', 'x\r\nBcc: a@b.dk'],
    ['long', 'ord '.repeat(20_000)],
  ])('bad input (%s) in every field is text, never a fault of ours', async ([, bad], { web }) => {
    const writer = web.as(WRITER);
    for (const path of [
      '/redaktion/temaer/ny',
      '/redaktion/erfaringer/ny',
      '/redaktion/arrangementer/ny',
      '/redaktion/aktiviteter/ny',
    ]) {
      const form = await filled(writer, path, {});
      const typed = Object.fromEntries(
        Object.keys(form).map((name) => [name, bad!.slice(0, 8000)]),
      );
      const answer = await writer.post(path, { ...typed, adresse: bad!, trin: 'gem' });
      expect([path, answer.status]).toEqual([path, 422]);
      const html = await answer.text();
      expect(html).not.toContain('<script>alert');
    }
  });

  test('a NUL, a CPR number and forged versions are refused', async ({ web }) => {
    const writer = web.as(WRITER);
    const edit = '/redaktion/temaer/processen/rediger';
    const form = await filled(writer, edit, { trin: 'gem' });
    expect((await writer.post(edit, { ...form, 'da.title': 'a\0b' })).status).toBe(400);
    expect((await writer.post(edit, { ...form, 'da.title': 'Født 010190-1234' })).status).toBe(422);
    for (const forged of [
      { version: '99', udgave: '1' },
      { version: '-1', udgave: 'x' },
      { grundlag: '99' },
    ]) {
      const answer = await writer.post(edit, { ...form, grundlag: '', ...forged });
      expect([404, 409]).toContain(answer.status);
    }
    for (const path of [
      'gennemsyn',
      'send',
      'overtag',
      'traek-tilbage',
      'stop',
      'kasser',
      'nyere-udgave',
    ]) {
      const answer = await writer.post(`/redaktion/temaer/processen/${path}`, {
        version: '1',
        udgave: '7',
        svar: 'udgiv',
      });
      expect([path, answer.status < 500]).toEqual([path, true]);
    }
  });
});
