import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../../tests/database.ts';
import {
  findChange,
  insertPartnership,
  type Actor,
  type PartnershipId,
} from '../../../access/index.ts';
import { type Plan, writePlanFile } from '../../../engine/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import { editPlan, loadPlan, replacePlan, undoChange } from '../../../plan/index.ts';
import { type Db, scoped } from '../../../platform/db/index.ts';
import { fromKroner, id, localDate, ok, toShare } from '../../../shared/index.ts';
import { adoption } from '../../domain/adopt/adoption.ts';
import { adoptables, keyOf } from '../../domain/adopt/chosen.ts';
import { adoptedBy } from '../../domain/adopt/mark.ts';
import { listDecisions } from '../../store/adopt/decisions.ts';
import { listScenarios, replaceScenarios } from '../../store/scenarios.ts';
import { adoptScenario, printOf } from './adopt-scenario.ts';
import { reverseDecision } from './reverse-decision.ts';

const at = new Date('2026-11-23T12:00:00Z');
const today = localDate('2026-11-23');
const statement = { decidedOn: today, decidedBy: 'Bestyrelsen', reason: 'Færre penge' };
const by: Actor = { role: 'editor', may: () => true };

const plan = aPlan({
  lastYear: 2027,
  activities: [
    anActivity({
      options: [
        anOption({ costs: [{ year: 2026, kind: 'salary', amount: fromKroner(1000) }] }),
        anOption({ id: 'o2', approach: 'close' }),
      ],
      x: { summary: 'Om indsatsen' },
    }),
    anActivity({
      id: 'i2',
      options: [anOption({ costs: [{ year: 2026, kind: 'salary', amount: fromKroner(500) }] })],
    }),
  ],
  funding: [aSource({ status: 'applied' })],
});

const scenario = aScenario({
  choose: { i1: 'o2' },
  level: { i2: toShare(0.8) },
  funding: { s1: { status: 'granted' } },
  x: { summary: 'Kort' },
});

async function fill(db: Db, name: string): Promise<PartnershipId> {
  const partnershipId: PartnershipId = id(name);
  await db.transaction().execute(async (tx) => {
    await insertPartnership(tx, { id: partnershipId, name, demo: false, createdAt: at });
    await replacePlan(tx, partnershipId, plan);
    await replaceScenarios(tx, partnershipId, [scenario]);
  });
  return partnershipId;
}

const REFUSED = /permission denied|never altered|only together/;
const DECIDED = ['choice.i1', 'level.i2'];

async function adopt(db: Db, partnershipId: PartnershipId, keys = DECIDED, print?: string) {
  const now: Plan = { ...(await loadPlan(db, partnershipId))!, scenarios: [] };
  const [stored] = await listScenarios(db, partnershipId);
  const chosen = adoptables(now, stored!).filter((one) => keys.includes(keyOf(one)));
  return adoptScenario(db, {
    partnershipId,
    scenarioId: scenario.id,
    keys,
    print: print ?? printOf(adoption(now, stored!, { chosen, today })),
    statement,
    today,
    at,
    by,
  });
}

async function fileOf(db: Db, partnershipId: PartnershipId): Promise<string> {
  return writePlanFile({ ...(await loadPlan(db, partnershipId))!, scenarios: [] });
}

