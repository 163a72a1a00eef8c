import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo } from '../../../demo/index.ts';
import { databaseTest as test } from '../../../tests/database.ts';
import type { Activity } from '../../engine/index.ts';
import { findPartnership, PROGRAM } from '../../access/index.ts';
import { fail, fromKroner, ok } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  editPlan,
  loadPlan,
  partHistory,
  type PlanEdit,
  restorePart,
  undoChange,
} from '../index.ts';

const { id: partnershipId } = HAVNBY;
const AT = new Date('2026-11-23T12:00:00Z');
const part = { list: 'activities', id: 'proeve' } as const;
const TRIED: Activity = {
  id: part.id,
  name: 'Prøve',
  priority: 3,
  effortAreas: [],
  targetGroups: [],
  options: [
    {
      id: 'a',
      name: 'Videreføres',
      approach: 'continue',
      costs: [{ year: 2027, kind: 'salary', amount: fromKroner(100_000) }],
      carried: [],
      reach: [],
      staff: [],
      requires: [],
      excludes: [],
    },
  ],
};
const subject = { room: 'activities', kind: 'activity', id: part.id };
const REQUEST = { partnershipId, useCase: 'test.edit', subject, at: AT, by: PROGRAM };

test.beforeAll(async ({ db }) => {
  await db.transaction().execute(loadDemo);
  await edit(db, (plan) => ok({ ...plan, activities: [...plan.activities, TRIED] }));
});

function edit(db: Db, change: PlanEdit<string>) {
  return editPlan(db, REQUEST, change);
}

function rename(db: Db, name: string) {
  return edit(db, (plan) =>
    ok({
      ...plan,
      activities: plan.activities.map((one) => (one.id === part.id ? { ...one, name } : one)),
    }),
  );
}

async function revisionOf(db: Db): Promise<number> {
  return (await findPartnership(db, partnershipId))!.revision;
}

async function nameNow(db: Db): Promise<string | undefined> {
  return (await loadPlan(db, partnershipId))!.activities.find(({ id }) => id === part.id)?.name;
}

describe('an edit of the plan', () => {
  test('stores every kind of change as it was made', async ({ db }) => {
    const made = await edit(db, (plan) => {
      const [first, ...rest] = plan.activities;
      const [source, ...sources] = plan.funding;
      return ok({
        ...plan,
        title: 'Ny titel',
        organisations: [
          { id: 'ny', name: 'Ny forening', kind: 'association' as const },
          ...plan.organisations,
        ],
        areas: [...plan.areas, { id: 'nyt', name: 'Nyt område', needs: [] }],
        activities: [
          ...rest,
          { ...first!, id: 'kopi', owner: 'ny', options: first!.options.slice(0, 1) },
          first!,
        ],
        funding: [
          { ...source!, amounts: [{ year: plan.firstYear, amount: fromKroner(17) }] },
          ...sources,
        ],
        pins: [],
      });
    });
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    expect(await loadPlan(db, partnershipId)).toEqual(made.value.after);
    const back = await undoChange(db, { ...REQUEST, revision: made.value.revision! });
    expect(back).toMatchObject({ ok: true });
    const start = made.value.before;
    const byId = (list: readonly { id: string }[]) =>
      list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const now = (await loadPlan(db, partnershipId))!;
    expect({
      ...now,
      activities: byId(now.activities),
      organisations: byId(now.organisations),
    }).toEqual({
      ...start,
      activities: byId(start.activities),
      organisations: byId(start.organisations),
    });
  });

  test('that alters nothing makes no revision', async ({ db }) => {
    const before = await revisionOf(db);
    const made = await edit(db, (plan) => ok({ ...plan, activities: [...plan.activities] }));
    expect(made.ok && made.value.revision).toBeUndefined();
    expect(await revisionOf(db)).toBe(before);
  });

  test('is refused as a whole when the plan would break a rule, with the place and the rule', async ({
    db,
  }) => {
    const before = await revisionOf(db);
    const made = await edit(db, (plan) => ok({ ...plan, areas: [] }));
    expect(made).toMatchObject({ ok: false, error: { kind: 'invalid-plan' } });
    const codes =
      !made.ok && typeof made.error === 'object' ? made.error.problems.map(({ code }) => code) : [];
    expect(codes).toContain('unknown-reference');
    expect(await revisionOf(db)).toBe(before);
  });

  test('hands on why its own rule refuses', async ({ db }) => {
    expect(await edit(db, () => fail('no'))).toEqual({ ok: false, error: 'no' });
  });
});

describe('undoing a change', () => {
  test('is refused when what it changed was changed again, and names the place', async ({ db }) => {
    const first = await rename(db, 'Første');
    await rename(db, 'Anden');
    const undone = await undoChange(db, {
      ...REQUEST,
      revision: first.ok ? first.value.revision! : -1,
    });
    expect(undone).toEqual({
      ok: false,
      error: { kind: 'changed-since', places: [['activities', part.id, 'name']] },
    });
    expect(await nameNow(db)).toBe('Anden');
  });

  test('keeps what others changed elsewhere meanwhile', async ({ db }) => {
    const before = await nameNow(db);
    const first = await rename(db, 'Tredje');
    await edit(db, (plan) => ok({ ...plan, title: 'Andres titel' }));
    const undone = await undoChange(db, {
      ...REQUEST,
      revision: first.ok ? first.value.revision! : -1,
    });
    expect(undone).toMatchObject({ ok: true });
    expect(await nameNow(db)).toBe(before);
    expect((await loadPlan(db, partnershipId))!.title).toBe('Andres titel');
  });

  test('is not for what is no edit of the plan', async ({ db }) => {
    expect(await undoChange(db, { ...REQUEST, revision: 999_999 })).toEqual({
      ok: false,
      error: { kind: 'not-an-edit' },
    });
  });
});

describe('the history of a record', () => {
  test('lists its edits, the newest first, and not those of others', async ({ db }) => {
    await rename(db, 'Fjerde');
    await edit(db, (plan) => ok({ ...plan, title: 'Igen' }));
    const [latest] = await partHistory(db, partnershipId, part);
    expect(latest).toMatchObject({
      after: { plan: { at: { activities: { at: { proeve: { set: { name: 'Fjerde' } } } } } } },
    });
    const other = await partHistory(db, partnershipId, { ...part, id: 'findes-ikke' });
    expect(other).toEqual([]);
  });

  test('brings a record back as it was, also after it was removed', async ({ db }) => {
    const kept = await rename(db, 'Den gode udgave');
    const good = (await loadPlan(db, partnershipId))!.activities.find(({ id }) => id === part.id);
    await rename(db, 'En dårligere udgave');
    const removed = await edit(db, (plan) =>
      ok({
        ...plan,
        activities: plan.activities.filter(({ id }) => id !== part.id),
      }),
    );
    expect(removed.ok).toBe(true);
    expect(await nameNow(db)).toBeUndefined();
    const revision = kept.ok ? kept.value.revision! : -1;
    const restored = await restorePart(db, REQUEST, { part, revision });
    expect(restored.ok).toBe(true);
    const now = (await loadPlan(db, partnershipId))!.activities.find(({ id }) => id === part.id);
    expect(now).toEqual(good);
  });
});
