import { describe, expect } from 'vitest';
import { databaseTest as test, type TestDatabase } from '../../../../tests/database.ts';
import {
  erasePerson,
  exportPerson,
  Forbidden,
  verifyInstallationChanges,
} from '../../../access/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { id as asId, localDate } from '../../../shared/index.ts';
import {
  anyKind,
  approve,
  approveFor,
  askToWithdraw,
  type AnyKind,
  cancelSchedule,
  createKnowledgeReader,
  discardDraft,
  type EditingAnswer,
  type EditingRequest,
  findOpenVersion,
  findPublished,
  findVersion,
  KNOWLEDGE_KINDS,
  leaveOffered,
  listVersions,
  offerNewShipped,
  publishDue,
  readStandings,
  restoreVersion,
  returnDraft,
  saveDraft,
  sendForReview,
  startDocument,
  startDraft,
  takeBack,
  takeOffered,
  takeOver,
  type ThemeContent,
  themeKind,
  type Version,
  waitingFor,
} from '../../index.ts';

const AT = new Date('2026-11-23T12:00:00.000Z');
const TODAY = localDate('2026-11-23');
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const shippedThemes = KNOWLEDGE_KINDS.find(({ kind }) => kind === 'theme')!.shipped();
const ROLES = { kind: 'theme', id: 'roller' } as const;
const ROLES_TEXT = shippedThemes.get('roller') as ThemeContent;

function titled(title: string, from: ThemeContent = ROLES_TEXT): ThemeContent {
  return { ...from, da: { ...from.da, title } };
}

let people = 0;

/** Two editors, and what each asks with. */
async function editors(
  { owner, keeper }: TestDatabase,
  kinds: readonly AnyKind[] = KNOWLEDGE_KINDS,
) {
  const made = async (name: string, knowledge_editor = true): Promise<EditingRequest> => {
    people += 1;
    const person_id = `${name}-${people}`;
    const email = `${person_id}@example.dk`.toLowerCase();
    await owner
      .insertInto('person')
      .values({
        person_id,
        name,
        email,
        email_verified: true,
        image: null,
        two_factor_enabled: false,
        administrator: false,
        knowledge_editor,
        demo: false,
        locked_at: null,
        erased_at: null,
        created_at: AT,
        updated_at: AT,
      })
      .execute();
    return { keeper, kinds, at: AT, by: asId<'person'>(person_id) };
  };
  return { anna: await made('Anna'), bo: await made('Bo'), nobody: await made('Ida', false) };
}

async function done(answer: Promise<EditingAnswer>): Promise<Version> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function refused(answer: Promise<EditingAnswer>) {
  const result = await answer;
  return result.ok ? undefined : result.error;
}

/** A theme of the test's own, so that tests do not meet. */
async function ownTheme(request: EditingRequest, id: string): Promise<Version> {
  return done(startDocument(request, { kind: 'theme', id }, titled(`Om ${id}`)));
}

async function published(anna: EditingRequest, bo: EditingRequest, id: string): Promise<Version> {
  const sent = await done(sendForReview(anna, await ownTheme(anna, id)));
  return done(approve(bo, sent));
}

