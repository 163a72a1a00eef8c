import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { webTest as test } from '../../../tests/web.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  emptyInbox,
  FILLED,
  letAnswer,
  mailsOf,
  sendForm,
  tokenOfForm,
} from './testing/sparring-web.ts';

test.beforeEach(({ db }) => emptyInbox(db));

const countOf = async (db: Db) =>
  (await db.selectFrom('sparring_request').select('request_id').execute()).length;

describe('the form', () => {
  test('is there for everybody, with the theme that the reader comes from', async ({ web }) => {
    const answer = await web.as().get('/sparring?emne=roller');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toMatch(/value="roller" checked/);
    expect(html).toContain('inden 5 arbejdsdage. Sender du i dag, er det senest 30. november 2026');
    expect(html).toContain('mailto:sparring@havnby.example');
    await expectValidHtml(html);
  });

  for (const path of [
    '/sparring?emne=findes-ikke',
    '/sparring?emne=%3Cscript%3E',
    '/en/sparring',
  ]) {
    test(`is answered at ${path}`, async ({ web }) => {
      const answer = await web.as().get(path);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).not.toMatch(/type="checkbox"[^>]* checked/);
      await expectValidHtml(html);
    });
  }

  test('has another key each time, and knows who has signed in', async ({ web }) => {
    expect(await tokenOfForm(web.as())).not.toBe(await tokenOfForm(web.as()));
    const own = await (await web.get('/sparring')).text();
    expect(own).toContain('value="projektleder@havnby.example"');
  });

  test('is not offered as long as nobody can read what comes in', async ({ web, db }) => {
    await letAnswer(db, undefined);
    const page = await (await web.as().get('/sparring')).text();
    expect(page).toContain('Formularen er lukket');
    expect(page).not.toContain('name="oenske"');
    expect(page).toContain('mailto:sparring@havnby.example');
    const answer = await web.as().post('/sparring', FILLED);
    expect(answer.status).toBe(422);
    expect(await countOf(db)).toBe(0);
  });
});

