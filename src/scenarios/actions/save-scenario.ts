import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { ok, type Result } from '../../shared/index.ts';
import { rememberBasis } from '../domain/clash-basis.ts';
import {
  checkDraft,
  type DraftProblem,
  newScenarioId,
  type ScenarioDraft,
  toScenario,
} from '../domain/draft.ts';
import { appendScenario, listScenarios } from '../store/scenarios.ts';
import { type ChangedScenario, changeScenario, planOf, subjectOf } from './change-scenario.ts';

/** A new scenario. */
export interface CreateScenario {
  readonly partnershipId: PartnershipId;
  readonly draft: ScenarioDraft;
  readonly at: Date;
  readonly by: Actor;
}

type CreateScenarioAnswer = Result<{ id: string }, readonly DraftProblem[]>;

/** Adds a scenario behind those there are. Answers with its id. */
export async function createScenario(
  db: Db,
  { partnershipId, draft, at, by }: CreateScenario,
): Promise<CreateScenarioAnswer> {
  const request = { partnershipId, useCase: 'scenarios.create-scenario', at, by };
  return changeWorkspace<CreateScenarioAnswer>(db, request, async (tx) => {
    const others = await listScenarios(tx, partnershipId);
    const plan = await planOf(tx, partnershipId);
    const checked = checkDraft(draft, plan, others);
    if (!checked.ok) return { answer: checked };
    const drafted = toScenario(checked.value, newScenarioId(checked.value.name, others));
    const scenario = rememberBasis(plan, undefined, drafted);
    await appendScenario(tx, partnershipId, scenario);
    return {
      answer: ok({ id: scenario.id }),
      change: { subject: subjectOf(scenario.id), before: undefined, after: scenario },
    };
  });
}

/** Another shape of a scenario there is. */
export interface UpdateScenario extends CreateScenario {
  readonly id: string;
}

type UpdateScenarioAnswer = Result<ChangedScenario, 'unknown-scenario' | readonly DraftProblem[]>;

/** Puts a draft in the place of a scenario. Answers with the scenario as it was and is. */
export async function updateScenario(
  db: Db,
  { draft, ...request }: UpdateScenario,
): Promise<UpdateScenarioAnswer> {
  const useCase = 'scenarios.update-scenario' as const;
  return changeScenario<readonly DraftProblem[]>(
    db,
    { ...request, useCase },
    (before, { plan, others }) => {
      const checked = checkDraft(draft, plan, others);
      return checked.ok ? ok(toScenario(checked.value, before.id, before)) : checked;
    },
  );
}
