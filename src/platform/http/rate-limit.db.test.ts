import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../tests/database.ts';
import { openServer } from '../db/index.ts';
import { SILENT_LOG } from '../log/index.ts';
import { createLimits } from './rate-limit.ts';

const RULES = { guess: { limit: 3, seconds: 60 }, letter: { limit: 1, seconds: 600 } };
const START = Date.parse('2026-11-23T12:00:00Z');

function clock() {
  const time = { ms: START };
  return { time, settings: { now: () => new Date(time.ms), secret: 'a secret' } };
}

describe('a limit', () => {
  test('lets through so many, and then tells when the next may come', async ({ database }) => {
    const { time, settings } = clock();
    const limits = createLimits(database.db, RULES, settings);
    for (let at = 0; at < 3; at += 1) expect((await limits.take('guess', 'a')).ok).toBe(true);
    time.ms += 20_500;
    expect(await limits.take('guess', 'a')).toEqual({
      ok: false,
      error: { retryAfterSeconds: 40 },
    });
    expect((await limits.take('guess', 'b')).ok).toBe(true);
    expect((await limits.take('letter', 'a')).ok).toBe(true);
  });

  test('is over when its time is, also for one who kept on trying', async ({ database }) => {
    const { time, settings } = clock();
    const limits = createLimits(database.db, RULES, settings);
    for (let at = 0; at < 10; at += 1) await limits.take('guess', 'over');
    time.ms += 59_999;
    expect(await limits.take('guess', 'over')).toEqual({
      ok: false,
      error: { retryAfterSeconds: 1 },
    });
    time.ms += 1;
    for (let at = 0; at < 3; at += 1) expect((await limits.take('guess', 'over')).ok).toBe(true);
    expect((await limits.take('guess', 'over')).ok).toBe(false);
  });

  test('starts from nothing when cleared, and only that one', async ({ database }) => {
    const limits = createLimits(database.db, RULES, clock().settings);
    for (const key of ['clear', 'keep']) {
      for (let at = 0; at < 4; at += 1) await limits.take('guess', key);
    }
    await limits.clear('guess', 'clear');
    expect((await limits.take('guess', 'clear')).ok).toBe(true);
    expect((await limits.take('guess', 'keep')).ok).toBe(false);
  });

  test('of several tells the longest wait, and counts in all', async ({ database }) => {
    const limits = createLimits(database.db, RULES, clock().settings);
    const both = [
      ['guess', 'both'],
      ['letter', 'both'],
    ] as const;
    expect((await limits.takeAll(both)).ok).toBe(true);
    expect(await limits.takeAll(both)).toEqual({ ok: false, error: { retryAfterSeconds: 600 } });
    expect((await limits.take('guess', 'both')).ok).toBe(true);
    expect((await limits.take('guess', 'both')).ok).toBe(false);
  });

  test('keeps no address in clear, and none that can be guessed without the secret', async ({
    database,
  }) => {
    const limits = createLimits(database.db, RULES, clock().settings);
    const other = createLimits(database.db, RULES, { ...clock().settings, secret: 'another' });
    for (let at = 0; at < 4; at += 1) await limits.take('guess', 'post@eksempel.dk');
    expect((await other.take('guess', 'post@eksempel.dk')).ok).toBe(true);
    const rows = await database.owner.selectFrom('rate_limit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('eksempel');
  });

  test('leaves no rows behind whose time is over', async ({ database }) => {
    const { time, settings } = clock();
    const limits = createLimits(database.db, RULES, settings);
    await limits.take('guess', 'old');
    time.ms += 24 * 60 * 60 * 1000;
    await limits.take('letter', 'new');
    const rows = await database.owner.selectFrom('rate_limit').selectAll().execute();
    expect(rows.map(({ rule, count }) => ({ rule, count }))).toEqual([
      { rule: 'letter', count: 1 },
    ]);
  });

  test('holds for many at once, through two processes too', async ({ database }) => {
    const { settings } = clock();
    const second = database.url ? openServer(database.url, SILENT_LOG) : undefined;
    const rules = { guess: { limit: 25, seconds: 60 } };
    const handles = [database.db, second?.db ?? database.db];
    const all = handles.map((db) => createLimits(db, rules, settings));
    const taken = await Promise.all(
      Array.from({ length: 100 }, (_, at) => all[at % 2]!.take('guess', 'many')),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(25);
    await second?.close();
  });
});
