import type { NoRuleSet } from '../domain/index.ts';

/** Largest file that is read, in bytes. */
export const MAX_CSV_BYTES = 20 * 1024 * 1024;

/** What can be wrong with the file as a whole. */
export type FileProblem =
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'empty' }
  | { readonly code: 'utf-16' }
  | { readonly code: 'workbook' }
  | { readonly code: 'not-text' }
  | { readonly code: 'no-header'; readonly expected: readonly string[] }
  | { readonly code: 'missing-column'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'broken-quotes'; readonly line: number }
  | { readonly code: 'long-record'; readonly line: number }
  | { readonly code: 'more-problems'; readonly count: number };

/** What can be wrong with a row. Lines count from 1, the heading included. */
export type RowProblem =
  | {
      readonly code: 'field-count';
      readonly line: number;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly code: 'duplicate-row';
      readonly line: number;
      readonly firstLine: number;
      readonly value: string;
    }
  | {
      readonly code: 'no-rule-set';
      readonly line: number;
      readonly column: string;
      readonly value: string;
      readonly periods: NoRuleSet['periods'];
    };

/** Which rule the value of a cell breaks. */
export type CellRule =
  | 'name-needed'
  | 'date'
  | 'period-order'
  | 'number'
  | 'not-negative'
  | 'share-at-most-100'
  | 'whole-people'
  | 'two-readings'
  | 'beyond-reason'
  | 'confidence-word'
  | 'list-word'
  | 'list-not-in-law';

/** What can be wrong with a cell. */
export interface CellProblem {
  readonly code: 'cell';
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly rule: CellRule;
}

/** Something wrong in a CSV file: with place, value and rule. */
export type CsvProblem = FileProblem | RowProblem | CellProblem;

/** Something worth knowing that does not stop the reading. */
export type CsvNotice =
  | { readonly code: 'unused-column'; readonly column: string }
  | { readonly code: 'windows-1252' }
  | {
      readonly code: 'not-a-list-date';
      readonly line: number;
      readonly value: string;
      readonly ruleSet: string;
    };
