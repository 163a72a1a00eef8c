import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { type Language, LANGUAGES } from '../../../platform/i18n/index.ts';
import {
  type DocumentStanding,
  findOpenVersion,
  findVersion,
  readStanding,
  restoreVersion,
  type WrittenVersion,
} from '../../index.ts';
import { documentPartPath, documentPath, restorePath, versionPath } from '../paths.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { ConfirmPage, type Question } from './confirm-page.tsx';
import { askedDocument, DOCUMENT, type EditingServices, numberIn, requestOf } from './context.ts';
import { fieldChanges } from './form/field-changes.ts';
import { formErrors } from './form/form-errors.ts';
import { KIND_FORMS } from './kind-forms.ts';
import { editingMessages } from './messages.ts';
import { PreviewPage, type ShownVersion, titleWords, viewIn } from './preview-page.tsx';
import { KNOWLEDGE_PREVIEWS } from './previews.tsx';
import { problemText, titleOf } from './words.tsx';

/** The versions of a document: seen as readers would, compared, restored. */
export function versionRoutes(services: EditingServices): Hono {
  const app = new Hono();
  app.get(`${DOCUMENT}/vis`, async (c) => {
    const standing = await askedStanding(c, services);
    const open = standing && (await findOpenVersion(services.keeper, standing));
    if (!open) return c.notFound();
    const address = (sprog: Language) => documentPartPath(standing, 'vis', { sprog });
    return previewPage(c, services, { standing, version: open, address });
  });
  app.get(`${DOCUMENT}/versioner/:number`, async (c) => {
    const found = await askedVersion(c, services);
    if (!found) return c.notFound();
    const { standing, version } = found;
    const address = (sprog: Language) => versionPath(standing, version.number, { sprog });
    return previewPage(c, services, { ...found, address });
  });
  app.get(`${DOCUMENT}/sammenlign`, (c) => comparisonPage(c, services));
  app.get(`${DOCUMENT}/versioner/:number/gendan`, (c) => restorePage(c, services));
  app.post(`${DOCUMENT}/versioner/:number/gendan`, (c) => restore(c, services));
  return app;
}

async function askedStanding(
  c: Context,
  { keeper, kinds, today }: EditingServices,
): Promise<DocumentStanding | undefined> {
  const ref = askedDocument(c);
  return ref && readStanding(keeper, kinds, ref, today());
}

interface Found {
  readonly standing: DocumentStanding;
  readonly version: WrittenVersion;
}

async function askedVersion(c: Context, services: EditingServices): Promise<Found | undefined> {
  const standing = await askedStanding(c, services);
  const number = numberIn(c.req.param('number') ?? '');
  if (!standing || number === undefined) return undefined;
  const version = await findVersion(services.keeper, standing, number);
  return version && { standing, version };
}

function previewPage(
  c: Context,
  { kinds, previews, today, planPath }: EditingServices,
  { standing, version, address }: Found & Pick<ShownVersion, 'address'>,
): Response | Promise<Response> {
  const { view, knowledge } = c.var;
  const { kind, id } = standing;
  const asked = c.req.query('sprog');
  const language = LANGUAGES.find((one) => one === asked) ?? view.language;
  const read = kinds.find((one) => one.kind === kind)!.read(id, version.content);
  const Page = { ...KNOWLEDGE_PREVIEWS, ...previews }[kind];
  const { shape, typed, typedPlace } = KIND_FORMS[kind];
  const faults = read.ok
    ? []
    : read.error.map((one) => ({ ...one, path: typedPlace(one.path, version.content) }));
  const form = shape(view.language, knowledge);
  const shown: ShownVersion = {
    standing,
    version,
    ...(read.ok &&
      Page && {
        page: Page({
          id,
          content: read.value.content,
          knowledge,
          today: today(),
          planPath,
          view: viewIn(view, language),
        }),
      }),
    faults: formErrors(form, typed(version.content), faults, view.language),
    language,
    address,
    view,
  };
  return c.render(<PreviewPage shown={shown} />, {
    title: `${titleWords(version, view.language)}: ${titleOf(standing, view.language)}`,
  });
}

async function comparisonPage(c: Context, services: EditingServices): Promise<Response> {
  const standing = await askedStanding(c, services);
  const numbers = [numberIn(c.req.query('fra') ?? ''), numberIn(c.req.query('til') ?? '')];
  if (!standing || numbers[0] === undefined || numbers[1] === undefined) return c.notFound();
  const before = await findVersion(services.keeper, standing, numbers[0]);
  const after = await findVersion(services.keeper, standing, numbers[1]);
  if (!before || !after) return c.notFound();
  const { view, knowledge } = c.var;
  const { shape, typed } = KIND_FORMS[standing.kind];
  const changes = fieldChanges(
    shape(view.language, knowledge),
    typed(before.content),
    typed(after.content),
    view.language,
  );
  return c.render(
    <ComparisonPage
      standing={standing}
      before={before}
      after={after}
      changes={changes}
      view={view}
    />,
    {
      title: editingMessages(view.language).compare.title(
        String(before.number),
        String(after.number),
      ),
    },
  );
}

async function restorePage(
  c: Context,
  services: EditingServices,
  problem?: string,
): Promise<Response> {
  const found = await askedVersion(c, services);
  if (!found || found.version.withdraws) return c.notFound();
  const { standing, version } = found;
  const { view } = c.var;
  const text = editingMessages(view.language).restore;
  const question: Question = {
    title: text.title(String(version.number)),
    text: text.text,
    yes: text.button,
    path: restorePath(standing, version.number),
  };
  return c.render(
    <ConfirmPage standing={standing} question={question} problem={problem} view={view} />,
    { title: question.title, ...(problem !== undefined && { status: 409 as const }) },
  );
}

async function restore(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  const number = numberIn(c.req.param('number') ?? '');
  if (!ref || number === undefined) return c.notFound();
  const { language } = c.var.view;
  const restored = await restoreVersion(requestOf(c, services), { ...ref, number });
  if (restored.ok) {
    const text = editingMessages(language).restore.done(String(number));
    return redirectWithNotice(c, documentPath(ref), { kind: 'done', text });
  }
  if (restored.error.kind === 'unknown') return c.notFound();
  return restorePage(c, services, problemText(restored.error, language));
}
