import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { slugOf } from '../../../shared/index.ts';
import { type FormError, PageHeader } from '../../../ui/index.ts';
import {
  type ContentFault,
  type DocumentKind,
  type DocumentRef,
  type DocumentStanding,
  type EditingProblem,
  findOpenVersion,
  readStanding,
  saveDraft,
  type SeenVersion,
  sendForReview,
  startDocument,
  startDraft,
  typedTitle,
  type Version,
  type WrittenVersion,
} from '../../index.ts';
import { documentPartPath, documentPath, editingListPath, newDocumentPath } from '../paths.ts';
import {
  type Answer,
  askedDocument,
  DOCUMENT,
  type EditingServices,
  editorOf,
  KIND,
  kindOf,
  numberIn,
  requestOf,
  seenFields,
  seenVersion,
  sentFields,
  textOf,
} from './context.ts';
import { AddressField, EditForm, type EditMatter } from './edit-page.tsx';
import { fieldChanges } from './form/field-changes.ts';
import { formErrors } from './form/form-errors.ts';
import { STEP_FIELD } from './form/form-fields.tsx';
import { readForm, type Sent, type Typed } from './form/read-form.ts';
import { readStep, withStep } from './form/rows.ts';
import { tidy } from './form/tidy.ts';
import { DocumentFrame, Problem } from './frame.tsx';
import { KIND_FORMS } from './kind-forms.ts';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';
import { problemText, titleOf } from './words.tsx';

const LONGEST_ADDRESS = 60;

/** Writing: the form of a document, and of one that is to be. */
export function editRoutes(services: EditingServices): Hono {
  const app = new Hono();
  app.get(`${KIND}/ny`, (c) => {
    const kind = kindOf(c.req.param('kind') ?? '');
    if (!kind) return c.notFound();
    const content = KIND_FORMS[kind].fresh(services.today());
    return newPage(c, kind, { content, address: '', note: '', errors: [] });
  });
  app.post(`${KIND}/ny`, async (c) => {
    const kind = kindOf(c.req.param('kind') ?? '');
    return kind ? create(c, services, kind) : c.notFound();
  });
  app.get(`${DOCUMENT}/rediger`, (c) => showForm(c, services));
  app.post(`${DOCUMENT}/rediger`, (c) => takeForm(c, services));
  return app;
}

/** What was typed of a document that is to be. */
interface NewTyped {
  readonly content: unknown;
  readonly address: string;
  readonly note: string;
  readonly errors: readonly FormError[];
  readonly problem?: string;
}

function newPage(c: Context, kind: DocumentKind, typed: NewTyped, refused = false): Answer {
  const { view, knowledge } = c.var;
  const { language, href } = view;
  const text = editingMessages(language);
  const { content, address, note, errors } = typed;
  const shape = KIND_FORMS[kind].shape(language, knowledge);
  const path = newDocumentPath(kind);
  const matter: EditMatter = { shape, content, note, hidden: {}, errors, path, view };
  return c.render(
    <>
      <PageHeader
        title={text.newOf[kind]}
        eyebrow={text.kinds[kind]}
        lead={text.edit.newLead}
        crumbs={[{ label: text.editing, href: href(editingListPath()) }]}
        language={language}
      />
      <Problem problem={typed.problem} view={view} />
      <EditForm
        matter={matter}
        address={<AddressField value={address} errors={errors} view={view} />}
      />
    </>,
    { title: text.newOf[kind], ...(refused && { status: 422 as const }) },
  );
}

async function create(
  c: Context,
  services: EditingServices,
  kind: DocumentKind,
): Promise<Response> {
  const { view, knowledge } = c.var;
  const { language } = view;
  const text = editingMessages(language);
  const form = KIND_FORMS[kind];
  const shape = form.shape(language, knowledge);
  const sent = await sentFields(c);
  const typed = readForm(shape, sent, {});
  const [address, note] = [textOf(sent, 'adresse'), textOf(sent, 'besked')];
  const step = readStep(shape, textOf(sent, STEP_FIELD));
  const again = { content: step ? withStep(typed, step) : typed, address, note, errors: [] };
  // A browser shows the answer to a form under script only when it leads on or refuses.
  if (step) return newPage(c, kind, again, true);
  const content = form.stored(tidy(shape, typed));
  const id = address || slugOf(typedTitle(content, 'da') ?? '', LONGEST_ADDRESS);
  const request = requestOf(c, services);
  const started = await startDocument(request, { kind, id }, content);
  if (!started.ok) {
    const words = problemText(started.error, language);
    const isAddress = started.error.kind === 'taken' || started.error.kind === 'not-an-id';
    const errors = isAddress ? [{ name: 'adresse', text: `${text.edit.address}: ${words}` }] : [];
    const problem = isAddress ? {} : { problem: words };
    return newPage(c, kind, { ...again, errors, ...problem }, true);
  }
  const saved = await saveDraft(request, started.value, { content, note });
  return goOn(c, services, saved.ok ? saved.value : started.value, textOf(sent, STEP_FIELD));
}

