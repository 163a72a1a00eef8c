import { type Context, Hono } from 'hono';
import { PARTNERSHIPS_PATH } from '../../../overview/web/paths.ts';
import type { Db } from '../../../platform/db/index.ts';
import {
  clientAddress,
  type LimitName,
  type Limits,
  networkOf,
  noStore,
  redirectWithNotice,
  tooManyPage,
} from '../../../platform/http/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  acceptInvitation,
  declineInvitation,
  hasAccepted,
  type Identity,
  type InvitationLink,
  type Person,
  readInvitation,
  type ShownInvitation,
} from '../../index.ts';
import { passwordProblem } from '../../identity/password-rules.ts';
import { invitationPath } from '../paths.ts';
import { signInMessages } from '../sign-in/messages.ts';
import { invitationMessages } from './messages.ts';
import { InvitationPage, NoInvitationPage, type Visitor } from './pages.tsx';

/** What the app gives to the pages of invitations. */
export interface InvitationServices {
  /** Sees no workspace. */
  readonly db: Db;
  readonly identity: Pick<
    Identity,
    'createPerson' | 'findPersonByEmail' | 'setPassword' | 'startSession'
  >;
  readonly limits: Pick<Limits<LimitName>, 'take'>;
  readonly now: () => Date;
  readonly today: () => LocalDate;
}

const PATH = '/invitation/:partnershipId/:token';

/** The page behind the link in the letter of an invitation, for everybody. */
export function invitationRoutes(services: InvitationServices): Hono {
  const app = new Hono();
  app.use('/invitation/*', async (c, next) => {
    noStore(c);
    await next();
  });
  app.get(PATH, async (c) => {
    const asked = await askedInvitation(c, services);
    return asked.ok ? invitationPage(c, services, asked.value) : asked.error;
  });
  app.post(PATH, async (c) => {
    const asked = await askedInvitation(c, services);
    if (!asked.ok) return asked.error;
    const { svar } = await c.req.parseBody();
    switch (svar) {
      case 'ja':
        return accept(c, services, asked.value);
      case 'ny-konto':
        return acceptAsNewcomer(c, services, asked.value);
      case 'nej':
        return decline(c, services, asked.value);
      default: {
        const { answerMissing } = invitationMessages(c.var.view.language);
        return invitationPage(c, services, asked.value, [{ text: answerMissing }]);
      }
    }
  });
  return app;
}

type Answer = Response | Promise<Response>;

/** The invitation that the address names, or the answer to a link that gives nothing. */
async function askedInvitation(
  c: Context,
  { db, now, today }: InvitationServices,
): Promise<Result<ShownInvitation, Answer>> {
  const link = linkOf(c);
  const { person } = c.var;
  const shown = await readInvitation(db, link, { now: now(), today: today() });
  if (shown) return ok(shown);
  if (person && (await hasAccepted(db, link, person, today()))) {
    return fail(c.redirect(c.var.view.href(`/samarbejder/${link.partnershipId}/overblik`), 303));
  }
  return fail(noInvitationPage(c));
}

function linkOf(c: Context): InvitationLink {
  return {
    partnershipId: c.req.param('partnershipId') ?? '',
    token: c.req.param('token') ?? '',
  };
}

async function accept(c: Context, services: InvitationServices, shown: ShownInvitation) {
  const { person } = c.var;
  if (!person) return invitationPage(c, services, shown);
  return acceptAs(c, services, shown, person);
}

async function acceptAs(
  c: Context,
  { db, now, today }: InvitationServices,
  { partnership }: ShownInvitation,
  person: Person,
): Promise<Response> {
  const request = { link: linkOf(c), at: now(), today: today(), person };
  const accepted = await acceptInvitation(db, request);
  if (accepted.ok) {
    const text = invitationMessages(c.var.view.language).joined(partnership.name);
    const home = `/samarbejder/${accepted.value}/overblik`;
    return redirectWithNotice(c, home, { kind: 'done', text });
  }
  if (accepted.error === 'no-invitation') return noInvitationPage(c);
  return c.redirect(c.var.view.href(pathOf(c)), 303);
}

