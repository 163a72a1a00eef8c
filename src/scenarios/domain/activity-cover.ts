import type { ActivityAnswer, Evaluation, Month } from '../../engine/index.ts';
import { compareIds, fromOre, type Money } from '../../shared/index.ts';
import { type Way, wayOf } from './differences.ts';

/** How an activity goes on and how far its money lasts. */
export interface ActivityOutcome {
  /** Absent while undecided. */
  readonly way?: Way;
  readonly cost: Money;
  readonly gap: Money;
  /** First month that the money does not cover; absent without a gap. */
  readonly firstUncovered?: Month;
}

/** One activity in the plan and in each column. */
export interface ActivityRow {
  readonly activity: string;
  readonly plan: ActivityOutcome;
  readonly columns: readonly ActivityOutcome[];
  /** Whether a column goes on in another way, or costs or lacks another amount. */
  readonly differs: boolean;
}

/** Every activity through all columns, by id. */
export function compareActivities(plan: Evaluation, columns: readonly Evaluation[]): ActivityRow[] {
  return plan.activities
    .map(({ id }) => id)
    .sort(compareIds)
    .map((activity) => {
      const inPlan = outcomeOf(plan, activity);
      const inColumns = columns.map((column) => outcomeOf(column, activity));
      const differs = inColumns.some((outcome) => !isSame(outcome, inPlan));
      return { activity, plan: inPlan, columns: inColumns, differs };
    });
}

/** An activity whose money lasts longer or shorter than in the plan. */
export interface CoverChange {
  readonly activity: string;
  readonly plan: ActivityOutcome;
  readonly scenario: ActivityOutcome;
  /** The scenario's gap minus the plan's, over all years. */
  readonly gapDelta: Money;
}

/** The activities that lack another amount than in the plan, those that lose most first. */
export function coverChanges(plan: Evaluation, scenario: Evaluation): CoverChange[] {
  return compareActivities(plan, [scenario])
    .map(({ activity, plan: before, columns }) => {
      const after = columns[0]!;
      return {
        activity,
        plan: before,
        scenario: after,
        gapDelta: fromOre(after.gap - before.gap),
      };
    })
    .filter(({ gapDelta }) => gapDelta !== 0)
    .sort((a, b) => b.gapDelta - a.gapDelta || compareIds(a.activity, b.activity));
}

function outcomeOf(evaluation: Evaluation, id: string): ActivityOutcome {
  const answer = answersOf(evaluation).get(id)!;
  const activity = evaluation.plan.activities.find((one) => one.id === id)!;
  const way = wayOf(activity);
  return {
    cost: answer.total.cost,
    gap: answer.total.gap,
    ...(way && { way }),
    ...(answer.firstUncovered && { firstUncovered: answer.firstUncovered }),
  };
}

function answersOf({ activities }: Evaluation): Map<string, ActivityAnswer> {
  return new Map(activities.map((answer) => [answer.id, answer]));
}

function isSame(a: ActivityOutcome, b: ActivityOutcome): boolean {
  return a.way?.option === b.way?.option && a.cost === b.cost && a.gap === b.gap;
}
