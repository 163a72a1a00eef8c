import type { Earmark, Month, Plan } from '../../engine/index.ts';
import { formatNumber, type Language, monthName } from '../../platform/i18n/index.ts';
import { effortAreaName, indexOf, planWords } from '../../plan/index.ts';
import { type Money, SHARE_SCALE, type Share, toKroner } from '../../shared/index.ts';
import { fundingMessages } from './messages.ts';

/** An amount for a table whose heading says kroner: `1.234.567`. */
export function kroner(language: Language, amount: Money): string {
  return formatNumber(language, toKroner(amount), 2);
}

/** A month in words: `januar 2028`. */
export function monthWords(language: Language, { year, month }: Month): string {
  return `${monthName(language, month)} ${year}`;
}

/** Things in a row, as a sentence lists them: `a, b og c`. */
export function listed(language: Language, things: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(things);
}

/** Years in words: `2028`, `2028–2030`, `2028 og 2030`. */
export function yearsWords(language: Language, years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '';
  if (years.length > 2 && last - first === years.length - 1) return `${first}–${last}`;
  return listed(language, years.map(String));
}

/** The rest of a share up to the whole, 0 to 1. */
export function restOf(share: Share): number {
  return (SHARE_SCALE - share) / SHARE_SCALE;
}

/** A part of an earmark: what kind of limit it is, and the names it allows. */
export interface EarmarkLine {
  readonly term: string;
  readonly names: readonly string[];
}

/** Øremærkning in words, part by part; empty when the money may be used for everything. */
export function earmarkLines(
  plan: Plan,
  earmark: Earmark | undefined,
  language: Language,
): EarmarkLine[] {
  const words = planWords(language);
  const index = indexOf(plan);
  const line = (term: string, names: readonly string[] | undefined): EarmarkLine[] =>
    names ? [{ term, names }] : [];
  return [
    ...line(
      words.earmarkPart.areas,
      earmark?.areas?.map((id) => index.area.get(id)?.name ?? id),
    ),
    ...line(
      words.earmarkPart.effortAreas,
      earmark?.effortAreas?.map((id) => effortAreaName(plan, language, id)),
    ),
    ...line(
      words.earmarkPart.activities,
      earmark?.activities?.map((id) => index.activity.get(id)?.name ?? id),
    ),
    ...line(
      words.earmarkPart.costKinds,
      earmark?.costKinds?.map((kind) => words.costKind[kind].toLocaleLowerCase(language)),
    ),
  ];
}

const NAMED = 3;

/** An earmark short enough for a cell: long lists of names become a number. */
export function shortEarmark(
  plan: Plan,
  earmark: Earmark | undefined,
  language: Language,
): string[] {
  const text = fundingMessages(language).earmark;
  if (!earmark) return [text.none];
  const lines = earmarkLines(plan, earmark, language).map(({ names }) => names.join(', '));
  const activities = earmark.activities?.length ?? 0;
  if (activities <= NAMED) return lines;
  const before = (earmark.areas ? 1 : 0) + (earmark.effortAreas ? 1 : 0);
  return lines.toSpliced(before, 1, text.activities(activities));
}

const LONGEST_NAME = 80;

/** A name cut to a length that a message can hold. */
export function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
