import { type Context, Hono } from 'hono';
import { redirectWithNotice, tooManyPage } from '../../../platform/http/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { PasswordProblem } from '../../identity/index.ts';
import { accountMessages } from './messages.ts';
import { PROOF_FIELD, proofErrors } from './parts.tsx';
import { PASSKEY_MAKE_OPTIONS_PATH, PASSKEYS_PATH, SECURITY_PATH } from './paths.ts';
import { securityMessages } from './security-messages.ts';
import { PasskeyPage, SecurityPage } from './security-page.tsx';
import { type AccountServices, fieldsOf, proofProblem, tellOwner } from './services.ts';

const FRESH_MS = 60 * 60 * 1000;
const CURRENT = 'nuvaerende-adgangskode';
const NEXT = 'ny-adgangskode';
const PASSKEY_PAGE = `${PASSKEYS_PATH}/:id`;

/** Password, passkeys and sessions. */
export function securityRoutes(services: AccountServices): Hono {
  const { identity, now } = services;
  const app = new Hono();

  app.get(SECURITY_PATH, (c) => page(c));

  app.post(`${SECURITY_PATH}/adgangskode`, async (c) => {
    const fields = await fieldsOf(c);
    const { language } = c.var.view;
    const problem = await proofProblem(services, c, c.var.owner, fields(CURRENT));
    if (problem?.kind === 'wait') return tooManyPage(c, problem.seconds);
    if (problem) return page(c, proofErrors(problem, language).map(atCurrent));
    const text = securityMessages(language);
    const set = await setPassword(c, fields(CURRENT), fields(NEXT));
    if (!set.ok) return page(c, [{ name: NEXT, text: text.problems[set.error] }]);
    await tellOwner(services, c.var.owner, 'password-set');
    return done(c, text.passwordSaved);
  });

  async function setPassword(
    c: Context,
    current: string,
    next: string,
  ): Promise<Result<undefined, PasswordProblem>> {
    const { person, sessionId, proof } = c.var.owner;
    const personId = person.id;
    if (proof === 'password') {
      const changed = await identity.changePassword({ personId, sessionId, current, next });
      if (changed.ok) return changed;
      if (changed.error === 'wrong-password' || changed.error === 'unknown') {
        throw new Error(`A password that was right is ${changed.error}`);
      }
      return fail(changed.error);
    }
    const set = await identity.setPassword(personId, next);
    if (!set.ok && set.error === 'unknown') throw new Error('Somebody signed in is unknown');
    if (!set.ok) return fail(set.error as PasswordProblem);
    await identity.revokeOtherSessions(personId, sessionId);
    return ok(undefined);
  }

  app.post(`${SECURITY_PATH}/enheder`, async (c) => {
    const session = (await fieldsOf(c))('session');
    const { person, sessionId } = c.var.owner;
    const text = securityMessages(c.var.view.language);
    const ended = session !== sessionId && (await identity.revokeSession(person.id, session));
    return done(c, ended ? text.ended : text.notFound, ended ? 'done' : 'info');
  });

  app.post(`${SECURITY_PATH}/enheder/andre`, async (c) => {
    const { person, sessionId } = c.var.owner;
    await identity.revokeOtherSessions(person.id, sessionId);
    return done(c, securityMessages(c.var.view.language).othersEnded);
  });

  app.post(PASSKEY_MAKE_OPTIONS_PATH, async (c) => {
    const asked = await identity.passkeyRegistrationOptions(c.req.raw.headers);
    if (!asked.ok) return c.json({ error: asked.error }, 400);
    for (const cookie of asked.value.cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json(asked.value.options);
  });

  app.post(PASSKEYS_PATH, async (c) => {
    const fields = await fieldsOf(c);
    const text = securityMessages(c.var.view.language);
    const made = await identity.finishPasskeyRegistration({
      headers: c.req.raw.headers,
      response: parsed(fields('credential')),
      name: fields('navn'),
    });
    if (!made.ok) return page(c, [{ text: text.passkeyFailed }]);
    await tellOwner(services, c.var.owner, 'passkey-added');
    return done(c, text.passkeyAdded);
  });

  app.get(PASSKEY_PAGE, (c) => onePasskey(c));

  app.post(`${PASSKEY_PAGE}/navn`, async (c) => {
    const name = (await fieldsOf(c))('navn');
    const id = c.req.param('id') ?? '';
    if (!(await identity.renamePasskey(c.var.owner.person.id, id, name))) return c.notFound();
    return done(c, securityMessages(c.var.view.language).renamed);
  });

  app.post(`${PASSKEY_PAGE}/fjern`, async (c) => {
    const password = (await fieldsOf(c))(PROOF_FIELD);
    const { language } = c.var.view;
    const id = c.req.param('id') ?? '';
    const problem = await proofProblem(services, c, c.var.owner, password);
    if (problem?.kind === 'wait') return tooManyPage(c, problem.seconds);
    if (problem) return onePasskey(c, proofErrors(problem, language));
    if (!(await identity.removePasskey(c.var.owner.person.id, id))) return c.notFound();
    await tellOwner(services, c.var.owner, 'passkey-removed');
    return done(c, securityMessages(language).removed);
  });

  async function onePasskey(c: Context, errors: readonly FormError[] = []) {
    const { person, proof } = c.var.owner;
    const { view } = c.var;
    const passkeys = await identity.listPasskeys(person.id);
    const passkey = passkeys.find(({ id }) => id === c.req.param('id'));
    if (!passkey) return c.notFound();
    return c.render(<PasskeyPage passkey={passkey} proof={proof} errors={errors} view={view} />, {
      title: passkey.name ?? securityMessages(view.language).unnamed,
      current: 'account',
      ...(errors.length > 0 ? { status: 422 } : {}),
    });
  }

  async function page(c: Context, errors: readonly FormError[] = []) {
    const { person, proof, sessionId, startedAt } = c.var.owner;
    const { view } = c.var;
    const passkeysPossible = identity.passkeysPossible(c.req.raw.headers);
    const security = {
      proof,
      fresh: now().getTime() - startedAt.getTime() < FRESH_MS,
      secondFactor: (await identity.signInMethods(person.id)).secondFactor,
      passkeysPossible,
      passkeys: await identity.listPasskeys(person.id),
      sessions: await identity.listSessions(person.id),
      sessionId,
    };
    return c.render(<SecurityPage security={security} errors={errors} view={view} />, {
      title: `${securityMessages(view.language).title} – ${accountMessages(view.language).title}`,
      current: 'account',
      ...(passkeysPossible ? { islands: ['passkey'] } : {}),
      ...(errors.length > 0 ? { status: 422 } : {}),
    });
  }

  return app;
}

/** The old password is asked for in a field of its own. */
function atCurrent(error: FormError): FormError {
  return error.name === PROOF_FIELD ? { ...error, name: CURRENT } : error;
}

function done(c: Context, text: string, kind: 'done' | 'info' = 'done'): Response {
  return redirectWithNotice(c, SECURITY_PATH, { kind, text });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
