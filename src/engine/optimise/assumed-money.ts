import { applyScenario } from '../evaluate/apply-scenario.ts';
import type { Plan } from '../model/index.ts';
import type { OptimiseOptions } from './answers.ts';

/** The same question with what is assumed of the sources written into the plan, so that amounts can be
 * changed as they count. */
export function withAssumedMoney(
  plan: Plan,
  options: OptimiseOptions,
): { readonly plan: Plan; readonly options: OptimiseOptions } {
  const { assumptions } = options;
  if (!assumptions) return { plan, options };
  const money = { ...assumptions, choose: {}, level: {}, costIndex: {} };
  return {
    plan: applyScenario(plan, money),
    options: { ...options, assumptions: { ...assumptions, funding: {} } },
  };
}
