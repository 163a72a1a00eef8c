import type { Situation } from '../../access/index.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../engine/index.ts';
import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import { dateOf, type LocalDate, partsOf, readTypedDate } from '../../shared/index.ts';
import type { FormError } from '../../ui/index.ts';
import type { StartFromSituation } from '../index.ts';
import { startMessages } from './start-messages.ts';

/** Rows for organisations, those that are seen at once and those that are folded. */
export const ORGANISATION_ROWS = { seen: 4, all: 12 };

export const LONGEST_NAME = 80;
const LONGEST_PART = 120;
const MOST_AREAS = 100;
const MOST_YEARS = 15;
const YEARS_AROUND = 15;

/** The form as it was typed. */
export interface TypedStart {
  readonly situation: Situation;
  readonly name: string;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly grantEnd: string;
  readonly organisations: readonly { readonly name: string; readonly kind: string }[];
  /** The number of the owner's row, as text; empty when none. */
  readonly own: string;
  readonly areas: string;
}

/** What was typed, as the use case wants it, or everything that is wrong with it. */
export interface ReadStart {
  readonly errors: readonly FormError[];
  readonly start: Omit<StartFromSituation, 'at' | 'owner'>;
}

/** The form before anything is typed: four years from the next. */
export function emptyStart(situation: Situation, today: LocalDate): TypedStart {
  const { year } = partsOf(today);
  return {
    situation,
    name: '',
    firstYear: String(year + 1),
    lastYear: String(year + 4),
    grantEnd: '',
    organisations: [],
    own: '',
    areas: '',
  };
}

/** A form's fields, as text. */
export function typedStart(situation: Situation, field: (name: string) => string): TypedStart {
  return {
    situation,
    name: field('navn').trim(),
    firstYear: field('foerste-aar').trim(),
    lastYear: field('sidste-aar').trim(),
    grantEnd: field('bevilling-slutter').trim(),
    organisations: Array.from({ length: ORGANISATION_ROWS.all }, (_, row) => ({
      name: field(organisationField(row, 'navn')).trim(),
      kind: field(organisationField(row, 'slags')),
    })),
    own: field('egen'),
    areas: field('omraader'),
  };
}

/** The name of a field in a row of the organisations. */
export function organisationField(row: number, part: 'navn' | 'slags'): string {
  return `organisation-${row + 1}-${part}`;
}

/** Reads the form. With errors, what was read is of no use. */
export function readStart(typed: TypedStart, today: LocalDate, language: Language): ReadStart {
  const errors: FormError[] = [];
  const ground = { today, language, errors };
  const name = readName(typed, ground);
  const years = readYears(typed, ground);
  const grantEndsOn = readGrantEnd(typed, ground);
  const organisations = readOrganisations(typed, ground);
  const ownOrganisation = readOwn(typed, organisations, ground);
  const areas = readAreas(typed, ground);
  const named = organisations.flatMap(({ name: one, kind }) => (kind ? [{ name: one, kind }] : []));
  return {
    errors,
    start: {
      name,
      situation: typed.situation,
      ...(grantEndsOn && { grantEndsOn }),
      plan: { ...years, organisations: named, areas },
      ...(ownOrganisation !== undefined && { ownOrganisation }),
    },
  };
}

interface Ground {
  readonly today: LocalDate;
  readonly language: Language;
  readonly errors: FormError[];
}

/** What is wrong with a partnership's name; undefined when it will do. */
export function nameError(name: string, language: Language): FormError | undefined {
  const text = startMessages(language);
  if (!/[\p{L}\p{N}]/u.test(name)) return { name: 'navn', text: text.nameMissing };
  if (name.length <= LONGEST_NAME) return undefined;
  return { name: 'navn', text: text.nameLong(formatNumber(language, LONGEST_NAME)) };
}

function readName({ name }: TypedStart, { language, errors }: Ground): string {
  const error = nameError(name, language);
  if (error) errors.push(error);
  return name;
}

