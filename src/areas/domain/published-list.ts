import type { LocalDate } from '../../shared/index.ts';
import { grouped } from './grouped.ts';
import type { EarlierYear } from './memory.ts';
import type { Lineage } from './rule-set.ts';

/** One area on one official list. */
export interface ListEntry {
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  /** From `areaKey`, aliases resolved. */
  readonly key: string;
  readonly source?: string;
}

/** How many areas the whole official list holds. */
export interface ListCount {
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  readonly areas: number;
}

/** Officiel liste: as much of it as is known. */
export interface PublishedList {
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  readonly members: ReadonlyMap<string, ListEntry>;
  /** How many areas the official list holds; absent when not known. */
  readonly officialCount?: number;
  /** Whether every area of the list is known. Only then does absence say anything. */
  readonly complete: boolean;
}

/** Puts entries together as lists, oldest first. */
export function publishedLists(
  entries: readonly ListEntry[],
  counts: readonly ListCount[],
): readonly PublishedList[] {
  const groups = grouped(entries, ({ listDate, lineage }) => `${listDate} ${lineage}`);
  return [...groups.values()]
    .map((group): PublishedList => {
      const { listDate, lineage } = group[0]!;
      const members = new Map(group.map((entry) => [entry.key, entry]));
      const count = counts.find((one) => one.listDate === listDate && one.lineage === lineage);
      return {
        listDate,
        lineage,
        members,
        complete: members.size === count?.areas,
        ...(count && { officialCount: count.areas }),
      };
    })
    .toSorted((a, b) => (a.listDate < b.listDate ? -1 : a.listDate > b.listDate ? 1 : 0));
}

/** What the lists say of an area: on them, not on them (complete lists only), or nothing. */
export function officialYears(
  lists: readonly PublishedList[],
  key: string,
): readonly EarlierYear[] {
  return lists.flatMap(({ listDate, lineage, members, complete }): EarlierYear[] => {
    const entry = members.get(key);
    if (!entry && !complete) return [];
    const source = (entry ?? members.values().next().value)?.source;
    return [
      {
        listDate,
        lineage,
        answer: entry ? 'yes' : 'no',
        basis: 'official',
        ...(source !== undefined && { source }),
      },
    ];
  });
}
