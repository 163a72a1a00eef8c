import { describe, expect } from 'vitest';
import { HAVNBY } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../../tests/web.ts';
import { insertPartnership, listChanges } from '../../../access/index.ts';
import { type Db, scoped } from '../../../platform/db/index.ts';
import { id } from '../../../shared/index.ts';
import { listCaseOffers, MOST_WAITING } from '../../index.ts';
import { CASE_OFFERS_PATH, caseOfferPath, reviewOfferPath, withdrawOfferPath } from '../paths.ts';

const PAGE = caseOfferPath('havnby');
const EDITOR = 'demo-konsulent';
const HOSTILE = '<script>alert(1)</script>"\'&';

const GOOD = {
  pointe: 'Biblioteket tog lektiecaféen i drift',
  sted: 'Havnby',
  fra: '2024',
  til: '',
  sket: 'Vi stod uden penge.\nBiblioteket sagde ja.',
  tilgang: ['anchor'],
  'tilgang-ord': 'Biblioteket overtog den.',
  finansiering: ['municipality'],
  laere: 'Spørg tidligt.',
  samtykke: 'on',
};

async function text(answer: Response | Promise<Response>): Promise<string> {
  return (await answer).text();
}

async function offers(db: Db) {
  return listCaseOffers(db, HAVNBY.id);
}

/** Sends an offer and gives it as it was stored. */
async function offered(web: TestWeb, db: Db, change: object = {}) {
  const answer = await web.post(PAGE, { ...GOOD, ...change });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, PAGE]);
  return (await offers(db))[0]!;
}

test.beforeEach(async ({ db }) => {
  await db.deleteFrom('case_offer').execute();
  await db.deleteFrom('knowledge_version').where('kind', '=', 'case').execute();
  await db.deleteFrom('knowledge_document').where('kind', '=', 'case').execute();
});

