import type { Plan } from '../../../engine/index.ts';
import { applyActivities, applyOptions } from './apply-activities.ts';
import { applyAreas, applyNeeds, applyOrganisations } from './apply-frame.ts';
import { applyCarried, applyCosts, applyHandovers } from './apply-money.ts';
import { applyPlan } from './apply-plan.ts';
import { applyReach, applyStaff } from './apply-people.ts';
import { applyPins, applySourceAmounts, applySources } from './apply-sources.ts';
import { DEFAULT_OPTION, type ListName } from './format.ts';
import { namedRecords } from './named-records.ts';
import { type Findings, type RowProblem, type RowReader, rowReader } from './row-reader.ts';
import { same } from './same.ts';
import { defaultOption, type ListRows, type Manner, type PlanParts, type Work } from './work.ts';

/** A plan with a file's rows in it. */
export interface Applied {
  readonly plan: PlanParts;
  readonly problems: readonly RowProblem[];
  /** How many amounts were rounded to whole kroner. */
  readonly rounded: number;
  /** Limits in a plan file's form, where the file brought any. */
  readonly limits?: unknown;
}

const STEPS: readonly [ListName, (work: Work, rows: readonly RowReader[]) => void][] = [
  ['plan', applyPlan],
  ['organisations', applyOrganisations],
  ['areas', applyAreas],
  ['needs', applyNeeds],
  ['activities', applyActivities],
  ['options', applyOptions],
  ['costs', applyCosts],
  ['carried', applyCarried],
  ['reach', applyReach],
  ['staff', applyStaff],
  ['handovers', applyHandovers],
  ['sources', applySources],
  ['sourceAmounts', applySourceAmounts],
  ['pins', applyPins],
];

/** Puts the rows of a file into a plan. What they leave alone keeps its identity. */
export function applyRows(plan: PlanParts, lists: ListRows, manner: Manner): Applied {
  const findings: Findings = { problems: [], rounded: 0 };
  const { organisations, areas, activities, funding, pins, ...frame } = plan;
  const work: Work = {
    manner,
    before: plan,
    given: new Set(Object.keys(lists) as ListName[]),
    frame,
    organisations: namedRecords(organisations),
    areas: namedRecords(areas),
    activities: namedRecords(activities),
    funding: namedRecords(funding),
    pins,
  };
  for (const [list, apply] of STEPS) {
    const rows = lists[list];
    if (rows)
      apply(
        work,
        rows.map((row) => rowReader(row, findings, manner.unit)),
      );
  }
  return {
    plan: planOf(work),
    problems: findings.problems,
    rounded: findings.rounded,
    ...(work.limits !== undefined && { limits: work.limits }),
  };
}

function planOf(work: Work): PlanParts {
  const { before } = work;
  return {
    ...work.frame,
    organisations: settled(before.organisations, work.organisations.all()),
    areas: settled(before.areas, work.areas.all()),
    activities: settled(before.activities, work.activities.all().map(withOption)),
    funding: settled(before.funding, work.funding.all()),
    pins: same(before.pins, work.pins) ? before.pins : work.pins,
  };
}

/** Every activity has a way to go on: the usual one, when the file told of none. */
function withOption(activity: Plan['activities'][number]): Plan['activities'][number] {
  if (activity.options.length > 0) return activity;
  return { ...activity, chosen: activity.chosen ?? DEFAULT_OPTION.id, options: [defaultOption()] };
}

/** The list as it is now, with what says the same as before as it was. */
function settled<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = after.map((item) => {
    const old = known.get(item.id);
    return old && same(old, item) ? old : item;
  });
  const isAsBefore =
    kept.length === before.length && kept.every((item, index) => item === before[index]);
  return isAsBefore ? before : kept;
}
