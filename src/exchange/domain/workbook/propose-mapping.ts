import { type Content, CONTENTS, FIELDS, isByYear, type Mapping } from './mapping.ts';
import { isEmpty, MOST_COLUMNS, type Sheet, shownCell } from './sheet.ts';
import { foldedName, readAmount, type Unit, yearIn } from './values.ts';

/** A heading with its column. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly hidden: boolean;
}

/** The headings of a line. A heading that was merged over several columns counts for the first; a year
 * that stands in the line above, merged over what is below it, goes before it. */
export function headingsOf(sheet: Sheet, line: number): readonly Heading[] {
  const row = sheet.rows.find((one) => one.line === line);
  return (row?.cells ?? []).flatMap((cell, column) => {
    const text = shownCell(cell).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ column, text, hidden: sheet.hiddenColumns.includes(column) }];
  });
}

const LOOKED_AT = 30;

/** The line that looks most like headings: words that we know, and years. The first line otherwise. */
export function likelyHeadingLine(sheet: Sheet): number {
  const words = new Set(
    CONTENTS.flatMap((content) => FIELDS[content]).flatMap((one) => one.aliases),
  );
  const scored = sheet.rows.slice(0, LOOKED_AT).map(({ line, cells }) => {
    const texts = cells.filter((cell) => !isEmpty(cell)).map((cell) => foldedName(shownCell(cell)));
    const known = texts.filter((text) => words.has(bareHeading(text))).length;
    const years = texts.filter((text) => yearIn(text) !== undefined).length;
    return { line, score: texts.length < 2 ? 0 : 2 * known + years };
  });
  const best = scored.toSorted((a, b) => b.score - a.score || a.line - b.line)[0];
  return best && best.score > 0 ? best.line : (sheet.rows[0]?.line ?? 1);
}

/** The sheet that looks most like a table worth reading. */
export function likelySheet(sheets: readonly Sheet[]): Sheet | undefined {
  const readable = sheets.filter(({ rows }) => rows.length > 0);
  const shown = readable.filter(({ hidden }) => !hidden);
  const scored = (shown.length > 0 ? shown : readable).map((sheet) => {
    const proposal = proposedMapping(sheet, likelyHeadingLine(sheet));
    return { sheet, score: Object.keys(proposal.columns).length + proposal.yearColumns.length };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.sheet;
}

function bareHeading(text: string): string {
  return foldedName(text)
    .replace(/\s*\((?:[^)]*)\)\s*$/, '')
    .replace(/[:*]+$/, '')
    .trim();
}

/** Columns by their headings, as they are called in most budgets. */
export function proposedMapping(sheet: Sheet, line: number, asked?: Content): Mapping {
  const headings = headingsOf(sheet, line).filter(({ hidden }) => !hidden);
  const content = asked ?? likelyContent(headings);
  const years = isByYear(content)
    ? headings.flatMap(({ column, text }) => {
        const year = yearIn(text);
        return year === undefined ? [] : [{ column, year }];
      })
    : [];
  const yearColumns = years.filter(
    ({ year }, index) => years.findIndex((one) => one.year === year) === index,
  );
  const columns = proposedColumns(content, headings, new Set(years.map(({ column }) => column)));
  if (yearColumns.length > 0) {
    delete columns['year'];
    delete columns['amount'];
  }
  const body = sheet.rows.filter((row) => row.line > line);
  return {
    sheet: sheet.name,
    headingLine: line,
    content,
    columns,
    yearColumns,
    unit: likelyUnit(sheet, line),
    withHidden: false,
    fillDown: looksGrouped(
      body.map(({ cells }) => cells),
      columns['activity'],
      yearColumns,
    ),
    makesActivities: true,
  };
}

function proposedColumns(
  content: Content,
  headings: readonly Heading[],
  taken: Set<number>,
): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const fits of [
    (text: string, alias: string) => bareHeading(text) === alias,
    (text: string, alias: string) => bareHeading(text).startsWith(`${alias} `),
  ]) {
    for (const { field, aliases } of FIELDS[content]) {
      if (columns[field] !== undefined) continue;
      const found = aliases
        .map((alias) => headings.find((one) => !taken.has(one.column) && fits(one.text, alias)))
        .find((one) => one !== undefined);
      if (!found) continue;
      columns[field] = found.column;
      taken.add(found.column);
    }
  }
  return columns;
}

function likelyContent(headings: readonly Heading[]): Content {
  const scored = CONTENTS.map((content) => {
    const columns = proposedColumns(content, headings, new Set());
    const hasYears = isByYear(content) && headings.some(({ text }) => yearIn(text) !== undefined);
    const distinct = Object.keys(columns).filter((field) => field !== 'activity').length;
    const named = columns['activity'] === undefined ? 0 : 1;
    return { content, score: distinct + named + (hasYears ? 2 : 0) + bonus(content, headings) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]!.content;
}

/** The first column's own word tells most. */
function bonus(content: Content, headings: readonly Heading[]): number {
  const words = headings.map(({ text }) => bareHeading(text));
  const isSource = words.some((word) => /^(finansierings)?kilder?$/.test(word));
  return content === 'sources' && isSource ? 3 : 0;
}

/** What the headings, or the lines above them, say that amounts are counted in. */
function likelyUnit(sheet: Sheet, line: number): Unit {
  const said = sheet.rows
    .filter((row) => row.line <= line && row.line > line - 6)
    .flatMap(({ cells }) => cells.map((cell) => cell?.text?.toLowerCase() ?? ''))
    .join(' ');
  if (/\bmio\.?|\bmill\.?\s?kr/.test(said)) return 'mio';
  return /\bt\.?\s?kr|\btkr|1\.?000 kr|tusinde kr/.test(said) ? 'tkr' : 'kr';
}

/** Whether rows with amounts and no name stand below one that has a name. */
function looksGrouped(
  rows: readonly (readonly unknown[])[],
  nameColumn: number | undefined,
  yearColumns: Mapping['yearColumns'],
): boolean {
  if (nameColumn === undefined || yearColumns.length === 0) return false;
  const cellAt = (row: readonly unknown[], column: number) =>
    (row[column] ?? null) as Parameters<typeof isEmpty>[0];
  const nameless = rows.filter(
    (row) =>
      isEmpty(cellAt(row, nameColumn)) &&
      yearColumns.some(({ column }) => {
        const read = readAmount(cellAt(row, column) ?? null, 'kr');
        return read.ok && read.value !== undefined;
      }),
  );
  return nameless.length >= 2;
}

/** The same for all files with the same headings: what a mapping is remembered under. */
export function headingSignature(sheet: Sheet, line: number): string {
  return headingsOf(sheet, line)
    .slice(0, MOST_COLUMNS)
    .map(({ column, text }) => `${column}:${foldedName(text).replace(/(19|20|21)\d\d/g, 'år')}`)
    .join('|');
}
