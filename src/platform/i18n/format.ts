import type { LocalDate, Money } from '../../shared/index.ts';
import { danishDay, partsOf } from '../../shared/index.ts';
import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

const remembered = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${language}:${minimum}:${maximum}`;
  const known = remembered.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
  });
  remembered.set(key, made);
  return made;
}

/** A number with at most the given decimals: `1.234,5`. */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  return numberFormat(language, 0, decimals).format(value);
}

/** An amount, øre only when there are any: `1.234.567 kr.`, `DKK 1,234,567`. */
export function formatMoney(language: Language, amount: Money): string {
  const decimals = amount % 100 === 0 ? 0 : 2;
  const number = numberFormat(language, decimals, decimals).format(amount / 100);
  return language === 'da' ? `${number} kr.` : `DKK ${number}`;
}

/** An amount for headings, one decimal: `2,4 mio. kr.`, `410.000 kr.` below a million. */
export function formatRoundMoney(language: Language, amount: Money): string {
  const kroner = amount / 100;
  if (Math.abs(kroner) < 999_500) {
    const rounded = formatNumber(language, Math.round(kroner / 1000) * 1000);
    return language === 'da' ? `${rounded} kr.` : `DKK ${rounded}`;
  }
  const millions = numberFormat(language, 1, 1).format(kroner / 1_000_000);
  return language === 'da' ? `${millions} mio. kr.` : `DKK ${millions} million`;
}

/** A share (1 is the whole): `45,3 pct.`, `45.3%`. */
export function formatShare(language: Language, share: number, decimals = 1): string {
  const number = numberFormat(language, 0, decimals).format(share * 100);
  return language === 'da' ? `${number} pct.` : `${number}%`;
}

const MONTHS: Record<Language, readonly string[]> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The name of a month (1-12). */
export function monthName(language: Language, month: number): string {
  return MONTHS[language][month - 1]!;
}

/** A text as a sentence: with one full stop, also after `kr.` and `pct.`. */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** A date in words: `30. juni 2027`, `30 June 2027`. */
export function formatDate(language: Language, date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}${language === 'da' ? '.' : ''} ${monthName(language, month)} ${year}`;
}

/** A moment as the day that it is in Denmark: `23. november 2026`. */
export function formatDay(language: Language, moment: Date): string {
  return formatDate(language, danishDay(moment));
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as day and time in Denmark: `23. november 2026 kl. 13.05`, `23 November 2026, 13:05`. */
export function formatMoment(language: Language, moment: Date): string {
  const day = formatDay(language, moment);
  const time = CLOCK.format(moment);
  return language === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day}, ${time}`;
}

const collators: Record<Language, Intl.Collator> = {
  da: new Intl.Collator('da', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Orders names as readers of the language expect; Danish æ, ø, å last. */
export function compareNames(language: Language, a: string, b: string): number {
  return collators[language].compare(a, b);
}
