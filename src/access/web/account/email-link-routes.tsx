import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { Button, ButtonLink, Form, FormActions, PageHeader } from '../../../ui/index.ts';
import { confirmEmailChange, emailOfLink } from '../../actions/correct-person.ts';
import { ACCOUNT_PATH, signInPath } from '../paths.ts';
import { emailChangeLetters } from './letters.ts';
import { accountMessages } from './messages.ts';
import { newEmailPath } from './paths.ts';
import type { AccountServices } from './services.ts';

/** The link that was mailed to a new address. Reading it changes nothing, as programs read links too;
 * the button does. Who holds the link reads the mail, so nobody needs to be signed in. */
export function emailLinkRoutes(services: AccountServices): Hono {
  const { db, keeper, identity, now } = services;
  const app = new Hono();

  app.get(newEmailPath(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    const { href, language } = c.var.view;
    const email = await emailOfLink(db, token, now());
    if (email === undefined) return gonePage(c);
    const text = accountMessages(language);
    return c.render(
      <>
        <PageHeader title={text.confirmTitle} lead={text.confirmLead(email)} language={language} />
        <Form action={href(newEmailPath(token))}>
          <FormActions>
            <Button>{text.confirm}</Button>
          </FormActions>
        </Form>
      </>,
      { title: text.confirmTitle },
    );
  });

  app.post(newEmailPath(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    const letters = emailChangeLetters(c.var.site.origin);
    const confirmed = await confirmEmailChange(keeper, { token, at: now() }, letters);
    if (!confirmed.ok) return gonePage(c);
    services.nudgeMail();
    const isInside = (await identity.readSession(c.req.raw.headers)) !== undefined;
    const text = accountMessages(c.var.view.language).confirmed;
    return redirectWithNotice(c, isInside ? ACCOUNT_PATH : signInPath(), { kind: 'done', text });
  });

  return app;
}

function gonePage(c: Context) {
  const { href, language } = c.var.view;
  const text = accountMessages(language);
  return c.render(
    <>
      <PageHeader title={text.goneTitle} lead={text.goneLead} language={language} />
      <p>
        <ButtonLink href={href(ACCOUNT_PATH)}>{text.toAccount}</ButtonLink>
      </p>
    </>,
    { title: text.goneTitle, status: 410 },
  );
}