async function acceptAsNewcomer(
  c: Context,
  services: InvitationServices,
  shown: ShownInvitation,
): Promise<Response> {
  const visitor = await visitorOf(c, services, shown);
  if (visitor.kind !== 'newcomer') return c.redirect(c.var.view.href(pathOf(c)), 303);
  const { navn, adgangskode } = await c.req.parseBody();
  const name = typeof navn === 'string' ? navn.replace(/\s+/g, ' ').trim() : '';
  const password = typeof adgangskode === 'string' ? adgangskode : '';
  const { email } = shown.invitation;
  const errors = [...nameErrors(c, name), ...passwordErrors(c, password, email)];
  if (errors.length > 0) return invitationPage(c, services, shown, errors, name);
  const taken = await services.limits.take('public-form', networkOf(clientAddress(c)));
  if (!taken.ok) return tooManyPage(c, taken.error.retryAfterSeconds);
  const made = await createAccount(services, { email, name, password });
  if (!made.ok) {
    return c.redirect(c.var.view.href(pathOf(c)), 303);
  }
  const session = await services.identity.startSession(made.value.id, c.req.raw.headers);
  if (session.ok) {
    for (const cookie of session.value) c.header('Set-Cookie', cookie, { append: true });
  }
  return acceptAs(c, services, shown, made.value);
}

/** Makes an account with its password, or neither. The letter was sent to the address, so that it is
 * known to be its owner's. */
async function createAccount(
  { db, identity }: InvitationServices,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<Result<Person, 'taken'>> {
  return db.transaction().execute(async (tx) => {
    const made = await identity.createPerson({ email, name, verified: true }, tx);
    if (!made.ok) return fail('taken');
    const set = await identity.setPassword(made.value.id, password, tx);
    if (!set.ok) throw new Error(`A new account got no password: ${set.error}`);
    return made;
  });
}

async function decline(
  c: Context,
  services: InvitationServices,
  shown: ShownInvitation,
): Promise<Response> {
  const { db, now, today } = services;
  const { person } = c.var;
  if (person && person.email !== shown.invitation.email) return invitationPage(c, services, shown);
  const declined = await declineInvitation(db, {
    link: linkOf(c),
    at: now(),
    today: today(),
    ...(person && { personId: person.id }),
  });
  if (!declined.ok) return noInvitationPage(c);
  const text = invitationMessages(c.var.view.language).declined;
  return redirectWithNotice(c, '/', { kind: 'done', text });
}

async function visitorOf(
  c: Context,
  { identity }: InvitationServices,
  { invitation }: ShownInvitation,
  name = '',
): Promise<Visitor> {
  const { person } = c.var;
  if (person) {
    const { email } = person;
    return { kind: email === invitation.email ? 'invited' : 'another', email };
  }
  const known = await identity.findPersonByEmail(invitation.email);
  return known ? { kind: 'signed-out' } : { kind: 'newcomer', name };
}

async function invitationPage(
  c: Context,
  services: InvitationServices,
  shown: ShownInvitation,
  errors: readonly FormError[] = [],
  name = '',
): Promise<Response> {
  const { view } = c.var;
  const visitor = await visitorOf(c, services, shown, name);
  const refused = errors.length > 0 ? 422 : undefined;
  const status = visitor.kind === 'another' && c.req.method === 'POST' ? 403 : refused;
  return c.render(
    <InvitationPage shown={shown} visitor={visitor} path={pathOf(c)} errors={errors} view={view} />,
    {
      title: invitationMessages(view.language).title(shown.partnership.name),
      ...(status && { status }),
    },
  );
}

/** Always the same, whatever is wrong with the link. */
async function noInvitationPage(c: Context): Promise<Response> {
  const { view } = c.var;
  return c.render(<NoInvitationPage partnershipsPath={PARTNERSHIPS_PATH} view={view} />, {
    title: invitationMessages(view.language).nobody,
    status: 404,
  });
}

function pathOf(c: Context): string {
  const { partnershipId, token } = linkOf(c);
  return invitationPath(partnershipId, token);
}

function nameErrors(c: Context, name: string): FormError[] {
  const text = invitationMessages(c.var.view.language);
  if (name === '') return [{ name: 'navn', text: text.nameMissing }];
  return name.length > LONGEST_NAME ? [{ name: 'navn', text: text.nameLong }] : [];
}

const LONGEST_NAME = 100;

function passwordErrors(c: Context, password: string, email: string): FormError[] {
  const problem = passwordProblem(password, email);
  const words = signInMessages(c.var.view.language).problems;
  return problem ? [{ name: 'adgangskode', text: words[problem] }] : [];
}
