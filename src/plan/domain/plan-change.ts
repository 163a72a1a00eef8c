import { z } from 'zod';
import type { Plan } from '../../engine/index.ts';
import { difference, type Patch } from '../../shared/index.ts';

/** A plan without its scenarios: those belong to the room `scenarios`. */
export type PlanParts = Omit<Plan, 'scenarios'>;

/** The lists of a plan whose records have a history of their own. */
export const PLAN_LISTS = ['organisations', 'areas', 'activities', 'funding'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

/** A record of a plan, by its list and id. */
export interface PlanPart {
  readonly list: PlanList;
  readonly id: string;
}

/** What the record of changes keeps of one side of an edit: the places that changed. */
export interface PlanSide {
  readonly plan: Patch;
}

/** How an edit altered a plan; undefined when it did not. */
export function planChange(
  before: PlanParts,
  after: PlanParts,
): { readonly before: PlanSide; readonly after: PlanSide } | undefined {
  const found = difference(before, after);
  return found && { before: { plan: found.before }, after: { plan: found.after } };
}

const patchSchema: z.ZodType<Patch> = z.lazy(() =>
  z.strictObject({
    set: z.record(z.string(), z.unknown()).optional(),
    at: z.record(z.string(), patchSchema).optional(),
  }),
) as z.ZodType<Patch>;

const sideSchema = z.looseObject({ plan: patchSchema });

/** One side of a recorded change as places of the plan; undefined when the change was of another
 * kind. */
export function patchOf(side: unknown): Patch | undefined {
  const read = sideSchema.safeParse(side);
  return read.success ? read.data.plan : undefined;
}

const decidedSchema = z.looseObject({ decision: z.object({}) });

/** Whether a recorded change was a decision with its own record: it is taken back by another one, and
 * never undone. */
export function isDecided(after: unknown): boolean {
  return decidedSchema.safeParse(after).success;
}

/** The records of the plan's lists that a patch touches. */
export function touchedParts(patch: Patch): PlanPart[] {
  return PLAN_LISTS.flatMap((list) => {
    const inList = patch.at?.[list];
    const ids = [...Object.keys(inList?.set ?? {}), ...Object.keys(inList?.at ?? {})];
    return ids.map((id) => ({ list, id }));
  });
}

/** The fields of one record that a side of a recorded edit tells of, `null` where there was none; empty
 * when it tells of none. */
export function changedFields(
  side: unknown,
  { list, id }: PlanPart,
): Readonly<Record<string, unknown>> {
  return patchOf(side)?.at?.[list]?.at?.[id]?.set ?? {};
}

/** What a patch says of one record alone; undefined when it leaves it as it is. */
export function patchOfPart(patch: Patch, { list, id }: PlanPart): Patch | undefined {
  const inList = patch.at?.[list];
  const only = (entries: Readonly<Record<string, unknown>> | undefined) =>
    entries && Object.hasOwn(entries, id) ? Object.fromEntries([[id, entries[id]]]) : undefined;
  const set = only(inList?.set);
  const at = only(inList?.at) as Patch['at'];
  if (!set && !at) return undefined;
  return { at: { [list]: { ...(set && { set }), ...(at && { at }) } } };
}
