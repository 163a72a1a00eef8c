import {
  areaNames,
  classifySeries,
  decimalToNumber,
  explainCsvNotice,
  explainCsvProblem,
  grouped,
  isListDate,
  missingOfClass,
  officialListCounts,
  officialYears,
  publishedLists,
  readDate,
  readFigureFile,
  readListFile,
  readPercent,
  ruleSetFor,
  type Classification,
  type CsvNotice,
  type CsvProblem,
  type Decimal,
  type FigureRow,
  type ListRow,
} from '../../areas/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import { fail, ok, type LocalDate, type Result } from '../../shared/index.ts';
import type { CommandAnswer } from './answer.ts';
import { classificationAsText } from './classify-text.ts';

/** A file that was given, with the name to call it by in messages. */
export interface CommandFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ClassifyFiles {
  readonly figures: CommandFile;
  /** Official lists of earlier years, for the years in a row. */
  readonly lists?: CommandFile;
}

export interface ClassifyCommandOptions {
  /** `2023-12-01=0.78`: the country's share of convicted in percent for a list date. */
  readonly nationalConviction?: readonly string[];
  readonly json?: boolean;
  readonly language?: Language;
}

/** A row with its answer. */
interface RowAnswer {
  readonly row: FigureRow;
  readonly classification: Classification;
}

type Shares = ReadonlyMap<LocalDate, Decimal>;

const MOST_PROBLEMS = 50;

const messages = defineMessages(
  {
    badShare: (text: string) =>
      `--national-conviction »${text}«: skriv listedato=procent, for eksempel 2023-12-01=0.78 (0 til 100).`,
    shareTwice: (date: string) =>
      `--national-conviction: datoen ${date} står der to gange med hver sit tal.`,
    shareUnused: (date: string) => `--national-conviction ${date}: ingen række har den listedato.`,
  },
  {
    badShare: (text) =>
      `--national-conviction "${text}": write list date=percent, for example 2023-12-01=0.78 (0 to 100).`,
    shareTwice: (date) =>
      `--national-conviction: the date ${date} stands there twice with two values.`,
    shareUnused: (date) => `--national-conviction ${date}: no row has that list date.`,
  },
);

/** `classify`: the class of every row of a file, as JSON lines or in words. Wrong input gives
 * every problem with file, line, column, value and rule, and no answers. */
export function classifyCommand(
  files: ClassifyFiles,
  { nationalConviction = [], json = false, language = 'da' }: ClassifyCommandOptions = {},
): CommandAnswer {
  const shares = readShares(nationalConviction, language);
  if (!shares.ok) return { exitCode: 2, stdout: '', stderr: `${shares.error}\n` };
  const figures = readFigureFile(files.figures.bytes);
  const lists = files.lists && readListFile(files.lists.bytes);
  const wrong = [
    ...(figures.ok ? [] : inFile(files.figures, figures.error, language)),
    ...(lists && !lists.ok ? inFile(files.lists, lists.error, language) : []),
  ];
  if (!figures.ok || (lists && !lists.ok)) return refused(wrong);
  const { rows } = figures.value;
  const answered = classifyRows(rows, lists?.value.rows ?? [], shares.value, (answer) =>
    json
      ? JSON.stringify(asJson(answer))
      : classificationAsText(answer.row, answer.classification, language),
  );
  if (!answered.ok) return refused(inFile(files.figures, answered.error, language));
  const notices = [
    ...noticesIn(files.figures, [...figures.value.notices, ...dateNotices(rows)], language),
    ...(lists ? noticesIn(files.lists, lists.value.notices, language) : []),
    ...unusedShares(shares.value, rows, language),
  ];
  return {
    exitCode: 0,
    stdout: `${answered.value.join(json ? '\n' : '\n\n')}\n`,
    stderr: notices.map((notice) => `${notice}\n`).join(''),
  };
}

function refused(lines: readonly string[]): CommandAnswer {
  return { exitCode: 1, stdout: '', stderr: `${lines.join('\n')}\n` };
}

