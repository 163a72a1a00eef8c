import type { Scenario } from '../../engine/index.ts';
import { fail, isEqual, ok, type Result } from '../../shared/index.ts';
import { type Setting, type SettingKey, settingsOf, withSettings } from './settings.ts';

/** One thing that is to be brought from a scenario into another. */
export interface MergeItem {
  readonly key: SettingKey;
  readonly from: Setting;
  /** What the other scenario says of the same; absent when it says nothing. */
  readonly into?: Setting;
}

/** Whose of two is to stand. */
export type Whose = 'from' | 'into';

/** What came of a merge. */
export interface Merged {
  readonly scenario: Scenario;
  /** How many things were brought over. */
  readonly brought: number;
  /** How many the other scenario said already, or was left to say its own way. */
  readonly left: number;
}

/** What bringing some things from one scenario into another means, place by place. Places of which
 * `from` says nothing are left out. */
export function mergeItems(
  from: Scenario,
  into: Scenario,
  keys: readonly SettingKey[],
): MergeItem[] {
  const [mine, theirs] = [settingsOf(from), settingsOf(into)];
  return [...new Set(keys)].flatMap((key) => {
    const setting = mine.get(key);
    if (setting === undefined) return [];
    const other = theirs.get(key);
    return [{ key, from: setting, ...(other !== undefined && { into: other }) }];
  });
}

/** Whether both scenarios speak of the same thing in different ways. */
export function isDisputed({ from, into }: MergeItem): boolean {
  return into !== undefined && !isEqual(from, into);
}

/** Brings things into a scenario. Where both speak of the same, `whose` must say whose stands; what is
 * not settled is told. */
export function mergeInto(
  into: Scenario,
  items: readonly MergeItem[],
  whose: ReadonlyMap<SettingKey, Whose>,
): Result<Merged, readonly MergeItem[]> {
  const open = items.filter((item) => isDisputed(item) && !whose.has(item.key));
  if (open.length > 0) return fail(open);
  const brought = items.filter(
    (item) => item.into === undefined || (isDisputed(item) && whose.get(item.key) === 'from'),
  );
  const settings = new Map(brought.map(({ key, from }) => [key, from]));
  return ok({
    scenario: withSettings(into, settings),
    brought: brought.length,
    left: items.length - brought.length,
  });
}
