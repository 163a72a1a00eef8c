import { createHash } from 'node:crypto';
import { type Actor, changeWorkspace, type PartnershipId } from '../../../access/index.ts';
import type { Plan } from '../../../engine/index.ts';
import { editPlan, type InvalidPlan, loadPlan } from '../../../plan/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../../shared/index.ts';
import type { ToldAdoption } from '../../domain/adopt/adopted-change.ts';
import { adoption, type Adoption } from '../../domain/adopt/adoption.ts';
import { adoptables, keyOf, withoutPart } from '../../domain/adopt/chosen.ts';
import type { DecisionStatement, ScenarioDecision } from '../../domain/adopt/decision.ts';
import { withAdopted } from '../../domain/adopt/mark.ts';
import { isArchived } from '../../domain/scenario-data.ts';
import { insertDecision, listDecisions } from '../../store/adopt/decisions.ts';
import { listScenarios, putScenario } from '../../store/scenarios.ts';

/** A scenario that is to become the plan, wholly or in part. */
export interface AdoptScenario {
  readonly partnershipId: PartnershipId;
  readonly scenarioId: string;
  /** The differences that are adopted, as `keyOf` names them. */
  readonly keys: readonly string[];
  /** What was told of them when it was agreed to, as `printOf` shortens it. */
  readonly print: string;
  readonly statement: DecisionStatement;
  readonly today: LocalDate;
  readonly at: Date;
  readonly by: Actor;
}

/** Why a scenario does not become the plan: it is gone, or put away; plan or scenario are others than what was
 * agreed to; the plan is already so; or it would break a rule. */
export type AdoptProblem =
  | { readonly kind: 'unknown-scenario' }
  | { readonly kind: 'archived' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'changes-nothing' }
  | InvalidPlan;

type Answer = Result<{ readonly decision: ScenarioDecision }, AdoptProblem>;

/** Makes differences of a scenario the plan's, and records the decision. The scenario keeps what was
 * not adopted. */
export async function adoptScenario(db: Db, asked: AdoptScenario): Promise<Answer> {
  const { partnershipId, scenarioId, at, by, statement, today } = asked;
  const request = { partnershipId, useCase: 'scenarios.adopt-scenario', at, by };
  return changeWorkspace<Answer>(db, request, async (tx, revisionBefore) => {
    const scenario = (await listScenarios(tx, partnershipId)).find(({ id }) => id === scenarioId);
    if (!scenario) return { answer: fail({ kind: 'unknown-scenario' }) };
    if (isArchived(scenario)) return { answer: fail({ kind: 'archived' }) };
    const plan = await planOf(tx, partnershipId);
    const chosen = adoptables(plan, scenario).filter((one) => asked.keys.includes(keyOf(one)));
    const adopted = adoption(plan, scenario, { chosen, reason: statement, today });
    if (printOf(adopted) !== asked.print) return { answer: fail({ kind: 'changed-meanwhile' }) };

    const id = await nextDecisionId(tx, partnershipId);
    const after = withAdopted(withoutPart(scenario, chosen), id);
    const { scenarios: _, ...parts } = adopted.plan;
    const decision = { id, kind: 'adopt', scenario: scenario.name, ...statement };
    const edit = {
      ...request,
      subject: { room: 'scenarios', kind: 'decision', id },
      beside: { before: { scenario }, after: { scenario: after, decision } },
    };
    const edited = await editPlan<AdoptProblem>(tx, edit, () => ok(parts));
    if (!edited.ok) return { answer: edited };
    const { revision } = edited.value;
    if (revision === undefined) return { answer: fail({ kind: 'changes-nothing' }) };
    await putScenario(tx, partnershipId, after);
    const recorded: ScenarioDecision = {
      id,
      kind: 'adopt',
      scenarioId,
      scenarioName: scenario.name,
      revisionBefore,
      revision,
      ...statement,
      told: toldOf(adopted),
      ...writtenBy(by),
      recordedAt: at,
    };
    await insertDecision(tx, partnershipId, recorded);
    return { answer: ok({ decision: recorded }) };
  });
}

/** A short word for all that an adoption changes: another one as soon as anything of it is another. */
export function printOf({ changes, handovers, years, isRounded }: ToldAdoption): string {
  const text = JSON.stringify([changes, handovers, years, isRounded]);
  return createHash('sha256').update(text).digest('base64url');
}

function toldOf({ changes, handovers, years, isRounded }: Adoption): ToldAdoption {
  return { changes, handovers, years, isRounded };
}

/** Who writes a decision down. */
export function writtenBy({ personId, role, organisationId }: Actor) {
  return {
    ...(personId !== undefined && { personId }),
    ...(role !== undefined && { role }),
    ...(organisationId !== undefined && { organisationId }),
  };
}

/** Decisions are numbered within their partnership. */
export async function nextDecisionId(tx: Tx, partnershipId: PartnershipId): Promise<string> {
  return String((await listDecisions(tx, partnershipId)).length + 1);
}

async function planOf(tx: Tx, partnershipId: PartnershipId): Promise<Plan> {
  const parts = await loadPlan(tx, partnershipId);
  if (!parts) throw new Error(`The partnership ${partnershipId} has no plan`);
  return { ...parts, scenarios: [] };
}
