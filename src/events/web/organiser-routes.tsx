import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { signInPath } from '../../access/web/paths.ts';
import type { Db } from '../../platform/db/index.ts';
import { noStore, redirectWithNotice } from '../../platform/http/index.ts';
import {
  closeSignUps,
  countCancelled,
  exportSignUps,
  findEvent,
  isClosed,
  listSignUps,
  type PublishedEvent,
  removeSignUp,
} from '../index.ts';
import { eventLetters } from './letters.ts';
import { signUpCsv, signUpWorkbook } from './organiser-file.ts';
import { organiserMessages } from './organiser-messages.ts';
import { OrganiserPage } from './organiser-page.tsx';
import { signUpsPath } from './paths.ts';

/** What the app gives to the organiser's pages. */
export interface OrganiserServices {
  /** Knows who has signed up, and records changes of the installation. */
  readonly keeper: Db;
  readonly now: () => Date;
}

const LIST = '/redaktion/arrangementer/:id/tilmeldinger';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sign-ups of an event, for knowledge editors alone. */
export function organiserRoutes(services: OrganiserServices): Hono {
  const app = new Hono();
  app.use(LIST, editorsOnly);
  app.use(`${LIST}/*`, editorsOnly);

  app.get(LIST, (c) => listPage(c, services));

  app.get(`${LIST}/hent.csv`, async (c) => {
    const file = await askedFile(c, services, 'csv');
    return file
      ? c.body(signUpCsv(file), 200, fileHeaders('text/csv; charset=utf-8', file.event, 'csv'))
      : c.notFound();
  });

  app.get(`${LIST}/hent.xlsx`, async (c) => {
    const file = await askedFile(c, services, 'xlsx');
    return file
      ? c.body(await signUpWorkbook(file), 200, fileHeaders(XLSX, file.event, 'xlsx'))
      : c.notFound();
  });

  app.post(`${LIST}/:signUp/fjern`, async (c) => {
    const request = requestOf(c, services);
    if (!request) return c.notFound();
    const text = organiserMessages(c.var.view.language);
    const removed = await removeSignUp(request, c.req.param('signUp'));
    if (!removed.ok) {
      return listPage(c, services, removed.error === 'past' ? text.tooLate : text.gone);
    }
    return redirectWithNotice(c, signUpsPath(request.event.id), {
      kind: 'done',
      text: text.removed,
    });
  });

  app.post(`${LIST}/luk`, (c) => close(c, services, true));
  app.post(`${LIST}/aabn`, (c) => close(c, services, false));

  return app;
}

/** Strangers are asked to sign in; everybody else is answered as if there were no such page. */
const editorsOnly: MiddlewareHandler = async (c, next) => {
  const { person, view } = c.var;
  if (!person) {
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    return c.redirect(view.href(signInPath(isPage ? view.path : '/')), 303);
  }
  if (!person.knowledgeEditor) return c.notFound();
  noStore(c);
  return next();
};

function askedEvent(c: Context): PublishedEvent | undefined {
  return findEvent(c.var.knowledge, c.req.param('id') ?? '');
}

function requestOf(c: Context, { keeper, now }: OrganiserServices) {
  const event = askedEvent(c);
  const { person, site } = c.var;
  const compose = eventLetters(site.origin);
  return event && person && { keeper, event, by: person.id, at: now(), compose };
}

async function listPage(c: Context, { keeper, now }: OrganiserServices, problem?: string) {
  const event = askedEvent(c);
  if (!event) return c.notFound();
  const { view } = c.var;
  const matter = {
    event,
    signUps: await listSignUps(keeper, event.id),
    withdrawn: await countCancelled(keeper, event.id),
    closed: await isClosed(keeper, event.id),
    isPast: event.ends <= now(),
    problem,
    view,
  };
  return c.render(<OrganiserPage matter={matter} />, {
    title: organiserMessages(view.language).title(event.content[view.language].title),
    ...(problem !== undefined && { status: 409 }),
  });
}

async function askedFile(c: Context, services: OrganiserServices, format: 'csv' | 'xlsx') {
  const request = requestOf(c, services);
  if (!request) return undefined;
  const signUps = await exportSignUps(request, format);
  return { event: request.event, signUps, language: c.var.view.language };
}

function fileHeaders(type: string, { id }: PublishedEvent, ending: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="tilmeldinger-${id}.${ending}"`,
  };
}

async function close(c: Context, services: OrganiserServices, closed: boolean) {
  const request = requestOf(c, services);
  if (!request) return c.notFound();
  await closeSignUps(request, closed);
  const text = organiserMessages(c.var.view.language);
  return redirectWithNotice(c, signUpsPath(request.event.id), {
    kind: 'done',
    text: closed ? text.closed : text.opened,
  });
}
