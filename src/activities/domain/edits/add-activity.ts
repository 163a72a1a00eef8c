import type { Activity, Option, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { LONGEST_NAME } from '../cells/write-cell.ts';
import { newId } from './new-id.ts';

/** An activity that is to be added. */
export interface NewActivity {
  readonly name: string;
  /** The name of its first option, which continues it. */
  readonly optionName: string;
  readonly effortAreas?: readonly string[];
  readonly targetGroups?: readonly string[];
  /** Id in the catalogue that it descends from. */
  readonly catalogue?: string;
}

/** Why an activity cannot be added or copied. */
export type AddActivityProblem = 'no-name' | 'name-too-long' | 'unknown-activity';

type WithActivities = Pick<Plan, 'activities'>;

/** The id that an activity of this name gets. */
export function idForActivity(plan: WithActivities, name: string): string {
  return newId(
    name,
    plan.activities.map(({ id }) => id),
  );
}

/** Adds an activity with one option that continues it; everything else is not stated yet. */
export function addActivity<P extends WithActivities>(
  plan: P,
  { name, optionName, effortAreas = [], targetGroups = [], catalogue }: NewActivity,
): Result<P, AddActivityProblem> {
  const problem = nameProblem(name);
  if (problem) return fail(problem);
  const activity: Activity = {
    id: idForActivity(plan, name),
    name: name.trim(),
    priority: MIDDLE_PRIORITY,
    effortAreas,
    targetGroups,
    options: [blankOption({ id: 'viderefoer', name: optionName })],
    ...(catalogue !== undefined && { catalogue }),
  };
  return ok({ ...plan, activities: [...plan.activities, activity] });
}

const MIDDLE_PRIORITY = 5;

/** An option that says nothing yet. */
export function blankOption(
  part: Pick<Option, 'id' | 'name'> & Partial<Pick<Option, 'approach'>>,
): Option {
  return {
    approach: 'continue',
    costs: [],
    carried: [],
    reach: [],
    staff: [],
    requires: [],
    excludes: [],
    ...part,
  };
}

/** Adds a copy of an activity under another name, right after it. What no copy can have — that a
 * receiver said yes — is left out, and demands on itself point to the copy. */
export function copyActivity<P extends WithActivities>(
  plan: P,
  id: string,
  name: string,
): Result<P, AddActivityProblem> {
  const at = plan.activities.findIndex((activity) => activity.id === id);
  const original = plan.activities[at];
  if (!original) return fail('unknown-activity');
  const problem = nameProblem(name);
  if (problem) return fail(problem);
  const own = idForActivity(plan, name);
  const copy: Activity = {
    ...original,
    id: own,
    name: name.trim(),
    options: original.options.map((option) => copied(option)),
  };
  return ok({ ...plan, activities: plan.activities.toSpliced(at + 1, 0, copy) });
}

function copied(option: Option): Option {
  if (option.handover?.accepted === undefined) return option;
  const { accepted: _, ...handover } = option.handover;
  return { ...option, handover };
}

function nameProblem(name: string): 'no-name' | 'name-too-long' | undefined {
  if (name.trim() === '') return 'no-name';
  return name.trim().length > LONGEST_NAME ? 'name-too-long' : undefined;
}
