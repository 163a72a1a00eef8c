import { findPartnership, type Partnership, type PartnershipId } from '../../access/index.ts';
import { evaluate, type Evaluation, type Plan } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { loadPlan } from './load-plan.ts';

/** A partnership's plan at one revision, with its evaluation. Never altered; pages share it. */
export interface PlanReading {
  readonly partnership: Partnership;
  /** The plan itself; its scenarios are read by the room `scenarios`. */
  readonly plan: Plan;
  readonly evaluation: Evaluation;
}

/** Gives the plan of a partnership as the handle sees it; undefined when it has none. */
export type ReadPlan = (db: Db, partnership: Partnership) => Promise<PlanReading | undefined>;

/** Remembers the readings asked for last. While the partnership is of the revision of a remembered
 * one, a reading costs no query. */
export function createPlanReader(capacity = 50): ReadPlan {
  const remembered = new Map<string, PlanReading>();
  return async (db, partnership) => {
    const known = remembered.get(partnership.id);
    remembered.delete(partnership.id);
    const reading =
      known?.partnership.revision === partnership.revision
        ? known
        : await readAfresh(db, partnership.id);
    if (reading) remembered.set(partnership.id, reading);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= capacity) break;
      remembered.delete(oldest);
    }
    return reading;
  };
}

async function readAfresh(db: Db, partnershipId: PartnershipId): Promise<PlanReading | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const partnership = await findPartnership(tx, partnershipId);
      const parts = partnership && (await loadPlan(tx, partnership.id));
      return parts && planReading(partnership, { ...parts, scenarios: [] });
    });
}

/** A plan with its evaluation. */
export function planReading(partnership: Partnership, plan: Plan): PlanReading {
  return { partnership, plan, evaluation: evaluate(plan) };
}

const derived = new WeakMap<object, Map<string, unknown>>();

/** What is computed from a reading, such as a query of its revision, made once and kept as long as
 * it. A promise that fails is not kept. */
export function remember<Value>(reading: PlanReading, key: string, make: () => Value): Value {
  let values = derived.get(reading);
  if (!values) derived.set(reading, (values = new Map()));
  if (!values.has(key)) {
    const value = make();
    values.set(key, value);
    if (value instanceof Promise) value.catch(() => values.delete(key));
  }
  return values.get(key) as Value;
}
