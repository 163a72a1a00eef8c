import type { Conflict, ConflictProposal, LimitRef } from './answers.ts';
import { UNIT } from './money-rows.ts';
import type { ChoiceProblem } from './problem.ts';
import { type Effort, search } from './search.ts';

/** Limits that only make sense together: one rule of the plan, in all its years. */
interface LimitGroup {
  readonly key: string;
  readonly ref: LimitRef;
}

/**
 * A smallest set of limits that cannot hold together, found by leaving out one after the other as long
 * as nothing can be found; and what each of them alone would have to give for a choice to be found.
 */
export function conflictOf(problem: ChoiceProblem, effort: Effort): Conflict {
  const groups = limitGroups(problem);
  let kept = groups;
  let smallest = true;
  for (const candidates of [...families(groups), ...groups.map((group) => [group])]) {
    const left = kept.filter((group) => !candidates.includes(group));
    if (left.length === kept.length) continue;
    const answer = canHold(problem, left, effort);
    if (answer === 'no') kept = left;
    else if (answer === 'unknown') smallest = false;
  }
  const proposals = kept.flatMap((group) => proposalFor(problem, groups, group, effort));
  return { limits: kept.map(({ ref }) => ref), smallest, proposals };
}

function limitGroups({ table, limitRows }: ChoiceProblem): LimitGroup[] {
  const groups = new Map<string, LimitGroup>();
  const years = Array.from({ length: table.yearCount }, (_, y) => table.firstYear + y);
  for (const { ref } of [
    ...limitRows,
    ...years.map((year) => ({ ref: { limit: 'max-gap' as const, year } })),
  ]) {
    const key = groupKey(ref);
    if (!groups.has(key)) groups.set(key, { key, ref });
  }
  return [...groups.values()];
}

function groupKey(ref: LimitRef): string {
  switch (ref.limit) {
    case 'max-fte':
      return JSON.stringify([ref.limit, ref.index]);
    case 'min-coverage':
      return JSON.stringify([ref.limit, ref.index, ref.area, ref.effortArea]);
    default:
      return JSON.stringify(ref);
  }
}

/** Limits of one kind can often be left out all at once. */
function families(groups: readonly LimitGroup[]): LimitGroup[][] {
  const byKind = new Map<string, LimitGroup[]>();
  for (const group of groups) {
    const family = byKind.get(group.ref.limit) ?? [];
    byKind.set(group.ref.limit, [...family, group]);
  }
  return [...byKind.values()].filter((family) => family.length > 1);
}

function holdsOnly(groups: readonly LimitGroup[]) {
  const keys = new Set(groups.map(({ key }) => key));
  return (ref: LimitRef) => keys.has(groupKey(ref));
}

function canHold(
  problem: ChoiceProblem,
  groups: readonly LimitGroup[],
  effort: Effort,
): 'yes' | 'no' | 'unknown' {
  if (effort.left <= 0 || effort.stopped()) return 'unknown';
  const found = search(problem, { kind: 'any' }, effort, { holds: holdsOnly(groups) });
  if (found.status === 'infeasible') return 'no';
  return found.chosen ? 'yes' : 'unknown';
}

function proposalFor(
  problem: ChoiceProblem,
  groups: readonly LimitGroup[],
  group: LimitGroup,
  effort: Effort,
): ConflictProposal[] {
  const { ref } = group;
  const others = groups.filter((one) => one !== group);
  const inUnit = easedUnit(problem, ref);
  if (inUnit === undefined) {
    return canHold(problem, others, effort) === 'yes' ? [{ limit: ref }] : [];
  }
  if (effort.left <= 0 || effort.stopped()) return [];
  const limit = (one: LimitRef) => groupKey(one) === group.key;
  const found = search(problem, { kind: 'ease', limit }, effort, { holds: holdsOnly(groups) });
  return found.objective === null ? [] : [{ limit: ref, amount: inUnit(found.objective) }];
}

/** From the unit of the model's row to the one that the answer is told in; undefined for limits that
 * can only be left out. */
function easedUnit(
  { table }: ChoiceProblem,
  ref: LimitRef,
): ((amount: number) => number) | undefined {
  switch (ref.limit) {
    case 'max-gap':
    case 'max-cost':
      return (amount) => Math.ceil(amount * UNIT - 1e-2);
    case 'max-fte':
      return (amount) => amount;
    case 'min-coverage': {
      const area = table.plan.areas.find(({ id }) => id === ref.area);
      const need = area?.needs.find(({ effortArea }) => effortArea === ref.effortArea);
      return need && ((amount) => amount / need.target);
    }
    default:
      return undefined;
  }
}
