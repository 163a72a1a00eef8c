import { randomUUID } from 'node:crypto';
import { type Actor, changeWorkspace, type PartnershipId } from '../../../access/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { fail, id, ok, type Result } from '../../../shared/index.ts';
import { checkRequest, RUN_RULES, type StartProblem } from '../../domain/runs/rules.ts';
import type { Run, RunId, RunRequest } from '../../domain/runs/run.ts';
import {
  cancelStoredRun,
  countRuns,
  findRun,
  insertRun,
  listStoredRuns,
  type RunPlace,
} from '../../store/runs.ts';
import { listScenarios } from '../../store/scenarios.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A run as somebody asks for it. */
export interface StartRun {
  readonly partnershipId: PartnershipId;
  readonly request: RunRequest;
  readonly at: Date;
  readonly by: Actor;
}

/** Puts a run in the queue. Nothing of the plan is altered by it, so the record of changes does not
 * tell of it and the plan's revision stays; the list of runs says who asked and when. */
export async function startRun(
  db: Db,
  { partnershipId, request, at, by }: StartRun,
): Promise<Result<{ readonly id: RunId }, StartProblem>> {
  const change = { partnershipId, useCase: 'scenarios.start-run', at, by };
  return changeWorkspace<Result<{ id: RunId }, StartProblem>>(db, change, async (tx, revision) => {
    const counted = await countRuns(tx, partnershipId, new Date(at.getTime() - HOUR_MS));
    const scenarios = (await listScenarios(tx, partnershipId)).map((one) => one.id);
    const standing = { waiting: counted.waiting, lastHour: counted.since, scenarios };
    const checked = checkRequest(request, standing);
    if (!checked.ok) return { answer: checked };
    const runId: RunId = id(randomUUID());
    const askedBy = by.personId ?? null;
    await insertRun(tx, { id: runId, partnershipId, request, revision, askedBy, askedAt: at });
    return { answer: ok({ id: runId }) };
  });
}

/** Ends a run that waits, and asks one that is computed to end. */
export async function cancelRun(
  db: Db,
  { at, by, ...place }: RunPlace & { readonly at: Date; readonly by: Actor },
): Promise<Result<undefined, 'ended-already'>> {
  const change = { partnershipId: place.partnershipId, useCase: 'scenarios.cancel-run', at, by };
  return changeWorkspace<Result<undefined, 'ended-already'>>(db, change, async (tx) => {
    const cancelled = await cancelStoredRun(tx, place, at);
    return { answer: cancelled ? ok(undefined) : fail('ended-already') };
  });
}

/** A run; undefined when there is none, also when it has been kept long enough. */
export async function loadRun(db: Db, place: RunPlace): Promise<Run | undefined> {
  return findRun(db, place);
}

/** The runs of a partnership that are kept, the latest first, without what they found. */
export async function listRuns(db: Db, partnershipId: PartnershipId): Promise<Run[]> {
  return listStoredRuns(db, partnershipId, RUN_RULES.kept);
}
