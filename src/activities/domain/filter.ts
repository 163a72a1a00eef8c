import type { ActivityRow, ActivityState } from './rows.ts';

/** What a reader wants to see; what is absent does not narrow. */
export interface ActivityFilter {
  readonly state?: ActivityState;
  readonly effortArea?: string;
  readonly area?: string;
  /** Only activities that lack money in the year shown. */
  readonly gap?: true;
}

type Test = (row: ActivityRow) => boolean;

/** How many rows each choice of a filter would show, the other filters left as they are. */
export interface FilterCounts {
  readonly state: ReadonlyMap<ActivityState, number>;
  readonly effortArea: ReadonlyMap<string, number>;
  readonly area: ReadonlyMap<string, number>;
  readonly gap: number;
}

const always: Test = () => true;

function testsOf(filter: ActivityFilter): Record<keyof ActivityFilter, Test> {
  const { state, effortArea, area, gap } = filter;
  return {
    state: state === undefined ? always : (row) => row.state === state,
    effortArea:
      effortArea === undefined ? always : (row) => row.activity.effortAreas.includes(effortArea),
    area: area === undefined ? always : (row) => row.areas.includes(area),
    gap: gap ? hasGap : always,
  };
}

function hasGap(row: ActivityRow): boolean {
  return (row.balance?.gap ?? 0) > 0;
}

/** Whether anything narrows the view. */
export function isFiltered(filter: ActivityFilter): boolean {
  return (['state', 'effortArea', 'area', 'gap'] as const).some((key) => filter[key] !== undefined);
}

/** The rows that all of the filter lets through, in their order. */
export function matchingRows(
  rows: readonly ActivityRow[],
  filter: ActivityFilter,
): readonly ActivityRow[] {
  const tests = Object.values(testsOf(filter));
  return rows.filter((row) => tests.every((test) => test(row)));
}

/** Counts for every choice of every filter, in one pass over the rows. */
export function countChoices(rows: readonly ActivityRow[], filter: ActivityFilter): FilterCounts {
  const tests = testsOf(filter);
  const state = new Map<ActivityState, number>();
  const effortArea = new Map<string, number>();
  const area = new Map<string, number>();
  let gap = 0;
  for (const row of rows) {
    const failed = (Object.keys(tests) as (keyof ActivityFilter)[]).filter(
      (key) => !tests[key](row),
    );
    const counts = (key: keyof ActivityFilter) => failed.every((other) => other === key);
    if (counts('state')) addOne(state, row.state);
    if (counts('effortArea')) row.activity.effortAreas.forEach((id) => addOne(effortArea, id));
    if (counts('area')) row.areas.forEach((id) => addOne(area, id));
    if (counts('gap') && hasGap(row)) gap += 1;
  }
  return { state, effortArea, area, gap };
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
