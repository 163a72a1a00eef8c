import { type Context, Hono } from 'hono';
import type { View } from '../../../platform/http/index.ts';
import { noStore, redirectWithNotice } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  TextField,
} from '../../../ui/index.ts';
import {
  type FirstAdministratorFaults,
  isFirstAdministratorToken,
  takeFirstAdministrator,
} from '../../actions/first-administrator.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { signInMessages } from '../sign-in/messages.ts';
import { AccountFields } from './account-fields.tsx';
import { administrationMessages } from './messages.ts';
import { type AdministrationParts, type Answer, field } from './parts.ts';
import { ADMINISTRATION_PATH, firstAdministratorPath } from './paths.ts';
import { emailText } from './people-routes.tsx';

/** The page behind the one-time link that the start of a new installation prints. */
export function firstAdministratorRoutes(parts: AdministrationParts): Hono {
  const { keeper, now, identity } = parts;
  const { demo } = parts.installation;
  const link = { keeper, now, demo };
  const app = new Hono();
  const path = '/foerste-administrator/:token';

  app.use(path, async (c, next) => {
    noStore(c);
    await next();
  });

  app.get(path, async (c) => {
    const token = c.req.param('token');
    if (!(await isFirstAdministratorToken(link, token))) return gonePage(c);
    return formPage(c, token, { name: '', email: '' }, []);
  });

  app.post(path, async (c) => {
    const token = c.req.param('token');
    const typed = { name: await field(c, 'navn'), email: await field(c, 'email') };
    const password = await untrimmed(c, 'adgangskode');
    const taken = await takeFirstAdministrator(link, { ...typed, token, password });
    if (!taken.ok) {
      if (taken.error === 'not-valid') return gonePage(c);
      return formPage(c, token, typed, errorsOf(taken.error, c.var.view.language));
    }
    const session = await identity.startSession(taken.value, c.req.raw.headers);
    if (!session.ok) throw new Error('The first administrator cannot be signed in');
    for (const cookie of session.value) c.header('Set-Cookie', cookie, { append: true });
    const text = administrationMessages(c.var.view.language).firstDone;
    return redirectWithNotice(c, ADMINISTRATION_PATH, { kind: 'done', text });
  });

  return app;
}

async function untrimmed(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}

function errorsOf(
  { name, email, password }: FirstAdministratorFaults,
  language: Language,
): FormError[] {
  const text = administrationMessages(language);
  return [
    ...(name ? [{ name: 'navn', text: text.nameError }] : []),
    ...(email ? [{ name: 'email', text: emailText(email, language) }] : []),
    ...(password
      ? [{ name: 'adgangskode', text: signInMessages(language).problems[password] }]
      : []),
  ];
}

function formPage(
  c: Context,
  token: string,
  typed: { readonly name: string; readonly email: string },
  errors: readonly FormError[],
): Answer {
  const { view } = c.var;
  const text = administrationMessages(view.language);
  return c.render(
    <FirstAdministratorPage token={token} typed={typed} errors={errors} view={view} />,
    {
      title: text.firstTitle,
      ...(errors.length > 0 && { status: 422 }),
    },
  );
}

function FirstAdministratorPage({
  token,
  typed,
  errors,
  view,
}: {
  token: string;
  typed: { readonly name: string; readonly email: string };
  errors: readonly FormError[];
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <>
      <PageHeader title={text.firstTitle} lead={text.firstLead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(firstAdministratorPath(token))}>
        <AccountFields typed={typed} errors={errors} language={language} isOwn />
        <TextField
          name="adgangskode"
          type="password"
          label={text.password}
          hint={text.passwordHint}
          error={errorOf(errors, 'adgangskode')}
          autocomplete="new-password"
          language={language}
          required
        />
        <FormActions>
          <Button>{text.firstButton}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** One page for every link that does not work: it does not tell whether there ever was one. */
function gonePage(c: Context): Answer {
  const { language, href } = c.var.view;
  const text = administrationMessages(language);
  return c.render(
    <>
      <PageHeader title={text.firstGone} lead={text.firstGoneText} language={language} />
      <p>{text.firstGoneHelp}</p>
      <p class="form-actions">
        <ButtonLink href={href(SIGN_IN_PATH)}>{text.toSignIn}</ButtonLink>
      </p>
    </>,
    { title: text.firstGone, status: 410 },
  );
}
