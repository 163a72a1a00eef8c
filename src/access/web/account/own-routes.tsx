import { type Context, Hono } from 'hono';
import { overviewPath } from '../../../overview/web/paths.ts';
import {
  clientAddress,
  networkOf,
  redirectWithNotice,
  tooManyPage,
} from '../../../platform/http/index.ts';
import { LANGUAGES } from '../../../platform/i18n/index.ts';
import { scoped } from '../../../platform/db/index.ts';
import {
  cancelEmailChange,
  chooseMailLanguage,
  correctName,
  requestEmailChange,
} from '../../actions/correct-person.ts';
import { isCurrent } from '../../domain/membership.ts';
import { findEmailChange, mailLanguageOf } from '../../store/corrections.ts';
import { listMemberships } from '../../store/memberships.ts';
import { listPartnerships } from '../../store/partnerships.ts';
import { ACCOUNT_PATH, partnershipActionPath, signInPath } from '../paths.ts';
import { AccountPage, type OwnPart, type Typed } from './account-page.tsx';
import { emailChangeLetters } from './letters.ts';
import { accountMessages } from './messages.ts';
import { PROOF_FIELD, proofErrors } from './parts.tsx';
import { SIGN_IN_AGAIN_PATH } from './paths.ts';
import { type AccountServices, fieldsOf, proofProblem } from './services.ts';

/** Name, address, language of mails and partnerships. */
export function ownRoutes(services: AccountServices): Hono {
  const { db, keeper, now, identity } = services;
  const app = new Hono();

  app.get(ACCOUNT_PATH, (c) => page(c));

  app.post(`${ACCOUNT_PATH}/navn`, async (c) => {
    const { id: personId } = c.var.owner.person;
    const typed = (await fieldsOf(c))('navn');
    const text = accountMessages(c.var.view.language);
    const set = await correctName(keeper, { personId, by: personId, at: now(), name: typed });
    if (set.ok) return done(c, text.nameSaved);
    const problem = set.error === 'too-long' ? text.nameLong : text.nameMissing;
    return page(c, { name: typed, errors: [{ name: 'navn', text: problem }] });
  });

  app.post(`${ACCOUNT_PATH}/mail`, async (c) => {
    const fields = await fieldsOf(c);
    const { language } = c.var.view;
    const text = accountMessages(language);
    const email = fields('mail').trim();
    const problem = await proofProblem(services, c, c.var.owner, fields(PROOF_FIELD));
    if (problem?.kind === 'wait') return tooManyPage(c, problem.seconds);
    if (problem) return page(c, { email, errors: proofErrors(problem, language) });
    const tooMany = await countLetter(c, email);
    if (tooMany !== undefined) return tooManyPage(c, tooMany);
    const asked = await requestEmailChange(
      db,
      { personId: c.var.owner.person.id, email, at: now() },
      emailChangeLetters(c.var.site.origin),
    );
    if (!asked.ok) {
      const wrong = asked.error === 'same' ? text.emailSame : text.emailWrong;
      return page(c, { email, errors: [{ name: 'mail', text: wrong }] });
    }
    services.nudgeMail();
    return done(c, text.emailAsked(asked.value));
  });

  app.post(`${ACCOUNT_PATH}/mail/fortryd`, async (c) => {
    await cancelEmailChange(db, c.var.owner.person.id);
    return done(c, accountMessages(c.var.view.language).emailCancelled);
  });

  app.post(`${ACCOUNT_PATH}/sprog`, async (c) => {
    const typed = (await fieldsOf(c))('sprog');
    const text = accountMessages(c.var.view.language);
    const language = LANGUAGES.find((known) => known === typed);
    if (!language) return page(c, { errors: [{ name: 'sprog', text: text.languageWrong }] });
    await chooseMailLanguage(db, c.var.owner.person.id, language);
    return done(c, text.languageSaved);
  });

  app.post(SIGN_IN_AGAIN_PATH, async (c) => {
    const til = (await fieldsOf(c))('til');
    for (const cookie of await identity.signOut(c.req.raw.headers)) {
      c.header('Set-Cookie', cookie, { append: true });
    }
    const back = til.startsWith(ACCOUNT_PATH) ? til : ACCOUNT_PATH;
    return c.redirect(c.var.view.href(signInPath(back)), 303);
  });

  async function countLetter(c: Context, email: string): Promise<number | undefined> {
    const taken = await services.limits.takeAll([
      ['mail-link', email.toLowerCase()],
      ['mail-link-network', networkOf(clientAddress(c))],
    ]);
    return taken.ok ? undefined : taken.error.retryAfterSeconds;
  }

  async function page(c: Context, typed: Typed = { errors: [] }) {
    const { person, proof } = c.var.owner;
    const { view } = c.var;
    const account = {
      person,
      proof,
      waitingEmail: await findEmailChange(db, person.id, now()),
      mailLanguage: await mailLanguageOf(db, person.id),
      parts: await partsOf(c),
    };
    return c.render(<AccountPage account={account} typed={typed} view={view} />, {
      title: accountMessages(view.language).title,
      current: 'account',
      ...(typed.errors.length > 0 ? { status: 422 } : {}),
    });
  }

  async function partsOf(c: Context): Promise<OwnPart[]> {
    const { id: personId } = c.var.owner.person;
    const own = scoped(db, { person: personId });
    const partnerships = await listPartnerships(own);
    const { href } = c.var.view;
    return (await listMemberships(own, personId)).map((membership) => {
      const { partnershipId, role, endsOn } = membership;
      const partnership = partnerships.find(({ id }) => id === partnershipId);
      return {
        name: partnership?.name ?? partnershipId,
        role,
        isCurrent: isCurrent(membership, services.today()),
        href: href(overviewPath(partnershipId)),
        leaveHref: href(partnershipActionPath(partnershipId, 'forlad')),
        ...(endsOn !== undefined && { endsOn }),
      };
    });
  }

  return app;
}

function done(c: Context, text: string): Response {
  return redirectWithNotice(c, ACCOUNT_PATH, { kind: 'done', text });
}
