import type { LocalDate } from '../../shared/index.ts';
import {
  defineMessages,
  formatDate,
  formatNumber,
  type Language,
} from '../../platform/i18n/index.ts';
import type { NoRuleSet } from '../domain/index.ts';
import type { CellRule, CsvNotice, CsvProblem } from './problem.ts';

const csvMessages = defineMessages(
  {
    tooLarge: (megabytes: string) =>
      `Filen fylder ${megabytes} MB. Den må højst fylde 20 MB. Del den i flere filer.`,
    empty: 'Filen er tom. Den skal have en linje med kolonnenavne og mindst én række.',
    utf16:
      'Filen er gemt som UTF-16 (»Unicode-tekst«). Gem den som CSV UTF-8 og prøv igen; Windows-1252 kan også læses.',
    workbook: 'Filen er en Excel-projektmappe, ikke CSV. Gem arket som CSV UTF-8 og prøv igen.',
    notText: 'Filen er ikke tekst. Den skal være CSV i UTF-8 eller Windows-1252.',
    noHeader: (columns: string) =>
      `Linje 1: ingen kendte kolonnenavne fundet med komma, semikolon eller tabulator imellem. Filen skal have kolonnerne ${columns}.`,
    missingColumn: (column: string) =>
      `Linje 1: kolonnen ${column} mangler. Den skal være der, også når alle felter er tomme.`,
    columnTwice: (column: string) => `Linje 1: kolonnen ${column} står der to gange.`,
    brokenQuotes: (line: number) =>
      `Linje ${line}: anførselstegnene passer ikke. Et felt i anførselstegn skal slutte med et, og anførselstegn inde i feltet skrives to gange.`,
    longRecord: (line: number) =>
      `Linje ${line}: rækken er længere end 100.000 tegn. Mangler der et afsluttende anførselstegn?`,
    moreProblems: (count: number) => `… og ${count} fejl mere.`,
    fieldCount: (line: number, expected: number, found: number) =>
      `Linje ${line}: rækken har ${found} felter, men overskriften har ${expected}. Står der et decimalkomma uden anførselstegn i en fil med komma imellem?`,
    duplicateRow: (line: number, value: string, first: number) =>
      `Linje ${line}: »${value}« står allerede på linje ${first}. Et område må kun stå én gang for hver listedato.`,
    noRuleSet: (line: number, column: string, value: string, periods: string) =>
      `Linje ${line}, kolonnen ${column}: der er intet regelsæt for »${value}«. Der findes regler for ${periods}.`,
    cell: (line: number, column: string, value: string, rule: string) =>
      `Linje ${line}, kolonnen ${column}: »${value}« ${rule}`,
    open: (from: string) => `${from} og frem`,
    span: (from: string, to: string) => `${from} til ${to}`,
    and: 'og',
    rule: {
      'name-needed': 'er tom; området og kommunen skal have et navn.',
      date: 'er ikke en dato. Skriv den som 2023-12-01 eller 1.12.2023.',
      'period-order': 'er før periodens første dag.',
      number:
        'er ikke et tal. Skriv for eksempel 43,7 eller 43.7; tomt, »-« og »..« betyder mangler, »<5« og »*« betyder skjult.',
      'not-negative': 'er under 0; det kan tallet ikke være.',
      'share-at-most-100': 'er over 100. En andel i procent skal ligge fra 0 til 100.',
      'whole-people': 'er ikke et helt tal; antallet af personer skal være helt.',
      'two-readings':
        'kan læses på to måder: som tusinder eller som decimaler. Skriv 1234 eller 1,2340.',
      'beyond-reason': 'er større, end tallet kan være. Er det tastet rigtigt?',
      'confidence-word':
        'er ikke en sikkerhed. Skriv high, medium eller low, eller lad feltet være tomt.',
      'list-word':
        'er ikke navnet på en officiel liste. Skriv udsat boligområde, parallelsamfund, omdannelsesområde eller forebyggelsesområde (eller listens navn dengang).',
      'list-not-in-law': 'fandtes ikke som liste på den dato.',
    },
    unusedColumn: (column: string) => `Kolonnen ${column} kendes ikke og er ikke brugt.`,
    windows1252: 'Filen er læst som Windows-1252, da den ikke er gyldig UTF-8.',
    notAListDate: (line: number, value: string, ruleSet: string) =>
      `Linje ${line}: ${value} er ikke datoen for en officiel liste; rækken er bedømt efter reglerne den dag (${ruleSet}).`,
  },
  {
    tooLarge: (megabytes) =>
      `The file is ${megabytes} MB. It may be at most 20 MB. Split it into several files.`,
    empty: 'The file is empty. It needs a line of column names and at least one row.',
    utf16:
      'The file is saved as UTF-16 ("Unicode text"). Save it as CSV UTF-8 and try again; Windows-1252 can be read too.',
    workbook: 'The file is an Excel workbook, not CSV. Save the sheet as CSV UTF-8 and try again.',
    notText: 'The file is not text. It must be CSV in UTF-8 or Windows-1252.',
    noHeader: (columns) =>
      `Line 1: no known column names found with comma, semicolon or tab between them. The file needs the columns ${columns}.`,
    missingColumn: (column) =>
      `Line 1: the column ${column} is missing. It must be there even when all its fields are empty.`,
    columnTwice: (column) => `Line 1: the column ${column} is there twice.`,
    brokenQuotes: (line) =>
      `Line ${line}: the quotation marks do not match. A quoted field must end with one, and marks inside the field are written twice.`,
    longRecord: (line) =>
      `Line ${line}: the row is longer than 100,000 signs. Is a closing quotation mark missing?`,
    moreProblems: (count) => `… and ${count} more errors.`,
    fieldCount: (line, expected, found) =>
      `Line ${line}: the row has ${found} fields, but the heading has ${expected}. Is there a decimal comma without quotation marks in a comma-separated file?`,
    duplicateRow: (line, value, first) =>
      `Line ${line}: "${value}" is already on line ${first}. An area may stand only once per list date.`,
    noRuleSet: (line, column, value, periods) =>
      `Line ${line}, column ${column}: there is no rule set for "${value}". There are rules for ${periods}.`,
    cell: (line, column, value, rule) => `Line ${line}, column ${column}: "${value}" ${rule}`,
    open: (from) => `${from} onwards`,
    span: (from, to) => `${from} to ${to}`,
    and: 'and',
    rule: {
      'name-needed': 'is empty; the area and the municipality need a name.',
      date: 'is not a date. Write it as 2023-12-01 or 1.12.2023.',
      'period-order': 'is before the first day of the period.',
      number:
        'is not a number. Write for example 43.7 or 43,7; nothing, "-" and ".." mean missing, "<5" and "*" mean suppressed.',
      'not-negative': 'is below 0, which the figure cannot be.',
      'share-at-most-100': 'is over 100. A share in percent must lie from 0 to 100.',
      'whole-people': 'is not a whole number; the number of people must be whole.',
      'two-readings': 'can be read in two ways: as thousands or as decimals. Write 1234 or 1.2340.',
      'beyond-reason': 'is greater than the figure can be. Was it typed correctly?',
      'confidence-word':
        'is not a confidence. Write high, medium or low, or leave the field empty.',
      'list-word':
        'is not the name of an official list. Write udsat boligområde, parallelsamfund, omdannelsesområde or forebyggelsesområde (or the name of its time).',
      'list-not-in-law': 'was not a list on that date.',
    },
    unusedColumn: (column) => `The column ${column} is not known and was not used.`,
    windows1252: 'The file was read as Windows-1252, since it is not valid UTF-8.',
    notAListDate: (line, value, ruleSet) =>
      `Line ${line}: ${value} is not the date of an official list; the row is judged by the rules of that day (${ruleSet}).`,
  },
);