describe('a text on its way', () => {
  test('goes from a draft past another editor to the readers', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const reader = createKnowledgeReader(database.db, KNOWLEDGE_KINDS, SILENT_LOG);
    const before = await reader.read();
    const draft = await done(startDraft(anna, ROLES));
    expect(draft).toMatchObject({ number: 2, state: 'draft', basedOn: 1, origin: 'local' });
    expect((await findOpenVersion(database.db, ROLES))?.content).toEqual(ROLES_TEXT);
    expect(await reader.read()).not.toBe(before);

    const content = titled('Fire roller');
    const saved = await done(saveDraft(anna, draft, { content, note: 'Ny titel' }));
    const sent = await done(sendForReview(anna, saved));
    expect(sent).toMatchObject({ state: 'in-review', note: 'Ny titel', sentAt: AT });
    expect((await reader.read()).findTheme('da', 'roller')?.title).toBe(ROLES_TEXT.da.title);
    expect(await refused(approve(anna, sent))).toEqual({ kind: 'own-text' });

    const live = await done(approve({ ...bo, at: later(5) }, sent));
    expect(live).toMatchObject({ state: 'published', publishedAt: later(5) });
    expect(live.reviewedBy).toEqual({ id: bo.by, name: 'Bo' });
    const after = await reader.read();
    expect(after.findTheme('da', 'roller')?.title).toBe('Fire roller');
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(await reader.read()).toBe(after);
    expect((await findPublished(database.db, ROLES))?.content).toEqual(content);
    const versions = await listVersions(database.db, ROLES);
    expect(versions.map(({ number, origin, state }) => [number, origin, state])).toEqual([
      [2, 'local', 'published'],
      [1, 'shipped', 'superseded'],
    ]);
    expect(await verifyInstallationChanges(database.keeper)).toMatchObject({ faultCount: 0 });
  });

  test('may be incomplete until it is sent', async ({ database }) => {
    const { anna } = await editors(database);
    const ref = { kind: 'theme', id: 'halv' } as const;
    const draft = await done(startDocument(anna, ref));
    const saved = await done(
      saveDraft(anna, draft, { content: { da: { title: 'Halv' } }, note: '' }),
    );
    const problem = await refused(sendForReview(anna, saved));
    expect(problem).toMatchObject({ kind: 'faults' });
    const faults = problem?.kind === 'faults' ? problem.faults : [];
    expect(faults).toContainEqual({ path: 'shared', code: 'missing' });
    const pointing = {
      ...titled('Hel'),
      shared: { ...ROLES_TEXT.shared, related: ['findes-ikke'] },
    };
    const whole = await done(saveDraft(anna, saved, { content: pointing, note: '' }));
    expect(await refused(sendForReview(anna, whole))).toEqual({
      kind: 'faults',
      faults: [{ path: 'shared.related', code: 'unknown-theme', value: 'findes-ikke' }],
    });
    await done(discardDraft(anna, whole));
    expect(await findOpenVersion(database.db, ref)).toBeUndefined();
    const again = await done(startDocument(anna, ref));
    expect(again.number).toBe(2);
    await done(discardDraft(anna, again));
  });

  test('is returned with a reason, taken back, and sent again', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'retur')));
    expect(await refused(returnDraft(bo, sent, '  '))).toEqual({ kind: 'text-missing' });
    const returned = await done(returnDraft(bo, sent, 'Kilden mangler\0'));
    expect(returned).toMatchObject({ state: 'draft', returnReason: 'Kilden mangler' });
    const again = await done(sendForReview(anna, returned));
    expect(again.returnReason).toBeUndefined();
    const back = await done(takeBack(anna, again));
    expect(back.state).toBe('draft');
    expect(await refused(approve(bo, back))).toEqual({ kind: 'state', state: 'draft' });
    await done(discardDraft(anna, back));
  });

  test('is refused when it says what is published already', async ({ database }) => {
    const { anna } = await editors(database);
    const draft = await done(startDraft(anna, { kind: 'theme', id: 'processen' }));
    expect(await refused(sendForReview(anna, draft))).toEqual({ kind: 'unchanged' });
    await done(discardDraft(anna, draft));
  });

  test('is refused when it is too large, and its id when it is none or taken', async ({
    database,
  }) => {
    const { anna, bo } = await editors(database);
    const draft = await ownTheme(anna, 'stor');
    const content = { da: { text: 'x'.repeat(200_001) } };
    expect(await refused(saveDraft(anna, draft, { content, note: '' }))).toMatchObject({
      kind: 'too-large',
    });
    const note = 'x'.repeat(2001);
    expect(await refused(saveDraft(anna, draft, { content: {}, note }))).toMatchObject({
      kind: 'text-too-long',
    });
    for (const id of ['', 'Æ', '../a', 'a b', '<script>', 'a\0']) {
      expect(await refused(startDocument(anna, { kind: 'theme', id }))).toEqual({
        kind: 'not-an-id',
      });
    }
    for (const id of ['roller', 'stor']) {
      expect(await refused(startDocument(bo, { kind: 'theme', id }))).toEqual({ kind: 'taken' });
    }
    expect(await refused(startDraft(anna, { kind: 'theme', id: 'findes-ikke' }))).toEqual({
      kind: 'unknown',
    });
    expect(await refused(startDraft(anna, { kind: 'event', id: 'findes-ikke' }))).toEqual({
      kind: 'unknown',
    });
    await done(discardDraft(anna, draft));
  });

  test('is written by knowledge editors only', async ({ database }) => {
    const { nobody } = await editors(database);
    await expect(startDraft(nobody, ROLES)).rejects.toThrow(Forbidden);
  });
});

