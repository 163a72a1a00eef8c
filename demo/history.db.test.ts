import { expect } from 'vitest';
import { databaseTest as test } from '../tests/database.ts';
import { listChanges, verifyChanges } from '../src/access/index.ts';
import { loadWholePlan } from '../src/exchange/index.ts';
import { HAVNBY, havnbyPlan, loadDemo, loadDemoHistory, loadDemoPeople } from './index.ts';

test('the past of Havnby ends at the plan as it stands', async ({ database, db }) => {
  await db.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
    await loadDemoHistory(tx, havnbyPlan());
  });
  expect(await loadWholePlan(db, HAVNBY.id)).toEqual(havnbyPlan());
  const changes = await listChanges(db, HAVNBY.id, 10);
  expect(changes.map(({ useCase }) => useCase)).toEqual([
    'funding.change-status',
    'activities.choose-option',
    'funding.change-status',
    'activities.choose-option',
    'exchange.start-partnership',
  ]);
  expect((await verifyChanges(database.keeper, HAVNBY.id))?.faultCount).toBe(0);
});
