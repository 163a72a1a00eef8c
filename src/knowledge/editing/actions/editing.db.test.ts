import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../../tests/database.ts';
import { Forbidden, verifyInstallationChanges } from '../../../access/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import {
  approve,
  approveFor,
  askToWithdraw,
  cancelSchedule,
  createKnowledgeReader,
  discardDraft,
  findOpenVersion,
  findPublished,
  findVersion,
  KNOWLEDGE_KINDS,
  listVersions,
  publishDue,
  returnDraft,
  saveDraft,
  sendForReview,
  startDocument,
  startDraft,
  takeBack,
  takeOver,
} from '../../index.ts';
import {
  AT,
  later,
  ROLES,
  ROLES_TEXT,
  titled,
  editors,
  done,
  refused,
  published,
  ownTheme,
} from '../testing/editors.ts';

describe('a text on its way', () => {
  test('goes from a draft past another editor to the readers', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const reader = createKnowledgeReader(database.db, KNOWLEDGE_KINDS, SILENT_LOG);
    const before = await reader.read();
    const draft = await done(startDraft(anna, ROLES));
    expect(draft).toMatchObject({ number: 2, state: 'draft', basedOn: 1, origin: 'local' });
    expect((await findOpenVersion(database.keeper, ROLES))?.content).toEqual(ROLES_TEXT);
    expect(await findOpenVersion(database.db, ROLES)).toBeUndefined();
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
    const versions = await listVersions(database.keeper, ROLES);
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
    expect(await findOpenVersion(database.keeper, ref)).toBeUndefined();
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
    const versions = await listVersions(database.keeper, ref);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('lose nothing when one saves over what the other saved', async ({ database }) => {
    const { anna, bo } = await editors(database);
    const draft = await ownTheme(anna, 'konflikt');
    const first = await done(saveDraft(anna, draft, { content: { da: 1 }, note: '' }));
    const problem = await refused(saveDraft(anna, draft, { content: { da: 2 }, note: '' }));
    expect(problem).toMatchObject({ kind: 'conflict', version: { edition: first.edition } });
    expect((await findVersion(database.keeper, draft, 1))?.content).toEqual({ da: 1 });
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
    const version = await findVersion(database.keeper, sent, sent.number);
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
    expect(await findVersion(database.keeper, ref, 1)).toMatchObject({
      state: 'draft',
      unfit: true,
    });
  });
});
