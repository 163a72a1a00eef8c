import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo, loadDemoPeople } from '../../../demo/index.ts';
import { databaseTest as test } from '../../../tests/database.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { id, localDate } from '../../shared/index.ts';
import { PROGRAM } from '../domain/rights.ts';
import { insertMembership } from '../store/memberships.ts';
import { insertPartnership, isFormerAddress } from '../store/partnerships.ts';
import { askForDeletion, cancelDeletion, GRACE_DAYS } from './change-partnership.ts';
import { deleteDuePartnerships } from './delete-due-partnerships.ts';
import { invite } from './invite.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const DUE = new Date(AT.getTime() + GRACE_DAYS * 24 * 60 * 60 * 1000);
const { id: partnershipId } = HAVNBY;

test.beforeAll(async ({ db, database }) => {
  await db.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
    const nabo = { id: id<'partnership'>('nabo'), name: 'Nabo', demo: false, createdAt: AT };
    await insertPartnership(tx, nabo);
    const owner = { personId: id<'person'>('demo-projektleder'), role: 'owner' } as const;
    await insertMembership(tx, { partnershipId: nabo.id, ...owner }, AT);
  });
  const invited = await invite(scoped(database.db, { partnership: partnershipId }), {
    partnershipId,
    by: PROGRAM,
    at: AT,
    today: localDate('2026-11-23'),
    email: 'en@havnby.example',
    terms: { role: 'editor' },
    compose: () => ({ subject: 'Invitation', text: 'Kom med' }),
  });
  expect(invited.ok).toBe(true);
});

/** How many rows of a partnership there are, by table. */
async function rowsOf(db: Db, partnership: string): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'partnership_id'
    order by table_name`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(name)}
      where partnership_id = ${partnership}`.execute(db);
    counts[name] = rows[0]!.count;
  }
  return counts;
}

const request = { partnershipId, by: PROGRAM, at: AT };

describe('the deletion of a partnership', () => {
  test('is asked for by its name and happens thirty days later', async ({ database }) => {
    const own = scoped(database.db, { partnership: partnershipId });
    expect(await askForDeletion(own, { ...request, typedName: 'Havn' })).toEqual({
      ok: false,
      error: 'other-name',
    });
    const asked = await askForDeletion(own, { ...request, typedName: HAVNBY.name });
    expect(asked).toEqual({ ok: true, value: DUE });
    const later = { ...request, at: new Date(AT.getTime() + 1000), typedName: HAVNBY.name };
    expect(await askForDeletion(own, later)).toEqual({ ok: true, value: DUE });
  });

  test('does not happen before its time, nor once it was cancelled', async ({ database }) => {
    const { db, keeper, owner } = database;
    const before = await rowsOf(owner, partnershipId);
    expect(await deleteDuePartnerships(keeper, new Date(DUE.getTime() - 1))).toEqual([]);
    const own = scoped(db, { partnership: partnershipId });
    await cancelDeletion(own, request);
    expect(await deleteDuePartnerships(keeper, DUE)).toEqual([]);
    const after = await rowsOf(owner, partnershipId);
    expect({ ...after, change: 0 }).toEqual({ ...before, change: 0 });
    await askForDeletion(own, { ...request, typedName: HAVNBY.name });
  });

  test('takes every row of every room, and leaves a receipt without content', async ({
    database,
  }) => {
    const { keeper, owner } = database;
    const before = await rowsOf(owner, partnershipId);
    const nabo = await rowsOf(owner, 'nabo');
    const filled = Object.entries(before).filter(([, count]) => count > 0);
    expect(filled.length).toBeGreaterThan(8);
    const both = await Promise.all(
      [1, 2].map(() =>
        deleteDuePartnerships(keeper, DUE, ({ name }) => ({
          subject: `${name} er slettet`,
          text: 'Alt er slettet',
        })),
      ),
    );
    expect(both.flat()).toHaveLength(1);
    const { receipt } = both.flat()[0]!;
    expect(receipt.counts).toEqual(before);
    expect(Object.values(await rowsOf(owner, partnershipId)).every((count) => count === 0)).toBe(
      true,
    );
    expect(await rowsOf(owner, 'nabo')).toEqual(nabo);
    const kept = await keeper.selectFrom('receipt').selectAll().execute();
    expect(kept).toMatchObject([{ kind: 'partnership', told: before }]);
    expect(JSON.stringify(kept)).not.toContain('Havnby');
    expect(await isFormerAddress(database.db, partnershipId)).toBe(true);
    const [recorded] = await keeper.selectFrom('installation_change').selectAll().execute();
    expect(recorded).toMatchObject({
      use_case: 'access.delete-due-partnership',
      subject: { kind: 'partnership', id: partnershipId },
    });
    const letters = await keeper
      .selectFrom('mail')
      .select('recipient')
      .where('key', 'like', 'deleted:%')
      .execute();
    expect(letters).toEqual([{ recipient: 'projektleder@havnby.example' }]);
  });
});
