import { fail, ok, type Result } from '../../shared/index.ts';
import {
  compareDecimals,
  decimal,
  INDICATORS,
  parseDecimal,
  type Decimal,
  type Figure,
  type IndicatorId,
  type Origin,
  type Unit,
} from '../domain/index.ts';
import type { CellRule } from './problem.ts';

const MISSING_SIGNS = new Set(['', '-', '–', '—', '−', '.', '..', '...', '…', ':']);
const SUPPRESSED = /^(\*+|<\s*\d+)$/;

/** Reads the figure of a cell. `-`, `..` and nothing are missing; `<5` and `*` are suppressed;
 * neither is ever zero. */
export function readFigure(
  text: string,
  indicator: IndicatorId,
  origin?: Origin,
): Result<Figure, CellRule> {
  const from = origin ? { origin } : {};
  if (MISSING_SIGNS.has(text)) return ok({ status: 'missing', ...from });
  if (SUPPRESSED.test(text)) return ok({ status: 'suppressed', ...from });
  const read = readNumber(text, INDICATORS[indicator].unit);
  return read.ok ? ok({ status: 'known', value: read.value, ...from }) : read;
}

const MOST: Record<Unit, Decimal> = {
  people: decimal('1000000'),
  percent: decimal('100'),
  'per-10000': decimal('10000'),
  'percent-of-region': decimal('1000'),
};

/** Reads a number as Danes and others write it, exactly as it stands. How marks are understood:
 * - both marks: the last one is the decimal mark (`1.234,5`, `1,234.5`);
 * - one mark that is not followed by exactly three digits is the decimal mark (`43,7`, `43.7`);
 * - a mark repeated in groups of three separates thousands (`1.234.567`);
 * - `1.234` or `1,234`: thousands for people, who are whole; decimals for a percent, since 1,234
 *   percent cannot be; two possible readings, and so refused, per 10,000. */
export function readNumber(text: string, unit: Unit): Result<Decimal, CellRule> {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/(%|pct\.?)$/i, '')
    .replace(/^\u2212/, '-');
  if (!/^-?\d[\d.,]*$/.test(bare)) return fail('number');
  const plain = withPoint(bare, unit);
  if (!plain.ok) return plain;
  const value = parseDecimal(plain.value);
  if (value === undefined) return fail('number');
  const rule = brokenRule(value, unit);
  return rule ? fail(rule) : ok(value);
}

function withPoint(text: string, unit: Unit): Result<string, CellRule> {
  const marks = text.replace(/[^.,]/g, '');
  if (marks === '') return ok(text);
  const last = marks.at(-1)!;
  const mixed = new Set(marks).size > 1;
  if (mixed) {
    if (marks.indexOf(last) !== marks.length - 1) return fail('number');
    const [whole = '', fraction = ''] = text.split(last);
    return inGroups(whole) ? ok(`${whole.replace(/[.,]/g, '')}.${fraction}`) : fail('number');
  }
  if (marks.length > 1) return inGroups(text) ? ok(text.replace(/[.,]/g, '')) : fail('number');
  const [whole = '', fraction = ''] = text.split(last);
  if (!/^-?[1-9]\d{0,2}$/.test(whole) || fraction.length !== 3) return ok(`${whole}.${fraction}`);
  if (unit === 'people') return ok(`${whole}${fraction}`);
  return unit === 'per-10000' ? fail('two-readings') : ok(`${whole}.${fraction}`);
}

function inGroups(text: string): boolean {
  return /^-?\d{1,3}([.,]\d{3})*$/.test(text);
}

function brokenRule(value: Decimal, unit: Unit): CellRule | undefined {
  if (value.startsWith('-')) return 'not-negative';
  if (unit === 'people' && value.includes('.')) return 'whole-people';
  if (compareDecimals(value, MOST[unit]) <= 0) return undefined;
  return unit === 'percent' ? 'share-at-most-100' : 'beyond-reason';
}
