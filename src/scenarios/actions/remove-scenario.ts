import {
  type Actor,
  changeWorkspace,
  findLatestChange,
  type PartnershipId,
} from '../../access/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { DRAFT_LIMITS } from '../domain/draft.ts';
import { appendScenario, deleteScenario, listScenarios } from '../store/scenarios.ts';
import { subjectOf } from './change-scenario.ts';

/** A scenario of a partnership. */
export interface RemoveScenario {
  readonly partnershipId: PartnershipId;
  readonly id: string;
  readonly at: Date;
  readonly by: Actor;
}

type RemoveScenarioAnswer = Result<{ before: Scenario }, 'unknown-scenario'>;

const REMOVE = 'scenarios.remove-scenario';

/** Removes a scenario; the plan is not altered by it. Answers with the scenario as it was. */
export async function removeScenario(
  db: Db,
  { partnershipId, id, at, by }: RemoveScenario,
): Promise<RemoveScenarioAnswer> {
  const request = { partnershipId, useCase: REMOVE, at, by };
  return changeWorkspace<RemoveScenarioAnswer>(db, request, async (tx) => {
    const before = (await listScenarios(tx, partnershipId)).find((one) => one.id === id);
    if (!before) return { answer: fail('unknown-scenario') };
    await deleteScenario(tx, partnershipId, id);
    return {
      answer: ok({ before }),
      change: { subject: subjectOf(id), before, after: undefined },
    };
  });
}

type RestoreScenarioAnswer = Result<{ scenario: Scenario }, 'not-removed' | 'taken' | 'too-many'>;

/** Undoes the latest removal of a scenario: it stands last among the scenarios again. */
export async function restoreScenario(
  db: Db,
  { partnershipId, id, at, by }: RemoveScenario,
): Promise<RestoreScenarioAnswer> {
  const request = { partnershipId, useCase: 'scenarios.restore-scenario', at, by };
  return changeWorkspace<RestoreScenarioAnswer>(db, request, async (tx) => {
    const scenarios = await listScenarios(tx, partnershipId);
    if (scenarios.some((one) => one.id === id)) return { answer: fail('taken') };
    if (scenarios.length >= DRAFT_LIMITS.scenarios) return { answer: fail('too-many') };
    const removed = { useCase: REMOVE, subject: subjectOf(id) };
    const removal = await findLatestChange(tx, partnershipId, removed);
    if (!removal) return { answer: fail('not-removed') };
    // Written by `removeScenario` above.
    const scenario = removal.before as Scenario;
    await appendScenario(tx, partnershipId, scenario);
    return {
      answer: ok({ scenario }),
      change: { subject: subjectOf(id), before: undefined, after: scenario },
    };
  });
}
