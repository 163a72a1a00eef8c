import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  askToWithdraw,
  cancelSchedule,
  discardDraft,
  type DocumentStanding,
  type EditingAnswer,
  listVersions,
  readStanding,
  type SeenVersion,
  takeBack,
  takeOver,
} from '../../index.ts';
import { documentPartPath, documentPath, editingListPath } from '../paths.ts';
import { ConfirmPage, type Question } from './confirm-page.tsx';
import {
  askedDocument,
  DOCUMENT,
  type EditingServices,
  editorOf,
  requestOf,
  seenFields,
  seenVersion,
  sentFields,
  textOf,
} from './context.ts';
import { DocumentPage } from './document-page.tsx';
import { send } from './edit-routes.tsx';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';
import { problemText, titleOf } from './words.tsx';

type Done = keyof ReturnType<typeof editingMessages>['done'];

/** One document with its versions, and what is done with its draft. */
export function documentRoutes(services: EditingServices): Hono {
  const app = new Hono();
  app.get(DOCUMENT, (c) => documentPage(c, services));
  app.post(`${DOCUMENT}/send`, (c) => withSeen(c, (seen) => send(c, services, seen)));
  const move = (
    part: 'overtag' | 'traek-tilbage' | 'stop',
    act: (request: ReturnType<typeof requestOf>, seen: SeenVersion) => Promise<EditingAnswer>,
    done: Done,
  ) =>
    app.post(`${DOCUMENT}/${part}`, (c) =>
      withSeen(c, async (seen) => answered(c, seen, await act(requestOf(c, services), seen), done)),
    );
  move('overtag', takeOver, 'take-over');
  move('traek-tilbage', takeBack, 'take-back');
  move('stop', cancelSchedule, 'cancel-schedule');
  app.get(`${DOCUMENT}/kasser`, (c) => discardPage(c, services));
  app.post(`${DOCUMENT}/kasser`, (c) => withSeen(c, (seen) => discard(c, services, seen)));
  app.get(`${DOCUMENT}/tag-ned`, (c) => withdrawPage(c, services, '', []));
  app.post(`${DOCUMENT}/tag-ned`, (c) => withdraw(c, services));
  return app;
}

async function askedStanding(
  c: Context,
  { keeper, kinds, today }: EditingServices,
): Promise<DocumentStanding | undefined> {
  const ref = askedDocument(c);
  return ref && readStanding(keeper, kinds, ref, today());
}

/** Does something with the version that a form was shown with. */
async function withSeen(
  c: Context,
  act: (seen: SeenVersion) => Promise<Response>,
): Promise<Response> {
  const ref = askedDocument(c);
  const seen = ref && seenVersion(ref, await sentFields(c));
  return seen ? act(seen) : c.notFound();
}

async function documentPage(c: Context, services: EditingServices): Promise<Response> {
  const standing = await askedStanding(c, services);
  if (!standing) return c.notFound();
  const { view } = c.var;
  const versions = await listVersions(services.keeper, standing);
  const matter = { standing, versions, editor: editorOf(c), view };
  return c.render(<DocumentPage matter={matter} />, { title: titleOf(standing, view.language) });
}

/** Tells what came of a move on the document's page. */
function answered(
  c: Context,
  seen: SeenVersion,
  did: EditingAnswer,
  done: Done,
): Response | Promise<Response> {
  const { language } = c.var.view;
  if (!did.ok && did.error.kind === 'unknown') return c.notFound();
  const notice = did.ok
    ? ({ kind: 'done', text: editingMessages(language).done[done] } as const)
    : ({ kind: 'problem', text: problemText(did.error, language) } as const);
  return redirectWithNotice(c, documentPath(seen), notice);
}

async function discardPage(c: Context, services: EditingServices): Promise<Response> {
  const standing = await askedStanding(c, services);
  const open = standing?.open;
  if (!standing || open?.state !== 'draft' || open.writtenBy?.id !== editorOf(c)) {
    return c.notFound();
  }
  const { view } = c.var;
  const text = documentMessages(view.language);
  const question: Question = {
    title: text.discardQuestion,
    text: text.discardText(titleOf(standing, view.language)),
    yes: text.discardYes,
    path: documentPartPath(standing, 'kasser'),
    hidden: seenFields(open),
    isDanger: true,
  };
  return c.render(<ConfirmPage standing={standing} question={question} view={view} />, {
    title: question.title,
  });
}

async function discard(
  c: Context,
  services: EditingServices,
  seen: SeenVersion,
): Promise<Response> {
  const did = await discardDraft(requestOf(c, services), seen);
  const { keeper, kinds, today } = services;
  if (!did.ok || (await readStanding(keeper, kinds, seen, today()))) {
    return answered(c, seen, did, 'discard');
  }
  // A document that was never published is gone from the list with its only draft.
  const text = editingMessages(c.var.view.language).done.discard;
  return redirectWithNotice(c, editingListPath(), { kind: 'done', text });
}

async function withdrawPage(
  c: Context,
  services: EditingServices,
  reason: string,
  errors: readonly FormError[],
  problem?: string,
): Promise<Response> {
  const standing = await askedStanding(c, services);
  if (!standing?.published) return c.notFound();
  const { view } = c.var;
  const text = documentMessages(view.language);
  const question: Question = {
    title: text.withdrawQuestion,
    text: text.withdrawText(titleOf(standing, view.language)),
    yes: text.withdrawYes,
    path: documentPartPath(standing, 'tag-ned'),
    reason,
  };
  const status = errors.length > 0 ? 422 : problem === undefined ? 200 : 409;
  return c.render(
    <ConfirmPage
      standing={standing}
      question={question}
      errors={errors}
      problem={problem}
      view={view}
    />,
    { title: question.title, status },
  );
}

async function withdraw(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  if (!ref) return c.notFound();
  const reason = textOf(await sentFields(c), 'begrundelse');
  const { language } = c.var.view;
  const asked = await askToWithdraw(requestOf(c, services), ref, reason);
  if (asked.ok) {
    const text = editingMessages(language).done.withdraw;
    return redirectWithNotice(c, documentPath(ref), { kind: 'done', text });
  }
  const words = problemText(asked.error, language);
  switch (asked.error.kind) {
    case 'unknown':
      return c.notFound();
    case 'text-missing':
    case 'text-too-long':
      return withdrawPage(c, services, reason, [{ name: 'begrundelse', text: words }]);
    default:
      return withdrawPage(c, services, reason, [], words);
  }
}
