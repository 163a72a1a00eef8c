import { type Context, Hono } from 'hono';
import { noStore, redirectWithNotice } from '../../platform/http/index.ts';
import type { NewMail } from '../../platform/mail/index.ts';
import {
  deleteOwnRequest,
  findOwnRequest,
  type OwnRequest,
  type SparringRequest,
  withdrawRequest,
} from '../index.ts';
import { askMessages } from './ask-messages.ts';
import { SPARRING_ENTRY } from './ask-routes.tsx';
import { endedLetter } from './letters.ts';
import { DeleteOwnPage, OwnRequestPage, UnknownRequestPage } from './own-page.tsx';
import { ownRequestPath, SPARRING_PATH } from './paths.ts';
import type { SparringServices } from './services.ts';

const PATH = `${SPARRING_PATH}/:token`;

/** One's own request behind the link of the receipt, for whoever holds it. */
export function ownRoutes(services: SparringServices): Hono {
  const app = new Hono();
  app.use(`${PATH}/*`, async (c, next) => {
    noStore(c);
    await next();
  });
  app.get(PATH, async (c) => {
    noStore(c);
    const own = await findOwnRequest(services.keeper, tokenIn(c));
    return own ? ownPage(c, services, own) : unknownPage(c);
  });
  app.get(`${PATH}/slet`, async (c) => {
    const own = await findOwnRequest(services.keeper, tokenIn(c));
    return own ? deletePage(c, services, own) : unknownPage(c);
  });
  app.post(`${PATH}/traek-tilbage`, async (c) => withdraw(c, services));
  app.post(`${PATH}/slet`, async (c) => erase(c, services));
  return app;
}

function tokenIn(c: Context): string {
  return c.req.param('token') ?? '';
}

async function withdraw(c: Context, services: SparringServices): Promise<Response> {
  const token = tokenIn(c);
  const text = askMessages(c.var.view.language).own;
  const letter = lettersOf(services, 'withdrawn');
  const done = await withdrawRequest(services.keeper, { token, at: services.now(), letter });
  if (!done.ok && done.error === 'unknown') return unknownPage(c);
  return redirectWithNotice(
    c,
    ownRequestPath(token),
    done.ok ? { kind: 'done', text: text.withdrawn } : { kind: 'info', text: text.notNow },
  );
}

async function erase(c: Context, services: SparringServices): Promise<Response> {
  const text = askMessages(c.var.view.language).own;
  const letter = lettersOf(services, 'deleted');
  const done = await deleteOwnRequest(services.keeper, {
    token: tokenIn(c),
    at: services.now(),
    letter,
  });
  if (!done.ok) return unknownPage(c);
  return redirectWithNotice(c, SPARRING_PATH, { kind: 'done', text: text.deleted(done.value.id) });
}

/** Whom to tell: the owner, else the contact, else nobody. */
function lettersOf({ contact }: SparringServices, how: 'withdrawn' | 'deleted') {
  return (request: SparringRequest, ownerEmail: string | undefined): NewMail | undefined => {
    const to = ownerEmail ?? contact?.mail;
    return to === undefined ? undefined : endedLetter(request, { how, to });
  };
}

function propsOf(c: Context, { today }: SparringServices, own: OwnRequest) {
  const { view, knowledge } = c.var;
  return {
    own,
    token: tokenIn(c),
    themes: knowledge.themes(view.language),
    today: today(),
    view,
  };
}

async function ownPage(c: Context, services: SparringServices, own: OwnRequest): Promise<Response> {
  const { titles } = askMessages(c.var.view.language).own;
  return c.render(<OwnRequestPage {...propsOf(c, services, own)} />, {
    title: titles[own.request.state],
    current: SPARRING_ENTRY,
  });
}

async function deletePage(
  c: Context,
  services: SparringServices,
  own: OwnRequest,
): Promise<Response> {
  const { deleteTitle } = askMessages(c.var.view.language).own;
  return c.render(<DeleteOwnPage {...propsOf(c, services, own)} />, {
    title: deleteTitle(own.request.id),
    current: SPARRING_ENTRY,
  });
}

async function unknownPage(c: Context): Promise<Response> {
  const { view } = c.var;
  return c.render(<UnknownRequestPage view={view} />, {
    title: askMessages(view.language).own.unknownTitle,
    current: SPARRING_ENTRY,
    status: 404,
  });
}
