import type { FundingStatus, Plan, Scenario } from '../../engine/index.ts';
import { WHOLE } from '../../shared/index.ts';
import { basisNow } from './clash-basis.ts';
import { fitScenario } from './fit.ts';
import { type Basis, dataOf } from './scenario-data.ts';
import { partsOf, type Setting, type SettingKey, settingsOf } from './settings.ts';

/** How the plan has changed just that which a scenario does otherwise. */
export type ClashReason =
  /** The plan now says the same: the difference is none any more. */
  | { readonly about: 'same-now' }
  /** The plan now chooses a third option; `null` while it is undecided. */
  | { readonly about: 'chosen'; readonly was: string | null; readonly is: string | null }
  /** The scenario's option costs another amount; whole kroner in all years. */
  | { readonly about: 'cost'; readonly was: number; readonly is: number }
  | { readonly about: 'status'; readonly was: FundingStatus; readonly is: FundingStatus }
  /** The source gives another amount; whole kroner in all years. */
  | { readonly about: 'amount'; readonly was: number; readonly is: number };

/** Planen er ændret imens: what a scenario says, and what the plan has changed of it since. */
export interface ScenarioClash {
  readonly key: SettingKey;
  readonly reasons: readonly ClashReason[];
}

/** Where the plan has changed just that which a scenario does otherwise, since that was set. What was
 * set before anything was remembered clashes with nothing; what is gone is told elsewhere. */
export function clashesOf(plan: Plan, scenario: Scenario): ScenarioClash[] {
  const { scenario: fitted } = fitScenario(plan, scenario);
  const { basis = {} } = dataOf(scenario);
  return [...settingsOf(fitted)].flatMap(([key, setting]) => {
    const [was, is] = [basis[key], basisNow(plan, fitted, key)];
    const reasons = was && is ? reasonsOf(key, setting, was, is) : [];
    return reasons.length > 0 ? [{ key, reasons }] : [];
  });
}

function reasonsOf(key: SettingKey, setting: Setting, was: Basis, is: Basis): ClashReason[] {
  if (saysTheSame(setting, is) && !saysTheSame(setting, was)) return [{ about: 'same-now' }];
  const chosen = saysTheSame(setting, is) ? undefined : change(was.chosen, is.chosen);
  const isOfAnother = partsOf(key).kind === 'level' && chosen !== undefined;
  const cost = isOfAnother ? undefined : change(was.cost, is.cost);
  const status = change(was.status, is.status);
  const amount = change(was.amount, is.amount);
  return [
    ...(chosen ? [{ about: 'chosen' as const, ...chosen }] : []),
    ...(cost ? [{ about: 'cost' as const, ...cost }] : []),
    ...(status ? [{ about: 'status' as const, ...status }] : []),
    ...(amount ? [{ about: 'amount' as const, ...amount }] : []),
  ];
}

/** Both values, when both are known and not the same. */
function change<Value>(was: Value | undefined, is: Value | undefined) {
  return was === undefined || is === undefined || was === is ? undefined : { was, is };
}

function saysTheSame(setting: Setting, { chosen, status }: Basis): boolean {
  if (typeof setting === 'string') return setting === chosen;
  if (typeof setting !== 'object') return false;
  return setting.status === status && (setting.factor ?? WHOLE) === WHOLE;
}
