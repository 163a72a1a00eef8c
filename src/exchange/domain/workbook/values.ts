import {
  fail,
  isLocalDate,
  type LocalDate,
  ok,
  readTypedDate,
  type Result,
} from '../../../shared/index.ts';
import { type Cell, isEmpty } from './sheet.ts';

/** What a column counts in: kroner, thousands of kroner, millions of kroner. */
export const UNITS = ['kr', 'tkr', 'mio'] as const;
export type Unit = (typeof UNITS)[number];

/** Which rule a value breaks. */
export type ValueRule =
  | 'needed'
  | 'number'
  | 'two-readings'
  | 'unit-in-cell'
  | 'not-negative'
  | 'too-large'
  | 'whole'
  | 'no-result'
  | 'formula-error'
  | 'is-date'
  | 'year'
  | 'outside-horizon'
  | 'date'
  | 'share'
  | 'yes-no'
  | 'unknown-word'
  | 'unknown-name'
  | 'two-of-that-name'
  | 'json'
  | 'text-too-long'
  | 'bad-text';

type Read<Value> = Result<Value | undefined, ValueRule>;

/** A number, and whether more decimals stood there than are kept. */
export interface ReadAmount {
  readonly kroner: number;
  readonly rounded: boolean;
}

const FACTOR: Readonly<Record<Unit, number>> = { kr: 1, tkr: 1000, mio: 1_000_000 };
const MOST_KRONER = 100_000_000_000;
const NOTHING = new Set(['', '-', '–', '—', '−', '.', '..', '...', '…', '?', 'n/a']);

/** What keeps a cell from being read as anything but a text. */
function cellFault(cell: Cell | null): ValueRule | undefined {
  if (cell?.error !== undefined) return 'formula-error';
  const isUnread =
    cell?.formula && cell.text === undefined && cell.number === undefined && !cell.date;
  return isUnread ? 'no-result' : undefined;
}

/** An amount as whole kroner. Nothing, `-` and `..` are no amount, and never zero. */
export function readAmount(cell: Cell | null, unit: Unit): Read<ReadAmount> {
  const read = readDecimal(cell, unit);
  if (!read.ok || read.value === undefined) return read as Read<never>;
  if (read.value < 0) return fail('not-negative');
  const exact = read.value * FACTOR[unit];
  if (exact > MOST_KRONER) return fail('too-large');
  const kroner = Math.round(exact);
  return ok({ kroner, rounded: Math.abs(exact - kroner) > 1e-6 });
}

/** A number of persons, posts or months, with at most so many decimals. */
export function readCount(
  cell: Cell | null,
  { most, decimals }: { readonly most: number; readonly decimals: number },
): Read<number> {
  const read = readDecimal(cell, undefined);
  if (!read.ok || read.value === undefined) return read;
  if (read.value < 0) return fail('not-negative');
  if (read.value > most) return fail('too-large');
  const scaled = read.value * 10 ** decimals;
  const rounded = Math.round(scaled);
  if (decimals === 0 && Math.abs(scaled - rounded) > 1e-6) return fail('whole');
  return ok(rounded / 10 ** decimals);
}

function readDecimal(cell: Cell | null, unit: Unit | undefined): Read<number> {
  const fault = cellFault(cell);
  if (fault) return fail(fault);
  if (isEmpty(cell)) return ok(undefined);
  if (cell!.date) return fail('is-date');
  return cell!.number === undefined ? parseDecimal(cell!.text!, unit) : ok(cell!.number);
}

const UNIT_WORD = /(t\.?\s?kr|tkr|tusind|mio|mill)\.?/i;

/** A number as Danes write it: thousands dots, decimal comma, `kr.`, a minus in front or behind,
 * parentheses for less than nothing. What can be read in two ways is refused. */
function parseDecimal(text: string, unit: Unit | undefined): Read<number> {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  if (NOTHING.has(bare.toLowerCase())) return ok(undefined);
  const word = UNIT_WORD.exec(bare)?.[1]?.toLowerCase();
  if (word && (unit === undefined || (word.startsWith('mi') ? 'mio' : 'tkr') !== unit)) {
    return fail('unit-in-cell');
  }
  const digits = bare
    .replace(/(t\.?kr|tkr|tusind|mio|mill|kr|dkk)\.?/gi, '')
    .replace(/,-+$/, '')
    .replace(/[\u2212\u2013]/g, '-');
  const match = /^(\()?(-)?([\d.,]+)(-)?(\))?$/.exec(digits);
  const signs = match ? [match[1], match[2], match[4]].filter(Boolean).length : 2;
  if (!match || signs > 1 || Boolean(match[1]) !== Boolean(match[5])) return fail('number');
  const plain = withPoint(match[3]!, unit);
  if (!plain.ok) return plain;
  const value = Number(plain.value);
  if (plain.value === '' || !Number.isFinite(value)) return fail('number');
  return ok(signs === 1 ? -value : value);
}

