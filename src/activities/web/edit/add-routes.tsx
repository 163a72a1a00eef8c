import { APPROACHES } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  page,
  planWords,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { addActivity, copyActivity, idForActivity } from '../../domain/edits/add-activity.ts';
import { addOption, idForOption, moveOption } from '../../domain/edits/options.ts';
import { activityDoPath, activityPath, optionDoPath } from '../paths.ts';
import { unknownActivity } from '../unknown.tsx';
import {
  CopyPage,
  FromCataloguePage,
  NEW,
  NewActivityPage,
  NewOptionPage,
  takenEffortAreas,
  targetGroupNames,
} from './add-pages.tsx';
import { askedActivity, askedOption, edit, invalidText, isInvalid, place } from './context.ts';
import { editNotice } from './edit-notice.ts';
import { editMessages } from './messages.ts';

/** New activities and options: blank, from the catalogue, as copies. */
export function addRoutes(services: RoomServices): WorkspaceRoute[] {
  const ADD = 'activities.add-activity';
  const EDIT = 'activities.edit-activity';
  return [
    page('/indsatser/ny', ADD, (c) => showNew(c, c.req.query('katalog') ?? '', '')),
    form('/indsatser/ny', ADD, (c) => create(c, services)),
    page('/indsatser/fra-katalog', ADD, showCatalogue),
    page('/indsatser/:activityId/kopier', ADD, (c) => showCopy(c)),
    form('/indsatser/:activityId/kopier', ADD, (c) => copy(c, services)),
    page('/indsatser/:activityId/muligheder/ny', EDIT, (c) => showNewOption(c)),
    form('/indsatser/:activityId/muligheder/ny', EDIT, (c) => createOption(c, services)),
    form('/indsatser/:activityId/muligheder/:optionId/op', EDIT, (c) => moveUp(c, services)),
  ];
}

async function sentFields(c: WorkspaceContext): Promise<(name: string) => string> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
}

function showNew(c: WorkspaceContext, catalogue: string, error: string, typed?: string) {
  const { reading, knowledge, view } = c.var;
  const text = editMessages(view.language);
  const template = catalogue === '' ? undefined : knowledge.findActivity(catalogue);
  const matter = { partnershipId: reading.partnership.id, plan: reading.plan, knowledge, view };
  return c.render(
    <NewActivityPage
      {...matter}
      template={template}
      isUnknown={catalogue !== '' && !template}
      name={typed ?? template?.name.da ?? ''}
      errors={error === '' ? [] : [{ name: NEW.name, text: error }]}
    />,
    { title: text.newTitle, status: error === '' ? 200 : 422, ...place(c) },
  );
}

async function create(c: WorkspaceContext, services: RoomServices) {
  const { reading, knowledge, view } = c.var;
  const text = editMessages(view.language);
  const sent = await sentFields(c);
  const [name, catalogue] = [sent(NEW.name), sent(NEW.catalogue)];
  const template = catalogue === '' ? undefined : knowledge.findActivity(catalogue);
  let id = idForActivity(reading.plan, name);
  const stored = await edit(
    c,
    services,
    { useCase: 'activities.add-activity', activity: id },
    (plan) => {
      id = idForActivity(plan, name);
      return addActivity(plan, {
        name,
        optionName: planWords('da').approach.continue,
        ...(template && {
          catalogue: template.id,
          effortAreas: takenEffortAreas(reading.plan, template),
          targetGroups: targetGroupNames(knowledge, template),
        }),
      });
    },
  );
  if (!stored.ok) {
    const { error } = stored;
    const why = isInvalid(error) ? invalidText(view.language, error) : text.refused[error];
    return showNew(c, catalogue, why, name);
  }
  const back = activityDoPath(reading.partnership.id, id, 'edit');
  const notice = editNotice(c, stored.value, { done: text.added(name), back: back });
  return redirectWithNotice(c, back, withoutTheNew(notice, reading.partnership.id));
}

/** Undoing an addition leads to the list, since the page of what was added is gone then. */
function withoutTheNew(notice: ReturnType<typeof editNotice>, partnershipId: string) {
  const { undo } = notice;
  if (!undo) return notice;
  const til = `/samarbejder/${encodeURIComponent(partnershipId)}/indsatser`;
  return { ...notice, undo: { ...undo, fields: { ...undo.fields, til } } };
}

