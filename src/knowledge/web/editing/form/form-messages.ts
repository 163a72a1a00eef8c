import { defineMessages } from '../../../../platform/i18n/index.ts';

/** The words that every form of the editors shares. */
export const formMessages = defineMessages(
  {
    languages: { da: 'dansk', en: 'engelsk' },
    inLanguage: (label: string, language: string) => `${label} (${language})`,
    unknownChoice: (value: string) => `${value} (findes ikke længere)`,
    up: 'Flyt op',
    remove: 'Fjern',
    stepOf: (step: string, row: string) => `${step}: ${row}`,
    choose: 'Vælg',
    yes: 'ja',
    no: 'nej',
    onePerLine: 'Skriv hver for sig på en linje.',
  },
  {
    languages: { da: 'Danish', en: 'English' },
    inLanguage: (label: string, language: string) => `${label} (${language})`,
    unknownChoice: (value: string) => `${value} (no longer there)`,
    up: 'Move up',
    remove: 'Remove',
    stepOf: (step: string, row: string) => `${step}: ${row}`,
    choose: 'Choose',
    yes: 'yes',
    no: 'no',
    onePerLine: 'Write each on a line of its own.',
  },
);
