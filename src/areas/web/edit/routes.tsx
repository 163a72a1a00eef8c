import type { Area } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  editPlan,
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { mergeFields } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  addArea,
  type AreaProblem,
  changeArea,
  inputOf,
  newAreaId,
  referencesTo,
  removeArea,
} from '../../index.ts';
import { planAreaMessages } from '../plan-messages.ts';
import { figureCells, place, withArea } from '../plan-place.tsx';
import { editAreaPath, newAreaPath, planAreaPath, planAreasPath } from '../plan-paths.ts';
import { AreaFormPage, type AreaFormProps } from './area-form.tsx';
import { areaFormMessages } from './area-messages.ts';
import { AREA_FIELD, type AreaFault, readAreaTexts, textsOfArea } from './area-texts.ts';
import { editMessages } from './messages.ts';
import { planNotice } from './plan-notice.ts';
import { postedTexts, shownTexts, type Texts } from './posted.ts';
import { RemoveAreaPage } from './remove-area-page.tsx';

const USE_CASE = 'areas.edit-areas';

/** Making, changing and removing areas, below `/samarbejder/<id>`. */
export function areaEditRoutes({ now }: RoomServices): WorkspaceRoute[] {
  return [
    page('/omraader/nyt', USE_CASE, (c) => formPage(c, undefined, {})),
    form('/omraader/nyt', USE_CASE, (c) => create(c, now())),
    page('/omraader/:areaId/rediger', USE_CASE, (c) =>
      withArea(c, (area) => formPage(c, area, {})),
    ),
    form('/omraader/:areaId/rediger', USE_CASE, (c) => withArea(c, (area) => save(c, area, now()))),
    page('/omraader/:areaId/fjern', USE_CASE, (c) => withArea(c, (area) => askRemove(c, area))),
    form('/omraader/:areaId/fjern', USE_CASE, (c) => withArea(c, (area) => remove(c, area, now()))),
  ];
}

type Shown = Partial<Pick<AreaFormProps, 'texts' | 'shown' | 'errors' | 'clashes'>>;

function formPage(c: WorkspaceContext, area: Area | undefined, given: Shown) {
  const { view, reading } = c.var;
  const { id } = reading.partnership;
  const text = areaFormMessages(view.language);
  const list = view.href(planAreasPath(id));
  const own = area && view.href(planAreaPath(id, area.id));
  const texts = textsOfArea(area && inputOf(area), view.language);
  const title = area ? text.editTitle(area.name) : text.newTitle;
  const { errors = [], clashes = [] } = given;
  const status = clashes.length > 0 ? 409 : errors.length > 0 ? 422 : undefined;
  return c.render(
    <AreaFormPage
      title={title}
      {...(!area && { lead: text.newLead })}
      crumbs={[
        { label: planAreaMessages(view.language).nav, href: list },
        ...(area && own ? [{ label: area.name, href: own }] : []),
      ]}
      texts={given.texts ?? texts}
      shown={given.shown ?? texts}
      errors={errors}
      clashes={clashes}
      action={view.href(area ? editAreaPath(id, area.id) : newAreaPath(id))}
      submit={area ? editMessages(view.language).save : text.create}
      cancelHref={own ?? list}
      view={view}
    />,
    { title, ...place(c), ...(status && { status }) },
  );
}

async function create(c: WorkspaceContext, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const texts = await postedTexts(c);
  const { input, faults } = readAreaTexts(texts);
  if (faults.length > 0) return formPage(c, undefined, { texts, errors: errorsOf(c, faults) });
  const taken = [
    ...reading.plan.areas.map((area) => area.id),
    ...(await figureCells(c)).map(({ area }) => area),
  ];
  const id = newAreaId(input.name, taken);
  const subject = { room: 'areas', kind: 'area', id };
  const request = { partnershipId, useCase: USE_CASE, subject, at, by };
  const edited = await editPlan<AreaProblem>(db, request, (plan) => addArea(plan, id, input));
  if (!edited.ok) {
    return formPage(c, undefined, { texts, errors: [problemError(c, edited.error)] });
  }
  const path = planAreaPath(partnershipId, id);
  const text = areaFormMessages(view.language).created(input.name);
  return redirectWithNotice(
    c,
    path,
    planNotice(c, edited.value, text, planAreasPath(partnershipId)),
  );
}

