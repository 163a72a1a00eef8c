import { isLocalDate, type LocalDate } from './local-date.ts';

const DANISH = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/;

/** The date that somebody typed, or that a date field sent: `2027-12-31`, `31-12-2027`, `31.12.2027`,
 * `31/12/2027`. Undefined when it is none. */
export function readTypedDate(typed: string): LocalDate | undefined {
  const text = typed.trim();
  if (isLocalDate(text)) return text;
  const match = DANISH.exec(text);
  if (!match) return undefined;
  const [, day, month, year] = match;
  const written = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
}

/** A date as Danes type it, for a field that is read with `readTypedDate`: `31.12.2027`. What is no
 * date stays as it was typed. */
export function asTypedDate(text: string): string {
  return isLocalDate(text) ? text.split('-').toReversed().join('.') : text;
}
