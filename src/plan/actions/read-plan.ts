import { findPartnership, type Partnership } from '../../access/index.ts';
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

/** Gives the plan of a partnership as it is now; undefined without such a partnership or plan. */
export type ReadPlan = (partnershipId: string) => Promise<PlanReading | undefined>;

/** Reads plans, and remembers the latest ones: as long as the revision in the database is the
 * remembered one, a reading costs one small query. */
export function createPlanReader(db: Db, capacity = 50): ReadPlan {
  const remembered = new Map<string, PlanReading>();
  return async (partnershipId) => {
    const partnership = await findPartnership(db, partnershipId);
    const known = remembered.get(partnershipId);
    remembered.delete(partnershipId);
    const reading =
      partnership && known?.partnership.revision === partnership.revision
        ? known
        : await readAfresh(db, partnershipId);
    if (reading) remembered.set(partnershipId, reading);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= capacity) break;
      remembered.delete(oldest);
    }
    return reading;
  };
}

async function readAfresh(db: Db, partnershipId: string): Promise<PlanReading | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const partnership = await findPartnership(tx, partnershipId);
      const parts = partnership && (await loadPlan(tx, partnership.id));
      if (!parts) return undefined;
      const plan: Plan = { ...parts, scenarios: [] };
      return { partnership, plan, evaluation: evaluate(plan) };
    });
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
