import { z } from 'zod';
import {
  type Actor,
  changeWorkspace,
  findChange,
  type PartnershipId,
} from '../../../access/index.ts';
import { evaluate, type Plan, type Scenario } from '../../../engine/index.ts';
import {
  editPlan,
  type InvalidPlan,
  loadPlan,
  patchOf,
  type PlanParts,
} from '../../../plan/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { fail, isEqual, ok, type Result } from '../../../shared/index.ts';
import { yearChanges } from '../../domain/adopt/adoption.ts';
import {
  type DecisionStatement,
  reversedBy,
  type ScenarioDecision,
} from '../../domain/adopt/decision.ts';
import { withAdopted } from '../../domain/adopt/mark.ts';
import { reversal } from '../../domain/adopt/reversal.ts';
import { insertDecision, listDecisions } from '../../store/adopt/decisions.ts';
import { listScenarios, putScenario } from '../../store/scenarios.ts';
import { nextDecisionId, writtenBy } from './adopt-scenario.ts';

/** Why a decision is not taken back: there is none of that number; it took one back itself, and then its
 * scenario is adopted anew; another one has taken it back; its places in the plan were changed since;
 * or the plan would break a rule. */
export type ReverseProblem =
  | { readonly kind: 'unknown-decision' }
  | { readonly kind: 'is-reversal' }
  | { readonly kind: 'reversed-already' }
  | { readonly kind: 'changed-since'; readonly places: readonly (readonly string[])[] }
  | InvalidPlan;

/** What the plan would be, and be left as, if a decision were taken back. */
export interface Reversal {
  readonly decision: ScenarioDecision;
  readonly before: PlanParts;
  readonly after: PlanParts;
  /** The scenario as it was before the decision and as the decision left it. */
  readonly scenario: { readonly before: Scenario; readonly after: Scenario } | undefined;
}

/** What taking a decision back comes to, as the plan is now; nothing is stored. */
export async function foreseeReversal(
  db: Db | Tx,
  partnershipId: PartnershipId,
  decisionId: string,
): Promise<Result<Reversal, ReverseProblem>> {
  const decisions = await listDecisions(db, partnershipId);
  const decision = decisions.find(({ id }) => id === decisionId);
  if (!decision) return fail({ kind: 'unknown-decision' });
  if (decision.kind === 'reverse') return fail({ kind: 'is-reversal' });
  if (reversedBy(decisions, decisionId)) return fail({ kind: 'reversed-already' });
  const change = await findChange(db, partnershipId, decision.revision);
  const before = await loadPlan(db, partnershipId);
  const sides = { before: patchOf(change?.before), after: patchOf(change?.after) };
  if (!before || !change || !sides.before || !sides.after) {
    throw new Error(`The decision ${decisionId} of ${partnershipId} has no recorded change`);
  }
  const reversed = reversal(before, { before: sides.before, after: sides.after });
  if (!reversed.ok) return fail({ kind: 'changed-since', places: reversed.error });
  return ok({ decision, before, after: reversed.value, scenario: scenarioSides(change) });
}

type Answer = Result<{ readonly decision: ScenarioDecision }, ReverseProblem>;

/** Takes a decision back by another one: the plan is put back where the decision changed it, and the
 * scenario too, unless somebody has worked on it since. */
export async function reverseDecision(
  db: Db,
  {
    partnershipId,
    decisionId,
    statement,
    at,
    by,
  }: {
    readonly partnershipId: PartnershipId;
    readonly decisionId: string;
    readonly statement: DecisionStatement;
    readonly at: Date;
    readonly by: Actor;
  },
): Promise<Answer> {
  const request = { partnershipId, useCase: 'scenarios.reverse-decision', at, by };
  return changeWorkspace<Answer>(db, request, async (tx, revisionBefore) => {
    const foreseen = await foreseeReversal(tx, partnershipId, decisionId);
    if (!foreseen.ok) return { answer: foreseen };
    const { decision, before, after, scenario: sides } = foreseen.value;
    const { scenarioId, scenarioName, told } = decision;

    const id = await nextDecisionId(tx, partnershipId);
    const scenario = (await listScenarios(tx, partnershipId)).find((one) => one.id === scenarioId);
    const isLeft = sides !== undefined && scenario !== undefined && isEqual(scenario, sides.after);
    const back = isLeft ? sides.before : scenario && withAdopted(scenario, undefined);
    const edit = {
      ...request,
      subject: { room: 'scenarios', kind: 'decision', id },
      beside: {
        before: { ...(scenario && { scenario }) },
        after: {
          ...(back && { scenario: back }),
          decision: {
            id,
            kind: 'reverse',
            scenario: scenarioName,
            reverses: decisionId,
            ...statement,
          },
        },
      },
    };
    const edited = await editPlan<ReverseProblem>(tx, edit, () => ok(after));
    if (!edited.ok) return { answer: edited };
    const { revision } = edited.value;
    if (revision === undefined) return { answer: fail({ kind: 'changed-since', places: [] }) };
    if (back) await putScenario(tx, partnershipId, back);
    const years = yearChanges(evaluate(whole(before)), evaluate(whole(after)));
    const recorded: ScenarioDecision = {
      id,
      kind: 'reverse',
      scenarioId,
      scenarioName,
      revisionBefore,
      revision,
      ...statement,
      told: { changes: told.changes, handovers: [], years, isRounded: false },
      reverses: decisionId,
      ...writtenBy(by),
      recordedAt: at,
    };
    await insertDecision(tx, partnershipId, recorded);
    return { answer: ok({ decision: recorded }) };
  });
}

function whole(parts: PlanParts): Plan {
  return { ...parts, scenarios: [] };
}

const sideSchema = z.looseObject({ scenario: z.looseObject({ id: z.string() }) });

/** As `adoptScenario` recorded it. */
function scenarioSides({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [sideSchema.safeParse(before), sideSchema.safeParse(after)];
  if (!was.success || !is.success) return undefined;
  return {
    before: was.data.scenario as unknown as Scenario,
    after: is.data.scenario as unknown as Scenario,
  };
}
