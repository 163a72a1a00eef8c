import { createHash } from 'node:crypto';
import { findPartnership } from '../../../access/index.ts';
import type { Plan, Scenario } from '../../../engine/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { loadPlan } from '../../../plan/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { fitScenario } from '../../domain/fit.ts';
import { fitLimits } from '../../domain/limits/fit-limits.ts';
import { scenariosOfRequest } from '../../domain/runs/rules.ts';
import type { RunInput, RunProblem, RunRequest } from '../../domain/runs/run.ts';
import type { RunPlace } from '../../store/runs.ts';
import { listScenarios } from '../../store/scenarios.ts';

/** What is computed, and how to know it again. */
export interface LoadedInput {
  readonly input: RunInput;
  readonly revision: number;
  readonly fingerprint: string;
}

/** Loads what a run computes with, of one moment. */
export async function loadRunInput(
  keeper: Db,
  { partnershipId }: Pick<RunPlace, 'partnershipId'>,
  request: RunRequest,
): Promise<Result<LoadedInput, RunProblem>> {
  return keeper
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const partnership = await findPartnership(tx, partnershipId);
      const parts = partnership && (await loadPlan(tx, partnershipId));
      if (!parts) throw new Error(`The partnership ${partnershipId} has no plan`);
      const plan = { ...parts, scenarios: [] };
      const stored = await listScenarios(tx, partnershipId);
      const scenarios = scenariosFor(request, plan, stored);
      if (!scenarios) return fail({ code: 'scenario-gone' });
      if ('limits' in request && fitLimits(plan, request.limits).gone > 0) {
        return fail({ code: 'limits-gone' });
      }
      const input = { request, plan, scenarios };
      const { revision } = partnership;
      return ok({ input, revision, fingerprint: fingerprintOf(plan, scenarios) });
    });
}

/** The scenarios that a request names, as the plan takes them; undefined when one is not there. */
export function scenariosFor(
  request: RunRequest,
  plan: Plan,
  stored: readonly Scenario[],
): readonly Scenario[] | undefined {
  const ids = [...new Set(scenariosOfRequest(request))];
  const found = ids.flatMap((id) => stored.find((one) => one.id === id) ?? []);
  if (found.length < ids.length) return undefined;
  return found.map((scenario) => fitScenario(plan, scenario).scenario);
}

/** Tells what a run computes from all else, whatever else has been changed in the workspace: the
 * plan without its limits, which a run is asked with, and what its scenarios do. */
export function fingerprintOf(plan: Plan, scenarios: readonly Scenario[]): string {
  const { limits: _, scenarios: __, ...computed } = plan;
  const done = scenarios.map(({ name: _name, x: _x, ...differences }) => differences);
  return createHash('sha256')
    .update(JSON.stringify([computed, done]))
    .digest('base64url');
}
