import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { HAVNBY, havnbyPlan, loadDemo, loadDemoPeople } from '../../../../demo/index.ts';
import { databaseTest, type TestDatabase } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { createWebServer, NO_ASSETS } from '../../../platform/http/index.ts';
import { scoped } from '../../../platform/db/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { createPlanReader, type WorkspaceEnv } from '../../../plan/index.ts';
import { id, localDate, type RoomContribution } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { changeWorkspace, findPartnership, type PersonId, PROGRAM } from '../../index.ts';
import { historyContribution } from './contribution.ts';
import { historyRoutes } from './routes.tsx';

const BASE = '/samarbejder/havnby/historik';
const NOW = new Date('2026-11-23T12:00:00Z');
const HOSTILE = '<script>alert("x")</script> & =1+1';

/** A room that words one use case and stumbles over another. */
const room: RoomContribution<PlanReading> = {
  room: 'test',
  tellChange: ({ useCase, after }) => {
    if (useCase === 'test.stumble') throw new TypeError('unexpected');
    return useCase === 'test.told' ? `Fortalt: ${(after as { name: string }).name}` : undefined;
  },
};

/** The pages of the record on a database, for a member who may all of it. */
function webOn(database: TestDatabase) {
  const db = scoped(database.db, { partnership: HAVNBY.id });
  const readPlan = createPlanReader();
  const today = () => localDate('2026-11-23');
  const routes = historyRoutes({ now: () => NOW, today }, { contributions: [room] });
  const { app } = createWebServer({
    log: SILENT_LOG,
    assets: NO_ASSETS,
    renderPage: (c, content, head) =>
      renderPage(content, head, c.get('view'), {
        assets: { styles: [], scripts: {} },
        name: 'Helhed',
        open: [],
        footer: ['Helhed'],
      }),
    mount: (whole) => {
      const workspace = new Hono<WorkspaceEnv>();
      workspace.use(async (c, next) => {
        c.set('db', db);
        c.set('actor', PROGRAM);
        c.set('view', { ...c.get('view'), may: () => true });
        c.set('reading', (await readPlan(db, (await findPartnership(db, HAVNBY.id))!))!);
        return next();
      });
      for (const { method, path, handler } of routes) workspace.on(method, path, handler);
      whole.route('/samarbejder/:partnershipId', workspace);
    },
  });
  const get = async (path: string) => app.request(path);
  return {
    get,
    html: async (path: string, status = 200) => {
      const response = await get(path);
      expect(response.status).toBe(status);
      return response.text();
    },
  };
}

interface Made {
  readonly useCase?: string;
  readonly subject?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly at?: string;
  readonly by?: string;
}

async function change({ owner }: TestDatabase, made: Made): Promise<void> {
  const by = made.by === undefined ? PROGRAM : { personId: id<'person'>(made.by), may: () => true };
  const request = {
    partnershipId: HAVNBY.id,
    useCase: made.useCase ?? 'test.told',
    at: new Date(made.at ?? '2026-11-20T09:30:00Z'),
    by,
  };
  await changeWorkspace(owner, request, async () => ({
    answer: undefined,
    change: {
      subject: { room: 'test', kind: 'thing', id: made.subject ?? 't1' },
      before: made.before,
      after: made.after,
    },
  }));
}

const plan = havnbyPlan();
const activity = plan.activities.find(({ options }) => options.length > 1)!;
const LARGE = JSON.stringify(Array.from({ length: 4000 }, (_, at) => `linje ${at * 7919}`));

const OWNER = 'demo-projektleder' as PersonId;

