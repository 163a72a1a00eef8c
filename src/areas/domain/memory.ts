import { partsOf, type LocalDate } from '../../shared/index.ts';
import type { MissingName } from './criterion.ts';
import { listDateOfYear } from './list-date.ts';
import type { ConsecutiveYears, Lineage } from './rule-set.ts';
import { allOf, type Answer } from './three-valued.ts';

/** What is known of one area and one list of an earlier year (or of the list date itself). */
export interface EarlierYear {
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  readonly answer: Answer;
  /** `official`: stood or did not stand on the published list. `calculated`: own calculation. */
  readonly basis: 'official' | 'calculated';
  readonly source?: string;
}

/** One of the years that must hold, with how its answer came about. */
export interface YearAnswer {
  readonly listDate: LocalDate;
  readonly answer: Answer;
  readonly basis: 'official' | 'calculated' | 'none';
  readonly source?: string;
}

/** Femårshukommelse: the answer over the years, newest first. */
export interface MemoryAnswer {
  readonly rule: ConsecutiveYears;
  readonly years: readonly YearAnswer[];
  readonly answer: Answer;
  /** Empty unless the answer is unknown. */
  readonly missing: readonly MissingName[];
}

/** Whether a class has held for the years that the rule asks for, this list included.
 * Official lists count where present, own calculations where not. Where sources state two numbers
 * of years the answer stands only when both give it. `now` is this list's own calculation. */
export function judgeMemory(
  rule: ConsecutiveYears,
  lineage: Lineage,
  listDate: LocalDate,
  now: Answer,
  earlier: readonly EarlierYear[],
): MemoryAnswer {
  const known = earlier.filter((year) => year.lineage === lineage);
  const current = yearAnswer(listDate, known);
  const { year } = partsOf(listDate);
  const before = Array.from({ length: rule.years - 1 }, (_, index) =>
    yearAnswer(listDateOfYear(year - 1 - index), known),
  );
  const years = [
    current.basis === 'official'
      ? current
      : { listDate, answer: now, basis: 'calculated' as const },
    ...before,
  ];
  const full = allOf(years.map(({ answer }) => answer));
  const short = allOf(
    years.slice(0, rule.alsoStated?.years ?? rule.years).map(({ answer }) => answer),
  );
  const answer = full === short ? full : 'unknown';
  return { rule, years, answer, missing: answer === 'unknown' ? openYears(years, full) : [] };
}

function yearAnswer(listDate: LocalDate, known: readonly EarlierYear[]): YearAnswer {
  const sameDate = known.filter((year) => year.listDate === listDate);
  const found =
    sameDate.find(({ basis, answer }) => basis === 'official' && answer !== 'unknown') ??
    sameDate.find(({ basis }) => basis === 'calculated');
  if (!found) return { listDate, answer: 'unknown', basis: 'none' };
  const { answer, basis, source } = found;
  return { listDate, answer, basis, ...(source !== undefined && { source }) };
}

function openYears(years: readonly YearAnswer[], full: Answer): readonly MissingName[] {
  const open = years
    .slice(1)
    .filter(({ answer }) => answer === 'unknown')
    .map(({ listDate }): MissingName => `list:${listDate}`);
  return full === 'no' ? [...open, 'consecutive_years_rule'] : open;
}