/** A problem in words: where, what value, which rule. */
export function explainCsvProblem(language: Language, problem: CsvProblem): string {
  const text = csvMessages(language);
  switch (problem.code) {
    case 'too-large':
      return text.tooLarge(
        formatNumber(language, Math.ceil(problem.bytes / (1024 * 102.4)) / 10, 1),
      );
    case 'empty':
      return text.empty;
    case 'utf-16':
      return text.utf16;
    case 'workbook':
      return text.workbook;
    case 'not-text':
      return text.notText;
    case 'no-header':
      return text.noHeader(problem.expected.join(', '));
    case 'missing-column':
      return text.missingColumn(problem.column);
    case 'column-twice':
      return text.columnTwice(problem.column);
    case 'broken-quotes':
      return text.brokenQuotes(problem.line);
    case 'long-record':
      return text.longRecord(problem.line);
    case 'more-problems':
      return text.moreProblems(problem.count);
    case 'field-count':
      return text.fieldCount(problem.line, problem.expected, problem.found);
    case 'duplicate-row':
      return text.duplicateRow(problem.line, shortened(problem.value), problem.firstLine);
    case 'no-rule-set':
      return text.noRuleSet(
        problem.line,
        problem.column,
        shortened(problem.value),
        periodsInWords(language, problem.periods),
      );
    case 'cell':
      return text.cell(
        problem.line,
        problem.column,
        shortened(problem.value),
        ruleInWords(language, problem.rule),
      );
  }
}

/** A notice in words. */
export function explainCsvNotice(language: Language, notice: CsvNotice): string {
  const text = csvMessages(language);
  switch (notice.code) {
    case 'unused-column':
      return text.unusedColumn(notice.column);
    case 'windows-1252':
      return text.windows1252;
    case 'not-a-list-date':
      return text.notAListDate(notice.line, notice.value, notice.ruleSet);
  }
}

/** The periods that have rules: `1. oktober 2010 til 31. december 2013, …`. */
function periodsInWords(language: Language, periods: NoRuleSet['periods']): string {
  const text = csvMessages(language);
  const day = (date: LocalDate) => formatDate(language, date);
  const spans = periods.map(({ from, to }) =>
    to === null ? text.open(day(from)) : text.span(day(from), day(to)),
  );
  return [spans.slice(0, -1).join(', '), spans.at(-1)].filter(Boolean).join(` ${text.and} `);
}

/** A rule that a value breaks, as the end of a sentence that begins with the value. */
export function ruleInWords(language: Language, rule: CellRule): string {
  return csvMessages(language).rule[rule];
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
