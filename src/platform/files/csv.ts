/** Marks the file as UTF-8 to Excel. */
export const CSV_START = '\ufeff';

/** A line of a file that a Danish spreadsheet opens: semicolons, quotes where needed. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[;"\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
