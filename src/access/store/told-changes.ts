import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { ChangeFilter } from '../domain/change-filter.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import { changesMatching, type SearchedNames } from './change-conditions.ts';
import type { RecordedChange } from './changes.ts';
import { storedMoment, storedSubject } from './stored-values.ts';
import './tables.ts';

/** A part of `before` or `after` that is left out because it is large, such as a whole plan file. */
export interface LargePart {
  readonly side: 'before' | 'after';
  /** The key it stands under; empty when all of it is one large value. */
  readonly key: string;
  readonly bytes: number;
}

/** A recorded change without its large parts: enough to tell and to compare. */
export interface ToldChange extends RecordedChange {
  readonly large: readonly LargePart[];
}

/** Which changes are listed: the newest, or those next to a revision. */
export interface ToldPage {
  readonly limit: number;
  readonly filter?: ChangeFilter;
  readonly names?: SearchedNames;
  /** Only changes before this revision, the newest of them. */
  readonly before?: number;
  /** Only changes after this revision, the oldest of them. Counts where `before` is absent. */
  readonly after?: number;
}

/** Changes of a partnership, newest first, without what is large in them. */
export async function listToldChanges(
  db: Db,
  partnershipId: PartnershipId,
  { limit, filter = {}, names, before, after }: ToldPage,
): Promise<ToldChange[]> {
  const backwards = before === undefined && after !== undefined;
  const place =
    before !== undefined
      ? sql`revision < ${before}`
      : after !== undefined
        ? sql`revision > ${after}`
        : sql`true`;
  const direction = backwards ? sql`asc` : sql`desc`;
  const { rows } = await sql<Row>`
    select revision, at, use_case, subject, person_id,
      ${small('before')} as before, ${small('after')} as after,
      ${large('before')} as large_before, ${large('after')} as large_after
    from (
      select * from change
      where partnership_id = ${partnershipId} and ${place} and ${changesMatching(filter, names)}
      order by revision ${direction} limit ${limit}
    ) as page order by revision desc`.execute(db);
  return rows.map(fromRow);
}

/** As stored, which is compressed. */
const SMALL_WHOLE = 4000;
/** Of a key's value, not compressed. */
const SMALL_PART = 1000;

type Side = LargePart['side'];

function small(side: Side): RawBuilder<unknown> {
  const value = sql.ref(side);
  return sql`case when pg_column_size(${value}) <= ${sql.lit(SMALL_WHOLE)} then ${value}
    when jsonb_typeof(${value}) = 'object' then (
      select coalesce(jsonb_object_agg(part.key, part.value), '{}') from jsonb_each(${value}) as part
      where pg_column_size(part.value) <= ${sql.lit(SMALL_PART)}) end`;
}

function large(side: Side): RawBuilder<unknown> {
  const value = sql.ref(side);
  return sql`case when ${value} is null or pg_column_size(${value}) <= ${sql.lit(SMALL_WHOLE)} then null
    when jsonb_typeof(${value}) = 'object' then (
      select jsonb_object_agg(part.key, octet_length(part.value::text))
      from jsonb_each(${value}) as part where pg_column_size(part.value) > ${sql.lit(SMALL_PART)})
    else jsonb_build_object('', octet_length(${value}::text)) end`;
}

interface Row {
  readonly revision: number;
  readonly at: Date | number;
  readonly use_case: string;
  readonly subject: unknown;
  readonly person_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly large_before: Readonly<Record<string, number>> | null;
  readonly large_after: Readonly<Record<string, number>> | null;
}

function fromRow(row: Row): ToldChange {
  const { use_case: useCase, person_id, large_before, large_after, ...change } = row;
  return {
    ...change,
    at: storedMoment(change.at),
    subject: storedSubject(change.subject),
    useCase,
    ...(person_id !== null && { personId: id<'person'>(person_id) }),
    large: [...partsOf('before', large_before), ...partsOf('after', large_after)],
  };
}

function partsOf(side: Side, sizes: Readonly<Record<string, number>> | null): LargePart[] {
  return Object.entries(sizes ?? {}).map(([key, bytes]) => ({ side, key, bytes }));
}
