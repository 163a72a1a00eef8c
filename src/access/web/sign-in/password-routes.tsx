import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { isMailAddress } from '../../../platform/mail/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { PasswordProblem } from '../../identity/index.ts';
import { tellSecurityChange } from '../account/security-letters.ts';
import {
  confirmAddressPath,
  FORGOTTEN_PASSWORD_PATH,
  newPasswordPath,
  SIGN_IN_PATH,
} from '../paths.ts';
import { signInMessages } from './messages.ts';
import { AskAddressPage, GonePage, NewPasswordPage, PressPage, SentPage } from './pages.tsx';
import { askingNetwork, countAttempt, type SignInServices, textField } from './services.ts';

/** A forgotten password, and confirming an address. */
export function passwordRoutes(services: SignInServices): Hono {
  const { db, identity, now } = services;
  const app = new Hono();

  app.get(FORGOTTEN_PASSWORD_PATH, (c) => forgottenPage(c, '', []));

  app.post(FORGOTTEN_PASSWORD_PATH, async (c) => {
    const { language } = c.var.view;
    const email = (await textField(c, 'email')).trim();
    const errors = emailErrors(email, language);
    if (errors.length > 0) return forgottenPage(c, email, errors);
    const tooMany = await countLetter(c, services, email);
    if (tooMany) return tooMany;
    await identity.requestPasswordReset({ email, language, origin: c.var.site.origin });
    const text = signInMessages(language);
    return c.render(<SentPage view={c.var.view} sentence={text.resetSent(email)} />, {
      title: text.sentTitle,
    });
  });

  app.get('/ny-adgangskode/:token', async (c) => {
    const token = c.req.param('token');
    if (!(await identity.isResetToken(token))) return resetGonePage(c);
    return newPasswordPage(c, token, []);
  });

  app.post('/ny-adgangskode/:token', async (c) => {
    const token = c.req.param('token');
    const password = await textField(c, 'adgangskode');
    const done = await identity.resetPassword({ token, password });
    const text = signInMessages(c.var.view.language);
    if (done.ok) {
      await tellSecurityChange(db, { personId: done.value, change: 'password-set', at: now() });
      return redirectWithNotice(c, SIGN_IN_PATH, { kind: 'done', text: text.saved });
    }
    if (done.error === 'not-valid') return resetGonePage(c);
    return newPasswordPage(c, token, [passwordError(done.error, c.var.view.language)]);
  });

  app.get('/bekraeft-adresse/:token', async (c) => {
    const token = c.req.param('token');
    const text = signInMessages(c.var.view.language);
    if (!(await identity.isVerifyToken(token))) return confirmGonePage(c);
    const words = { title: text.confirmTitle, lead: text.confirmLead, button: text.confirm };
    return c.render(
      <PressPage
        view={c.var.view}
        til={undefined}
        action={confirmAddressPath(token)}
        words={words}
      />,
      { title: text.confirmTitle },
    );
  });

  app.post('/bekraeft-adresse/:token', async (c) => {
    const done = await identity.verifyEmail(c.req.param('token'));
    const text = signInMessages(c.var.view.language);
    if (!done.ok) return confirmGonePage(c);
    return redirectWithNotice(c, SIGN_IN_PATH, { kind: 'done', text: text.confirmed });
  });

  return app;
}

/** What is wrong with a typed address. */
export function emailErrors(email: string, language: Language): readonly FormError[] {
  const text = signInMessages(language);
  if (email === '') return [{ name: 'email', text: text.emailMissing }];
  return isMailAddress(email) ? [] : [{ name: 'email', text: text.emailWrong }];
}

/** Counts a letter to an address, whoever it belongs to. */
export function countLetter(c: Context, services: SignInServices, email: string) {
  return countAttempt(c, services, [
    ['mail-link', email.toLowerCase()],
    ['mail-link-network', askingNetwork(c)],
  ]);
}

function passwordError(problem: PasswordProblem, language: Language): FormError {
  return { name: 'adgangskode', text: signInMessages(language).problems[problem] };
}

function forgottenPage(c: Context, email: string, errors: readonly FormError[]) {
  const text = signInMessages(c.var.view.language);
  const words = { title: text.forgottenTitle, lead: text.forgottenLead, send: text.linkSend };
  return c.render(
    <AskAddressPage
      view={c.var.view}
      til={undefined}
      action={FORGOTTEN_PASSWORD_PATH}
      email={email}
      errors={errors}
      words={words}
    />,
    { title: text.forgottenTitle, ...(errors.length > 0 ? { status: 422 } : {}) },
  );
}

function newPasswordPage(c: Context, token: string, errors: readonly FormError[]) {
  const text = signInMessages(c.var.view.language);
  return c.render(
    <NewPasswordPage view={c.var.view} action={newPasswordPath(token)} errors={errors} />,
    { title: text.newTitle, ...(errors.length > 0 ? { status: 422 } : {}) },
  );
}

function resetGonePage(c: Context) {
  const text = signInMessages(c.var.view.language);
  const again = { path: FORGOTTEN_PASSWORD_PATH, label: text.newLink };
  return c.render(<GonePage view={c.var.view} sentence={text.goneReset} again={again} />, {
    title: text.goneTitle,
    status: 410,
  });
}

function confirmGonePage(c: Context) {
  const text = signInMessages(c.var.view.language);
  const again = { path: SIGN_IN_PATH, label: text.signIn };
  return c.render(<GonePage view={c.var.view} sentence={text.goneConfirm} again={again} />, {
    title: text.goneTitle,
    status: 410,
  });
}
