import type { LocalDate, Result } from '../../../shared/index.ts';
import { type Vocabulary } from './format.ts';
import { type Cell, isEmpty, shownCell } from './sheet.ts';
import {
  foldedName,
  readAmount,
  readCount,
  readData,
  readDay,
  readShare,
  readText,
  readYear,
  readYesNo,
  type Unit,
  type ValueRule,
} from './values.ts';

/** A row of a list, by the labels of its columns. */
export interface ListRow {
  readonly sheet: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, Cell | null>;
  /** What stands below the years, with the column's own heading. */
  readonly years: readonly {
    readonly year: number;
    readonly heading: string;
    readonly cell: Cell | null;
  }[];
}

/** Something wrong in a row: where, what stands there, and which rule it breaks. */
export interface RowProblem {
  readonly sheet: string;
  readonly line: number;
  /** The column's label; absent when it is the row as a whole. */
  readonly column?: string;
  readonly value?: string;
  readonly rule: ValueRule;
  /** The words or names that would have been understood. */
  readonly allowed?: readonly string[];
}

/** Reads the cells of one row and gathers what is wrong in them. */
export interface RowReader {
  readonly row: ListRow;
  readonly has: (label: string) => boolean;
  readonly text: (label: string) => string | undefined;
  /** A text as it stands, with every space. */
  readonly exact: (label: string) => string | undefined;
  readonly year: (label: string) => number | undefined;
  readonly count: (label: string, rule: { most: number; decimals: number }) => number | undefined;
  readonly amount: (label: string) => number | undefined;
  readonly share: (label: string, most: number) => number | undefined;
  readonly day: (label: string) => LocalDate | undefined;
  readonly yesNo: (label: string) => boolean | undefined;
  readonly word: <Id extends string>(label: string, words: Vocabulary<Id>) => Id | undefined;
  readonly list: (label: string) => readonly string[];
  readonly data: (label: string) => { readonly data: unknown } | undefined;
  /** The amounts below the years, those that are there. */
  readonly yearly: () => readonly { readonly year: number; readonly amount: number }[];
  readonly complain: (label: string, rule: ValueRule, allowed?: readonly string[]) => void;
}

/** What is gathered over all rows. */
export interface Findings {
  readonly problems: RowProblem[];
  /** How many amounts had øre and were rounded to whole kroner. */
  rounded: number;
}

/** A reader of one row. */
export function rowReader(row: ListRow, findings: Findings, unit: Unit = 'kr'): RowReader {
  const cell = (label: string) => row.cells.get(label) ?? null;
  const report = (
    column: string,
    at: Cell | null,
    rule: ValueRule,
    allowed?: readonly string[],
  ) => {
    const { sheet, line } = row;
    const value = shownCell(at);
    findings.problems.push({
      sheet,
      line,
      column,
      rule,
      ...(value && { value: value.slice(0, 80) }),
      ...(allowed && { allowed }),
    });
  };
  const complain = (label: string, rule: ValueRule, allowed?: readonly string[]) =>
    report(label, cell(label), rule, allowed);
  const taken = <Value>(label: string, read: Result<Value | undefined, ValueRule>) => {
    if (read.ok) return read.value;
    complain(label, read.error);
    return undefined;
  };
  const kroner = (column: string, at: Cell | null) => {
    const read = readAmount(at, unit);
    if (!read.ok) report(column, at, read.error);
    else if (read.value?.rounded) findings.rounded += 1;
    return read.ok ? read.value?.kroner : undefined;
  };
  const text = (label: string) => taken(label, readText(cell(label)));
  return {
    row,
    has: (label) => row.cells.has(label),
    text,
    exact: (label) => taken(label, readText(cell(label), { exact: true })),
    year: (label) => taken(label, readYear(cell(label))),
    count: (label, rule) => taken(label, readCount(cell(label), rule)),
    amount: (label) => kroner(label, cell(label)),
    share: (label, most) => taken(label, readShare(cell(label), most)),
    day: (label) => taken(label, readDay(cell(label))),
    yesNo: (label) => taken(label, readYesNo(cell(label))),
    word: (label, { words, aliases }) => {
      const said = text(label);
      const id = said === undefined ? undefined : aliases.get(foldedName(said));
      if (said !== undefined && id === undefined)
        complain(label, 'unknown-word', [...words.values()]);
      return id;
    },
    list: (label) => {
      const said = taken(label, readText(cell(label), { exact: true, longest: 30_000 }));
      const words = said === undefined ? [] : wordsOf(said);
      if (!words) complain(label, 'json');
      return words ?? [];
    },
    data: (label) => taken(label, readData(cell(label))),
    yearly: () =>
      row.years.flatMap(({ year, heading, cell: at }) => {
        const amount = isEmpty(at) ? undefined : kroner(heading, at);
        return amount === undefined ? [] : [{ year, amount }];
      }),
    complain,
  };
}

/** Words parted by semicolons, or a JSON list of texts. */
function wordsOf(said: string): readonly string[] | undefined {
  if (!said.startsWith('[')) {
    return said
      .split(';')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }
  try {
    const list: unknown = JSON.parse(said);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
