import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  cookieName,
  cookieSettings,
  noStore,
  type PageHead,
  redirectWithNotice,
} from '../../../platform/http/index.ts';
import { inLanguage } from '../../../platform/i18n/index.ts';
import {
  type OfferedProvider,
  type Oidc,
  OIDC_PROBLEMS,
  type OidcProblem,
  oidcProblemPath,
  SIGN_IN_SECONDS,
} from '../../identity/oidc/index.ts';
import { oidcMessages } from './messages.ts';
import { LeavingPage, OidcProblemPage } from './pages.tsx';

/** Signing in and out at identity providers. */
export function oidcRoutes({ oidc }: { oidc: Oidc }): Hono {
  const app = new Hono();

  app.use('/log-ind/oidc/*', async (c, next) => {
    noStore(c);
    await next();
  });

  app.get('/log-ind/oidc/:provider', async (c) => {
    const { provider } = c.req.param();
    const { language } = c.var.view;
    const begun = await oidc.begin(provider, {
      origin: c.var.site.origin,
      returnTo: c.req.query('til'),
      language,
    });
    if (!begun.ok) return toProblem(c, provider, begun.error);
    setCookie(c, cookieName(c, COOKIE), begun.value.keep, {
      ...cookieSettings(c),
      maxAge: SIGN_IN_SECONDS,
    });
    return c.redirect(begun.value.address, 303);
  });

  app.get('/log-ind/oidc/:provider/retur', async (c) => {
    const { provider } = c.req.param();
    const done = await oidc.finish(provider, {
      origin: c.var.site.origin,
      query: new URL(c.req.url).search,
      kept: getCookie(c, cookieName(c, COOKIE)),
      headers: c.req.raw.headers,
    });
    if (!done.ok) return toProblem(c, provider, done.error.problem, done.error.language);
    deleteCookie(c, cookieName(c, COOKIE), cookieSettings(c));
    for (const one of done.value.cookies) c.header('Set-Cookie', one, { append: true });
    return c.redirect(done.value.goTo, 303);
  });

  app.get('/log-ind/oidc/:provider/fejl/:problem', async (c) => {
    const { provider: providerId, problem: name } = c.req.param();
    const problem = OIDC_PROBLEMS.find((known) => known === name);
    const provider = await oidc.find(providerId);
    if (!problem || !provider) return c.notFound();
    return problemPage(c, provider, problem);
  });

  app.get('/log-ind/oidc/:provider/udlog', async (c) => {
    const provider = await oidc.find(c.req.param('provider'));
    if (!provider) return c.notFound();
    const text = oidcMessages(c.var.view.language);
    const address = await oidc.farewell(provider.id, c.req.query('n') ?? '', {
      origin: c.var.site.origin,
      language: c.var.view.language,
    });
    if (address === undefined) {
      return redirectWithNotice(c, '/', { kind: 'done', text: text.leftHereOnly(provider.name) });
    }
    // Goes on by itself, also without script, and not as the end of a form.
    c.header('Refresh', `0; url=${address}`);
    return c.render(<LeavingPage provider={provider} address={address} view={c.var.view} />, {
      title: text.leavingTitle,
    });
  });

  app.get('/log-ind/oidc/:provider/udlogget', (c) => {
    // The provider knows one address, and brings the language back as the state.
    const language = c.req.query('state') === 'en' ? 'en' : c.var.view.language;
    return redirectWithNotice(c, inLanguage(language, '/'), {
      kind: 'done',
      text: oidcMessages(language).left,
    });
  });

  app.post('/log-ind/oidc/:provider/udlogning', async (c) => {
    const { logout_token: token } = await c.req.parseBody();
    if (typeof token !== 'string') return refused(c, 400, 'invalid_request');
    const ended = await oidc.endByToken(c.req.param('provider'), token);
    if (ended.ok) return c.body(null, 200);
    if (ended.error === 'unknown-provider') return refused(c, 404, 'invalid_request');
    return ended.error === 'unreachable'
      ? refused(c, 503, 'temporarily_unavailable')
      : refused(c, 400, 'invalid_request');
  });

  return app;
}

/** What a browser keeps while its person is at the provider. */
const COOKIE = 'helhed-oidc';

/** The address is left behind: it carries the provider's answer. */
async function toProblem(
  c: Context,
  provider: string,
  problem: OidcProblem,
  language = c.var.view.language,
): Promise<Response> {
  return c.redirect(inLanguage(language, oidcProblemPath(provider, problem)), 303);
}

const STATUS: Readonly<Record<OidcProblem, NonNullable<PageHead['status']>>> = {
  unreachable: 503,
  'set-up': 503,
  'provider-error': 503,
  declined: 403,
  'not-valid': 400,
  'no-account': 403,
  'email-not-trusted': 403,
  'email-taken': 409,
  'turned-off': 404,
};

function problemPage(
  c: Context,
  provider: OfferedProvider,
  problem: OidcProblem,
): Response | Promise<Response> {
  const { language } = c.var.view;
  return c.render(<OidcProblemPage problem={problem} provider={provider} view={c.var.view} />, {
    title: oidcMessages(language).problems[problem].title(provider.name),
    status: STATUS[problem],
  });
}

/** OpenID Connect Back-Channel Logout 1.0, section 2.8. */
function refused(c: Context, status: 400 | 404 | 503, error: string): Response {
  return c.json({ error }, status);
}
