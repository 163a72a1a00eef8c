import { describe, expect } from 'vitest';
import { HAVNBY, havnbyPlan } from '../../../demo/index.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';
import { parsePlanFile, type Plan, writePlanFile } from '../../engine/index.ts';

const PLAN_FILE = `/samarbejder/${HAVNBY.id}/planfil`;

function fileForm(text: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('fil', new File([text], 'min-plan.json', { type: 'application/json' }));
  return form;
}

async function download(web: TestWeb, partnership: string = HAVNBY.id): Promise<string> {
  return (await web.get(`/samarbejder/${partnership}/planfil/hent`)).text();
}

/** Sends a plan and says yes to what it would change. */
async function importPlan(web: TestWeb, plan: Plan): Promise<Response> {
  const sent = await web.post(PLAN_FILE, fileForm(writePlanFile(plan)));
  expect(sent.status).toBe(303);
  return web.post(`${sent.headers.get('location')}/indlaes`, {});
}

/** The undo that a notice offers, as the page's form would send it. */
function undoOf(response: Response): { action: string; fields: Record<string, string> } {
  const cookie = /helhed-notice=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')![1]!;
  return JSON.parse(Buffer.from(cookie, 'base64url').toString()).undo;
}

describe('the plan file', () => {
  test('is downloaded with the whole plan, scenarios included', async ({ web }) => {
    const response = await web.get(`${PLAN_FILE}/hent`);
    expect(response.headers.get('content-disposition')).toContain('havnby-plan.json');
    const parsed = parsePlanFile(await response.text());
    expect(parsed).toEqual({
      ok: true,
      value: expect.objectContaining({ scenarios: havnbyPlan().scenarios }),
    });
  });

  test('shows what a file changes before anything is stored', async ({ web }) => {
    const before = await download(web);
    const plan = havnbyPlan();
    const [first, ...rest] = plan.areas;
    const changed = { ...plan, areas: [{ ...first!, name: 'Søparken Øst' }, ...rest] };
    const sent = await web.post(PLAN_FILE, fileForm(writePlanFile(changed)));
    const draft = await web.get(sent.headers.get('location')!);
    expect(draft.status).toBe(200);
    const html = await draft.text();
    expect(html).toContain('min-plan.json');
    expect(html).toContain('Søparken Øst');
    expect(await download(web)).toBe(before);
    const put = await web.post(`${sent.headers.get('location')}/forkast`, {});
    expect(put.status).toBe(303);
    expect((await web.get(sent.headers.get('location')!)).status).toBe(409);
  });

  test('is put in after a yes, and the plan before comes back by undo', async ({ web }) => {
    const before = await download(web);
    const plan = { ...havnbyPlan(), title: 'En anden plan' };
    const imported = await importPlan(web, plan);
    expect(imported.status).toBe(303);
    expect(parsePlanFile(await download(web))).toMatchObject({ value: { title: 'En anden plan' } });
    const undo = undoOf(imported);
    expect((await web.post(undo.action, undo.fields)).status).toBe(303);
    expect(await download(web)).toBe(before);
  });

  test('is not undone when others have changed the plan since', async ({ web }) => {
    const plan = havnbyPlan();
    const undo = undoOf(await importPlan(web, { ...plan, title: 'Først' }));
    await importPlan(web, { ...plan, title: 'Siden' });
    const refused = await web.post(undo.action, undo.fields);
    expect(refused.status).toBe(409);
    expect(parsePlanFile(await download(web))).toMatchObject({ value: { title: 'Siden' } });
  });

  test('that names a person by number is refused by place, and nothing is stored', async ({
    web,
  }) => {
    const before = await download(web);
    const plan = { ...havnbyPlan(), title: 'Plan for 010190-1234' };
    const sent = await web.post(PLAN_FILE, fileForm(writePlanFile(plan)));
    const html = await sent.text();
    expect(sent.status).toBe(422);
    expect(html).toContain('$.title');
    expect(html).toContain('ligner et CPR-nummer');
    expect(html).not.toContain('010190');
    expect(await download(web)).toBe(before);
  });

  test('that would take long to evaluate is refused in words', async ({ web }) => {
    const plan = havnbyPlan();
    const ids = plan.activities.map(({ id }) => id);
    const funding = Array.from({ length: 2000 }, (_, at) => ({
      ...plan.funding[0]!,
      id: `s${at}`,
      earmark: { activities: ids.filter((_id, bit) => ((at + 1) >> bit) % 2 === 1) },
    })).map(({ maxShare: _share, shareGroup: _group, ...source }) => source);
    const file = { ...plan, funding, pins: [], scenarios: [] };
    const sent = await web.post(PLAN_FILE, fileForm(writePlanFile(file)));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toMatch(
      /forskellige øremærkninger\. En plan på \d+ år må højst have/,
    );
  });

  test('with faults is answered with place, value and rule, and nothing is stored', async ({
    web,
  }) => {
    const before = await download(web);
    const faulty = JSON.parse(before) as { activities: { priority: number }[] };
    faulty.activities[2]!.priority = 12;
    const response = await web.post(PLAN_FILE, fileForm(JSON.stringify(faulty)));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('$.activities[2].priority');
    expect(html).toContain('12');
    expect(await download(web)).toBe(before);
  });

  test('that is no file, or no text, is refused with a reason', async ({ web }) => {
    const nothing = await web.post(PLAN_FILE, new FormData());
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('Vælg en planfil først');
    const binary = await web.post(PLAN_FILE, fileForm(new Uint8Array([0xff, 0xfe, 0x00, 0x80])));
    expect(binary.status).toBe(422);
  });

  test('that is too large is refused', async ({ web }) => {
    const response = await web.post(PLAN_FILE, fileForm(' '.repeat(22 * 1024 * 1024)));
    expect(response.status).toBe(413);
  });
});

describe('a partnership', () => {
  test('is started from a plan file, in English too', async ({ web }) => {
    const form = fileForm(writePlanFile(havnbyPlan()), { navn: 'Ærøhavn Ø' });
    const created = await web.post('/en/samarbejder/ny', form);
    expect(created.headers.get('location')).toBe('/en/samarbejder/aeroehavn-oe/overblik');
    expect((await web.get('/en/samarbejder/aeroehavn-oe/overblik')).status).toBe(200);
    expect(parsePlanFile(await download(web, 'aeroehavn-oe'))).toEqual({
      ok: true,
      value: havnbyPlan(),
    });
  });

  test('gets the next address when the one of its name is taken', async ({ web }) => {
    const form = fileForm(writePlanFile(havnbyPlan()), { navn: 'Havnby' });
    const created = await web.post('/samarbejder/ny', form);
    expect(created.headers.get('location')).toBe('/samarbejder/havnby-2/overblik');
  });

  test.for([
    ['a reserved word', 'ny', 'optaget'],
    ['no letters', '???', 'mindst ét bogstav'],
    ['no name', '', 'mindst ét bogstav'],
  ])('is not started with %s; what was typed stays', async ([, navn, reason], { web }) => {
    const form = fileForm(writePlanFile(havnbyPlan()), { navn: navn! });
    const response = await web.post('/samarbejder/ny', form);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(reason);
    expect(html).toContain(`value="${navn}"`);
  });

  test('is not started from a faulty file, and leaves no empty partnership', async ({ web }) => {
    const response = await web.post('/samarbejder/ny', fileForm('{"format":', { navn: 'Sydhavn' }));
    expect(response.status).toBe(422);
    expect((await web.get('/samarbejder/sydhavn/overblik')).status).toBe(404);
  });
});
