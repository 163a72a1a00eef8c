import {
  evaluate,
  type Evaluation,
  type Activity,
  type Option,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import { type Notice, redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import {
  fitScenario,
  isArchived,
  listScenarios,
  optionInScenario,
  ownOptionOf,
  writeOwnOptions,
  type WrittenOptions,
} from '../../../scenarios/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import {
  scenarioIdOf,
  scenarioPath,
  scenariosPath,
  undoScenarioPath,
} from '../../../scenarios/web/paths.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { ButtonLink, EmptyState, PageHeader } from '../../../ui/index.ts';
import { type CellsRefused, editCells } from '../../domain/cells/edit-cells.ts';
import type { Place } from '../../domain/cells/place.ts';
import { type CellForm, formAgain, formOf, readCells, type SentCells } from '../edit/cell-form.ts';
import { askedActivity, invalidText, isInvalid } from '../edit/context.ts';
import { consequenceSentence } from '../edit/edit-notice.ts';
import { optionPlaces } from '../edit/option-form.tsx';
import { ownOptionMessages } from './messages.ts';
import { OwnOptionPage } from './own-option-page.tsx';

const PATH = '/scenarier/:scenarioId/indsatser/:activityId/egen-mulighed';
const USE_CASE = 'scenarios.write-own-option';

/** The page where a scenario changes posts, residents and costs of an activity. */
export function ownOptionRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page(PATH, USE_CASE, (c) => withAsked(c, (asked) => showForm(c, asked))),
    form(PATH, USE_CASE, (c) => withAsked(c, (asked) => save(c, services, asked))),
  ];
}

interface Asked {
  readonly scenario: Scenario;
  readonly others: readonly Scenario[];
  readonly activity: Activity;
  /** The option that counts in the scenario. */
  readonly option: Option;
}

async function withAsked(
  c: WorkspaceContext,
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const { db, reading, view } = c.var;
  const partnershipId = reading.partnership.id;
  const id = scenarioIdOf(c.req.param('scenarioId') ?? '');
  const scenarios = await listScenarios(db, partnershipId);
  const scenario = scenarios.find((one) => one.id === id);
  const activity = askedActivity(c);
  const option = scenario && activity && optionInScenario(reading.plan, scenario, activity.id);
  if (!scenario || !activity || !option) return unknown(c);
  if (isArchived(scenario)) {
    const text = ownOptionMessages(view.language).archived;
    return redirectWithNotice(c, scenarioPath(partnershipId, id), { kind: 'problem', text });
  }
  const others = scenarios.filter((one) => one !== scenario);
  return answer({ scenario, others, activity, option });
}

function unknown(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const text = ownOptionMessages(view.language);
  const list = view.href(scenariosPath(reading.partnership.id));
  return c.render(
    <>
      <PageHeader title={text.unknown} language={view.language} />
      <EmptyState
        title={text.unknown}
        action={<ButtonLink href={list}>{text.toList}</ButtonLink>}
      />
    </>,
    { title: text.unknown, status: 404, ...place(c) },
  );
}

function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'scenarios', workspace: { id, name } };
}

function placesOf(plan: Plan, { activity, option }: Asked): Place[] {
  return optionPlaces(plan, activity, option).filter(({ kind }) => kind !== 'option');
}

function showForm(c: WorkspaceContext, asked: Asked, shown?: CellForm) {
  const { reading, view } = c.var;
  const { plan } = reading;
  const { scenario, others, activity, option } = asked;
  const form = shown ?? formOf(plan, placesOf(plan, asked));
  const matter = {
    plan,
    partnershipId: reading.partnership.id,
    scenario,
    activity,
    option,
    isOwn: ownOptionOf(plan, scenario, others, activity.id) === option.id,
    form,
    index: {},
    view,
  };
  const status = form.errors.length > 0 ? 422 : form.refused ? 409 : 200;
  return c.render(<OwnOptionPage matter={matter} />, {
    title: ownOptionMessages(view.language).title(activity.name),
    status,
    ...place(c),
  });
}

