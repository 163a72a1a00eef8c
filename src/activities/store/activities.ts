import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import type { Activity, Option } from '../../engine/index.ts';
import {
  type Db,
  insertRows,
  optional,
  orNull,
  type Tables,
  type Tx,
  upsertRows,
} from '../../platform/db/index.ts';
import type { ListChanges } from '../../shared/index.ts';
import './tables.ts';

/** The activities of a partnership's plan with all their options, in the order they were given. */
export async function listActivities(db: Db, partnershipId: PartnershipId): Promise<Activity[]> {
  const activities = await db
    .selectFrom('activity')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  const options = await db
    .selectFrom('activity_option')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('activity_id')
    .orderBy('position')
    .execute();
  const byActivity = new Map<string, Selectable<Tables['activity_option']>[]>();
  for (const option of options) {
    const others = byActivity.get(option.activity_id);
    if (others) others.push(option);
    else byActivity.set(option.activity_id, [option]);
  }
  return activities.map((row) => toActivity(row, byActivity.get(row.activity_id) ?? []));
}

function toActivity(
  row: Selectable<Tables['activity']>,
  options: readonly Selectable<Tables['activity_option']>[],
): Activity {
  return {
    id: row.activity_id,
    name: row.name,
    priority: row.priority,
    effortAreas: row.effort_areas,
    targetGroups: row.target_groups,
    options: options.map(toOption),
    ...optional('catalogue', row.catalogue_id),
    ...optional('owner', row.owner_id),
    ...optional('chosen', row.chosen_option_id),
    ...optional('x', row.free_data),
  };
}

function toOption(row: Selectable<Tables['activity_option']>): Option {
  const { name, approach, costs, carried, reach, staff, requires, excludes } = row;
  return {
    id: row.option_id,
    name,
    approach,
    costs,
    carried,
    reach,
    staff,
    requires,
    excludes,
    ...optional('handover', row.handover),
    ...optional('x', row.free_data),
  };
}

/** Removes all activities with their options; nothing may refer to one. */
export async function deleteActivities(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await tx.deleteFrom('activity').where('partnership_id', '=', partnershipId).execute();
}

/** Adds activities with their options. */
export async function insertActivities(
  tx: Tx,
  partnershipId: PartnershipId,
  activities: readonly Activity[],
): Promise<void> {
  const placed = activities.map((part, position) => ({ part, position }));
  await insertRows(tx, 'activity', activityRows(partnershipId, placed));
  await insertRows(tx, 'activity_option', optionRows(partnershipId, placed));
}

/** Stores what has changed of the activities. Nothing else may refer to one that is removed. */
export async function saveActivities(
  tx: Tx,
  partnershipId: PartnershipId,
  { saved, removed }: ListChanges<Activity>,
): Promise<void> {
  const key = ['partnership_id', 'activity_id'] as const;
  const replaced = saved.map(({ part }) => part.id);
  await tx
    .deleteFrom('activity_option')
    .where('partnership_id', '=', partnershipId)
    .where('activity_id', '=', sql<string>`any(${replaced}::text[])`)
    .execute();
  await tx
    .deleteFrom('activity')
    .where('partnership_id', '=', partnershipId)
    .where('activity_id', '=', sql<string>`any(${removed}::text[])`)
    .execute();
  await upsertRows(tx, 'activity', key, activityRows(partnershipId, saved));
  await insertRows(tx, 'activity_option', optionRows(partnershipId, saved));
}

type Placed = ListChanges<Activity>['saved'];

function activityRows(
  partnershipId: PartnershipId,
  placed: Placed,
): Selectable<Tables['activity']>[] {
  return placed.map(({ part, position }) => ({
    partnership_id: partnershipId,
    activity_id: part.id,
    position,
    name: part.name,
    priority: part.priority,
    effort_areas: part.effortAreas,
    target_groups: part.targetGroups,
    catalogue_id: orNull(part.catalogue),
    owner_id: orNull(part.owner),
    chosen_option_id: orNull(part.chosen),
    free_data: orNull(part.x),
  }));
}

function optionRows(
  partnershipId: PartnershipId,
  placed: Placed,
): Selectable<Tables['activity_option']>[] {
  return placed.flatMap(({ part }) =>
    part.options.map((option, position) => ({
      partnership_id: partnershipId,
      activity_id: part.id,
      option_id: option.id,
      position,
      name: option.name,
      approach: option.approach,
      costs: option.costs,
      carried: option.carried,
      reach: option.reach,
      staff: option.staff,
      handover: orNull(option.handover),
      requires: option.requires,
      excludes: option.excludes,
      free_data: orNull(option.x),
    })),
  );
}