function inFile(
  file: CommandFile,
  problems: readonly CsvProblem[],
  language: Language,
): readonly string[] {
  const shown: CsvProblem[] = problems.slice(0, MOST_PROBLEMS);
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push({ code: 'more-problems', count: rest });
  return shown.map((problem) => `${file.name}: ${explainCsvProblem(language, problem)}`);
}

function noticesIn(
  file: CommandFile,
  notices: readonly CsvNotice[],
  language: Language,
): readonly string[] {
  return notices.map((notice) => `${file.name}: ${explainCsvNotice(language, notice)}`);
}

function readShares(texts: readonly string[], language: Language): Result<Shares, string> {
  const shares = new Map<LocalDate, Decimal>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const date = readDate(text.slice(0, Math.max(at, 0)).trim());
    const share = readPercent(text.slice(at + 1));
    if (at < 0 || !date || !share.ok) return fail(messages(language).badShare(text));
    if (shares.has(date) && shares.get(date) !== share.value) {
      return fail(messages(language).shareTwice(date));
    }
    shares.set(date, share.value);
  }
  return ok(shares);
}

/** The words of every row in the order of the file. Rows of the same area share one memory. Each
 * answer is put into words at once: those of a large file do not fit in memory together. */
function classifyRows(
  rows: readonly FigureRow[],
  listRows: readonly ListRow[],
  shares: Shares,
  wordsOf: (answer: RowAnswer) => string,
): Result<readonly string[], readonly CsvProblem[]> {
  const { keyOf, isListArea } = areaNames();
  const lists = publishedLists(
    listRows.map((row) => ({ ...row, key: keyOf(row.municipality, row.area) })),
    officialListCounts(),
  );
  const problems: CsvProblem[] = [];
  const words = new Map<FigureRow, string>();
  for (const [key, series] of grouped(rows, (row) => keyOf(row.municipality, row.area))) {
    const official = isListArea(key) ? officialYears(lists, key) : [];
    const results = classifySeries(
      series.map(({ figures }) => figures),
      official,
      (date) => shares.get(date),
    );
    series.forEach((row, index) => {
      const result = results[index]!;
      if (result.ok) words.set(row, wordsOf({ row, classification: result.value }));
      else problems.push(noRuleSet(row, result.error.periods));
    });
  }
  if (problems.length > 0) return fail(problems);
  return ok(rows.map((row) => words.get(row)!));
}

type Periods = Extract<CsvProblem, { code: 'no-rule-set' }>['periods'];

function noRuleSet({ line, figures }: FigureRow, periods: Periods): CsvProblem {
  return { code: 'no-rule-set', line, column: 'list_date', value: figures.listDate, periods };
}

function dateNotices(rows: readonly FigureRow[]): CsvNotice[] {
  return rows.flatMap(({ line, figures: { listDate } }): CsvNotice[] => {
    const rules = isListDate(listDate) ? undefined : ruleSetFor(listDate);
    if (!rules?.ok) return [];
    return [{ code: 'not-a-list-date', line, value: listDate, ruleSet: rules.value.id }];
  });
}

function unusedShares(
  shares: Shares,
  rows: readonly FigureRow[],
  language: Language,
): readonly string[] {
  const used = new Set(rows.map(({ figures }) => figures.listDate));
  return [...shares.keys()]
    .filter((date) => !used.has(date))
    .map((date) => messages(language).shareUnused(date));
}

/** The published shape of a row's answer. */
function asJson({ row, classification }: RowAnswer) {
  return {
    area: row.area,
    municipality: row.municipality,
    listDate: classification.listDate,
    ruleSet: classification.ruleSet.id,
    classes: classification.classes.map((one) => ({
      id: one.class.id,
      answer: one.answer,
      missing: missingOfClass(one),
    })),
    criteria: classification.criteria.map(({ criterion, value, limit, answer }) => ({
      indicator: criterion.indicator,
      value: value === null ? null : decimalToNumber(value),
      operator: criterion.operator,
      limit: limit === null ? null : decimalToNumber(limit),
      answer,
    })),
  };
}
