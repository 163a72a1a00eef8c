import type { Activity, Option } from '../../../engine/index.ts';
import { problemLine } from '../../../engine/index.ts';
import {
  editPlan,
  type EditedPlan,
  indexOf,
  type InvalidPlan,
  type PlanEdit,
  type RoomServices,
  type WorkspaceContext,
} from '../../../plan/index.ts';
import type { Result } from '../../../shared/index.ts';
import { editMessages } from './messages.ts';

/** Where a page of the room stands in the frame. */
export function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'activities', workspace: { id, name } };
}

/** The activity that the address names. */
export function askedActivity(c: WorkspaceContext): Activity | undefined {
  return indexOf(c.var.reading.plan).activity.get(c.req.param('activityId') ?? '');
}

/** The option that the address names. */
export function askedOption(c: WorkspaceContext, activity: Activity): Option | undefined {
  return activity.options.find(({ id }) => id === c.req.param('optionId'));
}

/** Edits the plan for a use case of this room, about one activity. */
export function edit<Problem>(
  c: WorkspaceContext,
  { now }: RoomServices,
  { useCase, activity }: { readonly useCase: string; readonly activity: string },
  change: PlanEdit<Problem>,
): Promise<Result<EditedPlan, Problem | InvalidPlan>> {
  const { db, reading, actor } = c.var;
  const subject = { room: 'activities', kind: 'activity', id: activity };
  const request = { partnershipId: reading.partnership.id, useCase, subject };
  return editPlan(db, { ...request, at: now(), by: actor }, change);
}

/** Whether an edit was refused because the plan would break a rule. */
export function isInvalid(problem: unknown): problem is InvalidPlan {
  return typeof problem === 'object' && problem !== null && 'kind' in problem
    ? problem.kind === 'invalid-plan'
    : false;
}

/** Why the plan cannot be stored as it would be, in words. */
export function invalidText(language: 'da' | 'en', { problems }: InvalidPlan): string {
  const [first] = problems;
  return editMessages(language).refused.invalid(first ? problemLine(first, language) : '');
}
