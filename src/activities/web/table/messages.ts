import { defineMessages } from '../../../platform/i18n/index.ts';

/** The texts of the tables that are filled in like a spreadsheet. */
export const tableMessages = defineMessages(
  {
    title: {
      activities: 'Indsatserne i tabel',
      costs: 'Omkostninger i tabel',
      reach: 'Nåede beboere i tabel',
      staff: 'Stillinger i tabel',
    },
    lead: {
      activities: 'Skriv direkte i felterne. Indsatsområder skilles med semikolon.',
      costs: 'Hele kroner om året for den mulighed, der gælder. Et tomt felt er ikke oplyst.',
      reach: 'Personer om året for den mulighed, der gælder.',
      staff:
        'Én linje for hver stilling i den mulighed, der gælder. Tøm årsværk for at fjerne en stilling, og skriv årsværk på den sidste linje for at lægge en ny til: den udfører lokalt i hele perioden med 3 måneders varsel, hvis I ikke skriver andet.',
    },
    views: 'Tabeller',
    view: {
      activities: 'Indsatser',
      costs: 'Omkostninger',
      reach: 'Beboere',
      staff: 'Stillinger',
    },
    allLines: 'Vis også tomme linjer',
    usedLines: 'Vis kun udfyldte linjer',
    activity: 'Indsats',
    rename: 'Navn',
    newPost: 'ny stilling',
    post: 'Stilling',
    total: 'I alt',
    lacks: (amount: string) => `mangler ${amount}`,
    nothingLacks: 'intet mangler',
    saved: 'Gemt.',
    refused: (count: number) =>
      count === 1
        ? 'Ét felt kan ikke gemmes. Intet er gemt.'
        : `${count} felter kan ikke gemmes. Intet er gemt.`,
    clashed: (count: number) =>
      count === 1
        ? 'Ét felt er rettet af en anden imens. Intet er gemt.'
        : `${count} felter er rettet af andre imens. Intet er gemt.`,
    empty: 'Planen har ingen indsatser endnu.',
  },
  {
    title: {
      activities: 'The activities in a table',
      costs: 'Costs in a table',
      reach: 'Residents reached in a table',
      staff: 'Posts in a table',
    },
    lead: {
      activities: 'Write straight into the cells. Effort areas are divided by semicolons.',
      costs: 'Whole kroner a year for the option in force. An empty cell is not stated.',
      reach: 'Persons a year for the option in force.',
      staff:
        'One line for each post of the option in force. Empty the full-time equivalents to remove a post, and write them on the last line to add one: it carries out locally in the whole period with 3 months’ notice unless you write otherwise.',
    },
    views: 'Tables',
    view: { activities: 'Activities', costs: 'Costs', reach: 'Residents', staff: 'Posts' },
    allLines: 'Show empty lines too',
    usedLines: 'Show filled lines only',
    activity: 'Activity',
    rename: 'Name',
    newPost: 'new post',
    post: 'Post',
    total: 'Total',
    lacks: (amount) => `${amount} lacking`,
    nothingLacks: 'nothing lacking',
    saved: 'Saved.',
    refused: (count) =>
      count === 1
        ? 'One cell cannot be saved. Nothing is saved.'
        : `${count} cells cannot be saved. Nothing is saved.`,
    clashed: (count) =>
      count === 1
        ? 'One cell has been changed by somebody else meanwhile. Nothing is saved.'
        : `${count} cells have been changed by others meanwhile. Nothing is saved.`,
    empty: 'The plan has no activities yet.',
  },
);
