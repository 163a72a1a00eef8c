import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import type { Role } from '../domain/role.ts';

const words = defineMessages(
  {
    role: {
      owner: 'ejer',
      editor: 'redaktør',
      contributor: 'bidragyder',
      'board-member': 'bestyrelsesmedlem',
      guest: 'gæst',
    },
    about: {
      owner: 'Ændrer alt i planen og bestemmer, hvem der er med.',
      editor: 'Ændrer alt i planen.',
      contributor: 'Læser planen og laver scenarier.',
      'board-member': 'Læser planen og ændringsloggen.',
      guest: 'Læser planen til og med en aftalt dag.',
    },
  },
  {
    role: {
      owner: 'owner',
      editor: 'editor',
      contributor: 'contributor',
      'board-member': 'board member',
      guest: 'guest',
    },
    about: {
      owner: 'Changes everything in the plan and decides who takes part.',
      editor: 'Changes everything in the plan.',
      contributor: 'Reads the plan and makes scenarios.',
      'board-member': 'Reads the plan and the change log.',
      guest: 'Reads the plan until an agreed day.',
    },
  },
);

/** A role in a word, inside a sentence. */
export function roleWord(language: Language, role: Role): string {
  return words(language).role[role];
}

/** What a role lets its holder do, in a sentence. */
export function roleSentence(language: Language, role: Role): string {
  return words(language).about[role];
}
