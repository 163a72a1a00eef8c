import {
  defineMessages,
  formatDate,
  inLanguage,
  type Language,
} from '../../../platform/i18n/index.ts';
import { layoutMail } from '../../../platform/mail/index.ts';
import type { EmailChangeMails, MailWords } from '../../actions/correct-person.ts';
import type { Retention } from '../../actions/run-retention.ts';
import { newEmailPath } from './paths.ts';

const messages = defineMessages(
  {
    greeting: (name: string) => `Hej ${name}`,
    footer: 'Du får denne mail, fordi din e-mail hører til en konto i Helhed eller er skrevet dér.',
    confirm: {
      subject: 'Bekræft din nye e-mail i Helhed',
      what: 'Du har bedt om at bruge denne adresse til din konto. Brug linket for at skifte. Det virker én gang og i et døgn.',
      button: 'Skift til denne adresse',
      otherwise: 'Har du ikke bedt om det, skal du ikke gøre noget.',
    },
    taken: {
      subject: 'Din adresse har allerede en konto i Helhed',
      what: 'Nogen har bedt om at bruge denne adresse til en anden konto. Det kan ikke lade sig gøre, for den hører til en konto i forvejen.',
      otherwise: 'Var det dig, så log ind med denne adresse. Ellers skal du ikke gøre noget.',
    },
    notice: {
      subject: 'Der er bedt om at skifte e-mail på din konto i Helhed',
      what: 'Nogen, der er logget ind på din konto, har bedt om at bruge en anden adresse. Der skiftes først, når linket i en mail til den nye adresse er brugt.',
      otherwise:
        'Var det ikke dig, så log ind, fortryd under Min konto, og skift din adgangskode. Kan du ikke logge ind, så skriv til administratoren af Helhed.',
    },
    changed: {
      subject: 'Din e-mail i Helhed er skiftet',
      what: 'Din konto har fået en anden adresse. Denne adresse kan ikke længere bruges til at logge ind.',
      otherwise: 'Var det ikke dig, så skriv straks til administratoren af Helhed.',
    },
    erasure: {
      subject: (date: string) => `Din konto i Helhed slettes ${date}`,
      what: 'Det er længe siden, du har været med i et samarbejde eller logget ind. Vi gemmer ikke oplysninger om dig længere end nødvendigt.',
      deletion: (date: string) => `Derfor sletter vi din konto ${date}.`,
      otherwise:
        'Vil du beholde den, så skriv til administratoren af Helhed inden da. Ellers skal du ikke gøre noget.',
    },
  },
  {
    greeting: (name: string) => `Hello ${name}`,
    footer:
      'You get this mail because your e-mail belongs to an account in Helhed or was entered there.',
    confirm: {
      subject: 'Confirm your new e-mail in Helhed',
      what: 'You have asked to use this address for your account. Use the link to change. It works once and for a day.',
      button: 'Change to this address',
      otherwise: 'If you did not ask for this, there is nothing to do.',
    },
    taken: {
      subject: 'Your address already has an account in Helhed',
      what: 'Somebody has asked to use this address for another account. That is not possible, for it has an account already.',
      otherwise: 'If it was you, sign in with this address. Otherwise there is nothing to do.',
    },
    notice: {
      subject: 'A change of e-mail was asked for on your account in Helhed',
      what: 'Somebody signed in to your account has asked to use another address. It changes only when the link in a mail to the new address has been used.',
      otherwise:
        'If it was not you, sign in, take it back under My account, and change your password. If you cannot sign in, write to the administrator of Helhed.',
    },
    changed: {
      subject: 'Your e-mail in Helhed has changed',
      what: 'Your account has another address. This address can no longer be used to sign in.',
      otherwise: 'If it was not you, write to the administrator of Helhed at once.',
    },
    erasure: {
      subject: (date: string) => `Your account in Helhed will be deleted on ${date}`,
      what: 'You have not taken part in a partnership or signed in for a long time. We do not keep data about you for longer than needed.',
      deletion: (date: string) => `So we delete your account on ${date}.`,
      otherwise:
        'To keep it, write to the administrator of Helhed before then. Otherwise there is nothing to do.',
    },
  },
);

/** The mails around a change of address; links lead to `origin`. */
export function emailChangeLetters(origin: string): EmailChangeMails {
  return {
    confirm: ({ name, language, token }) => {
      const { subject, what, button, otherwise } = messages(language).confirm;
      const address = origin + inLanguage(language, newEmailPath(token));
      return letter(language, {
        subject,
        name,
        paragraphs: [what, otherwise],
        button: { label: button, address },
      });
    },
    taken: ({ language }) => plainLetter(language, 'taken'),
    notice: ({ language, name }) => plainLetter(language, 'notice', name),
    changed: ({ language, name }) => plainLetter(language, 'changed', name),
  };
}

/** The mail that tells somebody when their account will be erased. */
export const erasureLetter: Retention['erasureNotice'] = ({ name, language, eraseOn }) => {
  const { subject, what, deletion, otherwise } = messages(language).erasure;
  const date = formatDate(language, eraseOn);
  return letter(language, {
    subject: subject(date),
    name,
    paragraphs: [what, deletion(date), otherwise],
  });
};

function plainLetter(
  language: Language,
  kind: 'taken' | 'notice' | 'changed',
  name?: string,
): MailWords {
  const { subject, what, otherwise } = messages(language)[kind];
  return letter(language, { subject, name, paragraphs: [what, otherwise] });
}

interface Letter {
  readonly subject: string;
  readonly name: string | undefined;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly address: string };
}

function letter(language: Language, { subject, name, paragraphs, button }: Letter): MailWords {
  const text = messages(language);
  const bodies = layoutMail({
    language,
    title: subject,
    paragraphs: [...(name === undefined ? [] : [text.greeting(name)]), ...paragraphs],
    ...(button && { button }),
    footer: [text.footer],
  });
  return { subject, ...bodies };
}
