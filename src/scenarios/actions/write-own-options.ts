import type { Actor, PartnershipId } from '../../access/index.ts';
import { putOwnOption } from '../../activities/index.ts';
import type { Option, Scenario } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { editPlan, type EditedPlan, type InvalidPlan, type PlanParts } from '../../plan/index.ts';
import { fail, isEqual, ok, type Result } from '../../shared/index.ts';
import { optionInScenario, ownOptionOf } from '../domain/own-option.ts';
import { dataOf, withData } from '../domain/scenario-data.ts';
import type { SettingKey } from '../domain/settings.ts';
import { listScenarios } from '../store/scenarios.ts';
import {
  type ChangedScenario,
  changeScenario,
  subjectOf,
  WRITE_OWN_OPTION,
} from './change-scenario.ts';

/** Options that are to be written for a scenario, one for each activity. */
export interface WriteOwnOptions<Problem> {
  readonly partnershipId: PartnershipId;
  readonly id: string;
  readonly activities: readonly string[];
  /** What becomes of the option that counts in the scenario. */
  readonly edit: (plan: PlanParts, activity: string, option: Option) => Result<Option, Problem>;
  /** The name of an option that is written anew. */
  readonly nameOf: (option: Option, scenario: Scenario) => string;
  readonly at: Date;
  readonly by: Actor;
}

/** What was written: the plan's edit, and the scenario that chooses it. */
export interface WrittenOptions extends ChangedScenario {
  readonly edited: EditedPlan;
  /** The activities that got another option, with its id. */
  readonly written: ReadonlyMap<string, string>;
}

/** Why nothing was written. */
export type WriteProblem<Problem> = Problem | InvalidPlan | 'unknown-scenario' | 'unknown-activity';

/** Stops the transaction of a step whose second half cannot be done. */
class Refused extends Error {
  readonly problem: unknown;
  constructor(problem: unknown) {
    super('Refused');
    this.problem = problem;
  }
}

/** Writes own options (egne muligheder) of a scenario into the plan and has the scenario choose them:
 * both or neither. An option that is the scenario's own already is changed where it stands; any other
 * stays as it is, and a new one stands beside it. */
export async function writeOwnOptions<Problem>(
  db: Db,
  request: WriteOwnOptions<Problem>,
): Promise<Result<WrittenOptions, WriteProblem<Problem>>> {
  const { partnershipId, id, at, by } = request;
  type Answer = Result<WrittenOptions, WriteProblem<Problem>>;
  const step = db.transaction().execute(async (tx): Promise<Answer> => {
    const scenarios = await listScenarios(tx, partnershipId);
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) return fail('unknown-scenario');
    const others = scenarios.filter((one) => one !== scenario);
    const written = new Map<string, string>();
    const subject = subjectOf(id);
    const edited = await editPlan<Problem | 'unknown-activity'>(
      tx,
      { partnershipId, useCase: WRITE_OWN_OPTION, subject, at, by },
      (plan) => writeAll(plan, { ...request, scenario, others }, written),
    );
    if (!edited.ok) return edited;
    const plans = { edited: edited.value, written };
    if (written.size === 0) return ok({ before: scenario, after: scenario, ...plans });
    const useCase = 'scenarios.update-scenario';
    const anew = [...written.keys()].map((activity): SettingKey => `choice.${activity}`);
    const chosen = await changeScenario<never>(
      tx,
      { partnershipId, id, useCase, at, by },
      (one) => {
        const own = { ...dataOf(one).own, ...Object.fromEntries(written) };
        const choose = { ...one.choose, ...Object.fromEntries(written) };
        return ok(withData({ ...one, choose }, { own }));
      },
      { anew },
    );
    if (!chosen.ok) throw new Refused(chosen.error);
    return ok({ ...chosen.value, ...plans });
  });
  return step.catch((error: unknown): Answer => {
    if (error instanceof Refused) return fail(error.problem as WriteProblem<Problem>);
    throw error;
  });
}

interface Writing<Problem> extends WriteOwnOptions<Problem> {
  readonly scenario: Scenario;
  readonly others: readonly Scenario[];
}

function writeAll<Problem>(
  plan: PlanParts,
  { scenario, others, activities, edit, nameOf }: Writing<Problem>,
  written: Map<string, string>,
): Result<PlanParts, Problem | 'unknown-activity'> {
  let after = plan;
  for (const activity of activities) {
    const model = optionInScenario(plan, scenario, activity);
    if (!model) return fail('unknown-activity');
    const option = edit(plan, activity, model);
    if (!option.ok) return option;
    if (isEqual(option.value, model)) continue;
    const put = putOwnOption(after, {
      activity,
      option: option.value,
      name: nameOf(model, scenario),
      instead: ownOptionOf(plan, scenario, others, activity),
    });
    after = put.plan;
    written.set(activity, put.id);
  }
  return ok(after);
}
