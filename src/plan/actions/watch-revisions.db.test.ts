import { describe, expect, vi } from 'vitest';
import { HAVNBY, loadDemo } from '../../../demo/index.ts';
import { databaseTest as test } from '../../../tests/database.ts';
import type { Log } from '../../platform/log/index.ts';
import { createRevisionWatch } from '../index.ts';

const log = { error: vi.fn(), info: vi.fn(), debug: vi.fn(), warn: vi.fn() } as unknown as Log;
const ROUND_MS = 20;

test.beforeAll(async ({ db }) => {
  await db.transaction().execute(loadDemo);
});

describe('the watch of revisions', () => {
  test('tells each listener the revision of today, and each new one once', async ({ db }) => {
    const watch = createRevisionWatch(db, log, ROUND_MS);
    const heard: number[] = [];
    const leave = watch.listen(
      HAVNBY.id,
      (revision) => heard.push(revision),
      () => {},
    );
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await db
      .updateTable('partnership')
      .set({ revision: heard[0]! + 5 })
      .where('partnership_id', '=', HAVNBY.id)
      .execute();
    await vi.waitFor(() => expect(heard).toEqual([heard[0], heard[0]! + 5]));
    leave();
    watch.stop();
  });

  test('tells those who still listen that it has ended, and nobody else', async ({ db }) => {
    const watch = createRevisionWatch(db, log, ROUND_MS);
    const [gone, here] = [vi.fn(), vi.fn()];
    const leave = watch.listen(HAVNBY.id, () => {}, gone);
    watch.listen(HAVNBY.id, () => {}, here);
    leave();
    watch.stop();
    expect(here).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });
});