describe('two editors at once', () => {
  test('begin one draft between them, and the other is told whose it is', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const ref = { kind: 'theme', id: 'geografisk-fokus' } as const;
    const answers = await Promise.all([startDraft(anna, ref), startDraft(bo, ref)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok)!;
    expect(lost).toMatchObject({ error: { kind: 'open', version: { number: 2 } } });
    const versions = await listVersions(database.db, ref);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('lose nothing when one saves over what the other saved', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const draft = await ownTheme(anna, 'konflikt');
    const first = await done(saveDraft(anna, draft, { content: { da: 1 }, note: '' }));
    const problem = await refused(saveDraft(anna, draft, { content: { da: 2 }, note: '' }));
    expect(problem).toMatchObject({ kind: 'conflict', version: { edition: first.edition } });
    expect((await findVersion(database.db, draft, 1))?.content).toEqual({ da: 1 });
    expect(await refused(saveDraft(bo, first, { content: {}, note: '' }))).toMatchObject({
      kind: 'held',
      by: { name: 'Anna' },
    });
    const taken = await done(takeOver(bo, first));
    expect(taken.writtenBy?.name).toBe('Bo');
    expect(await refused(saveDraft(anna, first, { content: {}, note: '' }))).toMatchObject({
      kind: 'held',
      by: { name: 'Bo' },
    });
    await done(saveDraft(bo, taken, { content: { da: 3 }, note: '' }));
  });

  test('do not approve another text than the one that was read', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'byttet')));
    const back = await done(takeBack(anna, sent));
    const content = titled('En helt anden');
    const other = await done(saveDraft(anna, back, { content, note: '' }));
    await done(sendForReview(anna, other));
    expect(await refused(approve(bo, sent))).toMatchObject({ kind: 'conflict' });
  });

  test('approve once', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const { anna: carl } = await editors(database);
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'to-godkender')));
    const answers = await Promise.all([approve(bo, sent), approve(carl, sent)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a publishing at a moment', () => {
  test('comes by itself, once, also from two processes at once', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const { keeper } = database;
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'planlagt')));
    expect(await refused(approveFor(bo, sent, AT))).toEqual({ kind: 'moment-passed' });
    expect(await refused(approveFor(bo, sent, new Date(Number.NaN)))).toEqual({
      kind: 'moment-passed',
    });
    const scheduled = await done(approveFor(bo, sent, later(60)));
    expect(scheduled).toMatchObject({ state: 'scheduled', publishAt: later(60) });
    const due = { keeper, kinds: KNOWLEDGE_KINDS };
    expect(await publishDue(due, later(59))).toEqual({ published: 0, unfit: 0 });
    const answers = await Promise.all([publishDue(due, later(60)), publishDue(due, later(60))]);
    expect(answers.reduce((sum, { published: count }) => sum + count, 0)).toBe(1);
    const version = await findVersion(database.db, sent, sent.number);
    expect(version).toMatchObject({ state: 'published', publishedAt: later(60) });
    const told = await database.owner
      .selectFrom('installation_change')
      .select('person_id')
      .where('use_case', '=', 'knowledge.publish')
      .execute();
    expect(told).toEqual([{ person_id: null }]);
  });

  test('is cancelled by any editor, and then does not come', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'afblaest')));
    const scheduled = await done(approveFor(bo, sent, later(10)));
    const draft = await done(cancelSchedule(anna, scheduled));
    expect(draft).toMatchObject({ state: 'draft' });
    expect(draft.publishAt).toBeUndefined();
    const due = { keeper: database.keeper, kinds: KNOWLEDGE_KINDS };
    expect(await publishDue(due, later(20))).toEqual({ published: 0, unfit: 0 });
  });

  test('becomes a draft again when the text has come to fit no more', async ({ database }) => {
    const { anna, bo } = await editors(database);
    await published(anna, bo, 'maal');
    const pointing = { ...titled('Peger'), shared: { ...ROLES_TEXT.shared, related: ['maal'] } };
    const ref = { kind: 'theme', id: 'peger' } as const;
    const sent = await done(sendForReview(anna, await done(startDocument(anna, ref, pointing))));
    await done(approveFor(bo, sent, later(10)));
    const asked = await done(askToWithdraw(anna, { kind: 'theme', id: 'maal' }, 'Forældet'));
    await done(approve(bo, asked));
    const due = { keeper: database.keeper, kinds: KNOWLEDGE_KINDS };
    expect(await publishDue(due, later(10))).toEqual({ published: 0, unfit: 1 });
    expect(await findVersion(database.db, ref, 1)).toMatchObject({ state: 'draft', unfit: true });
  });
});

