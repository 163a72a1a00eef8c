import {
  type Activity,
  type AnchoringFaultCode,
  type Approach,
  type Balance,
  type Evaluation,
  type Month,
  type Option,
  optionInForce,
  type PlanWarning,
} from '../../engine/index.ts';
import { gather } from './gather.ts';
import { areasOf, costIn, fteIn, personsIn } from './option-figures.ts';

/** The approach of the option in force, or `undecided` while none is chosen (uafklaret). */
export type ActivityState = Approach | 'undecided';

/** What is wrong with an activity besides its money and its handover. */
export type ActivityWarning = Extract<
  PlanWarning,
  { code: 'carried-above-cost' | 'no-reach-for-earmark' | 'pin-not-honoured' }
>;

/** What a table tells of one activity in one year. Absent figures are not stated; zero is zero. */
export interface ActivityRow {
  readonly activity: Activity;
  /** The option that counts. */
  readonly option: Option;
  readonly state: ActivityState;
  /** Ids of the areas that are reached in any year. */
  readonly areas: readonly string[];
  readonly balance: Balance | undefined;
  readonly persons: number | undefined;
  readonly fte: number | undefined;
  /** The first month of the whole plan that the money does not cover. */
  readonly firstUncovered: Month | undefined;
  readonly faults: readonly AnchoringFaultCode[];
  readonly warnings: readonly ActivityWarning[];
}

/** The rows of all activities in one year of the plan, by id. */
export function activityRows(evaluation: Evaluation, year: number): readonly ActivityRow[] {
  const answers = new Map(evaluation.activities.map((answer) => [answer.id, answer]));
  const faults = gather(evaluation.anchoringFaults, ({ activity }) => activity);
  const warnings = gather(
    evaluation.warnings.filter(isActivityWarning),
    ({ activity }) => activity,
  );
  return evaluation.plan.activities.map((activity) => {
    const option = optionInForce(activity);
    const answer = answers.get(activity.id);
    return {
      activity,
      option,
      state: stateOf(activity),
      areas: areasOf(option),
      balance:
        costIn(option, year) === undefined
          ? undefined
          : answer?.years.find((entry) => entry.year === year),
      persons: personsIn(option, year),
      fte: fteIn(option, year),
      firstUncovered: answer?.firstUncovered,
      faults: (faults.get(activity.id) ?? []).map(({ code }) => code),
      warnings: warnings.get(activity.id) ?? [],
    };
  });
}

/** How it goes on with an activity, as far as that is decided. */
export function stateOf(activity: Activity): ActivityState {
  return activity.options.find(({ id }) => id === activity.chosen)?.approach ?? 'undecided';
}

function isActivityWarning(warning: PlanWarning): warning is ActivityWarning {
  return ['carried-above-cost', 'no-reach-for-earmark', 'pin-not-honoured'].includes(warning.code);
}

/** Financed and carried as a share of the cost (0-1); undefined when there is no cost to cover. */
export function coveredShare(balance: Balance | undefined): number | undefined {
  if (!balance || balance.cost <= 0) return undefined;
  return (balance.carried + balance.financed) / balance.cost;
}
