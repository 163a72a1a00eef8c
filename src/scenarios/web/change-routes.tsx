import type { Scenario } from '../../engine/index.ts';
import { type Notice, redirectWithNotice } from '../../platform/http/index.ts';
import type { RoomServices, WorkspaceContext } from '../../plan/index.ts';
import type { Result } from '../../shared/index.ts';
import { type FormError, mergeTyped, SHOWN_FIELD } from '../../ui/index.ts';
import { removeScenario, restoreScenario } from '../actions/remove-scenario.ts';
import { createScenario, updateScenario } from '../actions/save-scenario.ts';
import { DRAFT_LIMITS, type DraftProblem, type ScenarioDraft, toDraft } from '../domain/draft.ts';
import { fitScenario } from '../domain/fit.ts';
import { isArchived } from '../domain/scenario-data.ts';
import { formMessages } from './form-messages.ts';
import { draftOf, FIELD, type FormValues, valuesOf } from './form-values.ts';
import { messages } from './messages.ts';
import {
  editScenarioPath,
  newScenarioPath,
  restoreScenarioPath,
  scenarioIdOf,
  scenarioPath,
  scenariosPath,
} from './paths.ts';
import { scenariosOf } from './readings.ts';
import { RemovePage } from './remove-page.tsx';
import { ScenarioFormPage } from './scenario-form.tsx';
import { workspaceMessages } from './workspace/messages.ts';
import { changeNotice } from './workspace/notice.ts';
import { BeginFrom } from './workspace/begin-from.tsx';
import { place } from './place.ts';

const NOTHING: ScenarioDraft = {
  name: '',
  summary: '',
  choose: {},
  level: {},
  costIndex: {},
  funding: {},
};

interface FormPlace {
  /** The scenario that is changed, or copied into a new one; absent for an empty form. */
  readonly scenario?: Scenario | undefined;
  readonly isNew: boolean;
}

/** The form for a new scenario, empty or as a copy of the one that the address names. */
export async function showNew(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const scenario = await copied(c);
  const draft = scenario
    ? { ...toDraft(scenario), name: formMessages(view.language).copyName(scenario.name) }
    : NOTHING;
  const values = valuesOf(reading.plan, view.language, draft);
  return formPage(c, { scenario, isNew: true }, values, []);
}

/** Keeps a new scenario. */
export async function create(c: WorkspaceContext, { now }: RoomServices) {
  const { reading, db, actor: by } = c.var;
  const at = now();
  const partnershipId = reading.partnership.id;
  return kept(c, { isNew: true }, async (draft) => {
    const created = await createScenario(db, { partnershipId, draft, at, by });
    if (!created.ok) return created;
    const { done } = formMessages(c.var.view.language);
    return { ok: true, value: { id: created.value.id, text: done.created(draft.name.trim()) } };
  });
}

/** The form that changes a scenario. */
export function showEdit(c: WorkspaceContext, scenario: Scenario) {
  const { reading, view } = c.var;
  const values = valuesOf(reading.plan, view.language, toDraft(scenario));
  return formPage(c, { scenario, isNew: false }, values, []);
}