const test = databaseTest.extend<{ web: ReturnType<typeof webOn> }>({
  web: [
    async ({ database }, use) => {
      await database.owner.transaction().execute(async (tx) => {
        await loadDemo(tx);
        await loadDemoPeople(tx);
      });
      for (let index = 1; index <= 60; index += 1) {
        await change(database, { after: { name: `nummer ${index}` }, by: 'demo-socialchef' });
      }
      await change(database, { useCase: 'test.unworded', by: OWNER, after: { role: 'editor' } });
      await change(database, { useCase: 'test.stumble', before: null, after: null });
      await change(database, { after: { name: HOSTILE }, subject: 'farlig', by: OWNER });
      await change(database, {
        useCase: 'activities.choose-option',
        subject: activity.id,
        before: { chosen: activity.options[0]!.id },
        after: { chosen: activity.options[1]!.id },
        at: '2026-11-21T23:30:00Z',
        by: OWNER,
      });
      await change(database, {
        useCase: 'exchange.import-plan',
        before: { planFile: LARGE },
        after: { planFile: `${LARGE} `, fileName: 'ny-plan.json' },
        by: 'demo-medarbejder',
      });
      await database.owner
        .updateTable('person')
        .set({ name: 'Slettet person', erased_at: NOW })
        .where('person_id', '=', 'demo-medarbejder')
        .execute();
      await use(webOn(database));
    },
    { scope: 'file' },
  ],
});

/** The sentences of the list, in its order. */
function told(html: string): string[] {
  return [...html.matchAll(/<summary>(.*?) <small>/g)].map((match) => match[1]!);
}

describe('the list of changes', () => {
  test('is valid in both languages and lets no markup through', async ({ web }) => {
    for (const path of [BASE, `/en${BASE}`, `${BASE}?soeg=alert`, `${BASE}/aendring/63`]) {
      const html = await web.html(path);
      expect(html).not.toContain('style=');
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    }
  });

  test('tells what was done, by whom and when, newest first', async ({ web }) => {
    const html = await web.html(BASE);
    expect(told(html).slice(0, 4)).toEqual([
      'Planfil indlæst',
      'Valg for en indsats',
      expect.stringContaining('&lt;script&gt;'),
      'test.stumble',
    ]);
    expect(html).toContain('<h3>22. november 2026</h3>');
    expect(html).toContain('<small>kl. 00.30 · Projektleder · nr. 64</small>');
    expect(html).toContain('kl. 10.30 · Helhed · nr. 62');
    expect(html).toMatch(/Slettet person \([0-9A-F]{6}\) · nr\. 65/);
    expect(html).not.toContain('Boligsocial medarbejder');
  });

  test('shows fields before and after, by the names of the plan', async ({ web }) => {
    const html = await web.html(`${BASE}?handling=activities.choose-option`);
    const [before, after] = activity.options.map(({ name }) => name);
    expect(html).toContain(`<td>${before}</td><td>${after}</td>`);
    expect(await web.html(`${BASE}?handling=test.unworded`)).toContain('<td>redaktør</td>');
  });

  test('leaves large values out and offers them as files', async ({ web }) => {
    const html = await web.html(BASE);
    expect(html).not.toContain('linje 7919');
    expect(html).toContain('ny-plan.json');
    const link = /href="([^"]*\/65\/foer\?del=planFile)"/.exec(html)![1]!;
    const file = await web.get(link);
    expect(await file.text()).toBe(LARGE);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="havnby-aendring-65-foer-planFile.json"',
    );
    expect((await web.get(`${BASE}/aendring/65/foer?del=constructor`)).status).toBe(404);
    expect((await web.get(`${BASE}/aendring/999/foer`)).status).toBe(404);
  });

  test('is paged by the number of the change, back and forth', async ({ web }) => {
    const first = await web.html(BASE);
    expect(told(first)).toHaveLength(50);
    expect(first).not.toContain('Nyere ændringer');
    const older = /href="([^"]*\?foer=16)"/.exec(first)![1]!;
    const second = await web.html(older);
    expect(told(second)).toHaveLength(15);
    expect(told(second).at(-1)).toBe('Fortalt: nummer 1');
    expect(second).not.toContain('Ældre ændringer');
    const newer = /href="([^"]*\?efter=15)"/.exec(second)![1]!;
    expect(told(await web.html(newer))).toEqual(told(first));
  });

  test('filters by person, use case, room, subject, day and text, and by all at once', async ({
    web,
  }) => {
    const count = async (query: string) => told(await web.html(`${BASE}?${query}`)).length;
    expect(await count('hvem=demo-projektleder')).toBe(3);
    expect(await count('hvem=helhed')).toBe(1);
    expect(await count('handling=test.unworded')).toBe(1);
    expect(await count('handling=exchange')).toBe(1);
    expect(await count('handling=exch')).toBe(0);
    expect(await count('emne=test:thing:farlig')).toBe(1);
    expect(await count('fra=2026-11-22')).toBe(1);
    expect(await count('fra=2026-11-21&til=2026-11-21')).toBe(0);
    expect(await count('soeg=nummer 17')).toBe(1);
    expect(await count('soeg=100%25')).toBe(0);
    expect(await count(`soeg=${encodeURIComponent(activity.name.toUpperCase())}`)).toBe(1);
    expect(await count('soeg=planfil ind')).toBe(1);
    expect(await count('soeg=linje 7919')).toBe(1);
    expect(await count(`soeg=${encodeURIComponent('alert("x")')}`)).toBe(1);
    expect(await count('hvem=demo-projektleder&handling=test&til=2026-11-20&soeg=script')).toBe(1);
  });

  test('keeps the filter while paging', async ({ web }) => {
    const html = await web.html(`${BASE}?hvem=demo-socialchef`);
    expect(told(html)).toHaveLength(50);
    expect(html).toContain('?hvem=demo-socialchef&amp;foer=11');
  });

  test('says at the field which date is none, keeps it and shows all', async ({ web }) => {
    const html = await web.html(`${BASE}?fra=2026-13-01&til=i%20dag`, 422);
    expect(html).toContain('value="2026-13-01"');
    expect(html).toContain('value="i dag"');
    expect(html).toContain('id="field-fra-error"');
    expect(html).toContain('id="field-til-error"');
    expect(told(html)).toHaveLength(50);
    await expectValidHtml(html);
  });

  test('takes a day as Danes write it', async ({ web }) => {
    const days = (from: string, to: string) => web.html(`${BASE}?fra=${from}&til=${to}`);
    const typed = told(await days('20-11-2026', '23.11.2026'));
    expect(typed.length).toBeGreaterThan(0);
    expect(typed).toEqual(told(await days('2026-11-20', '2026-11-23')));
  });

  test('says what to do when nothing is found', async ({ web }) => {
    const html = await web.html(`${BASE}?soeg=findes-ikke`);
    expect(html).toContain('Ingen ændringer passer');
    await expectValidHtml(html);
  });

  test.for(['foer=x', 'foer=-1', 'foer=99999999999999999999', 'efter=0', 'emne=a'])(
    'takes %s for nothing',
    async (query, { web }) => {
      expect(told(await web.html(`${BASE}?${query}`))).toHaveLength(50);
    },
  );

  test('answers an unknown change with a page', async ({ web }) => {
    for (const number of ['999', '0', 'x']) {
      expect(await web.html(`${BASE}/aendring/${number}`, 404)).toContain('findes ikke');
    }
  });
});

