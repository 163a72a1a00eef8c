import type { FundingChange, Scenario } from '../../engine/index.ts';
import { type Share, WHOLE } from '../../shared/index.ts';
import type { Difference } from './differences.ts';

/** What a scenario can say something about. */
export const SETTING_KINDS = ['choice', 'level', 'price', 'funding'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** The place of one thing that a scenario says: a kind with an activity, source or year. */
export type SettingKey = `${SettingKind}.${string}`;

/** What it says there: an option, a factor, or what becomes of a source. */
export type Setting = string | Share | FundingChange;

/** Everything that a scenario says, by place. */
export function settingsOf(scenario: Scenario): ReadonlyMap<SettingKey, Setting> {
  const of = (kind: SettingKind, entries: Readonly<Record<string, Setting>>) =>
    Object.entries(entries).map(([id, setting]) => [`${kind}.${id}` as const, setting] as const);
  return new Map<SettingKey, Setting>([
    ...of('choice', scenario.choose),
    ...of('level', scenario.level),
    ...of('price', scenario.costIndex),
    ...of('funding', scenario.funding),
  ]);
}

/** What a scenario says at one place; undefined when it follows the plan there. */
export function settingAt(scenario: Scenario, key: SettingKey): Setting | undefined {
  return settingsOf(scenario).get(key);
}

const FIELD = {
  choice: 'choose',
  level: 'level',
  price: 'costIndex',
  funding: 'funding',
} as const satisfies Record<SettingKind, keyof Scenario>;

/** The scenario with other things said; `undefined` follows the plan. */
export function withSettings(
  scenario: Scenario,
  settings: ReadonlyMap<SettingKey, Setting | undefined>,
): Scenario {
  const records: Record<string, Record<string, unknown>> = {};
  for (const [key, setting] of settings) {
    const { kind, id } = partsOf(key);
    const field = FIELD[kind];
    const record = (records[field] ??= { ...scenario[field] });
    if (setting === undefined || isNothing(kind, setting)) delete record[id];
    else record[id] = setting;
  }
  return { ...scenario, ...records };
}

/** A factor of one and an empty change say nothing. */
function isNothing(kind: SettingKind, setting: Setting): boolean {
  if (kind === 'choice') return false;
  if (typeof setting !== 'object') return setting === WHOLE;
  return setting.status === undefined && (setting.factor ?? WHOLE) === WHOLE;
}

/** Kind and id of a place. */
export function partsOf(key: SettingKey): { readonly kind: SettingKind; readonly id: string } {
  const dot = key.indexOf('.');
  return { kind: key.slice(0, dot) as SettingKind, id: key.slice(dot + 1) };
}

/** A place that somebody names from outside; undefined when it is none. */
export function readSettingKey(text: string): SettingKey | undefined {
  const kind = SETTING_KINDS.find((one) => text.startsWith(`${one}.`));
  return kind && text.length > kind.length + 1 ? (text as SettingKey) : undefined;
}

/** The places that a difference is made of. */
export function keysOf(difference: Difference): readonly SettingKey[] {
  switch (difference.about) {
    case 'funding':
      return [`funding.${difference.source}`];
    case 'choice':
      return [`choice.${difference.activity}`];
    case 'level':
      return [`level.${difference.activity}`];
    case 'cost-index':
      return yearKeys(difference.firstYear, difference.lastYear);
    case 'gone':
      return goneKeys(difference.gone);
  }
}

/** The places of the prices of some years. */
export function yearKeys(firstYear: number, lastYear: number): SettingKey[] {
  return Array.from(
    { length: Math.max(0, lastYear - firstYear + 1) },
    (_, at): SettingKey => `price.${firstYear + at}`,
  );
}

function goneKeys({ kind, id }: Extract<Difference, { about: 'gone' }>['gone']): SettingKey[] {
  switch (kind) {
    case 'activity':
      return [`choice.${id}`, `level.${id}`];
    case 'option':
      return [`choice.${id}`];
    case 'source':
      return [`funding.${id}`];
    case 'year':
      return [`price.${id}`];
  }
}
