import type { Language } from '../../../platform/i18n/index.ts';
import { isLocalDate, type LocalDate, type Period } from '../../../shared/index.ts';
import {
  type CellRule,
  compareDecimals,
  decimal,
  type Decimal,
  type FigureCell,
  FIGURE_NAMES,
  type FigureName,
  formatDecimal,
  isBaseName,
  type KeptFigure,
  readDate,
  readNumber,
  unitOf,
} from '../../index.ts';
import type { Texts } from '../edit/posted.ts';

/** Names of the fields of the form for one list date. */
export const FIELD = {
  value: (name: FigureName) => `tal.${name}`,
  hidden: (name: FigureName) => `skjult.${name}`,
  source: (name: FigureName) => `kilde.${name}`,
  sure: (name: FigureName) => `sikker.${name}`,
  allSource: 'kilde',
  from: 'periode.fra',
  to: 'periode.til',
} as const;

/** What is wrong with a field. */
export type FigureFault =
  | { readonly field: string; readonly rule: CellRule; readonly value: string }
  | { readonly field: string; readonly rule: 'value-and-hidden'; readonly name: FigureName }
  | { readonly field: string; readonly rule: 'period-half' | 'period-order' }
  | { readonly field: string; readonly rule: 'more-than-residents'; readonly name: FigureName };

/** The texts that show the figures of a list date. Source and period that most figures share stand
 * once. */
export function textsOf(cells: readonly FigureCell[], language: Language): Texts {
  const kept = cells.flatMap(({ figure }) => figure ?? []);
  const source = mostFrequent(kept.map((one) => one.source)) ?? '';
  const period = kept.find((one) => one.period)?.period;
  const rows = FIGURE_NAMES.flatMap((name): [string, string][] => {
    const figure = cells.find((cell) => cell.name === name)?.figure;
    const own = figure && figure.source !== source ? figure.source : '';
    return [
      [FIELD.value(name), figure?.value ? formatDecimal(language, figure.value) : ''],
      [FIELD.hidden(name), figure?.state === 'suppressed' ? 'on' : ''],
      [FIELD.source(name), own],
    ];
  });
  return {
    [FIELD.allSource]: source,
    [FIELD.from]: period?.from ?? '',
    [FIELD.to]: period?.to ?? '',
    ...Object.fromEntries(rows),
  };
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Reads the form for one list date: every figure, also those that are missing, and what is wrong. */
export function readFigureTexts(
  texts: Texts,
  place: { readonly area: string; readonly listDate: LocalDate },
): { readonly cells: readonly FigureCell[]; readonly faults: readonly FigureFault[] } {
  const faults: FigureFault[] = [];
  const period = readPeriod(texts, faults);
  const shared = { source: texts[FIELD.allSource] ?? '', ...(period && { period }) };
  const cells = FIGURE_NAMES.map((name): FigureCell => {
    const figure = readOne(texts, name, shared, faults);
    return { ...place, name, ...(figure && { figure }) };
  });
  faults.push(...groupsTooLarge(cells));
  return { cells, faults };
}

function readOne(
  texts: Texts,
  name: FigureName,
  shared: { readonly source: string; readonly period?: Period },
  faults: FigureFault[],
): KeptFigure | undefined {
  const typed = texts[FIELD.value(name)] ?? '';
  const isHidden = (texts[FIELD.hidden(name)] ?? '') !== '';
  const field = FIELD.value(name);
  if (typed !== '' && isHidden) {
    faults.push({ field, rule: 'value-and-hidden', name });
    return undefined;
  }
  const origin = { ...shared, source: texts[FIELD.source(name)] || shared.source };
  if (isHidden) return { state: 'suppressed', value: null, ...origin };
  if (typed === '') return undefined;
  const read = readNumber(typed, unitOf(name));
  if (read.ok) return { state: 'known', value: read.value, ...origin };
  faults.push({ field, rule: read.error, value: typed });
  return undefined;
}

function readPeriod(texts: Texts, faults: FigureFault[]): Period | undefined {
  const [from = '', to = ''] = [texts[FIELD.from], texts[FIELD.to]];
  if (from === '' && to === '') return undefined;
  const [first, last] = [readDate(from), readDate(to)];
  if (from !== '' && !first) faults.push({ field: FIELD.from, rule: 'date', value: from });
  if (to !== '' && !last) faults.push({ field: FIELD.to, rule: 'date', value: to });
  if (from === '') faults.push({ field: FIELD.from, rule: 'period-half' });
  if (to === '') faults.push({ field: FIELD.to, rule: 'period-half' });
  if (!first || !last) return undefined;
  if (last >= first) return { from: first, to: last };
  faults.push({ field: FIELD.to, rule: 'period-order' });
  return undefined;
}

/** A group of residents is never larger than all of them. */
function groupsTooLarge(cells: readonly FigureCell[]): FigureFault[] {
  const residents = valueOf(cells, 'residents');
  if (residents === undefined) return [];
  return cells.flatMap(({ name, figure }): FigureFault[] =>
    isBaseName(name) && figure?.value && compareDecimals(figure.value, residents) > 0
      ? [{ field: FIELD.value(name), rule: 'more-than-residents', name }]
      : [],
  );
}

function valueOf(cells: readonly FigureCell[], name: FigureName): Decimal | undefined {
  const value = cells.find((cell) => cell.name === name)?.figure?.value;
  return value ? decimal(value) : undefined;
}

/** A list date as an address or a form writes it; from 2010 on. */
export function readListDate(text: string): LocalDate | undefined {
  const date = isLocalDate(text) ? text : readDate(text.trim());
  return date && date >= '2010-01-01' && date < '2100-01-01' ? date : undefined;
}