describe('what was published', () => {
  test('can be restored: an old version becomes a draft', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const ref = { kind: 'theme', id: 'gendannes' } as const;
    await published(anna, bo, ref.id);
    const second = await done(startDraft(anna, ref));
    const saved = await done(saveDraft(anna, second, { content: titled('Nyere'), note: '' }));
    await done(approve(bo, await done(sendForReview(anna, saved))));
    const draft = await done(restoreVersion(bo, { ...ref, number: 1 }));
    expect(draft).toMatchObject({ number: 3, basedOn: 1, state: 'draft' });
    expect((await findOpenVersion(database.db, ref))?.content).toEqual(titled('Om gendannes'));
    await done(approve(anna, await done(sendForReview(bo, draft))));
    expect((await findPublished(database.db, ref))?.number).toBe(3);
    expect(await refused(restoreVersion(anna, { ...ref, number: 9 }))).toEqual({ kind: 'unknown' });
  });

  test('is withdrawn by two persons, unless others point to it', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const reader = createKnowledgeReader(database.db, KNOWLEDGE_KINDS, SILENT_LOG);
    const ref = { kind: 'theme', id: 'nedtages' } as const;
    await published(anna, bo, ref.id);
    expect(await refused(askToWithdraw(anna, ref, ''))).toEqual({ kind: 'text-missing' });
    const asked = await done(askToWithdraw(anna, ref, 'Forældet'));
    expect(asked).toMatchObject({ state: 'in-review', withdraws: true, note: 'Forældet' });
    expect(await refused(approve(anna, asked))).toEqual({ kind: 'own-text' });
    expect((await reader.read()).findTheme('da', ref.id)).toBeDefined();
    await done(approve(bo, asked));
    expect((await reader.read()).findTheme('da', ref.id)).toBeUndefined();
    expect(await findPublished(database.db, ref)).toBeUndefined();
    expect(await refused(askToWithdraw(anna, ref, 'Igen'))).toEqual({ kind: 'unknown' });
    const standings = await readStandings(database.db, KNOWLEDGE_KINDS, TODAY);
    expect(standings.find(({ id }) => id === ref.id)).toMatchObject({
      withdrawn: true,
      title: { da: 'Om nedtages' },
    });
    const draft = await done(startDraft(anna, ref));
    expect((await findVersion(database.db, ref, draft.number))?.content).toEqual(
      titled('Om nedtages'),
    );

    const needed = await refused(askToWithdraw(anna, { kind: 'theme', id: 'tre-tilgange' }, 'X'));
    expect(needed).toMatchObject({ kind: 'needed' });
    expect(needed?.kind === 'needed' && needed.by).toContainEqual(ROLES);
  });
});

describe('a source that a text brings', () => {
  test('is not taken away while another text cites it', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const publish = async (id: string, content: ThemeContent) => {
      const ref = { kind: 'theme', id } as const;
      const open = await findPublished(database.db, ref);
      const draft = await done(open ? startDraft(anna, ref) : startDocument(anna, ref, content));
      const saved = await done(saveDraft(anna, draft, { content, note: '' }));
      const sent = await sendForReview(anna, saved);
      return sent.ok ? approve(bo, sent.value) : sent;
    };
    const source = {
      id: 'egen',
      publisher: 'Udgiver',
      title: { da: 'Titel', en: 'Title' },
      url: 'https://example.dk/',
      read: TODAY,
      kind: 'local' as const,
    };
    const citing = (shared: Partial<ThemeContent['shared']>): ThemeContent => ({
      shared: { ...ROLES_TEXT.shared, ...shared },
      da: { ...ROLES_TEXT.da, text: `${ROLES_TEXT.da.text}\n[@egen]` },
      en: { ...ROLES_TEXT.en, text: `${ROLES_TEXT.en.text}\n[@egen]` },
    });
    await done(publish('bringer', citing({ ownSources: [source] })));
    const sources = [...ROLES_TEXT.shared.sources, 'egen'];
    await done(publish('citerer', citing({ sources })));
    expect(await refused(publish('bringer', titled('Uden kilde')))).toEqual({
      kind: 'needed',
      by: [{ kind: 'theme', id: 'citerer' }],
    });
  });
});

