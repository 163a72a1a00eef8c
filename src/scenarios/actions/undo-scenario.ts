import {
  type Actor,
  findChange,
  findLatestChange,
  type PartnershipId,
} from '../../access/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { undoChange } from '../../plan/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { fitScenario } from '../domain/fit.ts';
import { undone } from '../domain/undo.ts';
import { listScenarios } from '../store/scenarios.ts';
import {
  type ChangedScenario,
  changeScenario,
  subjectOf,
  WRITE_OWN_OPTION,
} from './change-scenario.ts';

/** Why a change of a scenario cannot be taken back. */
export type UndoScenarioProblem =
  | 'unknown-scenario'
  | 'not-a-change'
  /** What it changed has been changed again since. */
  | 'changed-since'
  /** Another scenario has got the name meanwhile. */
  | 'name-taken';

/** Which change of a scenario is to be taken back. */
export interface UndoScenario {
  readonly partnershipId: PartnershipId;
  readonly id: string;
  readonly revision: number;
  readonly at: Date;
  readonly by: Actor;
}

const UNDOABLE = ['scenarios.update-scenario', 'scenarios.merge-differences'] as const;

/** Takes a change of a scenario back, as long as what it changed is still as it left it. An own option
 * that was written in the same step goes too, unless something else has taken it up. */
export async function undoScenario(
  db: Db,
  { partnershipId, id, revision, at, by }: UndoScenario,
): Promise<Result<ChangedScenario, UndoScenarioProblem>> {
  return db.transaction().execute(async (tx) => {
    const change = await findChange(tx, partnershipId, revision);
    const isOwn = change?.subject.kind === 'scenario' && change.subject.id === id;
    if (!change || !isOwn || !change.before || !change.after) return fail('not-a-change');
    // Written by `changeScenario`.
    const sides = { before: change.before as Scenario, after: change.after as Scenario };
    const request = { partnershipId, id, useCase: 'scenarios.update-scenario' as const, at, by };
    const answer = await changeScenario<UndoScenarioProblem>(
      tx,
      request,
      (now, { plan, others }) => {
        const back = undone(now, sides);
        if (!back.ok) return fail('changed-since');
        const [lost, known] = [back.value, now].map((one) => fitScenario(plan, one).gone.length);
        if (lost! > known!) return fail('changed-since');
        const isTaken = others.some(({ name }) => name === back.value.name);
        return isTaken ? fail('name-taken') : ok(back.value);
      },
      { asIs: true },
    );
    if (answer.ok) await removeWritten(tx, { partnershipId, revision, at, by }, sides);
    return answer;
  });
}

/** Takes back the edit of the plan that wrote own options for the change, when nobody needs them. */
async function removeWritten(
  tx: Tx,
  { partnershipId, revision, at, by }: Omit<UndoScenario, 'id'>,
  { before, after }: { readonly before: Scenario; readonly after: Scenario },
): Promise<void> {
  // The two changes of one step stand next to each other: nobody else comes between.
  const writing = { partnershipId, revision: revision - 1, at, by };
  const edit = await findChange(tx, partnershipId, writing.revision);
  if (edit?.useCase !== WRITE_OWN_OPTION || !by.may(WRITE_OWN_OPTION)) return;
  const made = Object.entries(after.choose).filter(([key, one]) => before.choose[key] !== one);
  const scenarios = await listScenarios(tx, partnershipId);
  const isUsed = scenarios.some(({ choose }) =>
    made.some(([activity, option]) => choose[activity] === option),
  );
  if (!isUsed) await undoChange(tx, writing);
}

/** The revision of the latest change of a scenario that can be taken back; undefined without one. */
export async function latestChangeOf(
  db: Db,
  partnershipId: PartnershipId,
  id: string,
): Promise<number | undefined> {
  const subject = subjectOf(id);
  const found = await Promise.all(
    UNDOABLE.map((useCase) => findLatestChange(db, partnershipId, { useCase, subject })),
  );
  const revisions = found.flatMap((change) => (change ? [change.revision] : []));
  return revisions.length === 0 ? undefined : Math.max(...revisions);
}
