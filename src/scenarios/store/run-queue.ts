import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Run, RunProblem, RunProgress, RunResult } from '../domain/runs/run.ts';
import type { WaitingRun } from '../domain/runs/queue.ts';
import { type RunPlace, toRun } from './runs.ts';

// The queue as those see it who do the work: needs a handle that sees every partnership.

/** A run in the hands of this process, until it ends it or is taken for dead. */
export interface Claim extends RunPlace {
  /** Which beginning of the run this is; a later one takes it from the process that has it. */
  readonly attempt: number;
}

/** What waits, and when each partnership last had a turn. */
export async function readQueue(keeper: Db): Promise<{
  readonly waiting: readonly WaitingRun[];
  readonly lastTurn: ReadonlyMap<string, Date>;
  readonly running: number;
}> {
  const { rows } = await sql<{
    partnership_id: string;
    run_id: string;
    asked_at: Date;
    state: string;
    last_turn: Date | null;
  }>`
    select partnership_id, run_id, asked_at, state,
      (select max(started_at) from scenario_run other
        where other.partnership_id = run.partnership_id) as last_turn
    from scenario_run run where state in ('waiting', 'running')`.execute(keeper);
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return {
    waiting: waiting.map((row) => ({
      id: row.run_id,
      partnershipId: row.partnership_id,
      askedAt: row.asked_at,
    })),
    lastTurn: new Map(rows.flatMap((row) => turnOf(row.partnership_id, row.last_turn))),
    running: rows.length - waiting.length,
  };
}

function turnOf(partnershipId: string, at: Date | null): [string, Date][] {
  return at === null ? [] : [[partnershipId, at]];
}

/** Takes a run that waits in hand; undefined when another process was sooner. */
export async function claimRun(
  keeper: Db,
  { id, partnershipId }: Pick<WaitingRun, 'id' | 'partnershipId'>,
  at: Date,
): Promise<{ readonly claim: Claim; readonly run: Run | undefined } | undefined> {
  const row = await keeper
    .updateTable('scenario_run')
    .set({
      state: 'running',
      started_at: at,
      heartbeat_at: at,
      attempts: sql`attempts + 1`,
      edition: sql`edition + 1`,
    })
    .where('partnership_id', '=', partnershipId)
    .where('run_id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const place = { partnershipId: row.partnership_id, id: row.run_id } as RunPlace;
  return { claim: { ...place, attempt: row.attempts }, run: toRun(row) };
}

/** Notes which plan is computed. */
export async function noteComputed(
  keeper: Db,
  claim: Claim,
  { revision, fingerprint }: { readonly revision: number; readonly fingerprint: string },
): Promise<void> {
  await held(keeper, claim).set({ revision, fingerprint }).execute();
}

/** What the process that computes a run is told when it says that it does. */
export interface Beat {
  /** Somebody wants the run to stop. */
  readonly cancelAsked: boolean;
}

/** Says that a run is being computed, and how far it is when that is new; undefined when it is no
 * longer this process's. */
export async function beat(
  keeper: Db,
  claim: Claim,
  { at, progress }: { readonly at: Date; readonly progress: RunProgress | undefined },
): Promise<Beat | undefined> {
  const row = await held(keeper, claim)
    .set({
      heartbeat_at: at,
      edition: sql`edition + 1`,
      ...(progress && { progress: JSON.stringify(progress) }),
    })
    .returning('cancel_asked')
    .executeTakeFirst();
  return row && { cancelAsked: row.cancel_asked };
}

/** How a run ended. */
export type RunEnd =
  | { readonly state: 'done'; readonly result: RunResult }
  | { readonly state: 'failed'; readonly problem: RunProblem }
  | { readonly state: 'cancelled' };

/** Keeps how a run ended. */
export async function endRun(keeper: Db, claim: Claim, end: RunEnd, at: Date): Promise<void> {
  await held(keeper, claim)
    .set({
      state: end.state,
      ...(end.state === 'done' && { result: JSON.stringify(end.result) }),
      ...(end.state === 'failed' && { problem: JSON.stringify(end.problem) }),
      heartbeat_at: null,
      ended_at: at,
      edition: sql`edition + 1`,
    })
    .execute();
}

/** Puts a run back among those that wait, as if it had not been begun. */
export async function putBack(keeper: Db, claim: Claim): Promise<void> {
  await held(keeper, claim)
    .set({
      state: 'waiting',
      started_at: null,
      heartbeat_at: null,
      attempts: sql`attempts - 1`,
      edition: sql`edition + 1`,
    })
    .execute();
}

function held(keeper: Db, { partnershipId, id, attempt }: Claim) {
  return keeper
    .updateTable('scenario_run')
    .where('partnership_id', '=', partnershipId)
    .where('run_id', '=', id)
    .where('state', '=', 'running')
    .where('attempts', '=', attempt);
}

/** Treats runs whose process has not been heard of since a moment: they wait again, or end where
 * somebody wanted that or they were begun too often. */
export async function takeUpDead(
  keeper: Db,
  {
    silentSince,
    attempts,
    at,
  }: { readonly silentSince: Date; readonly attempts: number; readonly at: Date },
): Promise<number> {
  const ended = sql`(cancel_asked or attempts >= ${attempts})`;
  const interrupted = JSON.stringify({ code: 'interrupted' } satisfies RunProblem);
  const { numAffectedRows } = await sql`
    update scenario_run set
      state = case when cancel_asked then 'cancelled'
        when attempts >= ${attempts} then 'failed' else 'waiting' end,
      problem = case when not cancel_asked and attempts >= ${attempts}
        then ${interrupted}::jsonb end,
      ended_at = case when ${ended} then ${at}::timestamptz end,
      started_at = case when ${ended} then started_at end,
      heartbeat_at = null, edition = edition + 1
    where state = 'running' and heartbeat_at <= ${silentSince}`.execute(keeper);
  return Number(numAffectedRows ?? 0n);
}

/** Deletes runs that ended before a moment, and all but the latest so many of each partnership. */
export async function deleteOldRuns(
  keeper: Db,
  { before, kept }: { readonly before: Date; readonly kept: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from scenario_run where ended_at is not null and (
      ended_at < ${before} or (partnership_id, run_id) in (
        select partnership_id, run_id from (
          select partnership_id, run_id, row_number() over (
            partition by partnership_id order by asked_at desc, run_id) as place
          from scenario_run) placed
        where place > ${kept}))`.execute(keeper);
  return Number(numAffectedRows ?? 0n);
}

/** The edition of each of these runs that there is. */
export async function editionsOf(
  keeper: Db,
  runs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await keeper
    .selectFrom('scenario_run')
    .select(['run_id', 'edition'])
    .where('run_id', '=', sql<string>`any(${runs}::text[])`)
    .execute();
  return new Map(rows.map(({ run_id: run, edition }) => [run, edition]));
}
