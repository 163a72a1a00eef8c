import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words that the forms of areas share. */
export const editMessages = defineMessages(
  {
    clashTitle: 'En anden har rettet det samme imens',
    clash: (field: string, mine: string, theirs: string) =>
      `${field}: I skrev »${mine}«. Der er i mellemtiden gemt »${theirs}«.`,
    clashText:
      'Jeres værdier står i felterne. Ret dem, der skal være anderledes, og gem igen. Resten er, som den anden har gemt det.',
    nothing: 'ingenting',
    save: 'Gem',
    cancel: 'Annuller',
    undo: 'Fortryd',
    undone: 'Ændringen er taget tilbage.',
    cannotUndo:
      'Ændringen kan ikke tages tilbage, for noget af det er ændret siden. Se ændringsloggen.',
    unchanged: 'Intet er ændret.',
    invalid: 'Planen ville ikke hænge sammen med den ændring. Intet er gemt.',
  },
  {
    clashTitle: 'Somebody else has changed the same meanwhile',
    clash: (field, mine, theirs) =>
      `${field}: you wrote “${mine}”. “${theirs}” has been saved meanwhile.`,
    clashText:
      'Your values are in the fields. Change those that should be otherwise, and save again. The rest is as the other has saved it.',
    nothing: 'nothing',
    save: 'Save',
    cancel: 'Cancel',
    undo: 'Undo',
    undone: 'The change has been taken back.',
    cannotUndo:
      'The change cannot be taken back, since part of it has been changed again. See the change log.',
    unchanged: 'Nothing has changed.',
    invalid: 'The plan would not hold together with that change. Nothing has been saved.',
  },
);