function readYears(typed: TypedStart, ground: Ground) {
  const text = startMessages(ground.language);
  const firstYear = readYear('foerste-aar', typed.firstYear, ground);
  const lastYear = readYear('sidste-aar', typed.lastYear, ground);
  const problem = (words: string) => ground.errors.push({ name: 'sidste-aar', text: words });
  if (firstYear > 0 && lastYear > 0) {
    if (lastYear < firstYear) problem(text.yearsTurned(String(firstYear)));
    if (lastYear - firstYear >= MOST_YEARS) problem(text.yearsMany(String(MOST_YEARS)));
  }
  return { firstYear, lastYear };
}

/** The year, or 0 when there is none. */
function readYear(name: string, typed: string, { today, language, errors }: Ground): number {
  const text = startMessages(language);
  if (!/^\d{4}$/.test(typed)) {
    errors.push({ name, text: text.yearMissing });
    return 0;
  }
  const [from, to] = yearsAround(today);
  const year = Number(typed);
  if (year >= from && year <= to) return year;
  errors.push({ name, text: text.yearFar(typed, String(from), String(to)) });
  return 0;
}

function yearsAround(today: LocalDate): readonly [number, number] {
  const { year } = partsOf(today);
  return [year - YEARS_AROUND, year + YEARS_AROUND];
}

function readGrantEnd(
  { grantEnd, situation }: TypedStart,
  { today, language, errors }: Ground,
): LocalDate | undefined {
  const text = startMessages(language);
  const name = 'bevilling-slutter';
  if (situation === 'without-grant' || situation === 'first-time') return undefined;
  if (grantEnd === '') {
    if (situation === 'grant-ending') errors.push({ name, text: text.dateMissing });
    return undefined;
  }
  const date = readTypedDate(grantEnd);
  if (!date) {
    errors.push({ name, text: text.dateWrong(grantEnd) });
    return undefined;
  }
  const [firstYear, finalYear] = yearsAround(today);
  const [from, to] = [dateOf(firstYear, 1, 1), dateOf(finalYear, 12, 31)];
  if (date >= from && date <= to) return date;
  const [earliest, latest] = [formatDate(language, from), formatDate(language, to)];
  errors.push({ name, text: text.dateFar(earliest, latest) });
  return undefined;
}

interface ReadOrganisation {
  readonly row: number;
  readonly name: string;
  readonly kind: OrganisationKind | undefined;
}

function readOrganisations(
  { organisations }: TypedStart,
  { language, errors }: Ground,
): ReadOrganisation[] {
  const text = startMessages(language);
  const seen = new Set<string>();
  return organisations.flatMap(({ name, kind: typedKind }, row) => {
    if (name === '' && typedKind === '') return [];
    const problem = (part: 'navn' | 'slags', words: string) =>
      errors.push({ name: organisationField(row, part), text: words });
    if (name === '') problem('navn', text.organisationNameMissing);
    else if (name.length > LONGEST_PART) {
      problem('navn', text.textLong(formatNumber(language, LONGEST_PART)));
    } else if (seen.has(name.toLowerCase())) problem('navn', text.organisationTwice(name));
    seen.add(name.toLowerCase());
    const kind = ORGANISATION_KINDS.find((one) => one === typedKind);
    if (!kind) problem('slags', text.kindMissing);
    return [{ row, name, kind }];
  });
}

/** The place of the owner's organisation among those that have a name. */
function readOwn(
  { own }: TypedStart,
  organisations: readonly ReadOrganisation[],
  { language, errors }: Ground,
): number | undefined {
  if (own === '') return undefined;
  const place = organisations.findIndex(({ row }) => String(row + 1) === own);
  if (place >= 0) return place;
  errors.push({ name: 'egen', text: startMessages(language).ownEmpty });
  return undefined;
}

function readAreas({ areas }: TypedStart, { language, errors }: Ground): string[] {
  const text = startMessages(language);
  const names = areas
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const problem = (words: string) => errors.push({ name: 'omraader', text: words });
  const long = names.find((name) => name.length > LONGEST_PART);
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((_, place) => lower.indexOf(lower[place]!) < place);
  if (long) problem(text.areaLong(`${long.slice(0, 40)} …`, formatNumber(language, LONGEST_PART)));
  if (twice) problem(text.areaTwice(twice));
  if (names.length > MOST_AREAS) problem(text.areasMany(formatNumber(language, MOST_AREAS)));
  return names;
}
