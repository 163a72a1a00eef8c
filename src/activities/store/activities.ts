import type { Selectable } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import type { Activity, Option } from '../../engine/index.ts';
import {
  type Db,
  insertRows,
  optional,
  orNull,
  type Tables,
  type Tx,
} from '../../platform/db/index.ts';
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

/** Puts an option in force, or none (undecided). The option must be one of the activity's. */
export async function updateChosenOption(
  tx: Tx,
  partnershipId: PartnershipId,
  activityId: string,
  optionId: string | undefined,
): Promise<void> {
  await tx
    .updateTable('activity')
    .set({ chosen_option_id: orNull(optionId) })
    .where('partnership_id', '=', partnershipId)
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
}

/** Which option is in force, and which there are; undefined when there is no such activity. */
export async function findChoice(
  tx: Tx,
  partnershipId: PartnershipId,
  activityId: string,
): Promise<{ chosen: string | undefined; options: readonly string[] } | undefined> {
  const rows = await tx
    .selectFrom('activity')
    .innerJoin('activity_option', (join) =>
      join
        .onRef('activity_option.partnership_id', '=', 'activity.partnership_id')
        .onRef('activity_option.activity_id', '=', 'activity.activity_id'),
    )
    .select(['activity.chosen_option_id', 'activity_option.option_id'])
    .where('activity.partnership_id', '=', partnershipId)
    .where('activity.activity_id', '=', activityId)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  return {
    chosen: first.chosen_option_id ?? undefined,
    options: rows.map((row) => row.option_id),
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
  await insertRows(
    tx,
    'activity',
    activities.map((activity, position) => ({
      partnership_id: partnershipId,
      activity_id: activity.id,
      position,
      name: activity.name,
      priority: activity.priority,
      effort_areas: activity.effortAreas,
      target_groups: activity.targetGroups,
      catalogue_id: orNull(activity.catalogue),
      owner_id: orNull(activity.owner),
      chosen_option_id: orNull(activity.chosen),
      free_data: orNull(activity.x),
    })),
  );
  await insertRows(
    tx,
    'activity_option',
    activities.flatMap((activity) =>
      activity.options.map((option, position) => ({
        partnership_id: partnershipId,
        activity_id: activity.id,
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
    ),
  );
}
