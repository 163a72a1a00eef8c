import type { Activity, Option, Scenario } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  type EditedPlan,
  editPlan,
  form,
  page,
  type PlanEdit,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { listScenarios, replaceScenarios } from '../../../scenarios/index.ts';
import { isEqual, type Result } from '../../../shared/index.ts';
import type { InvalidPlan } from '../../../plan/index.ts';
import { isRequired, removeOption } from '../../domain/edits/options.ts';
import { referencesTo, type Spoken } from '../../domain/edits/references.ts';
import { removeActivity, type RemoveActivityProblem } from '../../domain/edits/remove-activity.ts';
import { isNamedBy, withoutNames } from '../../domain/edits/scenario-names.ts';
import { activitiesPath, activityDoPath, activityPath, optionDoPath } from '../paths.ts';
import { unknownActivity } from '../unknown.tsx';
import { listed, sourceName } from '../words.tsx';
import { askedActivity, askedOption, invalidText, isInvalid, place } from './context.ts';
import { editNotice } from './edit-notice.ts';
import { editMessages } from './messages.ts';
import { RemovePage } from './remove-page.tsx';

/** Removes activities and options, after a question that says what goes along. */
export function removeRoutes(services: RoomServices): WorkspaceRoute[] {
  const ofActivity = '/indsatser/:activityId/fjern';
  const ofOption = '/indsatser/:activityId/muligheder/:optionId/fjern';
  return [
    page(ofActivity, 'activities.remove-activity', (c) => askAboutActivity(c)),
    form(ofActivity, 'activities.remove-activity', (c) => removeWhole(c, services)),
    page(ofOption, 'activities.edit-activity', (c) => askAboutOption(c)),
    form(ofOption, 'activities.edit-activity', (c) => removeOne(c, services)),
  ];
}

async function askAboutActivity(c: WorkspaceContext, why?: string) {
  const { reading, view } = c.var;
  const { language } = view;
  const { plan, partnership } = reading;
  const text = editMessages(language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const spoken = { activity: activity.id };
  const only = referencesTo(plan, spoken).earmarks.filter((earmark) => earmark.only);
  const problem =
    why ??
    onlyEarmark(
      c,
      only.map(({ source }) => source),
    );
  return c.render(
    <RemovePage
      plan={plan}
      spoken={spoken}
      scenarios={await namingScenarios(c, spoken)}
      title={text.removeTitle(activity.name)}
      lead={text.removeLead}
      problem={problem}
      action={view.href(activityDoPath(partnership.id, activity.id, 'remove'))}
      back={backTo(c, activity)}
      view={view}
    />,
    {
      title: text.removeTitle(activity.name),
      status: why === undefined ? 200 : 422,
      ...place(c),
    },
  );
}

function onlyEarmark(c: WorkspaceContext, sources: readonly string[]): string | undefined {
  if (sources.length === 0) return undefined;
  const { reading, view } = c.var;
  const names = sources.map((id) => sourceName(reading.plan, id));
  return editMessages(view.language).refused.onlyEarmark(listed(view.language, names));
}

function backTo(c: WorkspaceContext, { id, name }: Activity) {
  const { reading, view } = c.var;
  return { label: name, href: view.href(activityPath(reading.partnership.id, id)) };
}

async function namingScenarios(c: WorkspaceContext, spoken: Spoken): Promise<Scenario[]> {
  const { db, reading } = c.var;
  const all = await listScenarios(db, reading.partnership.id);
  return all.filter((scenario) => isNamedBy(scenario, spoken));
}

async function removeWhole(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const removed = await remove<RemoveActivityProblem>(
    c,
    services,
    { useCase: 'activities.remove-activity', spoken: { activity: activity.id } },
    (plan) => removeActivity(plan, activity.id),
  );
  if (!removed.ok) {
    const { error } = removed;
    if (isInvalid(error)) return askAboutActivity(c, invalidText(view.language, error));
    if (error.kind === 'unknown-activity') return unknownActivity(c);
    return askAboutActivity(c, onlyEarmark(c, error.sources));
  }
  const back = activitiesPath(reading.partnership.id);
  const done = text.removed(activity.name);
  return redirectWithNotice(c, back, editNotice(c, removed.value, { done, back }));
}

/** Removes what is spoken of from the plan, and from the scenarios that name it, in one go. */
function remove<Problem>(
  c: WorkspaceContext,
  { now }: RoomServices,
  { useCase, spoken }: { readonly useCase: string; readonly spoken: Spoken },
  change: PlanEdit<Problem>,
): Promise<Result<EditedPlan, Problem | InvalidPlan>> {
  const { db, reading, actor } = c.var;
  const partnershipId = reading.partnership.id;
  const subject = { room: 'activities', kind: 'activity', id: spoken.activity };
  return db.transaction().execute(async (tx) => {
    const request = { partnershipId, useCase, subject, at: now(), by: actor };
    const edited = await editPlan(tx, request, change);
    if (!edited.ok) return edited;
    const scenarios = await listScenarios(tx, partnershipId);
    const cleaned = scenarios.map((scenario) => withoutNames(scenario, spoken));
    if (!isEqual(scenarios, cleaned)) await replaceScenarios(tx, partnershipId, cleaned);
    return edited;
  });
}

async function askAboutOption(c: WorkspaceContext, why?: string) {
  const { reading, view } = c.var;
  const { plan, partnership } = reading;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  const option = activity && askedOption(c, activity);
  if (!activity || !option) return unknownActivity(c);
  const spoken = { activity: activity.id, option: option.id };
  return c.render(
    <RemovePage
      plan={plan}
      spoken={spoken}
      scenarios={await namingScenarios(c, spoken)}
      title={text.removeOptionTitle(option.name)}
      lead={text.removeOptionLead}
      problem={why ?? whyOptionStays(c, activity, option)}
      action={view.href(optionDoPath(partnership.id, activity.id, option.id, 'remove'))}
      back={backTo(c, activity)}
      view={view}
    />,
    {
      title: text.removeOptionTitle(option.name),
      status: why === undefined ? 200 : 422,
      ...place(c),
    },
  );
}

function whyOptionStays(c: WorkspaceContext, activity: Activity, option: Option) {
  const text = editMessages(c.var.view.language).refused;
  if (activity.options.length === 1) return text['last-option'];
  return isRequired(c.var.reading.plan, activity.id, option.id) ? text['is-required'] : undefined;
}

async function removeOne(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  const option = activity && askedOption(c, activity);
  if (!activity || !option) return unknownActivity(c);
  const spoken = { activity: activity.id, option: option.id };
  const removed = await remove(
    c,
    services,
    { useCase: 'activities.edit-activity', spoken },
    (plan) => removeOption(plan, spoken),
  );
  if (!removed.ok) {
    const { error } = removed;
    const why = isInvalid(error) ? invalidText(view.language, error) : text.refused[error];
    return askAboutOption(c, why);
  }
  const back = activityDoPath(reading.partnership.id, activity.id, 'edit');
  const done = text.optionRemoved(option.name);
  return redirectWithNotice(c, back, editNotice(c, removed.value, { done, back }));
}