async function showForm(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  const { keeper, kinds, today } = services;
  const standing = ref && (await readStanding(keeper, kinds, ref, today()));
  if (!standing) return c.notFound();
  const open = await findOpenVersion(keeper, standing);
  if (open && !isOwnDraft(open, c)) return notYours(c, open);
  const matter = open ? draftMatter(c, services, open) : freshMatter(c, standing);
  return matter ? editPage(c, standing, matter) : c.notFound();
}

function isOwnDraft({ state, writtenBy, withdraws }: Version, c: Context): boolean {
  return state === 'draft' && !withdraws && writtenBy?.id === editorOf(c);
}

/** Somebody else has the document in hand. */
function notYours(c: Context, open: Version): Response {
  const { language } = c.var.view;
  const problem: EditingProblem =
    open.state === 'draft'
      ? { kind: 'held', by: open.writtenBy }
      : { kind: 'state', state: open.state };
  const text = problemText(problem, language);
  return redirectWithNotice(c, documentPath(open), { kind: 'problem', text });
}

type Filling = Omit<EditMatter, 'shape' | 'path' | 'view'>;

function draftMatter(c: Context, services: EditingServices, open: WrittenVersion): Filling {
  const checks = c.req.query('tjek') !== undefined;
  return {
    content: KIND_FORMS[open.kind].typed(open.content),
    note: open.note ?? '',
    hidden: seenFields(open),
    errors: checks ? errorsOf(c, services, open) : [],
    isSaved: checks,
  };
}

/** The published text, of which no draft is begun before something is saved. */
function freshMatter(c: Context, standing: DocumentStanding): Filling | undefined {
  const published = publishedOf(c, standing);
  if (!published) return undefined;
  return {
    content: KIND_FORMS[standing.kind].typed(published.content),
    note: '',
    hidden: { grundlag: String(published.number) },
    errors: [],
  };
}

/** What keeps a content from being sent, at the fields of its form. */
function errorsOf(
  c: Context,
  services: EditingServices,
  version: Pick<WrittenVersion, 'kind' | 'id' | 'content'>,
): readonly FormError[] {
  const { view, knowledge } = c.var;
  const { shape, typed, typedPlace } = KIND_FORMS[version.kind];
  const faults = faultsOf(c, services, version).map((fault) => ({
    ...fault,
    path: typedPlace(fault.path, version.content),
  }));
  const content = typed(version.content);
  return formErrors(shape(view.language, knowledge), content, faults, view.language);
}

function faultsOf(
  c: Context,
  { kinds }: EditingServices,
  { kind, id, content }: Pick<WrittenVersion, 'kind' | 'id' | 'content'>,
): readonly ContentFault[] {
  const read = kinds.find((one) => one.kind === kind)!.read(id, content);
  return read.ok ? read.value.faultsAmong(c.var.knowledge) : read.error;
}

function editPage(
  c: Context,
  standing: DocumentStanding,
  filling: Filling,
  refused?: { readonly status: 409 | 422; readonly problem?: string },
): Answer {
  const { view, knowledge } = c.var;
  const { language } = view;
  const text = editingMessages(language);
  const title = titleOf(standing, language);
  const matter: EditMatter = {
    ...filling,
    shape: KIND_FORMS[standing.kind].shape(language, knowledge),
    path: documentPartPath(standing, 'rediger'),
    view,
  };
  return c.render(
    <DocumentFrame
      standing={standing}
      title={title}
      lead={text.edit.lead}
      problem={refused?.problem}
      view={view}
    >
      <EditForm matter={matter} />
    </DocumentFrame>,
    {
      title: `${documentMessages(language).edit}: ${title}`,
      ...(refused && { status: refused.status }),
    },
  );
}

/** Takes what was typed: stores it, changes the rows of the form, or shows it again. */
async function takeForm(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  const { keeper, kinds, today } = services;
  const standing = ref && (await readStanding(keeper, kinds, ref, today()));
  if (!standing) return c.notFound();
  const form = KIND_FORMS[standing.kind];
  const shape = form.shape(c.var.view.language, c.var.knowledge);
  const sent = await sentFields(c);
  const open = await findOpenVersion(keeper, standing);
  const typed = readForm(shape, sent, baseOf(c, standing, open));
  const filling = { note: textOf(sent, 'besked'), hidden: carried(sent), errors: [] };
  const step = readStep(shape, textOf(sent, STEP_FIELD));
  if (step) {
    return editPage(c, standing, { ...filling, content: withStep(typed, step) }, { status: 422 });
  }
  const content = form.stored(tidy(shape, typed));
  const saved = await save(c, services, standing, { content, note: filling.note, sent });
  if (saved.ok) return goOn(c, services, saved.value, textOf(sent, STEP_FIELD));
  return refusedPage(c, services, standing, { ...filling, content: typed }, saved.error);
}

