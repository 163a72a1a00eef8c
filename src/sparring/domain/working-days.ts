import { addDays, dateOf, type LocalDate, partsOf } from '../../shared/index.ts';

/** Days after Easter Sunday on which nobody works: Maundy Thursday, Good Friday, Easter Monday,
 * Ascension Day and Whit Monday. Great Prayer Day went with act no. 214 of 6 March 2023, from 2024. */
const AROUND_EASTER = new Set([-3, -2, 1, 39, 50]);

/** New Year's Day, Constitution Day, Christmas Eve, the two days of Christmas, New Year's Eve. The
 * fifth of June and the two eves are no holidays by the church's calendar, but few can be reached. */
const FIXED = new Set(['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']);

/** Arbejdsdag: Monday to Friday, and none of the days above. */
export function isWorkingDay(date: LocalDate): boolean {
  const weekday = dayNumber(date) % 7;
  // 1 January 1970 was a Thursday
  if (weekday === 2 || weekday === 3) return false;
  const { year } = partsOf(date);
  return !FIXED.has(date.slice(5)) && !AROUND_EASTER.has(dayNumber(date) - dayNumber(easter(year)));
}

/** The day on which so many working days have gone since a day, which itself does not count. */
export function workingDaysAfter(since: LocalDate, days: number): LocalDate {
  let date = since;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** How many working days have gone from a day to another: 0 on the same day. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}

/** Easter Sunday in the Gregorian calendar, by the anonymous rule of 1876 (Butcher). */
export function easter(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