async function save(c: WorkspaceContext, { now }: RoomServices, asked: Asked) {
  const { db, reading, view, actor } = c.var;
  const { language } = view;
  const text = ownOptionMessages(language);
  const { scenario, activity, option } = asked;
  const partnershipId = reading.partnership.id;
  const sent = await readCells(
    c,
    (cell) =>
      cell.kind !== 'activity' &&
      cell.kind !== 'option' &&
      cell.activity === activity.id &&
      cell.option === option.id,
  );
  const stored = await writeOwnOptions<CellsRefused>(db, {
    partnershipId,
    id: scenario.id,
    activities: [activity.id],
    edit: (plan, id) => edited(plan, id, option.id, sent),
    nameOf: (model, of) => text.ownName(model.name, of.name),
    at: now(),
    by: actor,
  });
  const back = scenarioPath(partnershipId, scenario.id);
  if (stored.ok) return redirectWithNotice(c, back, noticeOf(c, asked, stored.value));
  const problem = stored.error;
  if (typeof problem === 'string') {
    return redirectWithNotice(c, back, { kind: 'problem', text: text.gone });
  }
  const places = placesOf(reading.plan, asked);
  if (!isInvalid(problem)) {
    return showForm(c, asked, formAgain(reading.plan, language, places, sent, problem));
  }
  const again = formAgain(reading.plan, language, places, sent);
  return showForm(c, asked, { ...again, errors: [{ text: invalidText(language, problem) }] });
}

/** What the sent cells make of the option that the form showed. */
function edited(
  plan: Omit<Plan, 'scenarios'>,
  activityId: string,
  optionId: string,
  sent: SentCells,
): Result<Option, CellsRefused> {
  const written = editCells(plan, sent.changes, sent.isConfirmed);
  if (!written.ok) return written;
  const activity = written.value.activities.find(({ id }) => id === activityId);
  const option = activity?.options.find(({ id }) => id === optionId);
  if (option) return ok(option);
  const problems = sent.changes.map(({ place: at, value }) => ({
    place: at,
    value,
    rule: { code: 'gone' as const },
  }));
  return fail({ kind: 'cells', problems, clashes: [], doubts: [] });
}

function noticeOf(
  c: WorkspaceContext,
  { scenario, activity }: Asked,
  done: WrittenOptions,
): Notice {
  const { reading, view } = c.var;
  const { language } = view;
  const text = ownOptionMessages(language);
  const partnershipId = reading.partnership.id;
  const { before, after, revision, edited: plans, written } = done;
  if (plans.revision === undefined) return { kind: 'info', text: text.unchanged };
  const means = consequenceSentence(
    language,
    evaluated(plans.before, before),
    evaluated(plans.after, after),
  );
  const id = written.get(activity.id);
  const isNew = before.choose[activity.id] !== id;
  const name = plans.after.activities
    .find((one) => one.id === activity.id)
    ?.options.find((one) => one.id === id)?.name;
  const said = isNew ? text.done(activity.name, name ?? '') : text.changed(activity.name);
  return {
    kind: 'done',
    text: `${said} ${text.inScenario} ${means.slice(0, 1).toLowerCase()}${means.slice(1)}`,
    undo: {
      ...(revision === undefined
        ? {
            action: view.href(undoPath(partnershipId)),
            fields: {
              revision: String(plans.revision),
              til: scenarioPath(partnershipId, scenario.id),
            },
          }
        : {
            action: view.href(undoScenarioPath(partnershipId, scenario.id)),
            fields: { revision: String(revision) },
          }),
      label: text.undo,
    },
  };
}

function evaluated(parts: Omit<Plan, 'scenarios'>, scenario: Scenario): Evaluation {
  const plan = { ...parts, scenarios: [] };
  return evaluate(plan, { scenario: fitScenario(plan, scenario).scenario });
}
