import { EFFORT_AREAS, type Plan } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { englishEffortArea } from './words.ts';

/** The name of an effort area of the plan's taxonomy; the id when the taxonomy lacks it. */
export function effortAreaName(
  plan: Pick<Plan, 'taxonomy'>,
  language: Language,
  id: string,
): string {
  const danish = EFFORT_AREAS[plan.taxonomy].get(id) ?? id;
  return language === 'da' ? danish : (englishEffortArea(id) ?? danish);
}

/** Looks records of a plan up by id. Built once per plan. */
export interface PlanIndex {
  readonly area: ReadonlyMap<string, Plan['areas'][number]>;
  readonly activity: ReadonlyMap<string, Plan['activities'][number]>;
  readonly organisation: ReadonlyMap<string, Plan['organisations'][number]>;
  readonly source: ReadonlyMap<string, Plan['funding'][number]>;
}

const indexes = new WeakMap<Plan, PlanIndex>();

/** The records of a plan by id. */
export function indexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const made = {
    area: byId(plan.areas),
    activity: byId(plan.activities),
    organisation: byId(plan.organisations),
    source: byId(plan.funding),
  };
  indexes.set(plan, made);
  return made;
}

function byId<Record extends { readonly id: string }>(
  records: readonly Record[],
): ReadonlyMap<string, Record> {
  return new Map(records.map((record) => [record.id, record]));
}
