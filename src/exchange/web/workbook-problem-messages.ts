import { defineMessages } from '../../platform/i18n/index.ts';

/** What can be wrong with a workbook and its cells, in words. */
export const workbookProblemMessages = defineMessages(
  {
    faults: {
      'too-large': () => 'Filen er over 10 MB. Gem kun de ark, der skal ind, i en ny fil.',
      'unpacks-too-large': () =>
        'Filen fylder alt for meget, når den pakkes ud, så den er ikke pakket ud. Gem kun de ark, der skal ind, i en ny fil.',
      empty: () => 'Der står ikke noget i filen.',
      broken: () => 'Filen er i stykker. Åbn den i Excel, gem den igen som .xlsx, og send den nye.',
      protected: () =>
        'Filen er beskyttet med adgangskode. Fjern adgangskoden, eller gem en kopi uden.',
      'old-excel': () => 'Filen er en gammel Excel-fil (.xls). Åbn den, og gem den som .xlsx.',
      'other-zip': () => 'Filen er ikke et regneark. Send en Excel-fil (.xlsx) eller en CSV-fil.',
      'utf-16': () => 'Teksten er gemt som UTF-16. Gem filen som CSV UTF-8.',
      'not-text': () => 'Filen er ikke et regneark. Send en Excel-fil (.xlsx) eller en CSV-fil.',
      'broken-quotes': (_: string, line: string) =>
        `Et anførselstegn i linje ${line} bliver ikke lukket. Ret linjen, og send filen igen.`,
      'no-table': () => 'Vi kan ikke finde en tabel i filen.',
      'too-many-rows': (sheet: string) =>
        `Arket ${sheet} har over 20.000 rækker. Del det op, eller slet de rækker, der ikke skal ind.`,
      'too-many-cells': () =>
        'Filen har over 500.000 celler med noget i. Gem kun de ark, der skal ind, i en ny fil.',
      'cpr-like': (sheet: string, place: string) =>
        `Celle ${place} på arket ${sheet} ligner et CPR-nummer. Personer må ikke stå i planen. Er det et andet nummer på ti cifre, så skriv, hvad det er.`,
    },
    rules: {
      needed: () => 'Her mangler noget. En tom celle er ikke nul.',
      number: () => 'Det kan ikke læses som et tal.',
      'two-readings': () =>
        'Tallet kan læses på to måder. Skriv det uden punktum og komma, eller med begge.',
      'unit-in-cell': () =>
        'Cellen siger en anden enhed end kolonnen. Skriv hele kolonnen i samme enhed, og vælg den.',
      'not-negative': () => 'Tallet er under nul. En indtægt skrives som kilde, ikke som udgift.',
      'too-large': () => 'Tallet er større, end det kan være.',
      whole: () => 'Skriv et helt tal.',
      'no-result': () =>
        'Formlen har intet resultat i filen. Åbn den i Excel, lad den regne, og gem den igen.',
      'formula-error': () => 'Cellen viser en fejl fra regnearket. Ret formlen.',
      'is-date': () => 'Cellen er en dato, men her skal stå et tal.',
      year: () => 'Det kan ikke læses som et år.',
      'outside-horizon': (allowed: string) => `Året ligger uden for planens år (${allowed}).`,
      date: () => 'Det kan ikke læses som en dato. Skriv for eksempel 31-12-2027.',
      share: () => 'Skriv en andel mellem 0 og 100 pct.',
      'yes-no': () => 'Skriv ja eller nej.',
      'unknown-word': (allowed: string) => `Ordet kendes ikke. Brug: ${allowed}.`,
      'unknown-name': (allowed: string) =>
        allowed === ''
          ? 'Navnet kendes ikke i planen.'
          : `Navnet kendes ikke. Planen har: ${allowed}.`,
      'two-of-that-name': () => 'Flere i planen har det navn. Skriv id i stedet.',
      json: () => 'Data kan ikke læses. Lad cellen være, som den blev hentet.',
      'text-too-long': () => 'Teksten er for lang. Den må højst have 1.000 tegn.',
      'bad-text': () => 'Teksten har tegn, som ikke kan vises. Skriv den igen.',
    },
  },
  {
    faults: {
      'too-large': () =>
        'The file is over 10 MB. Save only the sheets that are needed in a new file.',
      'unpacks-too-large': () =>
        'The file is far too large when unpacked, so it was not unpacked. Save only the sheets that are needed in a new file.',
      empty: () => 'There is nothing in the file.',
      broken: () => 'The file is broken. Open it in Excel, save it as .xlsx again, and send that.',
      protected: () => 'The file has a password. Remove it, or save a copy without.',
      'old-excel': () => 'The file is an old Excel file (.xls). Open it and save it as .xlsx.',
      'other-zip': () => 'The file is no workbook. Send an Excel file (.xlsx) or a CSV file.',
      'utf-16': () => 'The text is stored as UTF-16. Save the file as CSV UTF-8.',
      'not-text': () => 'The file is no workbook. Send an Excel file (.xlsx) or a CSV file.',
      'broken-quotes': (_: string, line: string) =>
        `A quotation mark in line ${line} is never closed. Correct the line and send the file again.`,
      'no-table': () => 'We cannot find a table in the file.',
      'too-many-rows': (sheet: string) =>
        `The sheet ${sheet} has over 20,000 rows. Split it, or delete the rows that are not needed.`,
      'too-many-cells': () =>
        'The file has over 500,000 filled cells. Save only the sheets that are needed in a new file.',
      'cpr-like': (sheet: string, place: string) =>
        `Cell ${place} of the sheet ${sheet} looks like a civil registration number (CPR). Persons must not stand in the plan. If it is another number of ten digits, write what it is.`,
    },
    rules: {
      needed: () => 'Something is missing here. An empty cell is not zero.',
      number: () => 'It cannot be read as a number.',
      'two-readings': () =>
        'The number can be read in two ways. Write it without point and comma, or with both.',
      'unit-in-cell': () =>
        'The cell tells another unit than the column. Write the whole column in one unit and choose it.',
      'not-negative': () =>
        'The number is below zero. Income is written as a source, not as a cost.',
      'too-large': () => 'The number is larger than it can be.',
      whole: () => 'Write a whole number.',
      'no-result': () =>
        'The formula has no result in the file. Open it in Excel, let it calculate, and save it again.',
      'formula-error': () => 'The cell shows an error of the spreadsheet. Correct the formula.',
      'is-date': () => 'The cell is a date, but a number is needed here.',
      year: () => 'It cannot be read as a year.',
      'outside-horizon': (allowed: string) => `The year lies outside the plan (${allowed}).`,
      date: () => 'It cannot be read as a date. Write 31-12-2027, for example.',
      share: () => 'Write a share between 0 and 100 per cent.',
      'yes-no': () => 'Write ja or nej.',
      'unknown-word': (allowed: string) => `The word is not known. Use: ${allowed}.`,
      'unknown-name': (allowed: string) =>
        allowed === ''
          ? 'The plan does not know the name.'
          : `The name is not known. The plan has: ${allowed}.`,
      'two-of-that-name': () => 'Several in the plan have that name. Write the id instead.',
      json: () => 'The data cannot be read. Leave the cell as it was downloaded.',
      'text-too-long': () => 'The text is too long. It has 1,000 characters at most.',
      'bad-text': () => 'The text has characters that cannot be shown. Write it again.',
    },
  },
);
