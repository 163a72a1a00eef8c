import { compareIds, type Share } from '../../shared/index.ts';
import type { FundingSource, FundingStatus, Plan } from '../model/index.ts';
import { earmarkKey, earmarkScope, type EarmarkScope } from './earmark-scope.ts';

/**
 * The money of a plan as columns. Sources stand in the order in which they are used: priority,
 * then id. Earmark classes hold sources whose earmarks let the same through, numbered by their
 * first source. Share groups are sorted by name.
 */
export interface MoneySources {
  readonly yearCount: number;
  readonly sources: readonly FundingSource[];
  readonly counted: readonly boolean[];
  /** Money of source `s` in year number `y` at `y * sources.length + s`; 0 when not counted. */
  readonly available: Float64Array;
  readonly groupOf: Int32Array;
  readonly groups: readonly ShareGroup[];
  readonly earmarkOf: Int32Array;
  readonly earmarks: readonly EarmarkScope[];
}

/** Sources under one cap; they have the same earmark and the same `maxShare`. */
export interface ShareGroup {
  readonly name: string;
  readonly maxShare: Share | undefined;
  readonly earmark: number;
}

/** Lays out the funding of a plan; sources whose status is not in `count` have no money. */
export function buildSources(plan: Plan, count: readonly FundingStatus[]): MoneySources {
  const sources = [...plan.funding].sort(
    (a, b) => a.priority - b.priority || compareIds(a.id, b.id),
  );
  const yearCount = plan.lastYear - plan.firstYear + 1;
  const available = new Float64Array(yearCount * sources.length);
  const counted = sources.map((source) => count.includes(source.status));
  sources.forEach((source, s) => {
    if (!counted[s]) return;
    for (const { year, amount } of source.amounts) {
      available[(year - plan.firstYear) * sources.length + s]! += amount;
    }
  });
  return { yearCount, sources, counted, available, ...buildGroups(sources) };
}

/** The share group of a source: the one it names, or its own. */
export function shareGroupOf(source: FundingSource): string {
  return source.shareGroup ?? source.id;
}

function buildGroups(sources: readonly FundingSource[]) {
  const earmarkByKey = new Map<string, number>();
  const earmarks: EarmarkScope[] = [];
  const earmarkOf = Int32Array.from(sources, ({ earmark }) => {
    const key = earmarkKey(earmark);
    const known = earmarkByKey.get(key);
    if (known !== undefined) return known;
    earmarkByKey.set(key, earmarks.length);
    return earmarks.push(earmarkScope(earmark)) - 1;
  });
  const byName = new Map<string, ShareGroup>();
  sources.forEach((source, s) => {
    const name = shareGroupOf(source);
    byName.set(name, { name, maxShare: source.maxShare, earmark: earmarkOf[s]! });
  });
  const groups = [...byName.values()].sort((a, b) => compareIds(a.name, b.name));
  const groupIndex = new Map(groups.map((group, index) => [group.name, index]));
  const groupOf = Int32Array.from(sources, (source) => groupIndex.get(shareGroupOf(source))!);
  return { groups, groupOf, earmarks, earmarkOf };
}