/** Keeps a changed scenario; undefined when it has been removed meanwhile. */
export async function update(c: WorkspaceContext, { now }: RoomServices, scenario: Scenario) {
  const { reading, view, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const { id } = scenario;
  return kept(c, { scenario, isNew: false }, async (draft) => {
    const saved = await updateScenario(db, { partnershipId, id, draft, at: now(), by });
    if (saved.ok) {
      const text = formMessages(view.language).done.saved(draft.name.trim());
      return { ok: true, value: { id, text, notice: changeNotice(c, saved.value, text) } };
    }
    return saved.error === 'unknown-scenario'
      ? { ok: false, error: [{ code: 'not-in-plan' }] }
      : { ok: false, error: saved.error };
  });
}

/** Asks before a scenario is removed. */
export function askRemove(c: WorkspaceContext, scenario: Scenario) {
  const { reading, view } = c.var;
  return c.render(
    <RemovePage partnershipId={reading.partnership.id} scenario={scenario} view={view} />,
    { title: formMessages(view.language).removeTitle(scenario.name), ...place(c) },
  );
}

/** Removes a scenario; the notice offers to undo it. */
export async function remove(c: WorkspaceContext, { now }: RoomServices, { id, name }: Scenario) {
  const { reading, view, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  await removeScenario(db, { partnershipId, id, at: now(), by });
  const { done } = formMessages(view.language);
  return redirectWithNotice(c, scenariosPath(partnershipId), {
    kind: 'done',
    text: done.removed(name),
    undo: {
      action: view.href(restoreScenarioPath(partnershipId)),
      fields: { id },
      label: done.undo,
    },
  });
}

/** Undoes a removal. */
export async function restore(c: WorkspaceContext, { now }: RoomServices) {
  const { reading, view, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const id = (await formValues(c))['id'] ?? '';
  const restored = await restoreScenario(db, { partnershipId, id, at: now(), by });
  const { done, problem } = formMessages(view.language);
  if (restored.ok) {
    const { scenario } = restored.value;
    return redirectWithNotice(c, scenarioPath(partnershipId, scenario.id), {
      kind: 'done',
      text: done.restored(scenario.name),
    });
  }
  const why = {
    'not-removed': done.notRemoved,
    taken: done.taken,
    'too-many': problem['too-many'](DRAFT_LIMITS.scenarios),
  }[restored.error];
  return redirectWithNotice(c, scenariosPath(partnershipId), { kind: 'problem', text: why });
}

type Kept = Result<
  { readonly id: string; readonly text: string; readonly notice?: Notice },
  readonly DraftProblem[]
>;

async function kept(
  c: WorkspaceContext,
  form: FormPlace,
  keep: (draft: ScenarioDraft) => Promise<Kept>,
) {
  const { reading, view } = c.var;
  const values = await formValues(c);
  const { fields, clashes } = mergedWithStored(c, form, values);
  if (clashes.length > 0) return formPage(c, form, values, clashes, 409);
  const draft = draftOf(reading.plan, view.language, fields);
  if (!draft.ok) return formPage(c, form, values, draft.error);
  const answer = await keep(draft.value);
  if (!answer.ok) {
    const errors = answer.error.map((problem) => problemError(c, problem));
    return formPage(c, form, values, errors);
  }
  const { id, text, notice } = answer.value;
  const path = scenarioPath(reading.partnership.id, id);
  return redirectWithNotice(c, path, notice ?? { kind: 'done', text });
}

/** What was sent, with what others have stored since the form was shown; where both have set the same
 * field otherwise, both are told. */
function mergedWithStored(c: WorkspaceContext, { scenario, isNew }: FormPlace, sent: FormValues) {
  const { reading, view } = c.var;
  if (!scenario || isNew || sent[SHOWN_FIELD] === undefined) return { fields: sent, clashes: [] };
  const stored = valuesOf(reading.plan, view.language, toDraft(scenario));
  const { fields, clashes } = mergeTyped(sent, stored);
  const text = workspaceMessages(view.language);
  return {
    fields,
    clashes: clashes.map(({ field, mine, theirs }) => ({
      name: field,
      text: text.clashingForm(theirs || text.asPlanned, mine || text.asPlanned),
    })),
  };
}

function problemError(c: WorkspaceContext, problem: DraftProblem): FormError {
  const text = formMessages(c.var.view.language).problem;
  switch (problem.code) {
    case 'no-name':
    case 'name-taken':
      return { name: FIELD.name, text: text[problem.code] };
    case 'name-too-long':
      return { name: FIELD.name, text: text[problem.code](problem.limit) };
    case 'summary-too-long':
      return { name: FIELD.summary, text: text[problem.code](problem.limit) };
    case 'too-many':
    case 'factor-too-large':
      return { text: text[problem.code](problem.limit) };
    case 'not-in-plan':
      return { text: text[problem.code] };
  }
}

async function formPage(
  c: WorkspaceContext,
  { scenario, isNew }: FormPlace,
  values: FormValues,
  errors: readonly FormError[],
  wrong: 409 | 422 = 422,
) {
  const { reading, view } = c.var;
  const partnershipId = reading.partnership.id;
  const text = formMessages(view.language);
  const title = !scenario
    ? text.newTitle
    : isNew
      ? text.copyTitle(scenario.name)
      : text.editTitle(scenario.name);
  const list = view.href(scenariosPath(partnershipId));
  const own = scenario && view.href(scenarioPath(partnershipId, scenario.id));
  const action =
    scenario && !isNew
      ? editScenarioPath(partnershipId, scenario.id)
      : newScenarioPath(partnershipId, scenario?.id);
  return c.render(
    <ScenarioFormPage
      plan={reading.plan}
      title={title}
      crumbs={[
        { label: messages(view.language).room, href: list },
        ...(scenario && own ? [{ label: scenario.name, href: own }] : []),
      ]}
      values={values}
      errors={errors}
      hasGone={scenario !== undefined && fitScenario(reading.plan, scenario).gone.length > 0}
      action={view.href(action)}
      submit={isNew ? text.create : text.save}
      cancelHref={own ?? list}
      shown={
        scenario && !isNew ? valuesOf(reading.plan, view.language, toDraft(scenario)) : undefined
      }
      before={
        isNew &&
        errors.length === 0 && (
          <BeginFrom
            partnershipId={partnershipId}
            scenarios={(await scenariosOf(c.var.db, reading)).filter((one) => !isArchived(one))}
            chosen={scenario}
            view={view}
          />
        )
      }
      view={view}
    />,
    { title, ...place(c), ...(errors.length > 0 && { status: wrong }) },
  );
}

/** The scenario that a new one is copied from, as the address' `fra` names it. */
async function copied(c: WorkspaceContext): Promise<Scenario | undefined> {
  const from = c.req.query('fra');
  if (from === undefined) return undefined;
  const id = scenarioIdOf(from);
  return (await scenariosOf(c.var.db, c.var.reading)).find((scenario) => scenario.id === id);
}

/** The posted texts by field name; files and repeated fields are left out. */
async function formValues(c: WorkspaceContext): Promise<FormValues> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
