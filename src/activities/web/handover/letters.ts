import { defineMessages, formatDay, type Language } from '../../../platform/i18n/index.ts';
import { layoutMail, type NewMail } from '../../../platform/mail/index.ts';
import type { HandoverRequest } from '../../domain/handover/request.ts';

const messages = defineMessages(
  {
    subject: (partnership: string) => `Vil I overtage en indsats fra ${partnership}?`,
    title: 'Vil I overtage en indsats?',
    what: (partnership: string) =>
      `Samarbejdet ${partnership} vil gerne overdrage en indsats til jeres organisation og beder om jeres svar.`,
    read: 'På linket kan du læse aftalen og svare ja eller nej. Du behøver ikke en konto.',
    valid: (day: string) =>
      `Linket virker til ${day} og kun én gang. Del det ikke: hvem der har det, kan svare.`,
    button: 'Læs aftalen, og svar',
    footer: 'Du får denne mail, fordi nogen i samarbejdet har skrevet din adresse i Helhed.',
    footerDelete: (days: number) =>
      `Vil du ikke svare, behøver du ikke gøre noget. Adressen slettes ${days} dage efter, at du har svaret, eller linket er udløbet.`,
  },
  {
    subject: (partnership: string) => `Will you take an activity over from ${partnership}?`,
    title: 'Will you take an activity over?',
    what: (partnership: string) =>
      `The partnership ${partnership} would like to hand an activity over to your organisation and asks for your answer.`,
    read: 'By the link you can read the agreement and answer yes or no. You need no account.',
    valid: (day: string) =>
      `The link works until ${day}, and once only. Do not share it: whoever has it can answer.`,
    button: 'Read the agreement and answer',
    footer:
      'This mail was sent because somebody in the partnership entered your address in Helhed.',
    footerDelete: (days: number) =>
      `If you do not want to answer, you need do nothing. The address is deleted ${days} days after you have answered or the link has run out.`,
  },
);

/** The letter to a named receiver; no names of persons, and nothing of the agreement itself. */
export function requestLetter(
  language: Language,
  {
    partnership,
    request,
    address,
    keepDays,
  }: {
    readonly partnership: string;
    readonly request: Pick<HandoverRequest, 'expiresAt'>;
    /** The whole address of the page where the receiver answers. */
    readonly address: string;
    readonly keepDays: number;
  },
): Pick<NewMail, 'subject' | 'text' | 'html'> {
  const text = messages(language);
  const name = partnership.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return {
    subject: text.subject(name),
    ...layoutMail({
      language,
      title: text.title,
      paragraphs: [text.what(name), text.read, text.valid(formatDay(language, request.expiresAt))],
      button: { label: text.button, address },
      footer: [text.footer, text.footerDelete(keepDays)],
    }),
  };
}
