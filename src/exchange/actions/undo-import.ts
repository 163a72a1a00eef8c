import { type Actor, changeWorkspace, findChange, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { planChange, type PlanReplaced, restoreStored } from './import-plan.ts';
import { loadWholePlan } from './whole-plan.ts';

/** Why an import cannot be undone. */
export type UndoProblem = 'changed-since' | 'not-an-import';

/** Brings back the plan that an import replaced. Only while the import is the latest change: what
 * others have done since is not thrown away. */
export async function undoImport(
  db: Db,
  request: { partnershipId: PartnershipId; revision: number; at: Date; by: Actor },
): Promise<Result<undefined, UndoProblem>> {
  const { partnershipId, revision, at, by } = request;
  return changeWorkspace<Result<undefined, UndoProblem>>(
    db,
    { partnershipId, useCase: 'exchange.undo-import', at, by },
    async (tx, current) => {
      const change = await findChange(tx, partnershipId, revision);
      const replaced = change?.before as PlanReplaced | null | undefined;
      if (change?.useCase !== 'exchange.import-plan' || !replaced) {
        return { answer: fail('not-an-import') };
      }
      if (current !== revision) return { answer: fail('changed-since') };
      const before = await loadWholePlan(tx, partnershipId);
      const restored = await restoreStored(tx, partnershipId, replaced.planFile);
      return { answer: ok(undefined), change: planChange(before, restored) };
    },
  );
}
