import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { changeInstallation } from '../../access/index.ts';
import { signInPath } from '../../access/web/paths.ts';
import { noStore, redirectWithNotice } from '../../platform/http/index.ts';
import type { FormError } from '../../ui/index.ts';
import {
  answerTimes,
  type HandledRequest,
  handleRequest,
  type HandlingStep,
  inOrderOfUrgency,
  isRequestId,
  matches,
  readInbox,
  readRequest,
} from '../index.ts';
import { inboxCsv, inboxWorkbook } from './file.ts';
import { inboxMessages } from './inbox-messages.ts';
import { type InboxMatter, InboxPage, inboxTitle } from './inbox-page.tsx';
import { filterOf, readInboxQuery } from './inbox-query.ts';
import { answerLetter, answerSubject } from './letters.ts';
import { INBOX_PATH, inboxFilePath, requestPath } from './paths.ts';
import { type ReadStep, readStep, sentStep, stepNamed } from './read-step.ts';
import { RequestPage, requestTitle } from './request-page.tsx';
import type { SparringServices } from './services.ts';
import type { TypedStep } from './step-forms.tsx';

/** What came in, for knowledge editors. For all others who have signed in there is no such page. */
export function inboxRoutes(services: SparringServices): Hono {
  const app = new Hono();
  app.use(INBOX_PATH, editorsOnly);
  app.use(`${INBOX_PATH}/*`, editorsOnly);
  app.get(INBOX_PATH, async (c) => {
    const matter = await inboxOf(c, services);
    return c.render(<InboxPage {...matter} />, { title: inboxTitle(matter) });
  });
  app.get(inboxFilePath('csv'), async (c) => {
    const { today } = services;
    return c.body(inboxCsv(await inboxOf(c, services)), 200, fileHeaders('csv', today()));
  });
  app.get(inboxFilePath('xlsx'), async (c) => {
    const { today } = services;
    const named = c.req.query('med') === 'navne';
    const matter = await inboxOf(c, services);
    if (named) await noteTakingOut(c, services);
    return c.body(await inboxWorkbook(matter, named), 200, fileHeaders('xlsx', today()));
  });
  app.get(`${INBOX_PATH}/:id`, async (c) => {
    const handled = await askedRequest(c, services);
    return handled ? requestPage(c, services, handled) : c.notFound();
  });
  app.post(`${INBOX_PATH}/:id/:step`, async (c) => takeStep(c, services));
  return app;
}

const editorsOnly: MiddlewareHandler = async (c, next) => {
  noStore(c);
  const { person, view } = c.var;
  if (!person) {
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    return c.redirect(view.href(signInPath(isPage ? view.path : '/')), 303);
  }
  return person.knowledgeEditor ? next() : c.notFound();
};

async function inboxOf(c: Context, { keeper, today }: SparringServices): Promise<InboxMatter> {
  const { view, person, knowledge } = c.var;
  const asked = readInboxQuery(new URL(c.req.url).searchParams);
  const me = person!.id;
  const inbox = await readInbox(keeper);
  const filter = filterOf(asked, me);
  const fitting = inbox.requests.filter((request) => matches(request, filter, today()));
  return {
    inbox,
    asked,
    shown: inOrderOfUrgency(fitting),
    times: answerTimes(inbox.requests, today()),
    themes: knowledge.themes(view.language),
    me,
    today: today(),
    view,
  };
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function fileHeaders(kind: keyof typeof TYPES, today: string): Record<string, string> {
  return {
    'content-type': TYPES[kind],
    'content-disposition': `attachment; filename="forespoergsler-${today}.${kind}"`,
  };
}

/** Names leave the installation: that is noted, with who took them. */
async function noteTakingOut(c: Context, { keeper, now }: SparringServices): Promise<void> {
  const request = { useCase: 'sparring.take-out', at: now(), personId: c.var.person!.id };
  const subject = { room: 'sparring', kind: 'sparring-list', id: 'sparring' };
  await changeInstallation(keeper, request, async () => ({
    answer: undefined,
    change: { subject, before: null, after: null },
  }));
}

async function askedRequest(
  c: Context,
  { keeper }: SparringServices,
): Promise<HandledRequest | undefined> {
  const requestId = c.req.param('id') ?? '';
  return isRequestId(requestId) ? readRequest(keeper, requestId) : undefined;
}

interface Refused {
  readonly typed: TypedStep;
  readonly errors: readonly FormError[];
  readonly status: 409 | 422;
}

async function requestPage(
  c: Context,
  { today }: SparringServices,
  handled: HandledRequest,
  refused?: Refused,
): Promise<Response> {
  const { view, person, knowledge } = c.var;
  const matter = {
    handled,
    typed: refused?.typed,
    errors: refused?.errors ?? [],
    themes: knowledge.themes(view.language),
    me: person!.id,
    today: today(),
    view,
  };
  return c.render(<RequestPage {...matter} />, {
    title: requestTitle(matter),
    ...(refused && { status: refused.status }),
  });
}

async function takeStep(c: Context, services: SparringServices): Promise<Response> {
  const step = stepNamed(c.req.param('step') ?? '');
  const handled = await askedRequest(c, services);
  if (!step || !handled) return c.notFound();
  const { language } = c.var.view;
  const text = inboxMessages(language);
  const { typed, revision } = await sentStep(c, step);
  const read = readStep(typed, language);
  if (!read.ok) {
    return requestPage(c, services, handled, { typed, errors: read.error, status: 422 });
  }
  const { id: requestId } = handled.request;
  const asked = { requestId, step, revision, by: c.var.person!.id };
  const done = await handleRequest(services.keeper, {
    ...asked,
    at: services.now(),
    today: services.today(),
    ...stepContent(handled, step, read.value, services),
  });
  if (done.ok) {
    return redirectWithNotice(c, requestPath(requestId), { kind: 'done', text: text.done[step] });
  }
  const now = await readRequest(services.keeper, requestId);
  if (done.error === 'unknown' || !now) return c.notFound();
  const errors = [{ text: text.errors[done.error] }];
  return requestPage(c, services, now, { typed, errors, status: 409 });
}

/** What a step writes down, and the mail that goes with it. */
function stepContent(
  { request }: HandledRequest,
  step: TypedStep['step'],
  { subject: typedSubject, text, agreedOn }: ReadStep,
  { contact }: SparringServices,
): Pick<HandlingStep, 'subject' | 'text' | 'agreedOn' | 'letter'> {
  const mails = step === 'answer' || step === 'decline';
  if (!mails) return { text, ...(agreedOn !== undefined && { agreedOn }) };
  const subject = step === 'answer' ? typedSubject : answerSubject(request);
  return {
    subject,
    text,
    letter: (after) => answerLetter(after, { subject, body: text, contact }),
  };
}
