import { defineMessages, inLanguage } from '../../../platform/i18n/index.ts';
import { layoutMail, type NewMail } from '../../../platform/mail/index.ts';
import type { IdentityMail } from '../../identity/index.ts';
import { confirmAddressPath, magicLinkPath, newPasswordPath } from '../paths.ts';

const messages = defineMessages(
  {
    greeting: (name: string) => `Hej ${name}`,
    footer: 'Du får denne mail, fordi nogen har skrevet din e-mail i Helhed.',
    kinds: {
      'magic-link': {
        subject: 'Dit link til at logge ind i Helhed',
        what: 'Brug linket til at logge ind. Det virker én gang og i 20 minutter.',
        button: 'Log ind',
        otherwise: 'Har du ikke bedt om det, skal du ikke gøre noget.',
      },
      'reset-password': {
        subject: 'Vælg en adgangskode til Helhed',
        what: 'Brug linket til at vælge en adgangskode til din konto. Det virker én gang og i en time.',
        button: 'Vælg adgangskode',
        otherwise:
          'Venter du ikke denne mail, skal du ikke gøre noget. Intet ændres, før linket bruges.',
      },
      'verify-email': {
        subject: 'Bekræft din e-mail i Helhed',
        what: 'Brug linket til at bekræfte, at adressen er din. Det virker én gang og i tre dage.',
        button: 'Bekræft adressen',
        otherwise: 'Har du ikke fået en konto i Helhed, skal du ikke gøre noget.',
      },
    },
  },
  {
    greeting: (name: string) => `Hello ${name}`,
    footer: 'You get this mail because somebody entered your e-mail in Helhed.',
    kinds: {
      'magic-link': {
        subject: 'Your link to sign in to Helhed',
        what: 'Use the link to sign in. It works once and for 20 minutes.',
        button: 'Sign in',
        otherwise: 'If you did not ask for this, there is nothing to do.',
      },
      'reset-password': {
        subject: 'Choose a password for Helhed',
        what: 'Use the link to choose a password for your account. It works once and for an hour.',
        button: 'Choose a password',
        otherwise:
          'If you do not expect this mail, there is nothing to do. Nothing changes until the link is used.',
      },
      'verify-email': {
        subject: 'Confirm your e-mail in Helhed',
        what: 'Use the link to confirm that the address is yours. It works once and for three days.',
        button: 'Confirm the address',
        otherwise: 'If you have not been given an account in Helhed, there is nothing to do.',
      },
    },
  },
);

/** A message of identity as a mail, in the language of the page that asked for it. */
export function identityLetter(message: IdentityMail): NewMail {
  const { kind, language, name, to, origin, key, expiresAt } = message;
  const text = messages(language);
  const { subject, what, button, otherwise } = text.kinds[kind];
  const address = origin + inLanguage(language, pathOf(message));
  const bodies = layoutMail({
    language,
    title: subject,
    paragraphs: [...(name === '' ? [] : [text.greeting(name)]), what, otherwise],
    button: { label: button, address },
    footer: [text.footer],
  });
  return { to, subject, ...bodies, key: `identity:${key}`, sendBefore: expiresAt };
}

function pathOf({ kind, token, returnPath }: IdentityMail): string {
  switch (kind) {
    case 'magic-link':
      return magicLinkPath(token, returnPath);
    case 'reset-password':
      return newPasswordPath(token);
    case 'verify-email':
      return confirmAddressPath(token);
  }
}
