import { type Context, Hono } from 'hono';
import type { FormError } from '../../../ui/index.ts';
import { MAGIC_LINK_PATH, magicLinkPath, SECOND_FACTOR_PATH, withReturn } from '../paths.ts';
import { signInMessages } from './messages.ts';
import { AskAddressPage, GonePage, PressPage, SentPage } from './pages.tsx';
import { countLetter, emailErrors } from './password-routes.tsx';
import { goOn, landing, type SignInServices, textField, wantedPage } from './services.ts';

/** Signing in by a link that is mailed. */
export function linkRoutes(services: SignInServices): Hono {
  const { identity } = services;
  const app = new Hono();

  app.get(MAGIC_LINK_PATH, async (c) => askPage(c, await wantedPage(c), '', []));

  app.post(MAGIC_LINK_PATH, async (c) => {
    const { language } = c.var.view;
    const til = await wantedPage(c);
    const email = (await textField(c, 'email')).trim();
    const errors = emailErrors(email, language);
    if (errors.length > 0) return askPage(c, til, email, errors);
    const tooMany = await countLetter(c, services, email);
    if (tooMany) return tooMany;
    const { origin } = c.var.site;
    await identity.requestMagicLink({ email, language, origin, returnPath: til });
    const text = signInMessages(language);
    return c.render(<SentPage view={c.var.view} sentence={text.linkSent(email)} />, {
      title: text.sentTitle,
    });
  });

  app.get(`${MAGIC_LINK_PATH}/:token`, async (c) => {
    const token = c.req.param('token');
    const text = signInMessages(c.var.view.language);
    if (!(await identity.isMagicLink(token))) return gonePage(c);
    const words = { title: text.useTitle, lead: text.useLead, button: text.signIn };
    return c.render(
      <PressPage
        view={c.var.view}
        til={await wantedPage(c)}
        action={magicLinkPath(token)}
        words={words}
      />,
      { title: text.useTitle },
    );
  });

  app.post(`${MAGIC_LINK_PATH}/:token`, async (c) => {
    const til = await wantedPage(c);
    const token = c.req.param('token');
    const entered = await identity.useMagicLink({ token, headers: c.req.raw.headers });
    if (!entered.ok) return gonePage(c);
    const { step, cookies } = entered.value;
    if (step === 'signed-in') return goOn(c, landing(c, til, services.home), cookies);
    return goOn(c, c.var.view.href(withReturn(SECOND_FACTOR_PATH, til)), cookies);
  });

  return app;
}

function askPage(c: Context, til: string | undefined, email: string, errors: readonly FormError[]) {
  const text = signInMessages(c.var.view.language);
  const words = { title: text.linkTitle, lead: text.linkLead, send: text.linkSend };
  return c.render(
    <AskAddressPage
      view={c.var.view}
      til={til}
      action={MAGIC_LINK_PATH}
      email={email}
      errors={errors}
      words={words}
    />,
    { title: text.linkTitle, ...(errors.length > 0 ? { status: 422 } : {}) },
  );
}

function gonePage(c: Context) {
  const text = signInMessages(c.var.view.language);
  const again = { path: MAGIC_LINK_PATH, label: text.newLink };
  return c.render(<GonePage view={c.var.view} sentence={text.goneLink} again={again} />, {
    title: text.goneTitle,
    status: 410,
  });
}
