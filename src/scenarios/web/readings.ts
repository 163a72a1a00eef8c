import { type Evaluation, evaluate, type Scenario } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { type PlanReading, remember } from '../../plan/index.ts';
import { type FittedScenario, fitScenario } from '../domain/fit.ts';
import { listScenarios } from '../store/scenarios.ts';

/** A scenario as the plan of the reading takes it, with its evaluation. */
export interface ScenarioReading extends FittedScenario {
  /** As it was stored. */
  readonly stored: Scenario;
  readonly evaluation: Evaluation;
}

/** The scenarios of a reading's partnership, asked for once per reading. */
export async function scenariosOf(db: Db, reading: PlanReading): Promise<readonly Scenario[]> {
  const kept = remember(reading, 'scenarios', (): { asked?: Promise<Scenario[]> } => ({}));
  kept.asked ??= listScenarios(db, reading.partnership.id);
  try {
    return await kept.asked;
  } catch (error) {
    // What failed must not be kept as long as the reading.
    delete kept.asked;
    throw error;
  }
}

/** What a stored scenario comes to under the plan of the reading. */
export function readScenario(reading: PlanReading, stored: Scenario): ScenarioReading {
  return remember(reading, `scenario ${stored.id}`, () => {
    const fitted = fitScenario(reading.plan, stored);
    const evaluation = evaluate(reading.plan, { scenario: fitted.scenario });
    return { stored, ...fitted, evaluation };
  });
}

/** The short description of a scenario; undefined when it has none. */
export function summaryOf({ x }: Scenario): string | undefined {
  const summary = typeof x === 'object' && x !== null && 'summary' in x ? x.summary : undefined;
  return typeof summary === 'string' && summary.trim() !== '' ? summary : undefined;
}
