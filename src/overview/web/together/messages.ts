import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of working on one plan together. */
export const togetherMessages = defineMessages(
  {
    undo: {
      done: 'Ændringen er taget tilbage.',
      redo: 'Gentag den',
      nothing: 'Der var intet at tage tilbage.',
      notAnEdit: 'Ændringen kan ikke tages tilbage her.',
      notAllowed: 'Din rolle må ikke tage den ændring tilbage.',
      refused: {
        'not-an-edit': 'Ændringen kan ikke tages tilbage her.',
        decided: 'En beslutning fortrydes ikke. Den omgøres af en ny beslutning, og det sker her.',
        'changed-since':
          'Ændringen er ikke taget tilbage: en anden har ændret det samme siden. Se ændringsloggen.',
        'invalid-plan':
          'Ændringen er ikke taget tilbage: resten af planen bygger på den nu. Se ændringsloggen.',
      },
      own: (told: string) => `Din seneste ændring: ${told}`,
      ownAction: 'Fortryd den',
    },
    since: {
      fresh: 'nyt',
      lead: (moment: string, count: number) =>
        count === 1
          ? `1 ændring siden dit sidste besøg ${moment}.`
          : `${count} ændringer siden dit sidste besøg ${moment}.`,
      most: (moment: string, count: number) =>
        `Mindst ${count} ændringer siden dit sidste besøg ${moment}.`,
      none: (moment: string) => `Ingen har ændret planen siden dit sidste besøg ${moment}.`,
      all: 'Se hele ændringsloggen',
    },
    live: {
      changed: 'Andre har ændret planen.',
      show: 'Vis den nye udgave',
      updated: 'Siden er opdateret: andre har ændret planen.',
    },
  },
  {
    undo: {
      done: 'The change has been taken back.',
      redo: 'Make it again',
      nothing: 'There was nothing to take back.',
      notAnEdit: 'The change cannot be taken back here.',
      notAllowed: 'Your role may not take that change back.',
      refused: {
        'not-an-edit': 'The change cannot be taken back here.',
        decided: 'A decision is not undone. A new decision reverses it, and that is made here.',
        'changed-since':
          'The change has not been taken back: somebody has changed the same since. See the history.',
        'invalid-plan':
          'The change has not been taken back: the rest of the plan builds on it now. See the history.',
      },
      own: (told: string) => `Your latest change: ${told}`,
      ownAction: 'Undo it',
    },
    since: {
      fresh: 'new',
      lead: (moment: string, count: number) =>
        count === 1
          ? `1 change since your last visit ${moment}.`
          : `${count} changes since your last visit ${moment}.`,
      most: (moment: string, count: number) =>
        `At least ${count} changes since your last visit ${moment}.`,
      none: (moment: string) => `Nobody has changed the plan since your last visit ${moment}.`,
      all: 'See the whole history',
    },
    live: {
      changed: 'Others have changed the plan.',
      show: 'Show the new version',
      updated: 'The page has been updated: others have changed the plan.',
    },
  },
);