/** What a form does not ask for is kept from here. */
function baseOf(c: Context, standing: DocumentStanding, open: WrittenVersion | undefined): unknown {
  const { typed } = KIND_FORMS[standing.kind];
  if (open && open.content !== null) return typed(open.content);
  return typed(publishedOf(c, standing)?.content);
}

function publishedOf(c: Context, { kind, id }: DocumentRef) {
  return c.var.knowledge.documents(kind).find((one) => one.id === id);
}

function carried(sent: Sent): Record<string, string> {
  const names = ['version', 'udgave', 'grundlag'].filter((name) => sent.has(name));
  return Object.fromEntries(names.map((name) => [name, textOf(sent, name)]));
}

/** Stores what was typed in the draft that the form was shown with, or in one begun now. */
async function save(
  c: Context,
  services: EditingServices,
  standing: DocumentStanding,
  { content, note, sent }: { readonly content: Typed; readonly note: string; readonly sent: Sent },
): ReturnType<typeof saveDraft> {
  const request = requestOf(c, services);
  const seen = seenVersion(standing, sent) ?? (await begun(c, services, standing, sent));
  if ('kind' in seen && 'number' in seen) return saveDraft(request, seen, { content, note });
  return { ok: false, error: seen };
}

/** A draft begun on the published text that the form was shown with. */
async function begun(
  c: Context,
  services: EditingServices,
  standing: DocumentStanding,
  sent: Sent,
): Promise<SeenVersion | EditingProblem> {
  const base = numberIn(textOf(sent, 'grundlag'));
  const { published } = standing;
  if (standing.open) return { kind: 'open', version: standing.open };
  if (base === undefined || base !== published?.number) {
    return { kind: 'state', state: 'superseded' };
  }
  const started = await startDraft(requestOf(c, services), standing);
  return started.ok ? started.value : started.error;
}

/** The form again with what was typed, and why it was not stored; beside it what somebody else has
 * stored meanwhile. */
async function refusedPage(
  c: Context,
  { keeper }: EditingServices,
  standing: DocumentStanding,
  filling: Filling,
  problem: EditingProblem,
): Promise<Response> {
  const { language } = c.var.view;
  if (problem.kind === 'unknown') return c.notFound();
  const words = problemText(problem, language);
  const open = await findOpenVersion(keeper, standing);
  const own = open && isOwnDraft(open, c) ? open : undefined;
  const isLong = problem.kind === 'too-large' || problem.kind === 'text-too-long';
  if (isLong) {
    const errors = problem.kind === 'text-too-long' ? [{ name: 'besked', text: words }] : [];
    const hidden = own ? seenFields(own) : filling.hidden;
    return editPage(c, standing, { ...filling, errors, hidden }, { status: 422, problem: words });
  }
  const theirs = own ?? (open ? undefined : publishedOf(c, standing));
  if (!theirs) return editPage(c, standing, filling, { status: 409, problem: words });
  const { typed, shape } = KIND_FORMS[standing.kind];
  const form = shape(language, c.var.knowledge);
  const conflict = fieldChanges(form, typed(theirs.content), filling.content, language);
  const hidden = own ? seenFields(own) : { grundlag: String(theirs.number) };
  return editPage(c, standing, { ...filling, hidden, conflict }, { status: 409 });
}

/** Where a saved draft leads: on with writing, to its page, or to the other editors. */
async function goOn(
  c: Context,
  services: EditingServices,
  saved: Version,
  step: string,
): Promise<Response> {
  const { language } = c.var.view;
  const text = editingMessages(language);
  const done = (words: string) => ({ kind: 'done', text: words }) as const;
  if (step === 'vis') {
    return redirectWithNotice(c, documentPartPath(saved, 'vis'), done(text.edit.saved));
  }
  if (step === 'send') return send(c, services, saved);
  const open = await findOpenVersion(services.keeper, saved);
  const faults = open ? errorsOf(c, services, open).length : 0;
  const words = faults === 0 ? text.edit.saved : text.edit.savedWithFaults(faults);
  return redirectWithNotice(c, documentPartPath(saved, 'rediger'), done(words));
}

/** Sends a draft to the other editors; with faults, its form shows them. */
export async function send(
  c: Context,
  services: EditingServices,
  seen: DocumentRef & SeenVersion,
): Promise<Response> {
  const { language } = c.var.view;
  const sent = await sendForReview(requestOf(c, services), seen);
  if (sent.ok) {
    const { sent: words } = editingMessages(language).send;
    return redirectWithNotice(c, documentPath(seen), { kind: 'done', text: words });
  }
  if (sent.error.kind === 'unknown') return c.notFound();
  if (sent.error.kind === 'faults') {
    const path = documentPartPath(seen, 'rediger', { tjek: 'ja' });
    return c.redirect(c.var.view.href(path), 303);
  }
  const text = problemText(sent.error, language);
  return redirectWithNotice(c, documentPath(seen), { kind: 'problem', text });
}
