/** What copying from letters and spreadsheets brings along and nobody sees. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/gu;

/** `DDMMYY-XXXX` with or without the hyphen or a space, `DD MM YY XXXX`, `DD-MM-YY-XXXX`; not inside
 * a longer number, an amount with decimals, or an id of hexadecimal digits. */
const CANDIDATE =
  /(?<!\d|\d[.,-])(?=\d\d)(?<!\b[\da-f]{1,64})(?:\d{6}(?: ?- ?| )?|\d\d \d\d \d\d(?: ?- ?| )|\d\d-\d\d-\d\d-)\d{4}(?!\d|-\d|[.,]\d{1,2}(?!\d))(?![\da-f]{1,64}\b)/giu;

const SHORTEST = 10;

/** What stands before a number of ten digits that is a production unit's. */
const OTHER_NUMBER =
  /(?:\bp-?(?:nr|nummer|numre|number)|produktionsenheds?(?:nr|nummer)?|production unit)[.:]?\s*$/iu;

/**
 * A number in the text that looks like a Danish civil registration number (CPR-nummer): six digits
 * that are a day, and four digits, together or apart by a space or hyphen. Not numbers that belong
 * to a longer number, an amount or an id, nor a production unit's number (P-nummer) that is named
 * so. The check digit is not asked: numbers given since 2007 need not have one.
 */
export function cprLikeIn(text: string): string | undefined {
  if (text.length < SHORTEST) return undefined;
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-');
  for (const { 0: number, index } of plain.matchAll(CANDIDATE)) {
    if (!beginsWithDay(number)) continue;
    if (!OTHER_NUMBER.test(plain.slice(Math.max(0, index - 40), index))) return number;
  }
  return undefined;
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function beginsWithDay(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '');
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  if (day === 29 && month === 2) return year! % 4 === 0;
  return day! >= 1 && day! <= (LONGEST_MONTHS[month! - 1] ?? 0);
}