describe('a new release', () => {
  const kindsWith = (id: string, content: ThemeContent | undefined): readonly AnyKind[] => {
    const shipped = new Map(shippedThemes);
    if (content) shipped.set(id, content);
    else shipped.delete(id);
    const themes = anyKind({ ...themeKind, shipped: () => shipped });
    return [themes, ...KNOWLEDGE_KINDS.filter(({ kind }) => kind !== 'theme')];
  };
  const newer = (content: ThemeContent, title: string) => titled(title, content);

  test('never overwrites a local text; the newer one is offered, once', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const ref = { kind: 'theme', id: 'hvorfor-i-bevaegelse' } as const;
    const shipped = shippedThemes.get(ref.id) as ThemeContent;
    const draft = await done(startDraft(anna, ref));
    const content = titled('Vores egen', shipped);
    const saved = await done(saveDraft(anna, draft, { content, note: '' }));
    await done(approve(bo, await done(sendForReview(anna, saved))));
    const { keeper } = database;
    expect(await offerNewShipped({ keeper, kinds: KNOWLEDGE_KINDS }, AT)).toEqual({
      followed: 0,
      offered: 0,
    });

    const kinds = kindsWith(ref.id, newer(shipped, 'Ny fra os'));
    const answers = await Promise.all([
      offerNewShipped({ keeper, kinds }, AT),
      offerNewShipped({ keeper, kinds }, AT),
    ]);
    expect(answers.reduce((sum, { offered }) => sum + offered, 0)).toBe(1);
    const reader = createKnowledgeReader(database.db, kinds, SILENT_LOG);
    expect((await reader.read()).findTheme('da', ref.id)?.title).toBe('Vores egen');
    const standings = await readStandings(database.db, kinds, TODAY);
    const { offered } = waitingFor(standings, bo.by);
    expect(offered.map(({ id }) => id)).toEqual([ref.id]);

    const newest = kindsWith(ref.id, newer(shipped, 'Endnu nyere'));
    await offerNewShipped({ keeper, kinds: newest }, AT);
    const versions = await listVersions(database.db, ref);
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [4, 'offered'],
      [3, 'superseded'],
      [2, 'published'],
      [1, 'superseded'],
    ]);
    const left = await done(leaveOffered(anna, versions[0]!));
    expect(left.state).toBe('superseded');
    expect((await findPublished(database.db, ref))?.number).toBe(2);

    const last = kindsWith(ref.id, newer(shipped, 'Den sidste'));
    await offerNewShipped({ keeper, kinds: last }, AT);
    const [again] = await listVersions(database.db, ref);
    await done(takeOffered({ ...bo, kinds: last }, again!));
    const after = createKnowledgeReader(database.db, last, SILENT_LOG);
    expect((await after.read()).findTheme('da', ref.id)?.title).toBe('Den sidste');
  });

  test('is followed where nobody has edited, also below an open draft', async ({ database }) => {
    const { anna } = await editors(database);
    const ref = { kind: 'theme', id: 'placering-af-medarbejdere' } as const;
    const shipped = shippedThemes.get(ref.id) as ThemeContent;
    const draft = await done(startDraft(anna, ref));
    const { keeper } = database;
    const kinds = kindsWith(ref.id, newer(shipped, 'Placering, ny'));
    await offerNewShipped({ keeper, kinds: KNOWLEDGE_KINDS }, AT);
    expect(await offerNewShipped({ keeper, kinds }, AT)).toMatchObject({ followed: 1 });
    const reader = createKnowledgeReader(database.db, kinds, SILENT_LOG);
    const theme = (await reader.read()).documents('theme').find(({ id }) => id === ref.id);
    expect(theme).toMatchObject({ number: 3, content: { da: { title: 'Placering, ny' } } });
    expect((await findOpenVersion(database.db, ref))?.number).toBe(draft.number);

    const gone = createKnowledgeReader(database.db, kindsWith(ref.id, undefined), SILENT_LOG);
    expect((await gone.read()).findTheme('da', ref.id)).toBeUndefined();
  });

  test('that cannot read a local text shows the shipped one, and tells the editors', async ({
    database,
  }) => {
    const { anna, bo } = await editors(database);
    const ref = { kind: 'theme', id: 'ulaeselig' } as const;
    await published(anna, bo, ref.id);
    const [themes, ...others] = KNOWLEDGE_KINDS;
    const strict = anyKind({
      ...themeKind,
      shipped: themes!.shipped,
      read: (content) =>
        (content as ThemeContent).da.title === 'Om ulaeselig'
          ? { ok: false, error: [{ path: 'da.level', code: 'missing' }] }
          : themeKind.read(content),
    });
    const told: unknown[] = [];
    const log = { ...SILENT_LOG, error: (_text: string, data?: unknown) => void told.push(data) };
    const reader = createKnowledgeReader(database.db, [strict, ...others], log);
    expect((await reader.read()).findTheme('da', ref.id)).toBeUndefined();
    await reader.read();
    expect(told).toEqual([expect.objectContaining({ id: ref.id, faults: 'da.level missing' })]);
    const standings = await readStandings(database.db, [strict, ...others], TODAY);
    expect(waitingFor(standings, bo.by).unreadable.map(({ id }) => id)).toEqual([ref.id]);
  });
});

