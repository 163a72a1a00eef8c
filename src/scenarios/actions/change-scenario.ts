import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { Plan, Scenario } from '../../engine/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { loadPlan } from '../../plan/index.ts';
import { fail, isEqual, ok, type Result } from '../../shared/index.ts';
import { rememberBasis } from '../domain/clash-basis.ts';
import type { SettingKey } from '../domain/settings.ts';
import { listScenarios, putScenario } from '../store/scenarios.ts';

/** Who changes which scenario, by which use case. */
export interface ScenarioRequest {
  readonly partnershipId: PartnershipId;
  readonly id: string;
  readonly useCase:
    | 'scenarios.update-scenario'
    | 'scenarios.merge-differences'
    | 'scenarios.archive-scenario';
  readonly at: Date;
  readonly by: Actor;
}

/** The edit of the plan that writes options for a scenario. */
export const WRITE_OWN_OPTION = 'scenarios.write-own-option';

/** A scenario as it was and as it is after a change. */
export interface ChangedScenario {
  readonly before: Scenario;
  readonly after: Scenario;
  /** The revision that the change made; absent when it altered nothing. */
  readonly revision?: number;
}

/** What a change of a scenario is made from. */
export interface AroundScenario {
  readonly plan: Plan;
  /** The partnership's other scenarios. */
  readonly others: readonly Scenario[];
}

/** A pure change of a scenario. */
export type ScenarioEdit<Problem> = (
  scenario: Scenario,
  around: AroundScenario,
) => Result<Scenario, Problem>;

/** How the plan is remembered beside what a change sets. */
export interface Remembering {
  /** Places whose memory is that of now even when what is said stays. */
  readonly anew?: readonly SettingKey[];
  /** The change says itself what is remembered. */
  readonly asIs?: true;
}

/** Runs one change of a scenario, remembers what the plan says of the things it sets, stores and
 * records it. Throws `Forbidden` when the actor may not, and when the partnership has no plan. */
export async function changeScenario<Problem>(
  db: Db | Tx,
  request: ScenarioRequest,
  edit: ScenarioEdit<Problem>,
  { anew = [], asIs }: Remembering = {},
): Promise<Result<ChangedScenario, Problem | 'unknown-scenario'>> {
  const { partnershipId, id } = request;
  type Answer = Result<ChangedScenario, Problem | 'unknown-scenario'>;
  return changeWorkspace<Answer>(db, request, async (tx, revision) => {
    const scenarios = await listScenarios(tx, partnershipId);
    const before = scenarios.find((scenario) => scenario.id === id);
    if (!before) return { answer: fail('unknown-scenario') };
    const others = scenarios.filter((scenario) => scenario !== before);
    const plan = await planOf(tx, partnershipId);
    const edited = edit(before, { plan, others });
    if (!edited.ok) return { answer: edited };
    const after = asIs ? edited.value : rememberBasis(plan, before, edited.value, anew);
    if (isEqual(before, after)) return { answer: ok({ before, after: before }) };
    await putScenario(tx, partnershipId, after);
    return {
      answer: ok({ before, after, revision: revision + 1 }),
      change: { subject: subjectOf(id), before, after },
    };
  });
}

/** What a recorded change of a scenario is about. */
export function subjectOf(id: string) {
  return { room: 'scenarios', kind: 'scenario', id };
}

/** The plan of a partnership, without its scenarios. */
export async function planOf(tx: Tx, partnershipId: PartnershipId): Promise<Plan> {
  const parts = await loadPlan(tx, partnershipId);
  if (!parts) throw new Error(`The partnership ${partnershipId} has no plan`);
  return { ...parts, scenarios: [] };
}
