declare const isoDate: unique symbol;

/** Dato: a day without time or zone, as text `YYYY-MM-DD`; compares in order as text. */
export type LocalDate = string & { readonly [isoDate]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date that the text writes. Throws `RangeError` for anything but a real `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/** The date of a year, month (1-12) and day (1-31). Throws `RangeError` when there is none. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month (1-12) and day (1-31) of a date. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/** Days in a month (1-12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date a number of days after (or, negative, before) a date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return dateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The last day of the month that lies a number of months before (negative) or after a month. */
export function endOfMonth(year: number, month: number, shift = 0): LocalDate {
  const months = year * 12 + (month - 1) + shift;
  const shiftedYear = Math.floor(months / 12);
  const shiftedMonth = (months % 12) + 1;
  return dateOf(shiftedYear, shiftedMonth, daysInMonth(shiftedYear, shiftedMonth));
}