describe('the editors’ overview', () => {
  test('says how every document stands, and what waits for whom', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const draft = await ownTheme(anna, 'oversigt');
    const read = () => readStandings(database.db, KNOWLEDGE_KINDS, TODAY);
    const has = (list: readonly { id: string }[]) => list.some(({ id }) => id === 'oversigt');
    expect(has(waitingFor(await read(), anna.by).ownDrafts)).toBe(true);
    expect(has(waitingFor(await read(), bo.by).ownDrafts)).toBe(false);
    await done(sendForReview(anna, draft));
    expect(has(waitingFor(await read(), bo.by).toReview)).toBe(true);
    expect(has(waitingFor(await read(), anna.by).toReview)).toBe(false);
    expect(has(waitingFor(await read(), anna.by).sent)).toBe(true);
    const all = await read();
    expect(all.find(({ kind, id }) => kind === 'activity' && id === 'mentor')).toMatchObject({
      published: { number: 1, origin: 'shipped' },
      withdrawn: false,
      overdue: false,
      reviewAgain: '2027-11-23',
    });
    const late = await readStandings(database.db, KNOWLEDGE_KINDS, localDate('2030-01-01'));
    const { overdue } = waitingFor(late, anna.by);
    expect(overdue.length).toBeGreaterThan(70);
    expect(overdue[0]!.reviewAgain! <= overdue.at(-1)!.reviewAgain!).toBe(true);
  });
});

describe('an editor’s own data', () => {
  test('is given out, and of an erased editor only a number is left', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const sent = await done(sendForReview(anna, await ownTheme(anna, 'slettes')));
    await done(returnDraft(bo, sent, 'Se på titlen'));
    const { keeper } = database;
    expect((await exportPerson(keeper, anna.by, AT))?.texts).toEqual([
      { document: 'theme/slettes', version: 1, part: 'written', at: AT, words: null },
    ]);
    expect((await exportPerson(keeper, bo.by, AT))?.texts).toEqual([
      { document: 'theme/slettes', version: 1, part: 'reviewed', at: AT, words: 'Se på titlen' },
    ]);
    const erased = await erasePerson(keeper, { personId: anna.by, at: AT, today: TODAY });
    expect(erased.ok).toBe(true);
    const [version] = await listVersions(database.db, { kind: 'theme', id: 'slettes' });
    expect(version!.writtenBy).toEqual({ id: anna.by, name: undefined });
    const taken = await done(takeOver(bo, version!));
    expect(taken.writtenBy?.name).toBe('Bo');
  });
});
