import { type Context, Hono, type MiddlewareHandler } from 'hono';
import {
  forgetPages,
  noStore,
  type PageHead,
  redirectWithNotice,
} from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { CodeRefusal } from '../../identity/index.ts';
import {
  DEMO_SIGN_IN_PATH,
  PASSKEY_OPTIONS_PATH,
  PASSKEY_SIGN_IN_PATH,
  SECOND_FACTOR_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
  withReturn,
} from '../paths.ts';
import { linkRoutes } from './link-routes.tsx';
import { signInMessages } from './messages.ts';
import { SecondFactorPage, SignInPage, TellPage } from './pages.tsx';
import { countLetter, emailErrors, passwordRoutes } from './password-routes.tsx';
import {
  askingNetwork,
  countAttempt,
  goOn,
  landing,
  setCookies,
  type SignInServices,
  textField,
  wantedPage,
} from './services.ts';

type Status = NonNullable<PageHead['status']>;

/** The pages of signing in and out. Nobody keeps a copy of them. */
export function signInRoutes(services: SignInServices): Hono {
  const app = new Hono();
  for (const path of ['/log-ind', '/log-ind/*', '/glemt-adgangskode', '/ny-adgangskode/*']) {
    app.use(path, keptNowhere);
  }
  app.use('/bekraeft-adresse/*', keptNowhere);
  app.route('/', passwordSignIn(services));
  app.route('/', secondStep(services));
  app.route('/', passkeySignIn(services));
  app.route('/', demoSignIn(services));
  app.route('/', signOut(services));
  app.route('/', linkRoutes(services));
  app.route('/', passwordRoutes(services));
  return app;
}

const keptNowhere: MiddlewareHandler = (c, next) => {
  noStore(c);
  return next();
};

function passwordSignIn(services: SignInServices): Hono {
  const { identity, limits, home } = services;
  const app = new Hono();

  app.get(SIGN_IN_PATH, async (c) => {
    const til = await wantedPage(c);
    const signedIn = await identity.readSession(c.req.raw.headers);
    // In the demo one changes who one is.
    if (signedIn && !services.demo) return goOn(c, landing(c, til, home), signedIn.cookies);
    return signInPage(c, services, { til });
  });

  app.post(SIGN_IN_PATH, async (c) => {
    const til = await wantedPage(c);
    const email = (await textField(c, 'email')).trim();
    const password = await textField(c, 'adgangskode');
    const errors = signInErrors(email, password, c.var.view.language);
    if (errors.length > 0) return signInPage(c, services, { til, email, errors, status: 422 });
    const address = email.toLowerCase();
    const network = askingNetwork(c);
    const tooMany = await countAttempt(c, services, [
      ['sign-in', `${address}\n${network}`],
      ['sign-in-network', network],
      ['sign-in-account', address],
    ]);
    if (tooMany) return tooMany;
    const { headers } = c.req.raw;
    const entered = await identity.signInWithPassword({ email, password, headers });
    if (!entered.ok && entered.error === 'refused') {
      const text = signInMessages(c.var.view.language);
      const refused = [{ name: 'email', text: text.refused }];
      return signInPage(c, services, { til, email, errors: refused, status: 422 });
    }
    await limits.clear('sign-in', `${address}\n${network}`);
    await limits.clear('sign-in-account', address);
    if (!entered.ok) return unverifiedPage(c, services, email);
    const { step, cookies } = entered.value;
    if (step === 'signed-in') return goOn(c, landing(c, til, home), cookies);
    return goOn(c, c.var.view.href(withReturn(SECOND_FACTOR_PATH, til)), cookies);
  });

  return app;
}

function signInErrors(email: string, password: string, language: Language): readonly FormError[] {
  const text = signInMessages(language);
  return [
    ...emailErrors(email, language),
    ...(password === '' ? [{ name: 'adgangskode', text: text.passwordMissing }] : []),
  ];
}

interface SignInForm {
  readonly til: string | undefined;
  readonly email?: string;
  readonly errors?: readonly FormError[];
  readonly status?: Status;
}

async function signInPage(
  c: Context,
  { identity, offered, demo }: SignInServices,
  { til, email = '', errors = [], status = 200 }: SignInForm,
): Promise<Response> {
  const { language } = c.var.view;
  const passkeys = identity.passkeysPossible(c.req.raw.headers);
  const ways = {
    providers: await offered(),
    demoRoles: (await demo?.roles(language)) ?? [],
    passkeys,
  };
  return c.render(
    <SignInPage view={c.var.view} til={til} email={email} errors={errors} ways={ways} />,
    {
      title: signInMessages(language).title,
      current: 'sign-in',
      status,
      ...(passkeys ? { islands: ['passkey'] } : {}),
    },
  );
}