async function save(c: WorkspaceContext, area: Area, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const posted = await postedTexts(c);
  const theirs = textsOfArea(inputOf(area), view.language);
  const names = new Set([...Object.keys(theirs), ...Object.keys(posted).filter(isField)]);
  const mine = Object.fromEntries([...names].map((name) => [name, posted[name] ?? '']));
  const base = shownTexts(posted) ?? theirs;
  const { fields, clashes } = mergeFields<string>({ base, mine, theirs });
  const texts: Texts = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, text ?? '']),
  );
  if (clashes.length > 0) {
    const own = Object.fromEntries(clashes.map(({ field, mine: typed }) => [field, typed ?? '']));
    return formPage(c, area, { texts: { ...texts, ...own }, shown: theirs, clashes });
  }
  const { input, faults } = readAreaTexts(texts);
  if (faults.length > 0) {
    return formPage(c, area, { texts, shown: base, errors: errorsOf(c, faults) });
  }
  const subject = { room: 'areas', kind: 'area', id: area.id };
  const request = { partnershipId, useCase: USE_CASE, subject, at, by };
  const { twin } = inputOf(area);
  const edited = await editPlan<AreaProblem>(db, request, (plan) =>
    changeArea(plan, area.id, { ...input, ...(twin !== undefined && { twin }) }),
  );
  if (!edited.ok) {
    return formPage(c, area, { texts, shown: base, errors: [problemError(c, edited.error)] });
  }
  const path = planAreaPath(partnershipId, area.id);
  const text = areaFormMessages(view.language).saved(input.name);
  return redirectWithNotice(c, path, planNotice(c, edited.value, text, path));
}

function isField(name: string): boolean {
  return name.startsWith('afdeling.');
}

function askRemove(c: WorkspaceContext, area: Area, status?: 422) {
  const { view, reading } = c.var;
  return c.render(
    <RemoveAreaPage
      partnershipId={reading.partnership.id}
      area={area}
      references={referencesTo(reading.plan, area.id)}
      view={view}
    />,
    {
      title: areaFormMessages(view.language).removeTitle(area.name),
      ...place(c),
      ...(status && { status }),
    },
  );
}

async function remove(c: WorkspaceContext, area: Area, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const subject = { room: 'areas', kind: 'area', id: area.id };
  const request = { partnershipId, useCase: USE_CASE, subject, at, by };
  const edited = await editPlan(db, request, (plan) => removeArea(plan, area.id));
  if (!edited.ok) return askRemove(c, area, 422);
  const path = planAreasPath(partnershipId);
  const text = areaFormMessages(view.language).removed(area.name);
  return redirectWithNotice(c, path, planNotice(c, edited.value, text, path));
}

function errorsOf(c: WorkspaceContext, faults: readonly AreaFault[]): FormError[] {
  const text = areaFormMessages(c.var.view.language).fault;
  return faults.map(({ field, rule, value }) => {
    const words = text[rule];
    return { name: field, text: typeof words === 'string' ? words : words(value) };
  });
}

function problemError(
  c: WorkspaceContext,
  problem: AreaProblem | { readonly kind: 'invalid-plan' },
): FormError {
  const { language } = c.var.view;
  if (problem.kind === 'name-taken') {
    const text = areaFormMessages(language).nameTaken(problem.name);
    return { name: AREA_FIELD.name, text };
  }
  if (problem.kind === 'unknown-area') return { text: planAreaMessages(language).notFoundText };
  return { text: editMessages(language).invalid };
}
