import { type Role, roleWord } from '../access/index.ts';
import { defineMessages } from '../platform/i18n/index.ts';

export const messages = defineMessages(
  {
    whatThisIs: 'Helhed: planer for boligsocialt arbejde.',
    demoData: 'Samarbejdet Havnby er et eksempel: kommune, organisationer og tal er opdigtede.',
    signIn: 'Log ind',
    signOut: 'Log ud',
    account: 'Min konto',
    administration: 'Administration',
    editing: 'Redaktion',
    privacy: 'Personoplysninger',
    yourRole: (role: Role) => `Du er ${roleWord('da', role)}`,
    archived: 'Arkiveret: kan kun læses',
    ended: 'Din adgang til samarbejdet er slut',
    endedText: (date: string) =>
      `Din adgang gjaldt til og med ${date}. Bed en ejer af samarbejdet om at forlænge den, hvis du stadig skal være med.`,
    forbidden: 'Det giver din rolle ikke adgang til',
    forbiddenText:
      'Intet er ændret. Bed en ejer af samarbejdet om en anden rolle, hvis du har brug for det.',
    forbiddenArchived:
      'Samarbejdet er arkiveret, så planen kan læses, men ikke ændres. En ejer kan genåbne det under Indstillinger.',
    toPartnerships: 'Til dine samarbejder',
  },
  {
    whatThisIs: 'Helhed: plans for social work in housing areas.',
    demoData:
      'The partnership Havnby is an example: its municipality, organisations and figures are invented.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'My account',
    administration: 'Administration',
    editing: 'Editing',
    privacy: 'Personal data',
    yourRole: (role: Role) => `Your role: ${roleWord('en', role)}`,
    archived: 'Archived: can only be read',
    ended: 'Your access to the partnership has ended',
    endedText: (date: string) =>
      `Your access lasted to and including ${date}. Ask an owner of the partnership to extend it if you still take part.`,
    forbidden: 'Your role does not give access to this',
    forbiddenText:
      'Nothing has changed. Ask an owner of the partnership for another role if you need it.',
    forbiddenArchived:
      'The partnership is archived, so the plan can be read but not changed. An owner can reopen it under Settings.',
    toPartnerships: 'To your partnerships',
  },
);
