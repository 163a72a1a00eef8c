/** A block of cells as spreadsheets put it on the clipboard: rows of lines, cells between tabs. A cell
 * with a tab, a line break or a quote stands in quotes, its own quotes doubled. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)!.push(value);
    const sign = text[end];
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (sign !== '\r' && sign !== '\n') continue;
    // Spreadsheets end the last line too.
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

interface FoundCell {
  readonly value: string;
  /** Where the cell ends: at a tab, a line break or the end of all. */
  readonly end: number;
}

function plainCell(text: string, start: number): FoundCell {
  let end = start;
  while (end < text.length && !isBreak(text[end]!)) end++;
  return { value: text.slice(start, end), end };
}

/** A quote that nothing closes is a quote. */
function quotedCell(text: string, start: number): FoundCell {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') value += text[at++];
    else if (at + 1 === text.length || isBreak(text[at + 1]!)) {
      return { value: value.replaceAll('\r\n', '\n'), end: at + 1 };
    } else break;
  }
  return plainCell(text, start);
}

function isBreak(sign: string): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}

/** The block as a spreadsheet takes it from the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
}

function writeCell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
