import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, type Tables, type Tx } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import {
  readRunProblem,
  readRunProgress,
  readRunRequest,
  readRunResult,
} from '../domain/runs/read-run.ts';
import type { Run, RunId, RunRequest } from '../domain/runs/run.ts';
import './run-tables.ts';

/** Where a run stands. */
export interface RunPlace {
  readonly partnershipId: PartnershipId;
  readonly id: RunId;
}

/** Puts a run among those that wait. */
export async function insertRun(
  tx: Tx,
  run: RunPlace & Pick<Run, 'revision' | 'askedBy' | 'askedAt'> & { readonly request: RunRequest },
): Promise<void> {
  await insertRows(tx, 'scenario_run', [
    {
      partnership_id: run.partnershipId,
      run_id: run.id,
      request: run.request,
      state: 'waiting',
      progress: null,
      result: null,
      problem: null,
      revision: run.revision,
      fingerprint: null,
      asked_by: run.askedBy,
      asked_at: run.askedAt,
      started_at: null,
      heartbeat_at: null,
      ended_at: null,
      attempts: 0,
      cancel_asked: false,
      edition: 1,
    },
  ]);
}

/** The partnership's runs that are not ended, and how many it has asked for since a moment. */
export async function countRuns(
  tx: Tx,
  partnershipId: PartnershipId,
  since: Date,
): Promise<{ waiting: number; since: number }> {
  const { rows } = await sql<{ waiting: number; since: number }>`
    select count(*) filter (where state in ('waiting', 'running')) as waiting,
      count(*) filter (where asked_at > ${since}) as since
    from scenario_run where partnership_id = ${partnershipId}`.execute(tx);
  return rows[0]!;
}

/** A run; undefined when there is none, or when it was asked for in words that this release does not
 * read. */
export async function findRun(db: Db | Tx, place: RunPlace): Promise<Run | undefined> {
  const row = await db
    .selectFrom('scenario_run')
    .selectAll()
    .where('partnership_id', '=', place.partnershipId)
    .where('run_id', '=', place.id)
    .executeTakeFirst();
  return row && toRun(row);
}

const WITHOUT_RESULT = [
  'partnership_id',
  'run_id',
  'request',
  'state',
  'progress',
  'problem',
  'revision',
  'fingerprint',
  'asked_by',
  'asked_at',
  'started_at',
  'ended_at',
  'cancel_asked',
  'edition',
] as const;

/** The latest runs of a partnership, without what they found. */
export async function listStoredRuns(
  db: Db,
  partnershipId: PartnershipId,
  limit: number,
): Promise<Run[]> {
  const rows = await db
    .selectFrom('scenario_run')
    .select(WITHOUT_RESULT)
    .where('partnership_id', '=', partnershipId)
    .orderBy('asked_at', 'desc')
    .orderBy('run_id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => toRun({ ...row, result: null }) ?? []);
}

/** Ends a run that waits, and asks one that is computed to end. Whether there was anything to end. */
export async function cancelStoredRun(tx: Tx, place: RunPlace, at: Date): Promise<boolean> {
  const waits = sql<boolean>`state = 'waiting'`;
  const { numUpdatedRows } = await tx
    .updateTable('scenario_run')
    .set({
      cancel_asked: true,
      edition: sql`edition + 1`,
      ended_at: sql`case when ${waits} then ${at}::timestamptz end`,
      state: sql`case when ${waits} then 'cancelled' else state end`,
    })
    .where('partnership_id', '=', place.partnershipId)
    .where('run_id', '=', place.id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

type RunRow = Pick<Selectable<Tables['scenario_run']>, (typeof WITHOUT_RESULT)[number] | 'result'>;

/** A row as a run; undefined when this release does not read what was asked. */
export function toRun(row: RunRow): Run | undefined {
  const request = readRunRequest(row.request);
  if (!request) return undefined;
  return {
    id: id(row.run_id),
    partnershipId: id(row.partnership_id),
    request,
    state: row.state,
    progress: readRunProgress(row.progress) ?? null,
    result: readRunResult(row.result) ?? null,
    problem: readRunProblem(row.problem) ?? null,
    revision: row.revision,
    fingerprint: row.fingerprint,
    isStopping: row.state === 'running' && row.cancel_asked,
    edition: row.edition,
    askedBy: row.asked_by === null ? null : id(row.asked_by),
    askedAt: row.asked_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
