import { defineMessages } from '../../platform/i18n/index.ts';

export const userMessages = defineMessages(
  {
    usage: [
      'Brug: user list [--search TEKST]',
      '      user add --name NAVN --email ADRESSE [--administrator]',
      '      user administrator ADRESSE [--off]',
      '      user lock ADRESSE',
      '      user unlock ADRESSE',
      '      user reset-link ADRESSE',
      '      user first-administrator',
      'Alle med [--json] [--language da|en]. Serveren skal være stoppet, når data ligger i en mappe.',
    ].join('\n'),
    headers: { name: 'Navn', email: 'E-mail', state: 'Status', lastSignIn: 'Sidst logget ind' },
    open: 'åben',
    locked: 'lukket',
    administrator: 'administrator',
    knowledgeEditor: 'vidensredaktør',
    demo: 'demo',
    never: 'aldrig',
    nobody: 'Ingen personer.',
    added: (email: string) => `${email} er tilføjet.`,
    made: (email: string) => `${email} er administrator.`,
    unmade: (email: string) => `${email} er ikke administrator.`,
    lockedNow: (email: string) => `Kontoen ${email} er lukket og logget ud alle steder.`,
    unlocked: (email: string) => `Kontoen ${email} er åben.`,
    link: (minutes: string) =>
      `Link til at vælge en adgangskode. Det virker én gang og i ${minutes} minutter:`,
    first: 'Link til at oprette den første administrator. Det virker én gang og i 24 timer:',
    problems: {
      unknown: (email: string) => `Ingen konto har adressen ${email}.`,
      'last-administrator': (email: string) =>
        `${email} er den sidste administrator, der kan logge ind. Gør først en anden til administrator.`,
      locked: (email: string) =>
        `Kontoen ${email} er lukket. Åbn den først med: user unlock ${email}`,
      'cannot-sign-in': (email: string) => `${email} kan ikke logge ind her, så der er intet link.`,
      'not-a-name': () => 'Skriv et navn på højst 120 tegn efter --name.',
      taken: (email: string) => `Der er allerede en konto med adressen ${email}.`,
      'not-an-address': (email: string) => `${email} er ikke en e-mailadresse.`,
      'has-administrator': () =>
        'Der er en administrator, der kan logge ind. Den kan gøre andre til administrator, og det kan: user administrator ADRESSE',
      administrator: (email: string) => `${email} er administrator.`,
    },
  },
  {
    usage: [
      'Usage: user list [--search TEXT]',
      '       user add --name NAME --email ADDRESS [--administrator]',
      '       user administrator ADDRESS [--off]',
      '       user lock ADDRESS',
      '       user unlock ADDRESS',
      '       user reset-link ADDRESS',
      '       user first-administrator',
      'All with [--json] [--language da|en]. The server must be stopped when the data are in a folder.',
    ].join('\n'),
    headers: { name: 'Name', email: 'E-mail', state: 'Status', lastSignIn: 'Last signed in' },
    open: 'open',
    locked: 'locked',
    administrator: 'administrator',
    knowledgeEditor: 'knowledge editor',
    demo: 'demo',
    never: 'never',
    nobody: 'No people.',
    added: (email) => `${email} has been added.`,
    made: (email) => `${email} is an administrator.`,
    unmade: (email) => `${email} is not an administrator.`,
    lockedNow: (email) => `The account ${email} is locked and signed out everywhere.`,
    unlocked: (email) => `The account ${email} is open.`,
    link: (minutes) => `Link to choose a password. It works once and for ${minutes} minutes:`,
    first: 'Link to create the first administrator. It works once and for 24 hours:',
    problems: {
      unknown: (email) => `No account has the address ${email}.`,
      'last-administrator': (email) =>
        `${email} is the last administrator who can sign in. Make somebody else administrator first.`,
      locked: (email) =>
        `The account ${email} is locked. Unlock it first with: user unlock ${email}`,
      'cannot-sign-in': (email) => `${email} cannot sign in here, so there is no link.`,
      'not-a-name': () => 'Write a name of at most 120 characters after --name.',
      taken: (email) => `There is an account with the address ${email} already.`,
      'not-an-address': (email) => `${email} is not an e-mail address.`,
      'has-administrator': () =>
        'There is an administrator who can sign in. They can make others administrators, and so can: user administrator ADDRESS',
      administrator: (email) => `${email} is an administrator.`,
    },
  },
);
