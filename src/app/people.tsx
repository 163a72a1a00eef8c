import type { Context, MiddlewareHandler } from 'hono';
import {
  findOwnPartnership,
  isCurrent,
  isWorthNoting,
  type Look,
  lookAgain,
  memberActor,
  type Membership,
  type Person,
  type Policy,
  storeVisit,
  type Visit,
} from '../access/index.ts';
import { signInPath } from '../access/web/paths.ts';
import type { WorkspaceContext, WorkspaceEnv, WorkspaceRoute } from '../plan/index.ts';
import { type Db, scoped } from '../platform/db/index.ts';
import { noStore } from '../platform/http/index.ts';
import { formatDate } from '../platform/i18n/index.ts';
import type { LocalDate } from '../shared/index.ts';
import { messages } from './messages.ts';
import type { AppParts } from './parts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who has signed in; undefined for everybody else. */
    person: Person | undefined;
  }
}

type Answer = Response | Promise<Response>;

/** Finds out who asks, from the session's cookie. */
export function knowPerson({ identity, db }: AppParts): MiddlewareHandler {
  return async (c, next) => {
    const session = await identity.readSession(c.req.raw.headers, handleFor(db, c.req.path));
    c.set('person', session?.person);
    // On a shared machine, going back after signing out shall show nothing.
    if (session) noStore(c);
    await next();
    for (const cookie of session?.cookies ?? []) {
      c.res.headers.append('Set-Cookie', cookie);
    }
  };
}

/** A workspace's requests stand in its scope from the first query on: a connection that changes its
 * scope costs a query more. */
export function handleFor(db: Db, path: string): Db {
  const partnership = /^\/samarbejder\/([^/]+)\/./.exec(path)?.[1];
  return partnership === undefined ? db : scoped(db, { partnership });
}

/** A change may have put a mail or a run in the queue, and others may be looking at what was changed. */
export function nudgeWork({ mailSoon, revisions, runs }: AppParts): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'POST') return;
    mailSoon();
    revisions.nudge();
    runs.soon();
  };
}

/** Sends strangers to sign in first. */
export const signedInOnly: MiddlewareHandler = async (c, next) =>
  c.var.person ? next() : askToSignIn(c);

/** Lets members of the partnership in, and nobody else: others are answered as if there were no such
 * partnership. */
export function membersOnly(parts: AppParts, policy: Policy): MiddlewareHandler<WorkspaceEnv> {
  return async (c, next) => {
    const { person } = c.var;
    if (!person) return askToSignIn(c);
    const partnershipId = c.req.param('partnershipId') ?? '';
    const db = scoped(parts.db, { partnership: partnershipId });
    const own = await findOwnPartnership(db, partnershipId, person.id);
    if (!own) return c.notFound();
    const { partnership, membership, visit } = own;
    if (!isCurrent(membership, parts.today())) return endedPage(c, membership.endsOn!);
    const reading = await parts.readPlan(db, partnership);
    if (!reading) return c.notFound();
    const actor = memberActor(membership, policy, partnership.archivedAt !== undefined);
    c.set('reading', reading);
    c.set('db', db);
    c.set('actor', actor);
    c.set('view', { ...c.var.view, may: actor.may });
    if (isLook(c))
      c.set(
        'visit',
        await noteLook(db, {
          membership,
          visit,
          look: { at: parts.now(), revision: reading.partnership.revision },
        }),
      );
    return next();
  };
}

/** A page that is looked at; what it fetches by itself is none. */
function isLook(c: Context): boolean {
  const isFetched =
    c.req.header('sec-fetch-dest') === 'empty' && !c.req.header('x-turbo-request-id');
  return c.req.method === 'GET' && !isFetched;
}

async function noteLook(
  db: Db,
  {
    membership,
    visit,
    look,
  }: { readonly membership: Membership; readonly visit: Visit | undefined; readonly look: Look },
): Promise<Visit> {
  const now = lookAgain(visit, look);
  if (isWorthNoting(visit, look)) await storeVisit(db, membership, now);
  return now;
}

/** Answers a route of a workspace for those who may do its use case. */
export function answerAllowed(c: WorkspaceContext, { useCase, handler }: WorkspaceRoute): Answer {
  return c.var.actor.may(useCase) ? handler(c) : forbiddenPage(c);
}

function askToSignIn(c: Context): Answer {
  const { href, path } = c.var.view;
  const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
  return c.redirect(href(signInPath(isPage ? path : '/')), 303);
}

function endedPage(c: Context, endsOn: LocalDate): Answer {
  const { language } = c.var.view;
  const text = messages(language);
  return reasonPage(c, text.ended, text.endedText(formatDate(language, endsOn)));
}

/** The page for one who is a member but may not do this. */
export function forbiddenPage(c: Context): Answer {
  const text = messages(c.var.view.language);
  const { reading } = c.var as Partial<WorkspaceContext['var']>;
  const archived = reading?.partnership.archivedAt ? [text.forbiddenArchived] : [];
  return reasonPage(c, text.forbidden, text.forbiddenText, ...archived);
}

function reasonPage(c: Context, title: string, ...reasons: string[]): Answer {
  const { language, href } = c.var.view;
  return c.render(
    <div class="reason">
      <h1>{title}</h1>
      {reasons.map((reason) => (
        <p>{reason}</p>
      ))}
      <p>
        <a href={href('/samarbejder')}>{messages(language).toPartnerships}</a>
      </p>
    </div>,
    { title, status: 403 },
  );
}
