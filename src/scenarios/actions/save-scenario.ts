import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { loadPlan } from '../../plan/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import {
  checkDraft,
  type DraftProblem,
  newScenarioId,
  type ScenarioDraft,
  toScenario,
} from '../domain/draft.ts';
import { appendScenario, listScenarios, putScenario } from '../store/scenarios.ts';

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
    const checked = checkDraft(draft, await planOf(tx, partnershipId), others);
    if (!checked.ok) return { answer: checked };
    const scenario = toScenario(checked.value, newScenarioId(checked.value.name, others));
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

type UpdateScenarioAnswer = Result<
  { before: Scenario },
  'unknown-scenario' | readonly DraftProblem[]
>;

/** Puts a draft in the place of a scenario. Answers with the scenario as it was. */
export async function updateScenario(
  db: Db,
  { partnershipId, id, draft, at, by }: UpdateScenario,
): Promise<UpdateScenarioAnswer> {
  const request = { partnershipId, useCase: 'scenarios.update-scenario', at, by };
  return changeWorkspace<UpdateScenarioAnswer>(db, request, async (tx) => {
    const scenarios = await listScenarios(tx, partnershipId);
    const before = scenarios.find((scenario) => scenario.id === id);
    if (!before) return { answer: fail('unknown-scenario') };
    const others = scenarios.filter((scenario) => scenario !== before);
    const checked = checkDraft(draft, await planOf(tx, partnershipId), others);
    if (!checked.ok) return { answer: checked };
    const after = toScenario(checked.value, id, before);
    await putScenario(tx, partnershipId, after);
    return { answer: ok({ before }), change: { subject: subjectOf(id), before, after } };
  });
}

/** What a recorded change of a scenario is about. */
export function subjectOf(id: string) {
  return { room: 'scenarios', kind: 'scenario', id };
}

async function planOf(tx: Tx, partnershipId: PartnershipId) {
  const parts = await loadPlan(tx, partnershipId);
  if (!parts) throw new Error(`The partnership ${partnershipId} has no plan`);
  return { ...parts, scenarios: [] };
}
