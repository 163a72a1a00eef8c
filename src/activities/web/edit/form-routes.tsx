import type { Activity, CostKind, Option } from '../../../engine/index.ts';
import { COST_KINDS } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  type InvalidPlan,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { readTypedNumber, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { type CellsRefused, editCells } from '../../domain/cells/edit-cells.ts';
import { indexCosts, type Indexing, type IndexingProblem } from '../../domain/edits/index-costs.ts';
import { editOption, type OptionProblem } from '../../domain/edits/options.ts';
import { activityPath } from '../paths.ts';
import { unknownActivity } from '../unknown.tsx';
import { ActivityFormPage, activityPlaces } from './activity-form.tsx';
import { type CellForm, formAgain, formOf, readCells, type SentCells } from './cell-form.ts';
import { askedActivity, askedOption, edit, invalidText, isInvalid, place } from './context.ts';
import { editNotice } from './edit-notice.ts';
import { editMessages } from './messages.ts';
import { INDEX, OptionFormPage, optionPlaces } from './option-form.tsx';

const USE_CASE = 'activities.edit-activity';

/** The forms where an activity and its options are changed. */
export function formRoutes(services: RoomServices): WorkspaceRoute[] {
  const path = '/indsatser/:activityId/rediger';
  const optionPath = '/indsatser/:activityId/muligheder/:optionId/rediger';
  return [
    page(path, USE_CASE, showActivityForm),
    form(path, USE_CASE, (c) => saveActivity(c, services)),
    page(optionPath, USE_CASE, showOptionForm),
    form(optionPath, USE_CASE, (c) => saveOption(c, services)),
  ];
}

function showActivityForm(c: WorkspaceContext) {
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  return activityForm(c, activity, formOf(c.var.reading.plan, activityPlaces(activity)));
}

function activityForm(c: WorkspaceContext, activity: Activity, shown: CellForm) {
  const { reading, view } = c.var;
  const matter = { plan: reading.plan, partnershipId: reading.partnership.id };
  return c.render(<ActivityFormPage matter={{ ...matter, activity, form: shown, view }} />, {
    title: editMessages(view.language).editTitle(activity.name),
    status: statusOf(shown),
    ...place(c),
  });
}

function statusOf({ errors, refused }: CellForm): 200 | 409 | 422 {
  if (errors.length > 0) return 422;
  return refused ? 409 : 200;
}

async function saveActivity(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const { language } = view;
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const sent = await readCells(
    c,
    (cell) => cell.kind === 'activity' && cell.activity === activity.id,
  );
  const stored = await edit(c, services, { useCase: USE_CASE, activity: activity.id }, (plan) =>
    editCells(plan, sent.changes, sent.isConfirmed),
  );
  if (!stored.ok) {
    const places = activityPlaces(activity);
    return activityForm(c, activity, again(c, places, sent, stored.error));
  }
  const { after } = stored.value;
  const name = after.activities.find(({ id }) => id === activity.id)?.name ?? activity.name;
  const back = activityPath(reading.partnership.id, activity.id);
  const done = editMessages(language).saved(name);
  return redirectWithNotice(c, back, editNotice(c, stored.value, { done, back }));
}

function again(
  c: WorkspaceContext,
  places: ReturnType<typeof activityPlaces>,
  sent: SentCells,
  problem: CellsRefused | InvalidPlan,
): CellForm {
  const { reading, view } = c.var;
  const { plan } = reading;
  if (!isInvalid(problem)) return formAgain(plan, view.language, places, sent, problem);
  const shown = formAgain(plan, view.language, places, sent);
  return { ...shown, errors: [{ text: invalidText(view.language, problem) }] };
}

function showOptionForm(c: WorkspaceContext) {
  const { plan } = c.var.reading;
  const activity = askedActivity(c);
  const option = activity && askedOption(c, activity);
  if (!activity || !option) return unknownActivity(c);
  return optionForm(
    c,
    { activity, option },
    formOf(plan, optionPlaces(plan, activity, option)),
    {},
  );
}

interface Asked {
  readonly activity: Activity;
  readonly option: Option;
}

function optionForm(
  c: WorkspaceContext,
  asked: Asked,
  shown: CellForm,
  index: Readonly<Record<string, string>>,
) {
  const { reading, view } = c.var;
  const matter = { plan: reading.plan, partnershipId: reading.partnership.id };
  return c.render(<OptionFormPage matter={{ ...matter, ...asked, form: shown, index, view }} />, {
    title: editMessages(view.language).optionTitle(asked.option.name),
    status: statusOf(shown),
    ...place(c),
  });
}

type OptionRefused = CellsRefused | InvalidPlan | IndexingProblem | OptionProblem;

async function saveOption(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const { language } = view;
  const { plan } = reading;
  const activity = askedActivity(c);
  const option = activity && askedOption(c, activity);
  if (!activity || !option) return unknownActivity(c);
  const of = { activity: activity.id, option: option.id };
  const sent = await readCells(
    c,
    (cell) =>
      cell.kind !== 'activity' && cell.activity === of.activity && cell.option === of.option,
  );
  const typed = Object.fromEntries(
    Object.values(INDEX).map((name) => [name, sent.fields[name] ?? '']),
  );
  const indexing = readIndexing(typed, plan.lastYear);
  const form = (problem?: OptionRefused, more: readonly FormError[] = []) => {
    const places = optionPlaces(plan, activity, option);
    const shown = isCells(problem)
      ? again(c, places, sent, problem)
      : again(c, places, sent, { kind: 'cells', problems: [], clashes: [], doubts: [] });
    const said = typeof problem === 'string' ? [indexError(language, problem)] : [];
    const shownTyped = typed[INDEX.percent] === '' ? {} : typed;
    const errors = [...shown.errors, ...said, ...more];
    return optionForm(c, { activity, option }, { ...shown, errors }, shownTyped);
  };
  if (indexing === 'bad-percent') {
    const text = editMessages(language).refused.badPercent(typed[INDEX.percent] ?? '');
    return form(undefined, [{ name: INDEX.percent, text }]);
  }
  const stored = await edit<Exclude<OptionRefused, InvalidPlan>>(
    c,
    services,
    { useCase: USE_CASE, activity: activity.id },
    (before) => {
      const written = editCells(before, sent.changes, sent.isConfirmed);
      if (!written.ok || !indexing) return written;
      return editOption(written.value, of, (one): Result<Option, IndexingProblem> =>
        indexCosts(one, indexing),
      );
    },
  );
  if (!stored.ok) return form(stored.error);
  const back = activityPath(reading.partnership.id, activity.id);
  const done = editMessages(language).saved(option.name);
  return redirectWithNotice(c, back, editNotice(c, stored.value, { done, back }));
}

function isCells(problem: OptionRefused | undefined): problem is CellsRefused | InvalidPlan {
  return typeof problem === 'object';
}

function indexError(language: 'da' | 'en', problem: IndexingProblem | OptionProblem): FormError {
  return { name: INDEX.percent, text: editMessages(language).refused[problem] };
}

const LOWEST_PERCENT = -50;
const HIGHEST_PERCENT = 50;

/** How costs are to be carried forward; undefined when nothing was asked for. */
function readIndexing(
  typed: Readonly<Record<string, string>>,
  lastYear: number,
): Indexing | 'bad-percent' | undefined {
  const text = (typed[INDEX.percent] ?? '').replace(/\s*(pct\.?|%)$/i, '');
  if (text === '') return undefined;
  const percent = readTypedNumber(text, {
    minimum: LOWEST_PERCENT,
    maximum: HIGHEST_PERCENT,
    decimals: 2,
  });
  const baseYear = Number(typed[INDEX.base]);
  if (!percent.ok || !Number.isInteger(baseYear)) return 'bad-percent';
  const kind: CostKind | undefined = COST_KINDS.find((one) => one === typed[INDEX.kind]);
  return { percent: percent.value, baseYear, lastYear, ...(kind && { kind }) };
}