describe('a request', () => {
  test('gives a number, a receipt, and a word to those who answer', async ({ web, db }) => {
    const { path, requestId } = await sendForm(web);
    const page = await web.as().get(path);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Vi har fået din forespørgsel');
    expect(html).toContain('Du får svar på mail senest 30. november 2026.');
    await expectValidHtml(html);

    const [receipt] = await mailsOf(db, 'receipt');
    expect(receipt).toMatchObject({
      recipient: 'anna@havnby.example',
      subject: `Vi har fået din forespørgsel (nr. ${requestId})`,
    });
    for (const word of ['Roller', 'et emne med egne ord', `http://localhost${path}`]) {
      expect(receipt!.body_text).toContain(word);
    }
    expect(html).toContain('På en halv time.');
    const [arrival] = await mailsOf(db, 'arrival');
    expect(arrival!.recipient).toBe('sparring@havnby.example');
    expect(arrival!.body_text).toContain(`http://localhost/redaktion/sparring/${requestId}`);
    expect(arrival!.body_text).not.toMatch(/Anna|anna@|halv time|Frivillige|Fjordblik|Havnby\b/);
  });

  test('keeps no key that opens it', async ({ web, db }) => {
    const { token } = await sendForm(web);
    const rows = await db.selectFrom('sparring_request').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('that is sent twice is one', async ({ web, db }) => {
    const stranger = web.as();
    const token = await tokenOfForm(stranger);
    const sent = { ...FILLED, token };
    const [first, second] = await Promise.all([
      stranger.post('/sparring', sent),
      stranger.post('/sparring', sent),
    ]);
    const third = await stranger.post('/sparring', sent);
    const places = [first, second, third].map((answer) => answer.headers.get('location'));
    expect(new Set(places)).toEqual(new Set([`/sparring/${token}`]));
    expect(await countOf(db)).toBe(1);
    expect(await mailsOf(db, 'receipt')).toHaveLength(1);
  });

  test('with another wish from the same page is another', async ({ web, db }) => {
    const { token } = await sendForm(web);
    const again = await web.as().post('/sparring', { ...FILLED, token, oenske: 'Noget andet' });
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).not.toContain(token);
    expect(await countOf(db)).toBe(2);
  });

  test('in English is answered in English', async ({ web, db }) => {
    const token = await tokenOfForm(web.as(), '/en/sparring');
    const answer = await web.as().post('/en/sparring', { ...FILLED, token });
    expect(answer.headers.get('location')).toBe(`/en/sparring/${token}`);
    const page = await (await web.as().get(`/en/sparring/${token}`)).text();
    expect(page).toContain('We have your request');
    await expectValidHtml(page);
    expect((await mailsOf(db, 'receipt'))[0]!.subject).toMatch(/^We have your request/);
    expect((await mailsOf(db, 'arrival'))[0]!.subject).toMatch(/^Ny forespørgsel/);
  });
});

const MARKUP = '"><script>alert(1)</script><b>x</b>';

describe('bad input', () => {
  test('that is missing is told all at once, and nothing is lost', async ({ web, db }) => {
    const answer = await web.as().post('/sparring', { oenske: 'Det her vil vi', emne: 'roller' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Der er 4 fejl');
    for (const target of ['#field-hvad-0', '#field-sted', '#field-navn', '#field-email']) {
      expect(html).toContain(`href="${target}"`);
    }
    expect(html).toContain('Det her vil vi');
    expect(html).toMatch(/value="roller" checked/);
    await expectValidHtml(html);
    expect(await countOf(db)).toBe(0);
  });

  for (const [field, most] of Object.entries({
    'eget-emne': 200,
    sted: 120,
    oenske: 3000,
    hvornaar: 200,
    navn: 100,
    email: 254,
    organisation: 120,
  })) {
    test(`too long in ${field} is told and kept`, async ({ web, db }) => {
      const long = `${'x'.repeat(most)}@havnby.example`;
      const answer = await web.as().post('/sparring', { ...FILLED, [field]: long });
      const html = await answer.text();
      expect([answer.status, await countOf(db)]).toEqual([422, 0]);
      expect(html).toContain(long);
      await expectValidHtml(html);
    });
  }

  test('with markup in every field is text everywhere', async ({ web }) => {
    const fields = ['eget-emne', 'sted', 'oenske', 'hvornaar', 'navn', 'organisation'];
    const { path, requestId } = await sendForm(
      web,
      Object.fromEntries(fields.map((field) => [field, MARKUP])),
    );
    const pages = [
      await (await web.as().get(path)).text(),
      await (await web.as('demo-konsulent').get(`/redaktion/sparring/${requestId}`)).text(),
      await (await web.as('demo-konsulent').get('/redaktion/sparring')).text(),
    ];
    for (const html of pages) {
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<b>x');
    }
    for (const html of pages) await expectValidHtml(html);
  });

  for (const email of [
    'anna@havnby.example\r\nBcc: andre@havnby.example',
    'anna@havnby.example, andre@havnby.example',
    'Anna <anna@havnby.example>',
    'anna',
    '@',
    MARKUP,
  ]) {
    test(`${JSON.stringify(email)} is no address`, async ({ web, db }) => {
      const answer = await web.as().post('/sparring', { ...FILLED, email });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('ligner ikke en e-mailadresse');
      expect([await countOf(db), await mailsOf(db, 'receipt')]).toEqual([0, []]);
    });
  }

  test('with somebody else’s address mails them nothing that was typed', async ({ web, db }) => {
    const spam = 'Køb nu på https://ond.example';
    const fields = ['eget-emne', 'sted', 'oenske', 'hvornaar', 'navn', 'organisation'];
    await sendForm(web, Object.fromEntries(fields.map((field) => [field, spam])));
    const mails = await mailsOf(db, '');
    expect(mails.map(({ recipient }) => recipient)).toContain('anna@havnby.example');
    expect(JSON.stringify(mails)).not.toMatch(/Køb|ond\.example/);
  });

  test('that would be a header of a mail is a name', async ({ web, db }) => {
    const { requestId } = await sendForm(web, { navn: 'Anna\r\nBcc: andre@havnby.example' });
    const [receipt] = await mailsOf(db, 'receipt');
    expect(receipt!.recipient).toBe('anna@havnby.example');
    expect(receipt!.subject).toBe(`Vi har fået din forespørgsel (nr. ${requestId})`);
    const editor = web.as('demo-konsulent');
    const page = await (await editor.get(`/redaktion/sparring/${requestId}`)).text();
    expect(page).toContain('Anna Bcc: andre@havnby.example');
  });

  test('with a NUL or a CPR number goes no further', async ({ web, db }) => {
    const nul = await web.as().post('/sparring', { ...FILLED, oenske: 'a\0b' });
    expect(nul.status).toBe(400);
    const cpr = await web.as().post('/sparring', { ...FILLED, oenske: 'Om 010190-1234' });
    expect(cpr.status).toBe(422);
    expect(await countOf(db)).toBe(0);
  });

  test('that was never offered is refused', async ({ web, db }) => {
    const sent = { ...FILLED, hvad: 'fest', emne: ['findes-ikke', 'roller'] };
    const answer = await web.as().post('/sparring', sent);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Et af temaerne findes ikke længere');
    expect(await countOf(db)).toBe(0);
  });

  test('with a key of one’s own making gets a key of ours', async ({ web }) => {
    const answer = await web.as().post('/sparring', { ...FILLED, token: '../../min-konto' });
    expect(answer.headers.get('location')).toMatch(/^\/sparring\/[\w-]{43}$/);
  });

  test('from another site is refused', async ({ web, db }) => {
    const headers = { origin: 'https://ond.example' };
    const answer = await web.as().post('/sparring', FILLED, headers);
    expect(answer.status).toBe(403);
    expect(await countOf(db)).toBe(0);
  });

  test('that comes too often waits, with what was typed', async ({ web, db }) => {
    for (let count = 0; count < 5; count += 1) await sendForm(web);
    const answer = await web.as().post('/sparring', { ...FILLED, email: 'ANNA@havnby.example' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    const html = await answer.text();
    expect(html).toContain('Der er sendt for mange forespørgsler herfra. Prøv igen om 24 timer.');
    expect(html).toContain('På en halv time.');
    await expectValidHtml(html);
    expect(await countOf(db)).toBe(5);
  });
});

describe('the link of the receipt', () => {
  for (const token of ['findes-ikke', 'x'.repeat(43), `${'x'.repeat(42)}'`, 'x'.repeat(5000)]) {
    test(`is not guessed with ${token.slice(0, 12)}… (${token.length})`, async ({ web }) => {
      for (const path of [`/sparring/${token}`, `/sparring/${token}/slet`]) {
        const answer = await web.as().get(path);
        expect([path.slice(-4), answer.status]).toEqual([path.slice(-4), 404]);
        expect(await answer.text()).toContain('Linket fører ikke til en forespørgsel');
      }
      for (const step of ['slet', 'traek-tilbage']) {
        const answer = await web.as().post(`/sparring/${token}/${step}`, {});
        expect(answer.status).toBe(404);
      }
    });
  }

  test('takes the request back once', async ({ web, db }) => {
    const { path } = await sendForm(web);
    const first = await web.as().post(`${path}/traek-tilbage`, {});
    expect(first.headers.get('location')).toBe(path);
    const html = await (await web.as().get(path)).text();
    expect(html).toContain('Du har trukket forespørgslen tilbage');
    expect(html).not.toContain('traek-tilbage');
    await expectValidHtml(html);
    expect((await web.as().post(`${path}/traek-tilbage`, {})).status).toBe(303);
    const told = await mailsOf(db, 'withdrawn');
    expect(told.map(({ recipient }) => recipient)).toEqual(['sparring@havnby.example']);
  });

  test('deletes the request with a receipt, after asking', async ({ web, db }) => {
    const { path } = await sendForm(web);
    const asks = await (await web.as().get(`${path}/slet`)).text();
    expect(asks).toContain('Det kan ikke fortrydes');
    await expectValidHtml(asks);
    const gone = await web.as().post(`${path}/slet`, {});
    expect(gone.headers.get('location')).toBe('/sparring');
    expect(await countOf(db)).toBe(0);
    expect((await web.as().get(path)).status).toBe(404);
    const receipts = await db.selectFrom('receipt').selectAll().execute();
    expect(receipts.at(-1)).toMatchObject({ kind: 'sparring', told: { sparringRequests: 1 } });
    expect(await mailsOf(db, 'deleted')).toHaveLength(1);
  });
});
