import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import type { Situation } from '../domain/partnership.ts';

const words = defineMessages(
  {
    name: {
      supplement: 'Supplement til en bevilling',
      'grant-ending': 'Bevillingen slutter',
      'without-grant': 'Uden bevilling',
      'first-time': 'Første gang',
    },
    meaning: {
      supplement: 'I har penge fra Landsbyggefonden og lægger andre penge ved siden af.',
      'grant-ending':
        'Jeres bevilling fra Landsbyggefonden slutter eller bliver mindre, og I skal finde vejen videre.',
      'without-grant': 'I laver boligsocialt arbejde uden penge fra Landsbyggefonden.',
      'first-time': 'I har ikke haft en boligsocial plan sammen før.',
    },
    gives: {
      supplement:
        'I får en plan, hvor bevillingen og de andre penge står side om side, så I kan se, hvem der betaler hvad.',
      'grant-ending':
        'I får slutdagen frem på overblikket og en plan, hvor I vælger vej for hver indsats, før pengene er brugt.',
      'without-grant':
        'I får en plan, hvor kommunens, boligorganisationernes og andres penge bærer det hele, og kan se, hvad der mangler.',
      'first-time':
        'I får en tom plan med jeres organisationer og områder og kan begynde med behov og indsatser.',
    },
  },
  {
    name: {
      supplement: 'Beside a grant',
      'grant-ending': 'The grant ends',
      'without-grant': 'Without a grant',
      'first-time': 'The first time',
    },
    meaning: {
      supplement: 'You have money from Landsbyggefonden and add other money to it.',
      'grant-ending':
        'Your grant from Landsbyggefonden ends or gets smaller, and you have to find the way on.',
      'without-grant': 'You do social housing work without money from Landsbyggefonden.',
      'first-time': 'You have not had a social housing plan together before.',
    },
    gives: {
      supplement:
        'You get a plan with the grant and the other money side by side, so that you see who pays what.',
      'grant-ending':
        'You get the last day on the overview, and a plan in which you choose a way for each activity before the money is gone.',
      'without-grant':
        'You get a plan carried by the money of the municipality, the housing organisations and others, and see what is missing.',
      'first-time':
        'You get an empty plan with your organisations and areas, and begin with needs and activities.',
    },
  },
);

/** A situation in a few words, as a heading. */
export function situationName(language: Language, situation: Situation): string {
  return words(language).name[situation];
}

/** What a situation means, in a sentence. */
export function situationMeaning(language: Language, situation: Situation): string {
  return words(language).meaning[situation];
}

/** What partners in a situation get, in a sentence. */
export function situationGives(language: Language, situation: Situation): string {
  return words(language).gives[situation];
}
