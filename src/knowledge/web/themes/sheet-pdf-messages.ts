import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words that a sheet has on paper only; it shares the others with its page. */
export const sheetPdfMessages = defineMessages(
  {
    download: 'Hent samtalearket som PDF',
    pageWords: { page: 'Side', of: 'af' },
    foot: (name: string, address: string) => `Samtaleark: ${name} · ${address}`,
    readOn: 'Læs hele temaet på ',
    reviewed: (day: string, next: string) =>
      `Teksten er sidst gennemgået ${day} og gennemgås igen senest ${next}.`,
    fileName: (slug: string) => `samtaleark-${slug}`,
  },
  {
    download: 'Get the discussion sheet as PDF',
    pageWords: { page: 'Page', of: 'of' },
    foot: (name, address) => `Discussion sheet: ${name} · ${address}`,
    readOn: 'Read the whole theme at ',
    reviewed: (day, next) =>
      `The text was last reviewed on ${day} and is to be reviewed again by ${next}.`,
    fileName: (slug) => `discussion-sheet-${slug}`,
  },
);