function showCatalogue(c: WorkspaceContext) {
  const { reading, knowledge, view } = c.var;
  const search = (c.req.query('q') ?? '').trim().slice(0, 100);
  const matter = { partnershipId: reading.partnership.id, plan: reading.plan, knowledge, view };
  return c.render(<FromCataloguePage {...matter} search={search} />, {
    title: editMessages(view.language).catalogueTitle,
    ...place(c),
  });
}

function showCopy(c: WorkspaceContext, typed?: string, error = '') {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  return c.render(
    <CopyPage
      partnershipId={reading.partnership.id}
      activity={activity}
      name={typed ?? text.copyName(activity.name)}
      errors={error === '' ? [] : [{ name: NEW.name, text: error }]}
      view={view}
    />,
    { title: text.copyTitle(activity.name), status: error === '' ? 200 : 422, ...place(c) },
  );
}

async function copy(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const name = (await sentFields(c))(NEW.name);
  let id = idForActivity(reading.plan, name);
  const stored = await edit(
    c,
    services,
    { useCase: 'activities.add-activity', activity: id },
    (plan) => {
      id = idForActivity(plan, name);
      return copyActivity(plan, activity.id, name);
    },
  );
  if (!stored.ok) {
    const { error } = stored;
    const why = isInvalid(error) ? invalidText(view.language, error) : text.refused[error];
    return showCopy(c, name, why);
  }
  const back = activityPath(reading.partnership.id, id);
  const notice = editNotice(c, stored.value, { done: text.added(name), back });
  return redirectWithNotice(c, back, withoutTheNew(notice, reading.partnership.id));
}

const UNTYPED = { name: '', approach: '', from: '' };

function showNewOption(c: WorkspaceContext, typed = UNTYPED, error = '') {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const shown = typed === UNTYPED ? { ...typed, from: c.req.query('fra') ?? '' } : typed;
  const field = typed.name === '' ? NEW.name : NEW.approach;
  return c.render(
    <NewOptionPage
      partnershipId={reading.partnership.id}
      activity={activity}
      typed={shown}
      errors={error === '' ? [] : [{ name: field, text: error }]}
      view={view}
    />,
    { title: text.newOptionTitle(activity.name), status: error === '' ? 200 : 422, ...place(c) },
  );
}

async function createOption(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const sent = await sentFields(c);
  const [name, from] = [sent(NEW.name), sent(NEW.from)];
  const approach = APPROACHES.find((one) => one === sent(NEW.approach));
  const typed = { name, approach: sent(NEW.approach), from };
  if (!approach) return showNewOption(c, typed, `${text.approach}: ${text.rule.missing}.`);
  let id = '';
  const about = { useCase: 'activities.edit-activity', activity: activity.id };
  const stored = await edit(c, services, about, (plan) => {
    const now = plan.activities.find((one) => one.id === activity.id) ?? activity;
    id = idForOption(now, name);
    return addOption(plan, { activity: activity.id, name, approach, ...(from !== '' && { from }) });
  });
  if (!stored.ok) {
    const { error } = stored;
    const why = isInvalid(error) ? invalidText(view.language, error) : text.refused[error];
    return showNewOption(c, typed, why);
  }
  const notice = editNotice(c, stored.value, {
    done: text.optionAdded(name),
    back: activityPath(reading.partnership.id, activity.id),
  });
  return redirectWithNotice(
    c,
    optionDoPath(reading.partnership.id, activity.id, id, 'edit'),
    notice,
  );
}

async function moveUp(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const activity = askedActivity(c);
  const option = activity && askedOption(c, activity);
  if (!activity || !option) return unknownActivity(c);
  const about = { useCase: 'activities.edit-activity', activity: activity.id };
  const stored = await edit(c, services, about, (plan) =>
    moveOption(plan, { activity: activity.id, option: option.id, by: -1 }),
  );
  if (!stored.ok) return unknownActivity(c);
  const back = activityDoPath(reading.partnership.id, activity.id, 'edit');
  const done = editMessages(view.language).moved(option.name);
  return redirectWithNotice(c, back, editNotice(c, stored.value, { done, back }));
}