describe('offering an experience', () => {
  test('begins with what the plan says, and says what happens to it', async ({ web }) => {
    const html = await text(web.get(PAGE));
    expect(html).toContain('Først da er den offentlig');
    expect(html).toContain('Skriv ikke om enkeltpersoner');
    expect(html).toMatch(/name="sted"[^>]*value="Havnby|value="Havnby[^>]*name="sted"/);
    expect(html).toMatch(/value="lbf"[^>]*checked|checked[^>]*value="lbf"/);
    await expectValidHtml(html);
    await expectValidHtml(await text(web.get(`/en${PAGE}`)));
  });

  test('stores it, records it, and shows that it waits', async ({ web, db }) => {
    const offer = await offered(web, db);
    expect(offer).toMatchObject({
      state: 'offered',
      told: {
        language: 'da',
        title: GOOD.pointe,
        from: 2024,
        to: null,
        choices: { approach: { kinds: ['anchor'], text: 'Biblioteket overtog den.' } },
      },
    });
    const [change] = await listChanges(db, HAVNBY.id, 1);
    expect(change).toMatchObject({
      useCase: 'knowledge.offer-case',
      subject: { room: 'knowledge', kind: 'case-offer', id: offer.id },
    });
    const html = await text(web.get(PAGE));
    expect(html).toContain('Venter på svar');
    await expectValidHtml(html);
    expect(await text(web.get('/samarbejder/havnby/historik'))).toContain(
      'er tilbudt til vidensredaktørerne',
    );
    expect(await text(web.as().get('/erfaringer'))).not.toContain(GOOD.pointe);
  });

  test.for([
    [{ pointe: '' }, 'Skriv pointen i én sætning'],
    [{ pointe: 'a'.repeat(151) }, 'højst 150 tegn'],
    [{ sket: 'a'.repeat(2001) }, 'højst 2000 tegn'],
    [{ 'tilgang-ord': 'a'.repeat(501) }, 'højst 500 tegn'],
    [{ fra: 'i går' }, 'Skriv et årstal'],
    [{ fra: '2024', til: '2023' }, 'kan ikke komme før'],
    [{ tilgang: ['noget-andet'] }, 'Vælg blandt krydserne'],
    [{ samtykke: '' }, 'Sæt kryds ved'],
  ] as const)(
    'is refused with its reason, and keeps what was typed: %o',
    async ([change, reason], { web, db }) => {
      const answer = await web.post(PAGE, { ...GOOD, ...change });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(reason);
      if (!('sket' in change)) expect(html).toContain('Biblioteket sagde ja.');
      await expectValidHtml(html);
      expect(await offers(db)).toEqual([]);
    },
  );

  test('refuses what no text holds', async ({ web, db }) => {
    expect((await web.post(PAGE, { ...GOOD, pointe: 'a\0b' })).status).toBe(400);
    const number = await web.post(PAGE, { ...GOOD, laere: 'Ring til 010203-1234' });
    expect([number.status, await number.text()]).toEqual([
      422,
      expect.stringContaining('ligner et CPR-nummer'),
    ]);
    expect(await offers(db)).toEqual([]);
  });

  test('shows hostile words as words, everywhere', async ({ web, db }) => {
    const offer = await offered(web, db, {
      pointe: HOSTILE,
      sted: `${HOSTILE}\r\nBcc: x@example.org`,
      sket: HOSTILE,
      'forum-ord': HOSTILE,
    });
    expect(offer.told.place).toBe(`${HOSTILE} Bcc: x@example.org`);
    const paths = [PAGE, '/samarbejder/havnby/historik', '/samarbejder/havnby/overblik'];
    const seen = await Promise.all([
      ...paths.map((path) => text(web.get(path))),
      text(web.as(EDITOR).get(CASE_OFFERS_PATH)),
      text(web.as(EDITOR).get(reviewOfferPath(offer))),
    ]);
    for (const html of seen) {
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    }
  });

  test('has an end to how many may wait', async ({ web, db }) => {
    for (let count = 0; count < MOST_WAITING; count += 1) await offered(web, db);
    const answer = await web.post(PAGE, GOOD);
    expect([answer.status, (await offers(db)).length]).toEqual([422, MOST_WAITING]);
    expect(await answer.text()).toContain('ikke er plads til flere');
  });

  test('is for owners and editors; others see what was offered', async ({ web, db }) => {
    const { id: offerId } = await offered(web, db);
    const socialchef = await web.as('demo-socialchef').post(PAGE, GOOD);
    expect(socialchef.status).toBe(303);
    for (const account of ['demo-medarbejder', 'demo-bestyrelse', 'demo-konsulent']) {
      const other = web.as(account);
      expect((await other.post(PAGE, GOOD)).status).toBe(403);
      expect((await other.post(withdrawOfferPath('havnby', offerId), {})).status).toBe(403);
      const html = await text(other.get(PAGE));
      expect(html).toContain(GOOD.pointe);
      expect(html).not.toContain('name="pointe"');
    }
  });

  test('can be taken back until it is answered', async ({ web, db }) => {
    const offer = await offered(web, db);
    const path = withdrawOfferPath('havnby', offer.id);
    expect((await web.post(path, {})).status).toBe(303);
    expect((await offers(db))[0]?.state).toBe('withdrawn');
    const again = await web.post(path, {});
    expect(again.status).toBe(303);
    expect((await offers(db))[0]?.state).toBe('withdrawn');
    expect((await web.post(withdrawOfferPath('havnby', 'findes-ikke'), {})).status).toBe(404);
    const declined = await web
      .as(EDITOR)
      .post(reviewOfferPath(offer, 'afvis'), { begrundelse: 'For sent.' });
    expect(declined.status).toBe(422);
  });

  test('is seen by its own partnership alone', async ({ web, db, database }) => {
    await offered(web, db);
    const other = id<'partnership'>('anden');
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('partnership').where('partnership_id', '=', other).execute();
      await insertPartnership(tx, { id: other, name: 'Anden', demo: true, createdAt: new Date(0) });
    });
    const walled = scoped(database.db, { partnership: other });
    expect(await listCaseOffers(walled, HAVNBY.id)).toEqual([]);
    expect(await listCaseOffers(database.db, HAVNBY.id)).toEqual([]);
    const own = scoped(database.db, { partnership: HAVNBY.id });
    expect(await listCaseOffers(own, HAVNBY.id)).toHaveLength(1);
  });
});

