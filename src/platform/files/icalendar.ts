/** A calendar file (iCalendar, RFC 5545) round the lines of its entries. */
export function calendarText(
  { name, language }: { readonly name: string; readonly language: string },
  lines: readonly string[],
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Helhed//${escapedText(name)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** A text as the value of a line. */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const LONGEST_LINE = 75;

const encoder = new TextEncoder();

/** A line in pieces of at most 75 bytes; no letter is cut in two. */
function folded(line: string): string {
  if (encoder.encode(line).length <= LONGEST_LINE) return line;
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > LONGEST_LINE) {
      pieces.push(piece);
      // The space that begins the next line counts.
      [piece, bytes] = ['', 1];
    }
    piece += sign;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n ');
}