/** The password was right: whoever gave it may have another letter, and hears of it. */
async function unverifiedPage(
  c: Context,
  services: SignInServices,
  email: string,
): Promise<Response> {
  const tooMany = await countLetter(c, services, email);
  if (tooMany) return tooMany;
  const { identity } = services;
  const { language } = c.var.view;
  const text = signInMessages(language);
  const person = await identity.findPersonByEmail(email);
  if (person) {
    const { origin } = c.var.site;
    await identity.requestEmailVerification({ personId: person.id, language, origin });
  }
  return c.render(
    <TellPage
      view={c.var.view}
      title={text.unverifiedTitle}
      sentences={[text.unverified(email), text.notArrived]}
    />,
    { title: text.unverifiedTitle, status: 403 },
  );
}

function secondStep({ identity, home }: SignInServices): Hono {
  const app = new Hono();

  app.get(SECOND_FACTOR_PATH, async (c) => codePage(c, await wantedPage(c)));

  app.post(SECOND_FACTOR_PATH, async (c) => {
    const til = await wantedPage(c);
    const code = await textField(c, 'kode');
    const text = signInMessages(c.var.view.language);
    if (code.trim() === '') return codePage(c, til, text.codeMissing);
    const entered = await identity.secondFactor({ code, headers: c.req.raw.headers });
    if (entered.ok) return goOn(c, landing(c, til, home), entered.value.cookies);
    return codeRefused(c, til, entered.error);
  });

  return app;
}

function codeRefused(c: Context, til: string | undefined, refusal: CodeRefusal) {
  const text = signInMessages(c.var.view.language);
  switch (refusal) {
    case 'wrong-code':
      return codePage(c, til, text.codeWrong);
    case 'wait':
      return codePage(c, til, text.codeWait, 429);
    case 'no-sign-in':
      return redirectWithNotice(c, withReturn(SIGN_IN_PATH, til), {
        kind: 'problem',
        text: text.stepGone,
      });
  }
}

function codePage(c: Context, til: string | undefined, error?: string, status: Status = 422) {
  const errors = error === undefined ? [] : [{ name: 'kode', text: error }];
  return c.render(<SecondFactorPage view={c.var.view} til={til} errors={errors} />, {
    title: signInMessages(c.var.view.language).secondTitle,
    ...(error === undefined ? {} : { status }),
  });
}

function passkeySignIn(services: SignInServices): Hono {
  const { identity, home } = services;
  const app = new Hono();

  app.post(PASSKEY_OPTIONS_PATH, async (c) => {
    const asked = await identity.passkeySignInOptions(c.req.raw.headers);
    if (!asked.ok) return c.json({ error: asked.error }, 400);
    setCookies(c, asked.value.cookies);
    return c.json(asked.value.options);
  });

  app.post(PASSKEY_SIGN_IN_PATH, async (c) => {
    const til = await wantedPage(c);
    const tooMany = await countAttempt(c, services, [['sign-in-network', askingNetwork(c)]]);
    if (tooMany) return tooMany;
    const response = parsed(await textField(c, 'credential'));
    const entered = await identity.finishPasskeySignIn({ headers: c.req.raw.headers, response });
    if (entered.ok) return goOn(c, landing(c, til, home), entered.value.cookies);
    const errors = [{ text: signInMessages(c.var.view.language).passkeyFailed }];
    return signInPage(c, services, { til, errors, status: 422 });
  });

  return app;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function demoSignIn({ demo, home }: SignInServices): Hono {
  const app = new Hono();
  if (!demo) return app;

  app.post(DEMO_SIGN_IN_PATH, async (c) => {
    const til = await wantedPage(c);
    const entered = await demo.enter(await textField(c, 'rolle'), c.req.raw.headers);
    if (entered.ok) return goOn(c, landing(c, til, home), entered.value);
    return redirectWithNotice(c, withReturn(SIGN_IN_PATH, til), {
      kind: 'problem',
      text: signInMessages(c.var.view.language).demoGone,
    });
  });

  return app;
}

function signOut({ identity, leave }: SignInServices): Hono {
  const app = new Hono();

  app.post(SIGN_OUT_PATH, async (c) => {
    const { headers } = c.req.raw;
    const session = await identity.readSession(headers);
    const onward = session && (await leave?.(session.sessionId));
    setCookies(c, await identity.signOut(headers));
    forgetPages(c);
    if (onward !== undefined) return c.redirect(c.var.view.href(onward), 303);
    const text = signInMessages(c.var.view.language).signedOut;
    return redirectWithNotice(c, '/', { kind: 'done', text });
  });

  return app;
}
