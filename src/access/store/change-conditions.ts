import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../shared/index.ts';
import type { ChangeFilter } from '../domain/change-filter.ts';

/** What a searched text is found by besides the changes themselves: a change holds ids, a reader
 * types names. */
export interface SearchedNames {
  /** Ids of records whose name the text is part of. */
  readonly subjects: readonly string[];
  /** Use cases whose name in words the text is part of. */
  readonly useCases: readonly string[];
}

type Condition = RawBuilder<unknown>;

/** The rows of `change` that a filter lets through. */
export function changesMatching(filter: ChangeFilter, names?: SearchedNames): Condition {
  const { by, useCase, subject, from, to, text } = filter;
  const conditions: Condition[] = [sql`true`];
  if (by === 'program') conditions.push(sql`person_id is null`);
  else if (by !== undefined) conditions.push(sql`person_id = ${by}`);
  if (useCase !== undefined) {
    conditions.push(sql`(use_case = ${useCase} or starts_with(use_case, ${`${useCase}.`}))`);
  }
  if (subject) {
    const { room, kind, id } = subject;
    conditions.push(
      sql`subject ->> 'room' = ${room} and subject ->> 'kind' = ${kind} and subject ->> 'id' = ${id}`,
    );
  }
  if (from !== undefined) conditions.push(sql`at >= ${beginning(from)}`);
  if (to !== undefined) conditions.push(sql`at < ${beginning(addDays(to, 1))}`);
  if (text !== undefined) conditions.push(containing(text, names));
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** The moment when a day begins in Denmark. */
function beginning(day: LocalDate): Condition {
  return sql`((${day}::date)::timestamp at time zone 'Europe/Copenhagen')`;
}

function containing(text: string, names: SearchedNames = { subjects: [], useCases: [] }) {
  const asJson = JSON.stringify(text).slice(1, -1);
  const pattern = `%${asJson.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`(before::text ilike ${pattern} or after::text ilike ${pattern}
    or subject::text ilike ${pattern} or use_case ilike ${pattern}
    or subject ->> 'id' = any(${names.subjects}) or use_case = any(${names.useCases}))`;
}
