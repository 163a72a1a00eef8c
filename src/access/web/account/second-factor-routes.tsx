import { type Context, Hono } from 'hono';
import { redirectWithNotice, tooManyPage } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { SecondFactorRefusal } from '../../identity/index.ts';
import { PROOF_FIELD, proofErrors } from './parts.tsx';
import { SECOND_FACTOR_PATH, SECURITY_PATH } from './paths.ts';
import {
  BackupCodesPage,
  type BegunFactor,
  ScanPage,
  SecondFactorPage,
} from './second-factor-page.tsx';
import { securityMessages } from './security-messages.ts';
import { type AccountServices, fieldsOf, proofProblem, tellOwner } from './services.ts';

/** Turning the second factor on and off. */
export function secondFactorRoutes(services: AccountServices): Hono {
  const { identity, limits } = services;
  const app = new Hono();

  app.get(SECOND_FACTOR_PATH, (c) => page(c));

  app.post(SECOND_FACTOR_PATH, (c) =>
    proven(c, async (request) => {
      const begun = await identity.beginSecondFactor(request);
      if (!begun.ok) return refused(c, begun.error);
      return scanPage(c, begun.value);
    }),
  );

  app.post(`${SECOND_FACTOR_PATH}/bekraeft`, async (c) => {
    const fields = await fieldsOf(c);
    const { person } = c.var.owner;
    const { language } = c.var.view;
    const taken = await limits.take('sign-in', `second factor\n${person.id}`);
    if (!taken.ok) return tooManyPage(c, taken.error.retryAfterSeconds);
    const { headers } = c.req.raw;
    const { secondFactor: wasOn } = await identity.signInMethods(person.id);
    const confirmed = await identity.confirmSecondFactor({ headers, code: fields('kode') });
    if (confirmed.ok && !wasOn) await tellOwner(services, c.var.owner, 'second-factor-on');
    const begun = begunOf(fields('secret'), fields('backup-secret'), person.email);
    if (confirmed.ok && begun) {
      setCookies(c, confirmed.value);
      return codesPage(c, begun.backupCodes);
    }
    if (confirmed.ok) {
      setCookies(c, confirmed.value);
      return done(c, securityMessages(language).turnedOn);
    }
    if (confirmed.error !== 'wrong-code' || !begun) return startAgain(c);
    return scanPage(c, begun, [{ name: 'kode', text: securityMessages(language).codeWrong }]);
  });

  app.post(`${SECOND_FACTOR_PATH}/koder`, (c) =>
    proven(c, async (request) => {
      const renewed = await identity.renewBackupCodes(request);
      return renewed.ok ? codesPage(c, renewed.value) : refused(c, renewed.error);
    }),
  );

  app.post(`${SECOND_FACTOR_PATH}/fra`, (c) =>
    proven(c, async (request) => {
      const { person } = c.var.owner;
      const { secondFactor: wasOn } = await identity.signInMethods(person.id);
      const off = await identity.turnOffSecondFactor(request);
      if (!off.ok) return refused(c, off.error);
      setCookies(c, off.value);
      if (wasOn) await tellOwner(services, c.var.owner, 'second-factor-off');
      return done(c, securityMessages(c.var.view.language).turnedOff);
    }),
  );

  /** Runs what only the account's owner may do, with what shows that it is they. */
  async function proven(
    c: Context,
    work: (request: { headers: Headers; password?: string }) => Promise<Response>,
  ): Promise<Response> {
    const password = (await fieldsOf(c))(PROOF_FIELD);
    const { owner } = c.var;
    const problem = await proofProblem(services, c, owner, password);
    if (problem?.kind === 'wait') return tooManyPage(c, problem.seconds);
    if (problem) return page(c, proofErrors(problem, c.var.view.language));
    const { headers } = c.req.raw;
    return work(owner.proof === 'password' ? { headers, password } : { headers });
  }

  async function refused(c: Context, problem: SecondFactorRefusal): Promise<Response> {
    if (problem !== 'wrong-password') return startAgain(c);
    return page(c, proofErrors({ kind: 'wrong' }, c.var.view.language));
  }

  async function page(c: Context, errors: readonly FormError[] = []): Promise<Response> {
    const { person, proof } = c.var.owner;
    const { view } = c.var;
    const { secondFactor } = await identity.signInMethods(person.id);
    return c.render(
      <SecondFactorPage on={secondFactor} proof={proof} errors={errors} view={view} />,
      head(c, errors),
    );
  }

  return app;
}

/** What travelled with the form, when it is what was sent: base32, and codes of letters and digits. */
function begunOf(secret: string, codes: string, email: string): BegunFactor | undefined {
  if (!/^[A-Z2-7]{16,128}=*$/.test(secret) || !/^[\w-]{1,40}( [\w-]{1,40}){0,19}$/.test(codes)) {
    return undefined;
  }
  const query = new URLSearchParams({ secret, issuer: 'Helhed', digits: '6', period: '30' });
  const uri = `otpauth://totp/Helhed:${encodeURIComponent(email)}?${query.toString()}`;
  return { uri, secret, backupCodes: codes.split(' ') };
}

async function scanPage(
  c: Context,
  begun: BegunFactor,
  errors: readonly FormError[] = [],
): Promise<Response> {
  return c.render(<ScanPage begun={begun} errors={errors} view={c.var.view} />, head(c, errors));
}

async function codesPage(c: Context, codes: readonly string[]): Promise<Response> {
  return c.render(<BackupCodesPage codes={codes} view={c.var.view} />, {
    title: securityMessages(c.var.view.language).codesTitle,
    current: 'account',
  });
}

function head(c: Context, errors: readonly FormError[]) {
  return {
    title: securityMessages(c.var.view.language).factorTitle,
    current: 'account',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
  };
}

function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** The factor was turned on or off meanwhile, as in another window. */
function startAgain(c: Context): Response {
  return redirectWithNotice(c, SECOND_FACTOR_PATH, {
    kind: 'info',
    text: securityMessages(c.var.view.language).startAgain,
  });
}

function done(c: Context, text: string): Response {
  return redirectWithNotice(c, SECURITY_PATH, { kind: 'done', text });
}