/** Digits with a point for the decimals. */
function withPoint(digits: string, unit: Unit | undefined): Result<string, ValueRule> {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return ok(digits);
  if (dots > 0 && commas > 0) return withBothMarks(digits);
  const mark = dots > 0 ? '.' : ',';
  if (dots + commas > 1) {
    return inGroups(digits, mark) ? ok(digits.replaceAll(mark, '')) : fail('number');
  }
  const [whole = '', fraction = ''] = digits.split(mark);
  const looksGrouped = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  if (!looksGrouped) return ok(`${whole}.${fraction}`);
  const isWholeKroner = unit === 'kr' || unit === 'tkr';
  if (mark === '.') return isWholeKroner ? ok(whole + fraction) : fail('two-readings');
  return unit === 'tkr' || unit === 'mio' ? ok(`${whole}.${fraction}`) : fail('two-readings');
}

function withBothMarks(digits: string): Result<string, ValueRule> {
  const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || fraction.includes(group) || !inGroups(whole, group)) return fail('number');
  return ok(`${whole.replaceAll(group, '')}.${fraction}`);
}

function inGroups(digits: string, mark: string): boolean {
  const [first = '', ...rest] = digits.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

const LONGEST_TEXT = 1000;

/** A text without the spaces around it; with them where `exact` says so. */
export function readText(
  cell: Cell | null,
  { exact = false, longest = LONGEST_TEXT } = {},
): Read<string> {
  const fault = cellFault(cell);
  if (fault) return fail(fault);
  if (!cell) return ok(undefined);
  const { number, date, text } = cell;
  const said = text ?? date ?? (number === undefined ? '' : String(number));
  const found = exact ? said : said.replace(/\s+/g, ' ').trim();
  if (found === '') return ok(undefined);
  if (found.length > longest) return fail('text-too-long');
  return /[\p{Cc}\p{Cs}]/u.test(found) ? fail('bad-text') : ok(found);
}

/** A year of the calendar: a number, a text such as `2027` or `År 2027`, or a day in it. */
export function readYear(cell: Cell | null): Read<number> {
  const text = readText(cell);
  if (!text.ok || text.value === undefined) return text as Read<never>;
  const year = yearIn(text.value);
  return year === undefined ? fail('year') : ok(year);
}

const YEAR =
  /^(?:år|budget|bevilling|beløb|kr\.?|regnskab)?\s*((?:19|20|21)\d\d)(?:\s*\([^)]*\))?\.?$/i;

/** The year that a heading stands for: `2027`, `Budget 2027`, `År 2027`. */
export function yearIn(text: string): number | undefined {
  const bare = text.replace(/\s*\b(t\.?\s?kr|tkr|mio\.?\s*kr|mio|kr|dkk)\b\.?/gi, '').trim();
  const match = YEAR.exec(bare) ?? /^((?:19|20|21)\d\d)-\d\d-\d\d$/.exec(bare);
  return match ? Number(match[1]) : undefined;
}

/** A day: of a date cell, or typed as `31-12-2027`. */
export function readDay(cell: Cell | null): Read<LocalDate> {
  const text = readText(cell);
  if (!text.ok || text.value === undefined) return text as Read<never>;
  const day = isLocalDate(text.value) ? text.value : readTypedDate(text.value);
  return day ? ok(day) : fail('date');
}

/** Yes or no. */
export function readYesNo(cell: Cell | null): Read<boolean> {
  const text = readText(cell);
  if (!text.ok || text.value === undefined) return text as Read<never>;
  const word = text.value.toLowerCase();
  if (['ja', 'yes', 'x', '1', 'sand', 'true'].includes(word)) return ok(true);
  return ['nej', 'no', '0', 'falsk', 'false'].includes(word) ? ok(false) : fail('yes-no');
}

/** A part of a whole: `0,75`, `75 %`, `75 pct.`; a factor may be more than one. */
export function readShare(cell: Cell | null, most: number): Read<number> {
  const percent = cell?.text?.match(/^(.*?)(%|pct\.?)\s*$/i)?.[1];
  const read = readDecimal(percent === undefined ? cell : { text: percent }, 'tkr');
  if (!read.ok || read.value === undefined) return read;
  const value = percent === undefined ? read.value : read.value / 100;
  if (value < 0 || value > most) return fail('share');
  return ok(Math.round(value * 10_000) / 10_000);
}

/** Data of other programs. */
export function readData(
  cell: Cell | null,
): Result<{ readonly data: unknown } | undefined, ValueRule> {
  const text = readText(cell, { exact: true, longest: Infinity });
  if (!text.ok || text.value === undefined) return text as Result<undefined, ValueRule>;
  try {
    return ok({ data: JSON.parse(text.value) as unknown });
  } catch {
    return fail('json');
  }
}

/** A name as it is compared: without regard to case and spaces. */
export function foldedName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
