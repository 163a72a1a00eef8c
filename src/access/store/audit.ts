import { setImmediate as otherWork } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { compareIds } from '../../shared/index.ts';
import type { ChainHead, SealedChange } from '../domain/chain.ts';
import type { ChangeFilter } from '../domain/change-filter.ts';
import { changesMatching, type SearchedNames } from './change-conditions.ts';
import { INSTALLATION_CHAIN } from './installation-changes.ts';
import { storedMoment } from './stored-values.ts';
import './tables.ts';

/** Where a chain is said to end, and the last revision that stands there, both at one moment. */
export interface ChainEnd {
  readonly head: ChainHead;
  readonly lastStored: number;
}

/** The end of a partnership's chain; undefined when the handle sees no such partnership. */
export async function findChainEnd(db: Db, partnershipId: string): Promise<ChainEnd | undefined> {
  const { rows } = await sql<EndRow>`
    select revision, sealed_hash, ${lastStored(sql`change`, inPartnership(partnershipId))}
    from partnership where partnership_id = ${partnershipId}`.execute(db);
  return rows[0] && toEnd(rows[0]);
}

/** The end of the installation's own chain. Needs the keeper's handle. */
export async function findInstallationEnd(keeper: Db): Promise<ChainEnd> {
  const { rows } = await sql<EndRow>`
    select revision, sealed_hash, ${lastStored(sql`installation_change`, sql`true`)}
    from installation_head where chain = ${INSTALLATION_CHAIN}`.execute(keeper);
  const [row] = rows;
  if (!row) throw new Error('The head of the installation\u2019s changes is gone');
  return toEnd(row);
}

interface EndRow {
  readonly revision: number;
  readonly sealed_hash: string | null;
  readonly last_stored: number;
}

function toEnd({ revision, sealed_hash: hash, last_stored }: EndRow): ChainEnd {
  return { head: { revision, hash }, lastStored: last_stored };
}

/** A revision that has been forged beyond what a number can hold is read as the greatest. */
const REVISION = limited(sql`revision`);

function limited(revision: RawBuilder<unknown>): RawBuilder<unknown> {
  const greatest = sql.lit(Number.MAX_SAFE_INTEGER);
  return sql`case when ${revision} > ${greatest} then ${greatest} else ${revision} end`;
}

function lastStored(table: RawBuilder<unknown>, rows: RawBuilder<unknown>) {
  return sql`coalesce((select ${limited(sql`max(revision)`)} from ${table} where ${rows}), 0) as last_stored`;
}

function inPartnership(partnershipId: string): RawBuilder<unknown> {
  return sql`partnership_id = ${partnershipId}`;
}

/** Which part of a chain is read. */
export interface ChainPart {
  /** The last revision that stands there. */
  readonly upTo: number;
  readonly filter?: ChangeFilter;
  readonly names?: SearchedNames;
}

/** The changes of a partnership in their order, some at a time. */
export function sealedChanges(
  db: Db,
  partnershipId: string,
  { upTo, filter = {}, names }: ChainPart,
): AsyncGenerator<readonly SealedChange[]> {
  const rows = sql`${inPartnership(partnershipId)} and ${changesMatching(filter, names)}`;
  return batches(db, { chain: partnershipId, table: sql`change`, rows, upTo });
}

/** The installation's own changes in their order, some at a time. Needs the keeper's handle. */
export function sealedInstallationChanges(
  keeper: Db,
  { upTo }: ChainPart,
): AsyncGenerator<readonly SealedChange[]> {
  const table = sql`installation_change`;
  return batches(keeper, { chain: INSTALLATION_CHAIN, table, rows: sql`true`, upTo });
}

interface Source {
  readonly chain: string;
  readonly table: RawBuilder<unknown>;
  readonly rows: RawBuilder<unknown>;
  readonly upTo: number;
}

interface SealedRow {
  readonly revision: number;
  readonly at: Date | number;
  readonly person_id: string | null;
  readonly use_case: string;
  readonly subject: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly previous_hash: string;
  readonly hash: string;
}

