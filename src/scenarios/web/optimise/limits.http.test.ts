import { describe, expect } from 'vitest';
import { HAVNBY } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { webTest as test } from '../../../../tests/web.ts';
import { loadPlan } from '../../../plan/index.ts';
import { listRuns } from '../../actions/runs/ask-run.ts';

const FORM = '/samarbejder/havnby/scenarier/bedste-plan';

/** The form as somebody who has touched nothing sends it. */
const PLAIN = { grundlag: 'plan', taeller: ['pledged', 'granted'], tid: '30', trin: '8' };

describe('the form of the best plan', () => {
  test('starts from the limits of the plan, in both languages', async ({ web }) => {
    for (const [path, words] of [
      [FORM, 'Grænserne er planens egne.'],
      [`/en${FORM}`, 'The limits are the plan’s own.'],
    ] as const) {
      const answer = await web.get(path);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toContain(words);
      expect(html).toMatch(/name="hul\.2027"[^>]*|value="200\.000"/);
      await expectValidHtml(html);
    }
    const html = await (await web.get(FORM)).text();
    expect(html).toContain('op til 200.000 kr. i 2027');
    expect(html).toContain('2 indsatser er bundet');
  });

  test('is set to beat a scenario: its assumptions and its gaps', async ({ web }) => {
    const html = await (await web.get(`${FORM}?slaa=uden-lbf`)).text();
    expect(html).toMatch(/<option value="uden-lbf" selected/);
    expect(html).toContain('Så er det en lige kamp');
    expect(html).toContain('Grænserne er ændret i forhold til planens.');
  });

  test('asks for a run and sends the reader to it', async ({ web, db }) => {
    const before = new Set((await listRuns(db, HAVNBY.id)).map(({ id }) => id));
    const answer = await web.post(FORM, { ...PLAIN, 'krav.klub': 'afvikl', goer: 'find' });
    expect(answer.status).toBe(303);
    const made = (await listRuns(db, HAVNBY.id)).filter(({ id }) => !before.has(id));
    expect(made).toHaveLength(1);
    const [run] = made;
    expect(answer.headers.get('location')).toBe(
      `/samarbejder/havnby/scenarier/beregninger/${run!.id}`,
    );
    expect(run!.request).toEqual({
      kind: 'optimise',
      base: null,
      limits: { count: ['pledged', 'granted'], mustClose: ['klub'] },
      timeLimit: 30,
    });
    const curve = await web.post(FORM, { ...PLAIN, grundlag: 'uden-lbf', goer: 'daekning' });
    expect(curve.status).toBe(303);
    const asked = (await listRuns(db, HAVNBY.id)).map(({ request }) => request);
    expect(asked).toContainEqual(
      expect.objectContaining({ kind: 'frontier', base: 'uden-lbf', points: 8 }),
    );
  });

  test('keeps what was typed and names every field that is wrong', async ({ web }) => {
    const answer = await web.post(FORM, {
      ...PLAIN,
      'hul.2028': 'lidt',
      'loft.2029': '-5',
      'post.0.rolle': 'coordinate',
      'post.0.antal': '',
      'daek.0.omraade': 'soeparken',
      'daek.0.andel': '140',
      'krav.klub': ['bevar', 'afvikl'],
      'krav.lektiecafe': 'ikke:findes-ikke',
      goer: 'find',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of [
      'Højst mangle i 2028: »lidt« er ikke et tal',
      'Højst koste i 2029: »-5« er under 0',
      'Loft 1: skriv, hvor mange årsværk der højst må være',
      'Mindste dækning 1: »140« er over 100 pct.',
      'Aftenklub i Nordbyen kan ikke både bevares og afvikles',
      'Lektiecafé: vælg en af mulighederne på listen',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('value="lidt"');
    expect(html).toContain('value="140"');
    await expectValidHtml(html);
  });

  test('asks about what looks like a slip, and takes a yes', async ({ web }) => {
    const sent = { ...PLAIN, 'hul.2028': '900.000.000', goer: 'find' };
    const asked = await web.post(FORM, sent);
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(html).toContain('I 2028 må der mangle mere, end alle indsatser koster tilsammen');
    await expectValidHtml(html);
    expect((await web.post(FORM, { ...sent, bekraeft: 'ja' })).status).toBe(303);
  });

  test('counts no money only when told so', async ({ web }) => {
    const { taeller: _, ...none } = PLAIN;
    const nothing = await (await web.post(FORM, { ...none, goer: 'find' })).text();
    expect(nothing).toContain('Vælg mindst én slags penge');
    const rejected = await web.post(FORM, { ...none, taeller: 'rejected', goer: 'find' });
    expect(await rejected.text()).toContain('har noget beløb');
  });

  test('adds a row and fills in gaps without losing anything', async ({ web }) => {
    const more = { ...PLAIN, 'post.0.antal': '1,5', 'post.0.rolle': 'support' };
    const row = await (await web.post(FORM, { ...more, goer: 'post' })).text();
    expect(row).toContain('name="post.1.antal"');
    expect(row).toContain('value="1,5"');
    const sent = { ...more, 'hul-som': 'uden-lbf', goer: 'hul' };
    const filled = await (await web.post(FORM, sent)).text();
    expect(filled).toContain('Årene er udfyldt med det, der mangler i »Uden LBF«');
    expect(filled).toContain('value="1,5"');
    const missing = await (await web.post(FORM, { ...PLAIN, goer: 'hul' })).text();
    expect(missing).toContain('Vælg, hvis hul årene skal udfyldes med');
  });
});

describe('the limits of the plan', () => {
  test('are saved, told, and taken back', async ({ web, db }) => {
    const before = (await loadPlan(db, HAVNBY.id))!.limits;
    const sent = { ...PLAIN, 'hul.2028': '100.000', 'krav.klub': 'bevar' };
    const saved = await web.post(`${FORM}/graenser`, sent);
    expect(saved.status).toBe(303);
    const { limits } = (await loadPlan(db, HAVNBY.id))!;
    expect(limits).toMatchObject({ maxGap: { 2028: 10_000_000 }, mustKeep: ['klub'] });
    const history = await (await web.get('/samarbejder/havnby/historik')).text();
    expect(history).toContain('Planens grænser for den bedste plan');
    const again = await web.post(`${FORM}/graenser`, sent);
    expect(again.status).toBe(303);
    const wrong = await web.post(`${FORM}/graenser`, { ...sent, 'krav.klub': ['bevar', 'afvikl'] });
    expect(wrong.status).toBe(422);
    const notice = saved.headers.get('set-cookie')!.split(';')[0]!;
    const page = await (await web.get(FORM, { cookie: notice })).text();
    const revision = /name="revision" value="(\d+)"/.exec(page)![1]!;
    await web.post('/samarbejder/havnby/fortryd', { revision, til: FORM });
    expect((await loadPlan(db, HAVNBY.id))!.limits).toEqual(before);
  });

  test('are not for those who may not change the plan', async ({ web }) => {
    const contributor = web.as('demo-medarbejder');
    const html = await (await contributor.get(FORM)).text();
    expect(html).not.toContain('Gem som planens grænser');
    expect((await contributor.post(`${FORM}/graenser`, PLAIN)).status).toBe(403);
    expect((await web.as('demo-bestyrelse').get(FORM)).status).toBe(403);
  });
});
