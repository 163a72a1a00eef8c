import { form, type WorkspaceContext, type WorkspaceRoute } from '../../../plan/index.ts';
import { tooManyPage } from '../../../platform/http/index.ts';
import { inLanguage } from '../../../platform/i18n/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  type ComposeInvitation,
  invite,
  type InviteProblem,
  resendInvitation,
  withdrawInvitation,
} from '../../index.ts';
import { invitationLetter } from '../invitation/letters.ts';
import { invitationPath } from '../paths.ts';
import {
  done,
  ownId,
  type PeopleServices,
  reasonPage,
  requestOf,
  sentFields,
  settingsPage,
} from './context.tsx';
import { INVITE_FIELDS, readTerms, sentTerms, termsErrors, withGuestEnd } from './forms.ts';
import { peopleMessages } from './messages.ts';
import { organisationName } from './parts.tsx';

/** Inviting, sending again and taking back, below `/samarbejder/<id>`. */
export function inviteRoutes(services: PeopleServices): WorkspaceRoute[] {
  const at = '/indstillinger/invitationer';
  return [
    form(at, 'access.invite', (c) => sendInvitation(c, services)),
    form(`${at}/:invitationId/send`, 'access.resend-invitation', (c) => sendAgain(c, services)),
    form(`${at}/:invitationId/traek-tilbage`, 'access.withdraw-invitation', (c) =>
      takeBack(c, services),
    ),
  ];
}

async function sendInvitation(c: WorkspaceContext, services: PeopleServices) {
  const { view, db } = c.var;
  const { language } = view;
  const field = await sentFields(c);
  const mail = field('mail').trim();
  const typed = { ...sentTerms(field, INVITE_FIELDS), mail };
  const refuse = (errors: readonly FormError[]) =>
    settingsPage(c, services, { errors, invite: typed });
  const terms = readTerms(typed, INVITE_FIELDS, language);
  if (mail === '') {
    const missing = { name: 'mail', text: peopleMessages(language).mailMissing };
    return refuse([missing, ...(terms.ok ? [] : terms.error)]);
  }
  if (!terms.ok) return refuse(terms.error);
  const wait = await countInvitation(c, services);
  if (wait !== undefined) return tooManyPage(c, wait);
  const invited = await invite(db, {
    ...requestOf(c, services),
    email: mail,
    terms: withGuestEnd(terms.value, services.today()),
    compose: composeFor(c),
  });
  if (invited.ok) return done(c, peopleMessages(language).invited(mail), '#invitationer');
  return refuse(inviteErrors(invited.error, mail, language));
}

function inviteErrors(problem: InviteProblem, mail: string, language: 'da' | 'en'): FormError[] {
  const text = peopleMessages(language);
  switch (problem.kind) {
    case 'not-an-address':
      return [{ name: 'mail', text: text.mailWrong(mail) }];
    case 'already-member':
      return [{ name: 'mail', text: text.alreadyMember(mail) }];
    case 'not-allowed':
      return [{ text: text.problem['not-allowed'] }];
    case 'terms':
      return termsErrors(problem.problems, INVITE_FIELDS, language);
  }
}

async function sendAgain(c: WorkspaceContext, services: PeopleServices) {
  const text = peopleMessages(c.var.view.language);
  const wait = await countInvitation(c, services);
  if (wait !== undefined) return tooManyPage(c, wait);
  const sent = await resendInvitation(c.var.db, {
    ...requestOf(c, services),
    invitationId: c.req.param('invitationId') ?? '',
    compose: composeFor(c),
  });
  if (sent.ok) return done(c, text.resent(sent.value.email ?? ''), '#invitationer');
  const { error } = sent;
  return reasonPage(c, error === 'gone' ? text.invitationGone : text.problem[error]);
}

async function takeBack(c: WorkspaceContext, services: PeopleServices) {
  const text = peopleMessages(c.var.view.language);
  const withdrawn = await withdrawInvitation(c.var.db, {
    ...requestOf(c, services),
    invitationId: c.req.param('invitationId') ?? '',
  });
  if (withdrawn.ok) return done(c, text.withdrawn, '#invitationer');
  const { error } = withdrawn;
  return reasonPage(c, error === 'gone' ? text.invitationGone : text.problem[error]);
}

/** Seconds to wait when too many have been sent. */
async function countInvitation(
  c: WorkspaceContext,
  { limits }: PeopleServices,
): Promise<number | undefined> {
  const taken = await limits.takeAll([
    ['invitation-person', ownId(c)],
    ['invitation-partnership', c.var.reading.partnership.id],
  ]);
  return taken.ok ? undefined : taken.error.retryAfterSeconds;
}

/** The letter in the language of the page, with a link to this site. */
function composeFor(c: WorkspaceContext): ComposeInvitation {
  const { reading, actor, view } = c.var;
  const { language } = view;
  const nameOf = (organisationId: string | undefined) => organisationName(reading, organisationId);
  return (invitation, token) =>
    invitationLetter(language, {
      partnership: reading.partnership.name,
      terms: invitation.terms,
      organisation: nameOf(invitation.terms.organisationId),
      inviter: actor.role && {
        role: actor.role,
        organisation: nameOf(actor.organisationId),
      },
      expiresAt: invitation.expiresAt,
      address:
        c.get('site').origin +
        inLanguage(language, invitationPath(invitation.partnershipId, token)),
    });
}
