import {
  defineMessages,
  formatDate,
  formatDay,
  type Language,
} from '../../../platform/i18n/index.ts';
import { layoutMail, type NewMail } from '../../../platform/mail/index.ts';
import { type DeletedPartnership, type Role, roleWord, type Terms } from '../../index.ts';

/** What the letter of an invitation says. No names of persons. */
export interface InvitationLetter {
  readonly partnership: string;
  readonly terms: Terms;
  readonly organisation: string | undefined;
  readonly inviter: { readonly role: Role; readonly organisation: string | undefined } | undefined;
  readonly expiresAt: Date;
  /** The whole address of the page with the invitation. */
  readonly address: string;
}

const messages = defineMessages(
  {
    subject: (partnership: string) => `Du er inviteret til ${partnership} i Helhed`,
    title: (partnership: string) => `Du er inviteret til ${partnership}`,
    what: 'Helhed er et fælles værktøj til planen for det boligsociale arbejde.',
    invitedBy: (role: string, organisation: string) =>
      `Invitationen kommer fra ${organisation} (${role} i samarbejdet).`,
    invitedByRole: (role: string) => `Invitationen kommer fra samarbejdets ${role}.`,
    asRole: (role: string) => `Din rolle bliver: ${role}.`,
    asRoleFor: (role: string, organisation: string) =>
      `Din rolle bliver: ${role}, for ${organisation}.`,
    until: (day: string) => `Du er med til og med ${day}.`,
    valid: (day: string) =>
      `Linket virker til ${day} og kun for den adresse, mailen er sendt til. Har du ikke en konto, opretter du den på siden.`,
    button: 'Se invitationen',
    footer: 'Du får denne mail, fordi nogen i samarbejdet har skrevet din e-mail i Helhed.',
    footerNo:
      'Vil du ikke være med, kan du sige nej på siden eller lade være med at gøre noget. Så sletter vi din adresse 30 dage efter, at linket er udløbet.',
    deletedSubject: (partnership: string) => `${partnership} er slettet`,
    deletedText: (partnership: string, day: string) =>
      `Samarbejdet ${partnership} og alt, hvad det rummede, blev slettet ${day}. Det havde en ejer bedt om.`,
    deletedRows: (rows: string) =>
      `Der blev slettet ${rows} oplysninger i alt. Intet kan hentes tilbage.`,
    receipt: (id: string) => `Kvittering: ${id}`,
    deletedFooter: 'Du får denne mail fra Helhed, fordi du var ejer af samarbejdet.',
  },
  {
    subject: (partnership: string) => `You are invited to ${partnership} in Helhed`,
    title: (partnership: string) => `You are invited to ${partnership}`,
    what: 'Helhed is a shared tool for the plan of social housing work.',
    invitedBy: (role: string, organisation: string) =>
      `The invitation comes from ${organisation} (${role} of the partnership).`,
    invitedByRole: (role: string) => `The invitation comes from the ${role} of the partnership.`,
    asRole: (role: string) => `Your role will be: ${role}.`,
    asRoleFor: (role: string, organisation: string) =>
      `Your role will be: ${role}, for ${organisation}.`,
    until: (day: string) => `You take part until ${day}.`,
    valid: (day: string) =>
      `The link works until ${day}, and only for the address that this mail was sent to. If you have no account, you make one on the page.`,
    button: 'See the invitation',
    footer:
      'This mail was sent by Helhed because somebody in the partnership entered your address.',
    footerNo:
      'If you do not want to take part, say no on the page or do nothing. We then delete your address 30 days after the link has expired.',
    deletedSubject: (partnership: string) => `${partnership} has been deleted`,
    deletedText: (partnership: string, day: string) =>
      `The partnership ${partnership} and all that it held was deleted on ${day}, as an owner had asked for.`,
    deletedRows: (rows: string) =>
      `${rows} records were deleted in all. Nothing can be brought back.`,
    receipt: (id: string) => `Receipt: ${id}`,
    deletedFooter: 'This mail was sent by Helhed because you owned the partnership.',
  },
);

type Letter = Pick<NewMail, 'subject' | 'text' | 'html'>;

/** The letter of an invitation. */
export function invitationLetter(language: Language, letter: InvitationLetter): Letter {
  const text = messages(language);
  const { partnership, terms, organisation, inviter, expiresAt, address } = letter;
  const role = roleWord(language, terms.role);
  const name = oneLine(partnership);
  return {
    subject: text.subject(name),
    ...layoutMail({
      language,
      title: text.title(name),
      paragraphs: [
        text.what,
        ...(inviter ? [inviterSentence(language, inviter)] : []),
        organisation ? text.asRoleFor(role, organisation) : text.asRole(role),
        ...(terms.endsOn ? [text.until(formatDate(language, terms.endsOn))] : []),
        text.valid(formatDay(language, expiresAt)),
      ],
      button: { label: text.button, address },
      footer: [text.footer, text.footerNo],
    }),
  };
}

function inviterSentence(
  language: Language,
  { role, organisation }: NonNullable<InvitationLetter['inviter']>,
): string {
  const text = messages(language);
  const word = roleWord(language, role);
  return organisation ? text.invitedBy(word, organisation) : text.invitedByRole(word);
}

/** The letter to the former owners of a partnership that has been deleted; in Danish, as nobody asked
 * from a page. */
export function deletionLetter({ name, receipt }: DeletedPartnership): Letter {
  const text = messages('da');
  const rows = Object.values(receipt.counts).reduce((sum, count) => sum + count, 0);
  const partnership = oneLine(name);
  return {
    subject: text.deletedSubject(partnership),
    ...layoutMail({
      language: 'da',
      title: text.deletedSubject(partnership),
      paragraphs: [
        text.deletedText(partnership, formatDay('da', receipt.at)),
        text.deletedRows(new Intl.NumberFormat('da-DK').format(rows)),
        text.receipt(receipt.id),
      ],
      footer: [text.deletedFooter],
    }),
  };
}

/** A name as it may stand in a subject. */
function oneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
