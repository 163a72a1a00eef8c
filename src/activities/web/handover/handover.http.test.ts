import { describe, expect } from 'vitest';
import { HAVNBY } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { TEST_DAY, type TestWeb, webTest as test } from '../../../../tests/web.ts';
import { loadPlan } from '../../../plan/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { boardPath, movePath, questionsPath } from '../approaches/paths.ts';
import { activityPath } from '../paths.ts';
import { handoverPath, linkPath } from './paths.ts';

const PARTNERSHIP = HAVNBY.id;
const GADEPLAN = handoverPath(PARTNERSHIP, 'gadeplan');

async function text(response: Response | Promise<Response>): Promise<string> {
  return (await response).text();
}

/** The values that a page's form would send. */
function hiddenFields(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}`)) ?? '';
  const inputs = form
    .split('</form>')[0]!
    .matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, decoded(value!)]));
}

function decoded(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

const AGREEMENT = {
  modtager: 'kommunen',
  dato: '01.01.2028',
  budgetlinje: 'Børne- og ungeudvalget, gadeplan',
  udgift: '567.000',
  kontakt: 'Leder af gadeplansteamet',
};

async function agree(web: TestWeb, activity = 'gadeplan', more = {}): Promise<Response> {
  const path = handoverPath(PARTNERSHIP, activity);
  const action = handoverPath(PARTNERSHIP, activity, 'forankre');
  const base = hiddenFields(await text(web.get(path)), action);
  return web.post(action, { ...base, ...AGREEMENT, ...more });
}

async function gadeplan(db: Db) {
  const plan = await loadPlan(db, PARTNERSHIP);
  return plan!.activities
    .find(({ id }) => id === 'gadeplan')!
    .options.find(({ id }) => id === 'forankre')!;
}

/** Asks by mail, and gives the link in the letter. */
async function ask(web: TestWeb, db: Db): Promise<string> {
  const sent = await web.post(handoverPath(PARTNERSHIP, 'gadeplan', 'forankre', 'ask'), {
    mail: 'Leder@Gadeplan.example',
  });
  expect(sent.status).toBe(303);
  const mail = await db
    .selectFrom('mail')
    .selectAll()
    .where('key', 'like', 'handover:%')
    .orderBy('created_at', 'desc')
    .orderBy('mail_id')
    .execute();
  const newest = mail.find(({ recipient }) => recipient === 'leder@gadeplan.example')!;
  const links = mail.map(({ body_text }) => /\/overdragelse\/(\S+)/.exec(body_text ?? '')?.[1]);
  expect(newest.subject).toContain('Vil I overtage en indsats fra Havnby?');
  const open = await Promise.all(
    links.map(async (link) => ((await web.as().get(linkPath(link!))).status === 200 ? link : '')),
  );
  return linkPath(open.find((link) => link)!);
}

describe('The board', () => {
  test('is valid in both languages, and offers no move to those who may not', async ({ web }) => {
    const board = await text(web.get(boardPath(PARTNERSHIP)));
    expect(board).toContain('4 indsatser mangler en beslutning');
    expect(board).toContain('Mangler budgetlinje, modtagerens ja');
    await expectValidHtml(board);
    const guest = await text(web.as('demo-konsulent').get(boardPath(PARTNERSHIP)));
    expect(guest).not.toContain('Flyt til');
    const english = await text(web.get(`/en${boardPath(PARTNERSHIP, 2029)}`));
    expect(english).toContain('4 activities lack a decision');
  });

  test('says before a move what it means, keeps it with its decision, and undoes it', async ({
    web,
  }) => {
    const path = movePath(PARTNERSHIP, 'klub', 'close', 2028);
    const page = await text(web.get(path));
    expect(page).toContain('Afvikle Aftenklub i Nordbyen?');
    expect(page).toContain('Sparer 619.000 kr. i 2028');
    await expectValidHtml(page);
    const moved = await web.post(path, {
      mulighed: 'afvikl',
      begrundelse: 'Andre gør det samme',
      'besluttet-af': 'Bestyrelsen',
      besluttet: '2026-11-01',
      'fravalgt-1': 'Der er ikke penge',
    });
    expect(moved.headers.get('location')).toBe(boardPath(PARTNERSHIP, 2028));
    const activity = await text(web.get(activityPath(PARTNERSHIP, 'klub')));
    expect(activity).toContain('Andre gør det samme');
    expect(activity).toContain('Besluttet af Bestyrelsen, 1. november 2026');
    expect(activity).toContain('Der er ikke penge');
    const notice = moved.headers.getSetCookie()[0]!.split(';')[0]!;
    const told = await text(web.get(boardPath(PARTNERSHIP), { cookie: notice }));
    expect(told).toContain('Aftenklub i Nordbyen afvikles nu.');
    const revision = /name="revision" value="(\d+)"/.exec(told)![1]!;
    await web.post(`/samarbejder/${PARTNERSHIP}/fortryd`, { revision });
    expect(await text(web.get(activityPath(PARTNERSHIP, 'klub')))).not.toContain('Andre gør');
  });

  test('keeps what was typed of a move that cannot be made', async ({ web }) => {
    const refused = await web.post(movePath(PARTNERSHIP, 'klub', 'rethink'), {
      mulighed: '*ny',
      navn: '',
      niveau: '900',
      begrundelse: 'Vi tænker nyt',
      besluttet: 'i går',
    });
    expect(refused.status).toBe(422);
    const html = await text(refused);
    expect(html).toContain('»900« er ikke et omfang');
    expect(html).toContain('»i går« er ikke en dato');
    await expectValidHtml(html);
    expect((await web.get(`${boardPath(PARTNERSHIP)}/klub/til/sove`)).status).toBe(404);
  });

  test('asks questions whose answers point somewhere', async ({ web }) => {
    const path = questionsPath(PARTNERSHIP, 'medborgerhus');
    const answers = { need: 'yes', effect: 'yes', owner: 'yes', mandate: 'partly', money: 'no' };
    expect((await web.as('demo-medarbejder').post(path, answers)).status).toBe(303);
    const html = await text(web.get(path));
    expect(html).toContain('Svarene peger mod at forankre, fordi:');
    expect(html).toContain('Til drøftelse');
    await expectValidHtml(html);
  });
});

describe('The page of a handover', () => {
  test('names what is missing, and what is wrong with what was typed', async ({ web }) => {
    const html = await text(web.get(GADEPLAN));
    expect(html).toContain('er ikke forankret endnu: mangler budgetlinje');
    await expectValidHtml(html);
    const refused = await agree(web, 'gadeplan', { dato: 'snart', udgift: 'meget' });
    expect(refused.status).toBe(422);
    const again = await text(refused);
    expect(again).toContain('»snart« er ikke en dato');
    expect(again).toContain('»meget« er ikke hele kroner');
    await expectValidHtml(again);
  });

  test('shows both values where two have written, and loses neither', async ({ web }) => {
    const action = handoverPath(PARTNERSHIP, 'skolefravaer', 'forankre');
    const base = hiddenFields(await text(web.get(action)), action);
    const mine = { ...base, modtager: 'kommunen', dato: '2028-01-01' };
    expect((await web.post(action, { ...mine, mandat: 'Byrådet' })).status).toBe(303);
    const clash = await web.post(action, { ...mine, mandat: 'Skoleudvalget' });
    expect(clash.status).toBe(409);
    const html = await text(clash);
    expect(html).toContain('Skoleudvalget');
    expect(html).toContain('»Byrådet«');
  });

  test('has nothing to show for an activity that cannot be handed over', async ({ web }) => {
    const none = await web.get(handoverPath(PARTNERSHIP, 'naboskab'));
    expect(none.status).toBe(404);
    expect(await text(none)).toContain('Forankr indsatsen');
    expect((await web.get(handoverPath(PARTNERSHIP, 'findes-ikke'))).status).toBe(404);
  });
});

describe("The receiver's yes", () => {
  test('is for those who speak for the receiver alone', async ({ web, db }) => {
    expect((await agree(web)).status).toBe(303);
    const action = handoverPath(PARTNERSHIP, 'gadeplan', 'forankre', 'answer');
    const page = await text(web.get(GADEPLAN));
    const fields = { ...hiddenFields(page, action), svar: 'ja', bemaerkning: '' };
    const other = await web.as('demo-socialchef').post(action, fields);
    expect(other.status).toBe(422);
    expect(await text(other)).toContain('Kun en, der taler for Havnby Kommune');
    expect((await gadeplan(db)).handover?.accepted).toBe(false);
    const old = await web.post(action, { ...fields, 'vist-budgetlinje': 'En anden' });
    expect(old.status).toBe(409);
    expect((await web.post(action, fields)).status).toBe(303);
    expect((await gadeplan(db)).handover?.accepted).toBe(true);
    expect(await text(web.get(GADEPLAN))).toContain('er forankret hos Havnby Kommune');
  });

  test('is asked for again after a change', async ({ web, db }) => {
    await agree(web, 'gadeplan', { budgetlinje: 'En helt anden' });
    expect((await gadeplan(db)).handover?.accepted).toBe(false);
    expect(await text(web.get(GADEPLAN))).toContain('Ændret siden modtagerens ja');
  });

  test('comes by a link that works once, for one partnership, and leaves no address', async ({
    web,
    db,
  }) => {
    const path = await ask(web, db);
    const stranger = web.as();
    const page = await text(stranger.get(path));
    expect(page).toContain('Vil I overtage Gadeplansarbejde?');
    expect(page).toContain('En helt anden');
    expect(page).not.toContain('Leder af gadeplansteamet');
    await expectValidHtml(page);
    const [, key] = path.split(`${PARTNERSHIP}.`);
    for (const wrong of [`soebyen.${key}`, `${PARTNERSHIP}.${'x'.repeat(43)}`, 'x', key!]) {
      expect((await stranger.get(linkPath(wrong))).status).toBe(404);
      expect((await stranger.post(linkPath(wrong), { svar: 'ja' })).status).toBe(404);
    }
    expect((await stranger.post(path, {})).status).toBe(422);
    const fields = { ...hiddenFields(page, path), svar: 'ja', bemaerkning: 'Vi er klar' };
    const answered = await stranger.post(path, fields);
    expect(await text(answered)).toContain('Jeres ja er skrevet i planen');
    expect((await gadeplan(db)).handover?.accepted).toBe(true);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, fields)).status).toBe(404);
    const changes = await db.selectFrom('change').selectAll().execute();
    expect(JSON.stringify(changes)).not.toContain('gadeplan.example');
  });

  test('cannot be given by a link that has run out, was taken back or asks about something else', async ({
    web,
    db,
  }) => {
    await agree(web, 'gadeplan', { budgetlinje: 'Nummer tre' });
    const path = await ask(web, db);
    const page = await text(web.as().get(path));
    await agree(web, 'gadeplan', { budgetlinje: 'Nummer fire' });
    const fields = { ...hiddenFields(page, path), svar: 'ja', bemaerkning: '' };
    expect((await web.as().post(path, fields)).status).toBe(409);
    await db
      .updateTable('handover_request')
      .set({ expires_at: new Date(0) })
      .execute();
    expect((await web.as().get(path)).status).toBe(404);
    const second = await ask(web, db);
    const back = handoverPath(PARTNERSHIP, 'gadeplan', 'forankre', 'withdraw');
    expect((await web.post(back, {})).status).toBe(303);
    expect((await web.as().get(second)).status).toBe(404);
    expect((await gadeplan(db)).handover?.accepted).toBe(false);
  });
});

describe('A letter to a receiver', () => {
  test('answers for no other receiver', async ({ web, db }) => {
    await agree(web, 'gadeplan', { budgetlinje: 'Nummer fem' });
    const path = await ask(web, db);
    const page = await text(web.as().get(path));
    await agree(web, 'gadeplan', { modtager: 'almene' });
    const fields = { ...hiddenFields(page, path), svar: 'ja', 'vist-modtager': 'almene' };
    expect((await web.as().get(path)).status).toBe(404);
    expect((await web.as().post(path, fields)).status).toBe(404);
    expect((await gadeplan(db)).handover?.accepted).toBe(false);
    await agree(web);
  });

  test('gives way to a later one, however many there have been', async ({ web, db }) => {
    const path = await ask(web, db);
    const [letter] = await db
      .selectFrom('handover_request')
      .selectAll()
      .where('answer', 'is', null)
      .execute();
    await db
      .insertInto('handover_request')
      .values(
        Array.from({ length: 20 }, (_, at) => ({
          ...letter!,
          request_id: `anden-${at}`,
          token_hash: `anden-${at}`,
          option_id: 'en-anden',
          asked_at: new Date('2099-01-01'),
        })),
      )
      .execute();
    const back = handoverPath(PARTNERSHIP, 'gadeplan', 'forankre', 'withdraw');
    expect((await web.post(back, {})).status).toBe(303);
    expect((await web.as().get(path)).status).toBe(404);
    await db.deleteFrom('handover_request').where('option_id', '=', 'en-anden').execute();
  });
});

describe("A receiver's answer", () => {
  test('is taken back by nobody else', async ({ web, db }) => {
    await agree(web);
    const action = handoverPath(PARTNERSHIP, 'gadeplan', 'forankre', 'answer');
    const shown = hiddenFields(await text(web.get(GADEPLAN)), action);
    expect((await web.post(action, { ...shown, svar: 'ja' })).status).toBe(303);
    const { revision } = await db
      .selectFrom('change')
      .select('revision')
      .where('use_case', '=', 'activities.answer-handover')
      .orderBy('revision', 'desc')
      .executeTakeFirstOrThrow();
    const undo = `/samarbejder/${PARTNERSHIP}/fortryd`;
    for (const other of ['demo-socialchef', 'demo-medarbejder'] as const) {
      await web.as(other).post(undo, { revision: String(revision) });
      expect((await gadeplan(db)).handover?.accepted).toBe(true);
    }
    await web.post(undo, { revision: String(revision) });
    expect((await gadeplan(db)).handover?.accepted).toBe(false);
  });
});

describe('Checks', () => {
  test('are answered on the page, by those concerned, within reason', async ({ web, db }) => {
    const path = handoverPath(PARTNERSHIP, 'sundhedspleje');
    const action = handoverPath(PARTNERSHIP, 'sundhedspleje', 'forankre', 'check');
    expect(await text(web.get(path))).toContain('senest 1. juli 2027');
    const check = { maaneder: '6', koerer: 'partly', beboere: '80', bemaerkning: 'Færre hold' };
    const many = await web.post(action, { ...check, beboere: '80000' });
    expect(many.status).toBe(422);
    expect(await text(many)).toContain('er flere, end der bor i områderne');
    const outside = await web.as('demo-medarbejder').post(action, check);
    expect(await text(outside)).toContain('Kun modtageren og den ansvarlige');
    expect((await web.post(action, check)).status).toBe(303);
    expect(await text(web.get(path))).toContain('80 beboere nået det seneste år');
    const plan = await loadPlan(db, PARTNERSHIP);
    expect(JSON.stringify(plan)).toContain(`"on":"${TEST_DAY}"`);
  });
});