describe('the files', () => {
  test('open in a spreadsheet, with the same filter and no formulas', async ({ web }) => {
    const response = await web.get(`${BASE}/hent.csv?hvem=demo-projektleder`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { delimiter: ';', bom: true, columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({
      'Ændring nr.': '64',
      Tidspunkt: '2026-11-22 00:30:00',
      Hvem: 'Projektleder',
      Hvad: 'Valg for en indsats',
      Gælder: activity.name,
    });
  });

  test('hold all that somebody else needs to verify them by the rule that stands in them', async ({
    web,
  }) => {
    const file = (await (await web.get(`${BASE}/hent.json`)).json()) as ExportedFile;
    expect(file).toMatchObject({ format: 'helhed-changes/1', complete: true, revision: 65 });
    expect(file.changes).toHaveLength(65);
    let previousHash = '0'.repeat(64);
    for (const { person: _p, told: _t, hash, ...entry } of file.changes) {
      expect(entry.previousHash).toBe(previousHash);
      const text = canonicalJson({ ...entry, chain: file.chain, version: 1 });
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash);
      previousHash = hash;
    }
    expect(file.hash).toBe(previousHash);
    expect(file.checkWord.replaceAll(' ', '')).toBe(previousHash.slice(0, 16));
    const some = (await (await web.get(`${BASE}/hent.json?handling=test`)).json()) as ExportedFile;
    expect(some).toMatchObject({ complete: false, filter: { useCase: 'test' } });
    expect(some.changes).toHaveLength(63);
  });
});

interface ExportedFile {
  readonly chain: string;
  readonly hash: string;
  readonly checkWord: string;
  readonly changes: readonly {
    readonly hash: string;
    readonly previousHash: string;
    readonly person: string;
    readonly told: string;
  }[];
}

/** RFC 8785, written anew from the rule. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const parts = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
  return `{${parts.join(',')}}`;
}

describe('the check', () => {
  const CHECK = `${BASE}/kontrol`;
  const wordIn = (html: string) => /<code>([0-9a-f ]{19})<\/code>/.exec(html)?.[1];

  test('is run when asked for, and its answer can go into the minutes', async ({ web }) => {
    const before = await web.html(CHECK);
    expect(before).toContain('Kontrollér nu');
    expect(before).not.toContain('loggen er hel<');
    const html = await web.html(`${CHECK}?koer=ja`);
    expect(html).toContain('<h1 class="page-head__title">Ændringsloggen er hel</h1>');
    expect(html).toContain('Alle 65 ændringer er, som de blev skrevet.');
    expect(html).toContain(
      `Ændringsloggen for Havnby blev kontrolleret 23. november 2026 kl. 13.00. Alle 65 ændringer er i orden. Kontroltal ved ændring nr. 65: ${wordIn(html)}.`,
    );
    for (const page of [before, html, await web.html(`/en${CHECK}?koer=ja`)]) {
      await expectValidHtml(page);
    }
  });

  test('compares with an earlier check word', async ({ web }) => {
    const word = encodeURIComponent(wordIn(await web.html(`${CHECK}?koer=ja`))!.toUpperCase());
    const ask = (query: string) => web.html(`${CHECK}?koer=ja&${query}`);
    expect(await ask(`aendring=65&kontroltal=${word}`)).toContain('Det gamle kontroltal passer<');
    expect(await ask(`aendring=64&kontroltal=${word}`)).toContain(
      'Det gamle kontroltal passer ikke',
    );
    expect(await ask(`aendring=99&kontroltal=${word}`)).toContain('Der er ingen ændring nr. 99');
  });

  test('says at the field what is wrong with what was typed, and keeps it', async ({ web }) => {
    const html = await web.html(`${CHECK}?koer=ja&aendring=første&kontroltal=3f2a`, 422);
    expect(html).toContain('value="første"');
    expect(html).toContain('value="3f2a"');
    expect(html).toContain('id="field-aendring-error"');
    expect(html).toContain('id="field-kontroltal-error"');
    expect(html).not.toContain('loggen er hel<');
    await expectValidHtml(html);
  });

  test('names what was tampered with, and the list still shows', async ({ web, db }) => {
    await sql`alter table change disable trigger user`.execute(db);
    await sql`update change set after = '"x"', at = 'infinity' where revision = 40`.execute(db);
    await sql`update change set after = 'null', subject = '[]' where revision = 65`.execute(db);
    await sql`delete from change where revision between 20 and 22`.execute(db);
    const html = await web.html(`${CHECK}?koer=ja`);
    expect(html).toContain('Der er 3 fejl i ændringsloggen');
    expect(html).toContain('Ændring nr. 20 til 22 mangler');
    expect(html).toContain('Ændring nr. 40 (uden gyldigt tidspunkt, test.told) er rettet');
    expect(html).toContain('Ændring nr. 65');
    expect(html).not.toContain('Til referatet');
    await expectValidHtml(html);
    for (const path of [BASE, `${BASE}?foer=30`, `${BASE}/aendring/40`, `${BASE}/aendring/65`]) {
      await expectValidHtml(await web.html(path));
    }
    for (const kind of ['csv', 'json']) {
      expect((await (await web.get(`${BASE}/hent.${kind}`)).text()).length).toBeGreaterThan(1000);
    }
  });
});

test('the rail leads to it', () => {
  expect(historyContribution.rail).toMatchObject({ id: 'history', order: 115 });
  expect(historyContribution.rail!.label('da')).toBe('Ændringslog');
  expect(historyContribution.rail!.path('havnby')).toBe(BASE);
});
