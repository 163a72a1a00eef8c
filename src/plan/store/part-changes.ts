import { sql } from 'kysely';
import type { PartnershipId, RecordedChange } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { PlanPart } from '../domain/plan-change.ts';
import './tables.ts';

/** The recorded changes that touched one record of the plan, newest first. */
export async function listPartChanges(
  db: Db,
  partnershipId: PartnershipId,
  { list, id: partId }: PlanPart,
  { limit = 10_000, after = -1 }: { readonly limit?: number; readonly after?: number },
): Promise<RecordedChange[]> {
  const rows = await db
    .selectFrom('plan_part_change')
    .innerJoin('change', (join) =>
      join
        .onRef('change.partnership_id', '=', 'plan_part_change.partnership_id')
        .onRef('change.revision', '=', 'plan_part_change.revision'),
    )
    .select(['change.revision', 'change.at', 'change.use_case as useCase', 'change.subject'])
    .select(['change.before', 'change.after', 'change.person_id'])
    .where('plan_part_change.partnership_id', '=', partnershipId)
    .where('plan_part_change.list', '=', list)
    .where('plan_part_change.part_id', '=', partId)
    .where('plan_part_change.revision', '>', after)
    .where('plan_part_change.revision', '>', lastReplacement(partnershipId))
    .orderBy('plan_part_change.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ person_id: personId, ...change }) => ({
    ...change,
    ...(personId !== null && { personId: id<'person'>(personId) }),
  }));
}

/** The revision at which a file last took the place of the whole plan. */
function lastReplacement(partnershipId: PartnershipId) {
  return sql<number>`(select coalesce(max(revision), -1) from change
    where partnership_id = ${partnershipId} and subject ->> 'kind' = 'plan'
    and subject ->> 'room' = 'exchange' and (after -> 'planFile') is not null)`;
}
