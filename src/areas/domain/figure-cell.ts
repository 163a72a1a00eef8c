import type { LocalDate, Period } from '../../shared/index.ts';
import { type Decimal, decimal } from './decimal.ts';
import type { AreaFigures, Figure, Origin } from './figure.ts';
import {
  type BaseId,
  INDICATOR_IDS,
  INDICATORS,
  type IndicatorId,
  type Unit,
} from './indicator.ts';

/** The groups of people whose size is given beside the shares. */
export const BASE_NAMES = [
  'people_18_64',
  'people_18_plus',
  'people_30_59',
] as const satisfies BaseId[];

/** What a figure is of: an indicator, or the number of people in the group that it is a share of. */
export type FigureName = IndicatorId | (typeof BASE_NAMES)[number];

/** Every figure that an area can have for a list date, in the order of forms and files. */
export const FIGURE_NAMES: readonly FigureName[] = [...INDICATOR_IDS, ...BASE_NAMES];

/** How a figure is counted. */
export function unitOf(name: FigureName): Unit {
  return isBaseName(name) ? 'people' : INDICATORS[name].unit;
}

export function isBaseName(name: string): name is (typeof BASE_NAMES)[number] {
  return BASE_NAMES.some((base) => base === name);
}

/** A figure as it is kept: known with its value, or suppressed without. Missing is no figure. */
export interface KeptFigure {
  readonly state: 'known' | 'suppressed';
  readonly value: Decimal | null;
  /** Where it comes from, in words or as an address; may be empty. */
  readonly source: string;
  /** The period that was measured, when it is known. */
  readonly period?: Period;
}

/** The place of a figure: area, list date and what it is of. */
export interface FigurePlace {
  readonly area: string;
  readonly listDate: LocalDate;
  readonly name: FigureName;
}

/** A figure in its place; `figure` is absent where nobody gave one. */
export interface FigureCell extends FigurePlace {
  readonly figure?: KeptFigure;
}

/** A text that is equal for equal places. */
export function placeKey({ area, listDate, name }: FigurePlace): string {
  return `${listDate} ${name} ${area}`;
}

/** Whether two figures say the same, source and period included. */
export function sameFigure(a: KeptFigure | undefined, b: KeptFigure | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.state === b.state &&
    a.value === b.value &&
    a.source === b.source &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to
  );
}

/** An area's figures by list date, upwards, as they are classified. */
export function seriesOf(cells: readonly FigureCell[]): AreaFigures[] {
  const byDate = new Map<LocalDate, FigureCell[]>();
  for (const cell of cells) {
    byDate.set(cell.listDate, [...(byDate.get(cell.listDate) ?? []), cell]);
  }
  return [...byDate]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([listDate, ofDate]) => figuresOfDate(listDate, ofDate));
}

function figuresOfDate(listDate: LocalDate, cells: readonly FigureCell[]): AreaFigures {
  const values: Partial<Record<IndicatorId, Figure>> = {};
  const bases: Partial<Record<(typeof BASE_NAMES)[number], number>> = {};
  for (const { name, figure } of cells) {
    if (!figure) continue;
    if (isBaseName(name)) {
      if (figure.value !== null) bases[name] = Number(figure.value);
    } else values[name] = asFigure(figure);
  }
  return { listDate, values, bases };
}

function asFigure({ state, value, source, period }: KeptFigure): Figure {
  const origin: Origin = { source, ...(period && { period }) };
  if (state === 'suppressed' || value === null) return { status: 'suppressed', origin };
  return { status: 'known', value, origin };
}

/** The figures of an area for a list date as cells; what is missing has none. */
export function cellsOf(area: string, { listDate, values, bases = {} }: AreaFigures): FigureCell[] {
  const indicators = INDICATOR_IDS.flatMap((name): FigureCell[] => {
    const figure = values[name];
    if (!figure || figure.status === 'missing') return [];
    const source = figure.origin?.source ?? '';
    const period = figure.origin?.period;
    const value = figure.status === 'known' ? figure.value : null;
    const kept = { state: figure.status, value, source, ...(period && { period }) };
    return [{ area, listDate, name, figure: kept }];
  });
  const groups = BASE_NAMES.flatMap((name): FigureCell[] => {
    const size = bases[name];
    if (size === undefined) return [];
    const figure = { state: 'known' as const, value: decimal(size), source: '' };
    return [{ area, listDate, name, figure }];
  });
  return [...indicators, ...groups];
}
