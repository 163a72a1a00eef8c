import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../../tests/database.ts';
import { erasePerson, exportPerson } from '../../../access/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { localDate } from '../../../shared/index.ts';
import {
  anyKind,
  approve,
  askToWithdraw,
  type AnyKind,
  createKnowledgeReader,
  findOpenVersion,
  findPublished,
  findVersion,
  KNOWLEDGE_KINDS,
  leaveOffered,
  listVersions,
  offerNewShipped,
  readStandings,
  restoreVersion,
  returnDraft,
  saveDraft,
  sendForReview,
  startDocument,
  startDraft,
  takeOffered,
  takeOver,
  type ThemeContent,
  themeKind,
  waitingFor,
} from '../../index.ts';
import {
  AT,
  TODAY,
  shippedThemes,
  ROLES,
  ROLES_TEXT,
  titled,
  editors,
  done,
  refused,
  published,
  ownTheme,
} from '../testing/editors.ts';

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
    expect((await findOpenVersion(database.keeper, ref))?.content).toEqual(titled('Om gendannes'));
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
    const standings = await readStandings(database.keeper, KNOWLEDGE_KINDS, TODAY);
    expect(standings.find(({ id }) => id === ref.id)).toMatchObject({
      withdrawn: true,
      title: { da: 'Om nedtages' },
    });
    const draft = await done(startDraft(anna, ref));
    expect((await findVersion(database.keeper, ref, draft.number))?.content).toEqual(
      titled('Om nedtages'),
    );

    const needed = await refused(askToWithdraw(anna, { kind: 'theme', id: 'tre-tilgange' }, 'X'));
    expect(needed).toMatchObject({ kind: 'needed' });
    expect(needed?.kind === 'needed' && needed.by).toContainEqual(
      expect.objectContaining({
        ...ROLES,
        title: { da: ROLES_TEXT.da.title, en: ROLES_TEXT.en.title },
      }),
    );
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
      by: [expect.objectContaining({ kind: 'theme', id: 'citerer' })],
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
    const standings = await readStandings(database.keeper, kinds, TODAY);
    const { offered } = waitingFor(standings, bo.by);
    expect(offered.map(({ id }) => id)).toEqual([ref.id]);

    const newest = kindsWith(ref.id, newer(shipped, 'Endnu nyere'));
    await offerNewShipped({ keeper, kinds: newest }, AT);
    const versions = await listVersions(database.keeper, ref);
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
    const [again] = await listVersions(database.keeper, ref);
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
    expect((await findOpenVersion(database.keeper, ref))?.number).toBe(draft.number);

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
    const standings = await readStandings(database.keeper, [strict, ...others], TODAY);
    expect(waitingFor(standings, bo.by).unreadable.map(({ id }) => id)).toEqual([ref.id]);
  });
});

describe('the editors’ overview', () => {
  test('says how every document stands, and what waits for whom', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const draft = await ownTheme(anna, 'oversigt');
    const read = () => readStandings(database.keeper, KNOWLEDGE_KINDS, TODAY);
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
    const late = await readStandings(database.keeper, KNOWLEDGE_KINDS, localDate('2030-01-01'));
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
    const [version] = await listVersions(database.keeper, { kind: 'theme', id: 'slettes' });
    expect(version!.writtenBy).toEqual({ id: anna.by, name: undefined });
    const taken = await done(takeOver(bo, version!));
    expect(taken.writtenBy?.name).toBe('Bo');
  });
});
