import { listMembers } from '../../access/index.ts';
import { describeProblem, type Organisation } from '../../engine/index.ts';
import { type PageHead, redirectWithNotice } from '../../platform/http/index.ts';
import type { Result } from '../../shared/index.ts';
import {
  ButtonLink,
  EmptyState,
  type FormError,
  mergeTyped,
  PageHeader,
  type Typed,
} from '../../ui/index.ts';
import {
  editPlan,
  type EditedPlan,
  type InvalidPlan,
  type PlanEdit,
} from '../actions/edit-plan.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../actions/workspace.ts';
import { changeFrame, type YearsInUse } from '../domain/edits/frame.ts';
import {
  addOrganisation,
  changeOrganisation,
  type OrganisationInUse,
  type OrganisationProblem,
  removeOrganisation,
} from '../domain/edits/organisations.ts';
import { indexOf } from '../words/index.ts';
import { readFrame, readOrganisation } from './frame-form.ts';
import { type FrameForms, FramePage, typedFrame } from './frame-page.tsx';
import { frameMessages } from './messages.ts';
import { OrganisationPage, typedOrganisation } from './organisation-page.tsx';
import { planFramePath } from './paths.ts';

type Answer = Response | Promise<Response>;
type Problem = YearsInUse | OrganisationProblem | OrganisationInUse | InvalidPlan;

/** The frame and partners of a plan, below `/samarbejder/<id>`. */
export function planFrameRoutes(
  services: RoomServices & { readonly undoPath: (partnershipId: string) => string },
): WorkspaceRoute[] {
  const edit = 'plan.edit-organisations';
  const one = '/plan/organisationer/:organisationId';
  return [
    page('/plan', 'plan.read-frame', (c) => framePage(c)),
    form('/plan', 'plan.change-frame', (c) => saveFrame(c, services)),
    form('/plan/organisationer', edit, (c) => add(c, services)),
    page(one, edit, (c) => organisationPage(c)),
    form(one, edit, (c) => change(c, services)),
    form(`${one}/fjern`, edit, (c) => remove(c, services)),
  ];
}

type Services = Parameters<typeof planFrameRoutes>[0];

function framePage(c: WorkspaceContext, forms: Partial<FrameForms> = {}): Answer {
  const { reading, view } = c.var;
  const shown = { frame: typedFrame(reading), added: {}, errors: [], ...forms };
  return c.render(<FramePage reading={reading} forms={shown} view={view} />, {
    ...headOf(c, frameMessages(view.language).title),
    ...(shown.errors.length > 0 && { status: 422 }),
  });
}

function headOf(c: WorkspaceContext, title: string): PageHead {
  const { id, name } = c.var.reading.partnership;
  return { title, current: 'settings', workspace: { id, name } };
}

async function saveFrame(c: WorkspaceContext, services: Services): Promise<Response> {
  const { reading, view } = c.var;
  const text = frameMessages(view.language);
  const sent = await sentFields(c);
  const merged = mergeTyped(sent, typedFrame(reading));
  const read = readFrame(merged.fields, view.language);
  const clashes = merged.clashes.map(({ field, theirs }) => clash(c, field, theirs ?? ''));
  const errors = [...clashes, ...(read.errors ?? [])];
  const again = (wrong: readonly FormError[]) => framePage(c, { frame: sent, errors: wrong });
  if (read.errors || errors.length > 0) return again(errors);
  const saved = await store(c, services, 'plan.change-frame', 'plan', (plan) =>
    changeFrame(plan, read.value),
  );
  if (!saved.ok) return again([{ name: 'sidste-aar', text: words(c, saved.error) }]);
  return done(c, services, saved.value, text.saved);
}

async function add(c: WorkspaceContext, services: Services): Promise<Response> {
  const { view } = c.var;
  const sent = await sentFields(c);
  const read = readOrganisation(sent, view.language);
  if (read.errors) return framePage(c, { added: sent, errors: read.errors });
  const added = await store(c, services, 'plan.edit-organisations', 'organisation', (plan) =>
    addOrganisation(plan, read.value),
  );
  if (!added.ok) {
    const errors = [{ name: 'navn', text: words(c, added.error) }];
    return framePage(c, { added: sent, errors });
  }
  return done(c, services, added.value, frameMessages(view.language).added(read.value.name));
}

function asked(c: WorkspaceContext): Organisation | undefined {
  return indexOf(c.var.reading.plan).organisation.get(c.req.param('organisationId') ?? '');
}

