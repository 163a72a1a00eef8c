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
    none: 'Ingen',
    onePerLine: 'Skriv hver for sig på en linje.',
    inline:
      'Du kan henvise til en kilde med [@kilde], mærke noget som {til drøftelse} og lave et link med [tekst](/viden).',
  },
  {
    languages: { da: 'Danish', en: 'English' },
    inLanguage: (label: string, language: string) => `${label} (${language})`,
    unknownChoice: (value: string) => `${value} (no longer there)`,
    up: 'Move up',
    remove: 'Remove',
    stepOf: (step: string, row: string) => `${step}: ${row}`,
    choose: 'Choose',
    none: 'None',
    onePerLine: 'Write each on a line of its own.',
    inline:
      'You can cite a source with [@source], mark something as {til drøftelse} (for discussion) and make a link with [text](/viden).',
  },
);