const BATCH = 500;
/** As stored, which is compressed; a single change may be larger. */
const BATCH_BYTES = 1_000_000;

async function* batches(db: Db, source: Source): AsyncGenerator<readonly SealedChange[]> {
  let next = await nextRevision(db, source, Number.MIN_SAFE_INTEGER);
  while (next !== undefined && next <= source.upTo) {
    const changes = await readBatch(db, source, next);
    if (changes.length > 0) yield changes;
    const last: number = changes.at(-1)?.revision ?? next;
    next = changes.length > 0 ? last + 1 : await nextRevision(db, source, next);
    // PostgreSQL inside this process answers without letting go of it.
    await otherWork();
  }
}

/** The first revision from a number on that stands there; undefined when there is none. */
async function nextRevision(
  db: Db,
  { table, rows }: Source,
  from: number,
): Promise<number | undefined> {
  const { rows: found } = await sql<{ next: number | null }>`
    select ${limited(sql`min(revision)`)} as next from ${table} where ${rows} and revision >= ${from}`.execute(
    db,
  );
  return found[0]?.next ?? undefined;
}

/** The changes of a short range of revisions, or the first of them when they are large. */
async function readBatch(
  db: Db,
  { chain, table, rows, upTo }: Source,
  from: number,
): Promise<readonly SealedChange[]> {
  const to = Math.min(from + BATCH - 1, upTo);
  // A forged revision beyond all numbers stands in the last range.
  const end = to < Number.MAX_SAFE_INTEGER ? sql`revision <= ${to}` : sql`true`;
  const bytes = sql`coalesce(pg_column_size(before), 0) + coalesce(pg_column_size(after), 0)`;
  const { rows: found } = await sql<SealedRow>`
    select ${REVISION} as revision, at, person_id, use_case, subject, before, after,
      previous_hash, hash
    from (
      select *, sum(${bytes}) over (order by revision) - (${bytes}) as bytes_before
      from (
        select * from ${table} where ${rows} and revision >= ${from} and ${end}
        order by revision limit ${BATCH}
      ) as next
    ) as weighed
    where bytes_before < ${BATCH_BYTES} order by revision`.execute(db);
  return found.map((row) => toSealed(row, chain));
}

function toSealed(row: SealedRow, chain: string): SealedChange {
  const { person_id: personId, use_case: useCase, previous_hash: previousHash, ...rest } = row;
  return { ...rest, at: storedMoment(row.at), chain, personId, useCase, previousHash };
}

/** The seal of one change and of the one before; undefined when there is no such change. */
export async function findSeal(
  db: Db,
  partnershipId: string,
  revision: number,
): Promise<{ hash: string; previousHash: string } | undefined> {
  return db
    .selectFrom('change')
    .select(['hash', 'previous_hash as previousHash'])
    .where('partnership_id', '=', partnershipId)
    .where('revision', '=', revision)
    .executeTakeFirst();
}

/** A person as the record of changes names them. */
export interface NamedPerson {
  readonly name: string;
  /** Whether the person has been erased; the name is a pseudonym then. */
  readonly erased: boolean;
}

/** The names of persons by id; one who is not known is left out. */
export async function findNames(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NamedPerson>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name', 'erased_at'])
    .where('person_id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ person_id, name, erased_at }) => [person_id, { name, erased: erased_at !== null }]),
  );
}

/** Who has changed a partnership, and by which use cases. */
export interface ChangeChoices {
  /** Null for the program itself. */
  readonly persons: readonly (string | null)[];
  readonly useCases: readonly string[];
}

/** What the changes of a partnership can be filtered by. Reads all of them: remember the answer. */
export async function findChangeChoices(db: Db, partnershipId: string): Promise<ChangeChoices> {
  const pairs = await db
    .selectFrom('change')
    .select(['person_id', 'use_case'])
    .distinct()
    .where('partnership_id', '=', partnershipId)
    .execute();
  return {
    persons: [...new Set(pairs.map(({ person_id }) => person_id))],
    useCases: [...new Set(pairs.map(({ use_case }) => use_case))].sort(compareIds),
  };
}
