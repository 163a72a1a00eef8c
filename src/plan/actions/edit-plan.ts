import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import { parsePlanFile, type PlanProblem, writePlanFile } from '../../engine/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Ref, type Result } from '../../shared/index.ts';
import { planChange, type PlanParts } from '../domain/plan-change.ts';
import { noteTouchedParts, savePlan } from '../store/save-plan.ts';
import { loadPlan } from './load-plan.ts';

/** Who edits a plan, by which use case, and the record that the edit is about. */
export interface EditRequest {
  readonly partnershipId: PartnershipId;
  /** The name of the use case, such as `activities.choose-option`. */
  readonly useCase: string;
  readonly subject: Ref;
  readonly at: Date;
  readonly by: Actor;
  /** What the record keeps beside the places of the plan. */
  readonly beside?: { readonly before: object; readonly after: object };
}

/** A plan as it was and as it is after an edit. */
export interface EditedPlan {
  readonly before: PlanParts;
  readonly after: PlanParts;
  /** The revision that the edit made; absent when it altered nothing. */
  readonly revision?: number;
}

/** The edited plan would break a rule of the plan file. */
export interface InvalidPlan {
  readonly kind: 'invalid-plan';
  readonly problems: readonly PlanProblem[];
}

/** A pure change of a plan. What it leaves alone keeps its identity. */
export type PlanEdit<Problem> = (plan: PlanParts) => Result<PlanParts, Problem>;

/** Runs one edit of a plan: checks the whole plan that comes of it against the rules of the plan file,
 * stores the parts that changed, and records how they were and are. Throws `Forbidden` when the actor
 * may not, and when the partnership has no plan. */
export async function editPlan<Problem>(
  db: Db | Tx,
  request: EditRequest,
  edit: PlanEdit<Problem>,
): Promise<Result<EditedPlan, Problem | InvalidPlan>> {
  const { partnershipId, subject } = request;
  type Answer = Result<EditedPlan, Problem | InvalidPlan>;
  return changeWorkspace<Answer>(db, request, async (tx, current) => {
    const before = await loadPlan(tx, partnershipId);
    if (!before) throw new Error(`No plan to edit: ${partnershipId}`);
    const edited = edit(before);
    if (!edited.ok) return { answer: edited };
    const after = edited.value;
    const change = planChange(before, after);
    if (!change) return { answer: ok({ before, after: before }) };
    const problems = problemsOf(after);
    if (problems.length > 0) return { answer: fail({ kind: 'invalid-plan', problems }) };
    const revision = current + 1;
    await savePlan(tx, partnershipId, before, after);
    await noteTouchedParts(tx, partnershipId, { before: change.before, revision });
    return {
      answer: ok({ before, after, revision }),
      change: {
        subject,
        before: { ...request.beside?.before, ...change.before },
        after: { ...request.beside?.after, ...change.after },
      },
    };
  });
}

function problemsOf(plan: PlanParts): readonly PlanProblem[] {
  const file: unknown = JSON.parse(writePlanFile({ ...plan, scenarios: [] }));
  const read = parsePlanFile(file);
  return read.ok ? [] : read.error;
}