describe('a decision about a scenario', () => {
  test('changes the plan, leaves the scenario what was not adopted, and is taken back whole', async ({
    database,
    db: owner,
  }) => {
    const partnershipId = await fill(owner, 'helt');
    const db = scoped(database.db, { partnership: partnershipId });
    const before = await fileOf(db, partnershipId);
    const adopted = await adopt(db, partnershipId);
    if (!adopted.ok) throw new Error(adopted.error.kind);
    const { decision } = adopted.value;
    expect(decision).toMatchObject({
      id: '1',
      kind: 'adopt',
      scenarioName: 'Scenarie',
      role: 'editor',
    });
    expect(decision.told.changes.map(({ key }) => key)).toEqual(DECIDED);
    const [kept] = await listScenarios(db, partnershipId);
    expect(kept).toMatchObject({ choose: {}, level: {}, funding: scenario.funding });
    expect(adoptedBy(kept!)).toBe('1');
    const { activities } = (await loadPlan(db, partnershipId))!;
    expect(activities.map(({ chosen, options }) => [chosen, options[0]!.costs[0]!.amount])).toEqual(
      [
        ['o2', 100_000],
        ['o1', 40_000],
      ],
    );
    const change = await findChange(db, partnershipId, decision.revision);
    expect(change).toMatchObject({
      useCase: 'scenarios.adopt-scenario',
      subject: { room: 'scenarios', kind: 'decision', id: '1' },
      after: { decision: { ...statement, scenario: 'Scenarie' } },
    });

    const undone = await undoChange(db, { partnershipId, revision: decision.revision, at, by });
    expect(undone).toEqual({ ok: false, error: { kind: 'decided' } });
    const reversed = await reverseDecision(db, {
      partnershipId,
      decisionId: '1',
      statement,
      at,
      by,
    });
    expect(reversed.ok && reversed.value.decision).toMatchObject({ id: '2', reverses: '1' });
    expect(await fileOf(db, partnershipId)).toBe(before);
    expect(await listScenarios(db, partnershipId)).toEqual([scenario]);

    const twice = await reverseDecision(db, { partnershipId, decisionId: '1', statement, at, by });
    expect(twice).toMatchObject({ error: { kind: 'reversed-already' } });
    const back = await reverseDecision(db, { partnershipId, decisionId: '2', statement, at, by });
    expect(back).toMatchObject({ error: { kind: 'is-reversal' } });
    expect((await adopt(db, partnershipId)).ok).toBe(true);
    const decisions = await listDecisions(db, partnershipId);
    expect(decisions.map(({ id: one, kind }) => [one, kind])).toEqual([
      ['3', 'adopt'],
      ['2', 'reverse'],
      ['1', 'adopt'],
    ]);
  });

  test('is not made on a plan that is another by now, nor twice at once', async ({ db }) => {
    const partnershipId = await fill(db, 'samtidig');
    const answers = await Promise.all([adopt(db, partnershipId), adopt(db, partnershipId)]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.find((one) => !one.ok)).toMatchObject({ error: { kind: 'changed-meanwhile' } });
    expect(await listDecisions(db, partnershipId)).toHaveLength(1);
    await replaceScenarios(db as never, partnershipId, [
      { ...scenario, x: { archived: '2026-11-01' } },
    ]);
    expect(await adopt(db, partnershipId)).toMatchObject({ error: { kind: 'archived' } });
    await replaceScenarios(db as never, partnershipId, []);
    const gone = await adoptScenario(db, {
      partnershipId,
      scenarioId: scenario.id,
      keys: DECIDED,
      print: '',
      statement,
      today,
      at,
      by,
    });
    expect(gone).toMatchObject({ error: { kind: 'unknown-scenario' } });
  });

  test('is not taken back where somebody has changed the plan since', async ({ db }) => {
    const partnershipId = await fill(db, 'siden');
    await adopt(db, partnershipId);
    const request = {
      partnershipId,
      useCase: 'test.edit',
      subject: { room: 'activities', kind: 'activity', id: 'i1' },
      at,
      by,
    };
    await editPlan<never>(db, request, (now) =>
      ok({
        ...now,
        activities: now.activities.map((one) => (one.id === 'i1' ? { ...one, chosen: 'o1' } : one)),
      }),
    );
    const before = await fileOf(db, partnershipId);
    expect(
      await reverseDecision(db, { partnershipId, decisionId: '1', statement, at, by }),
    ).toEqual({
      ok: false,
      error: { kind: 'changed-since', places: [['activities', 'i1', 'chosen']] },
    });
    expect(await fileOf(db, partnershipId)).toBe(before);
  });

  test('is never altered, and goes away with its partnership only', async ({
    database,
    db: owner,
  }) => {
    const partnershipId = await fill(owner, 'mur');
    const db = scoped(database.db, { partnership: partnershipId });
    await adopt(db, partnershipId);
    const mine = sql`partnership_id = ${partnershipId}`;
    for (const handle of [db, owner]) {
      await expect(
        sql`update scenario_decision set reason = 'Anden' where ${mine}`.execute(handle),
      ).rejects.toThrow(REFUSED);
      await expect(
        sql`delete from scenario_decision where ${mine}`.execute(handle),
      ).rejects.toThrow(REFUSED);
    }
    expect(
      await listDecisions(scoped(database.db, { partnership: id('helt') }), partnershipId),
    ).toEqual([]);
    expect(await listDecisions(db, partnershipId)).toHaveLength(1);
  });
});