function organisationPage(
  c: WorkspaceContext,
  typed?: Typed,
  errors: readonly FormError[] = [],
): Answer {
  const { reading, view } = c.var;
  const organisation = asked(c);
  if (!organisation) return unknownPage(c);
  return c.render(
    <OrganisationPage
      partnershipId={reading.partnership.id}
      organisation={organisation}
      typed={typed ?? typedOrganisation(organisation)}
      errors={errors}
      view={view}
    />,
    { ...headOf(c, organisation.name), ...(errors.length > 0 && { status: 422 }) },
  );
}

function unknownPage(c: WorkspaceContext): Answer {
  const { reading, view } = c.var;
  const text = frameMessages(view.language);
  const back = view.href(planFramePath(reading.partnership.id));
  return c.render(
    <>
      <PageHeader title={text.unknown} language={view.language} />
      <EmptyState title={text.unknown} action={<ButtonLink href={back}>{text.back}</ButtonLink>} />
    </>,
    { ...headOf(c, text.unknown), status: 404 },
  );
}

async function change(c: WorkspaceContext, services: Services): Promise<Response> {
  const { view } = c.var;
  const organisation = asked(c);
  if (!organisation) return unknownPage(c);
  const sent = await sentFields(c);
  const merged = mergeTyped(sent, typedOrganisation(organisation));
  const read = readOrganisation(merged.fields, view.language);
  const clashes = merged.clashes.map(({ field, theirs }) => clash(c, field, theirs ?? ''));
  if (read.errors || clashes.length > 0) {
    return organisationPage(c, sent, [...clashes, ...(read.errors ?? [])]);
  }
  const { id } = organisation;
  const changed = await store(c, services, 'plan.edit-organisations', id, (plan) =>
    changeOrganisation(plan, { id, ...read.value }),
  );
  if (!changed.ok) {
    return organisationPage(c, sent, [{ name: 'navn', text: words(c, changed.error) }]);
  }
  return done(c, services, changed.value, frameMessages(view.language).changed(read.value.name));
}

async function remove(c: WorkspaceContext, services: Services): Promise<Response> {
  const { db, reading, view } = c.var;
  const text = frameMessages(view.language);
  const organisation = asked(c);
  if (!organisation) return unknownPage(c);
  const { id, name } = organisation;
  const members = await listMembers(db, reading.partnership.id);
  const speaking = members.filter(({ organisationId }) => organisationId === id).length;
  if (speaking > 0) {
    return organisationPage(c, undefined, [{ text: text.error.members(speaking) }]);
  }
  const removed = await store(c, services, 'plan.edit-organisations', id, (plan) =>
    removeOrganisation(plan, id),
  );
  if (!removed.ok) return organisationPage(c, undefined, [{ text: words(c, removed.error) }]);
  return done(c, services, removed.value, text.removed(name));
}

function store<Found extends Problem>(
  c: WorkspaceContext,
  { now }: Services,
  useCase: string,
  id: string,
  edit: PlanEdit<Found>,
): Promise<Result<EditedPlan, Found | InvalidPlan>> {
  const { db, reading, actor } = c.var;
  const kind = useCase === 'plan.change-frame' ? 'frame' : 'organisation';
  const subject = { room: 'plan', kind, id };
  const partnershipId = reading.partnership.id;
  return editPlan(db, { partnershipId, useCase, subject, at: now(), by: actor }, edit);
}

function done(
  c: WorkspaceContext,
  { undoPath }: Services,
  { revision }: EditedPlan,
  said: string,
): Response {
  const { reading, view } = c.var;
  const { id } = reading.partnership;
  const text = frameMessages(view.language);
  const path = planFramePath(id);
  if (revision === undefined) {
    return redirectWithNotice(c, path, { kind: 'info', text: text.nothing });
  }
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: said,
    undo: {
      action: view.href(undoPath(id)),
      fields: { revision: String(revision), til: path },
      label: text.undo,
    },
  });
}

function words(c: WorkspaceContext, problem: Problem): string {
  const { language } = c.var.view;
  const text = frameMessages(language).error;
  switch (problem.kind) {
    case 'years-in-use':
      return text.yearsInUse(problem.years.join(', '));
    case 'name-taken':
      return text.taken;
    case 'unknown-organisation':
      return frameMessages(language).unknown;
    case 'in-use':
      return text.inUse(problem.activities.join(', '));
    default:
      return text.invalid(problem.problems.map((one) => describeProblem(one, language)).join(' '));
  }
}

function clash(c: WorkspaceContext, name: string, theirs: string): FormError {
  return { name, text: frameMessages(c.var.view.language).error.clash(theirs) };
}

async function sentFields(c: WorkspaceContext): Promise<Typed> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );
}
