import { defineMessages } from '../../platform/i18n/index.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Recorded changes in sentences. Persons are not named. */
export const tellMessages = defineMessages(
  {
    grantEnds: 'Bevillingen slutter, og planen har endnu ingen finansieringskilder',
    aRole: {
      owner: 'en ejer',
      editor: 'en redaktør',
      contributor: 'en bidragyder',
      'board-member': 'et bestyrelsesmedlem',
      guest: 'en gæst',
    },
    someone: 'en person',
    renamed: (name: string) => `Samarbejdet hedder nu »${name}«.`,
    factsChanged: 'Samarbejdets situation eller bevilling er ændret.',
    invited: (role: string) => `Der er inviteret ${role}.`,
    resent: 'En invitation er sendt igen.',
    withdrawn: 'En invitation er trukket tilbage.',
    accepted: (role: string) => `En invitation er taget imod. Samarbejdet har fået ${role}.`,
    declined: 'En invitation er afvist.',
    roleChanged: (before: string, after: string) =>
      `Et medlems rolle er ændret fra ${before} til ${after}.`,
    termsChanged: 'Et medlems organisation eller sidste dag er ændret.',
    removed: (role: string) => `${capital(role)} er fjernet fra samarbejdet.`,
    left: (role: string) => `${capital(role)} har forladt samarbejdet.`,
    transferred: 'Ejerskabet er overdraget.',
    archived: 'Samarbejdet er arkiveret. Planen kan læses, men ikke ændres.',
    reopened: 'Samarbejdet er genåbnet.',
    deletionAsked: 'Der er bedt om, at samarbejdet slettes.',
    deletionOn: (day: string) => `Der er bedt om, at samarbejdet slettes ${day}.`,
    deletionCancelled: 'Samarbejdet slettes alligevel ikke.',
    joinedByProvider: (role: string) =>
      `Samarbejdet har fået ${role} gennem arbejdspladsens login.`,
    changedByProvider: 'Et medlems vilkår er ændret gennem arbejdspladsens login.',
    leftByProvider: (role: string) =>
      `${capital(role)} er ikke længere med efter arbejdspladsens login.`,
    appointed: 'Administratoren af Helhed har udpeget en ejer.',
  },
  {
    grantEnds: 'The grant ends, and the plan has no funding sources yet',
    aRole: {
      owner: 'an owner',
      editor: 'an editor',
      contributor: 'a contributor',
      'board-member': 'a board member',
      guest: 'a guest',
    },
    someone: 'a person',
    renamed: (name: string) => `The partnership is now called “${name}”.`,
    factsChanged: 'The situation or grant of the partnership has been changed.',
    invited: (role: string) => `There is an invitation for ${role}.`,
    resent: 'An invitation has been sent again.',
    withdrawn: 'An invitation has been withdrawn.',
    accepted: (role: string) => `An invitation was accepted. The partnership has got ${role}.`,
    declined: 'An invitation was declined.',
    roleChanged: (before: string, after: string) =>
      `The role of a member has been changed from ${before} to ${after}.`,
    termsChanged: 'The organisation or last day of a member has been changed.',
    removed: (role: string) => `${capital(role)} has been removed from the partnership.`,
    left: (role: string) => `${capital(role)} has left the partnership.`,
    transferred: 'The ownership has been transferred.',
    archived: 'The partnership has been archived. The plan can be read but not changed.',
    reopened: 'The partnership has been reopened.',
    deletionAsked: 'The deletion of the partnership has been asked for.',
    deletionOn: (day: string) => `The deletion of the partnership on ${day} has been asked for.`,
    deletionCancelled: 'The partnership will not be deleted after all.',
    joinedByProvider: (role: string) =>
      `The partnership has got ${role} through sign-in at the workplace.`,
    changedByProvider: 'The terms of a member have been changed through sign-in at the workplace.',
    leftByProvider: (role: string) =>
      `${capital(role)} no longer takes part, by sign-in at the workplace.`,
    appointed: 'The administrator of Helhed has appointed an owner.',
  },
);
