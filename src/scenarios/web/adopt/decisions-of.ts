import type { Scenario } from '../../../engine/index.ts';
import { type PlanReading, remember } from '../../../plan/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { reversedBy, type ScenarioDecision } from '../../domain/adopt/decision.ts';
import { adoptedBy } from '../../domain/adopt/mark.ts';
import { listDecisions } from '../../store/adopt/decisions.ts';

/** The decisions of a reading's partnership, newest first, asked for once per reading. */
export function decisionsOf(db: Db, reading: PlanReading): Promise<readonly ScenarioDecision[]> {
  const kept = remember(reading, 'scenario decisions', () => ({
    asked: undefined as Promise<ScenarioDecision[]> | undefined,
  }));
  kept.asked ??= listDecisions(db, reading.partnership.id).catch((error: unknown) => {
    kept.asked = undefined;
    throw error;
  });
  return kept.asked;
}

/** The decision by which a scenario became the plan, as long as it stands. */
export async function decisionFor(
  db: Db,
  reading: PlanReading,
  scenario: Scenario,
): Promise<ScenarioDecision | undefined> {
  const id = adoptedBy(scenario);
  if (id === undefined) return undefined;
  const decisions = await decisionsOf(db, reading);
  return decisions.find(
    (decision) =>
      decision.id === id &&
      decision.scenarioId === scenario.id &&
      reversedBy(decisions, id) === undefined,
  );
}
