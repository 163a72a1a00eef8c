import { randomUUID } from 'node:crypto';
import type { Db } from '../../../platform/db/index.ts';
import { defineMessages, formatMoment, type Language } from '../../../platform/i18n/index.ts';
import { enqueueMail, layoutMail } from '../../../platform/mail/index.ts';
import type { MailWords } from '../../actions/correct-person.ts';
import type { PersonId } from '../../domain/person.ts';
import { personOf } from '../../identity/people.ts';
import { mailLanguageOf } from '../../store/corrections.ts';

/** What an account's owner hears of, whoever did it. */
export type SecurityChange =
  | 'password-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'second-factor-on'
  | 'second-factor-off';

const messages = defineMessages(
  {
    greeting: (name: string) => `Hej ${name}`,
    changes: {
      'password-set': {
        subject: 'Din konto i Helhed har fået en ny adgangskode',
        what: (when: string) => `Din konto fik en ny adgangskode den ${when}.`,
      },
      'passkey-added': {
        subject: 'Din konto i Helhed har fået en ny adgangsnøgle',
        what: (when: string) => `Din konto fik en ny adgangsnøgle den ${when}.`,
      },
      'passkey-removed': {
        subject: 'En adgangsnøgle er fjernet fra din konto i Helhed',
        what: (when: string) => `En adgangsnøgle blev fjernet fra din konto den ${when}.`,
      },
      'second-factor-on': {
        subject: 'To trin er slået til på din konto i Helhed',
        what: (when: string) => `To trin ved login blev slået til på din konto den ${when}.`,
      },
      'second-factor-off': {
        subject: 'To trin er slået fra på din konto i Helhed',
        what: (when: string) => `To trin ved login blev slået fra på din konto den ${when}.`,
      },
    },
    yours: 'Var det dig, skal du ikke gøre noget.',
    notYours:
      'Var det ikke dig, så vælg straks en ny adgangskode, og log ud alle andre steder under Min konto. Skriv også til administratoren af Helhed, især hvis du ikke kan logge ind.',
    footer:
      'Du får denne mail, fordi din e-mail hører til en konto i Helhed. Mailen har med vilje ingen links: gå selv ind i Helhed, som du plejer.',
  },
  {
    greeting: (name: string) => `Hello ${name}`,
    changes: {
      'password-set': {
        subject: 'Your account in Helhed has a new password',
        what: (when: string) => `Your account got a new password on ${when}.`,
      },
      'passkey-added': {
        subject: 'Your account in Helhed has a new passkey',
        what: (when: string) => `Your account got a new passkey on ${when}.`,
      },
      'passkey-removed': {
        subject: 'A passkey was removed from your account in Helhed',
        what: (when: string) => `A passkey was removed from your account on ${when}.`,
      },
      'second-factor-on': {
        subject: 'Two steps were turned on for your account in Helhed',
        what: (when: string) =>
          `Signing in with two steps was turned on for your account on ${when}.`,
      },
      'second-factor-off': {
        subject: 'Two steps were turned off for your account in Helhed',
        what: (when: string) =>
          `Signing in with two steps was turned off for your account on ${when}.`,
      },
    },
    yours: 'If it was you, there is nothing to do.',
    notYours:
      'If it was not you, choose a new password at once, and sign out everywhere else under My account. Write to the administrator of Helhed too, above all if you cannot sign in.',
    footer:
      'You get this mail because your e-mail belongs to an account in Helhed. It has no links on purpose: go to Helhed yourself, as you usually do.',
  },
);

/** Tells an account's owner by mail, in their language, that a way into the account was changed. The
 * queue has to be nudged afterwards. */
export async function tellSecurityChange(
  db: Db,
  { personId, change, at }: { personId: PersonId; change: SecurityChange; at: Date },
): Promise<void> {
  const person = await personOf(db, personId);
  if (!person) return;
  await db.transaction().execute(async (tx) => {
    const words = wordsOf(await mailLanguageOf(tx, personId), person.name, change, at);
    await enqueueMail(tx, { to: person.email, key: `security:${randomUUID()}`, ...words });
  });
}

function wordsOf(language: Language, name: string, change: SecurityChange, at: Date): MailWords {
  const text = messages(language);
  const { subject, what } = text.changes[change];
  const paragraphs = [
    text.greeting(name),
    what(formatMoment(language, at)),
    text.yours,
    text.notYours,
  ];
  const bodies = layoutMail({ language, title: subject, paragraphs, footer: [text.footer] });
  return { subject, ...bodies };
}