describe('answering an offer', () => {
  test('is for knowledge editors alone', async ({ web, db }) => {
    const offer = await offered(web, db);
    const paths = [CASE_OFFERS_PATH, reviewOfferPath(offer)];
    for (const path of paths) {
      expect((await web.as().get(path)).headers.get('location')).toMatch(/^\/log-ind/);
      expect((await web.as('demo-socialchef').get(path)).status).toBe(404);
      expect((await web.as('demo-administrator').get(path)).status).toBe(404);
      const html = await text(web.as(EDITOR).get(path));
      expect(html).toContain(GOOD.pointe);
      await expectValidHtml(html);
    }
    const denied = await web
      .as('demo-socialchef')
      .post(reviewOfferPath(offer, 'afvis'), { begrundelse: 'Nej.' });
    expect([denied.status, (await offers(db))[0]?.state]).toEqual([404, 'offered']);
  });

  test('makes a draft that is not public, and tells the partnership', async ({ web, db }) => {
    const offer = await offered(web, db);
    const editor = web.as(EDITOR);
    const taken = await editor.post(reviewOfferPath(offer, 'kladde'), { adresse: 'havnby-test' });
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      '/redaktion/erfaringer/havnby-test',
    ]);
    const draft = await db
      .selectFrom('knowledge_version')
      .select(['state', 'written_by', 'content'])
      .where('document_id', '=', 'havnby-test')
      .executeTakeFirstOrThrow();
    expect(draft).toMatchObject({
      state: 'draft',
      written_by: EDITOR,
      content: {
        title: { da: GOOD.pointe, en: '' },
        choices: { approach: { kinds: ['anchor'], source: 'samarbejdet' }, forum: null },
        sources: { samarbejdet: { kind: 'local', published: '2026-11' } },
      },
    });
    expect((await web.as().get('/erfaringer/havnby-test')).status).toBe(404);
    expect(await text(web.get(PAGE))).toContain('Taget op');
    const [change] = await listChanges(db, HAVNBY.id, 1);
    expect(change).toMatchObject({ useCase: 'knowledge.answer-case-offer' });
    expect(change?.personId).toBeUndefined();
    const again = await editor.post(reviewOfferPath(offer, 'kladde'), { adresse: 'en-anden' });
    expect(again.status).toBe(422);
  });

  test.for(['', 'Havnby', '../x', 'a'.repeat(61), 'albertslund-abc'])(
    'refuses the address »%s«',
    async (adresse, { web, db }) => {
      const offer = await offered(web, db);
      const answer = await web.as(EDITOR).post(reviewOfferPath(offer, 'kladde'), { adresse });
      expect([answer.status, (await offers(db))[0]?.state]).toEqual([422, 'offered']);
      await expectValidHtml(await answer.text());
    },
  );

  test('declines with a reason that the partnership sees', async ({ web, db }) => {
    const offer = await offered(web, db);
    const path = reviewOfferPath(offer, 'afvis');
    const editor = web.as(EDITOR);
    for (const begrundelse of ['', ' ', 'a'.repeat(1001)]) {
      const refused = await editor.post(path, { begrundelse });
      expect([refused.status, (await offers(db))[0]?.state]).toEqual([422, 'offered']);
    }
    const declined = await editor.post(path, { begrundelse: `Fortæl mere om pengene ${HOSTILE}` });
    expect(declined.status).toBe(303);
    const html = await text(web.get(PAGE));
    expect(html).toContain('Fortæl mere om pengene &lt;script&gt;');
    expect((await editor.post(path, { begrundelse: 'Igen.' })).status).toBe(422);
  });

  test.for([
    '/redaktion/erfaringer/tilbud/havnby/findes-ikke',
    '/redaktion/erfaringer/tilbud/%00/x',
  ])('knows no offer at %s', async (path, { web }) => {
    expect((await web.as(EDITOR).get(path)).status).toBe(404);
  });
});
