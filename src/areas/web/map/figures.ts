import type { PlanReading } from '../../../plan/index.ts';
import {
  formatDate,
  formatNumber,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { isLocalDate, partsOf } from '../../../shared/index.ts';
import {
  type AreaFigures,
  type ClassId,
  className,
  figureOf,
  INDICATOR_IDS,
  INDICATORS,
  indicatorName,
  withUnit,
} from '../../index.ts';
import { type Decimal, ruleSetFor } from '../../domain/index.ts';
import type { LayerFigure, MapLayer } from '../../geo/index.ts';
import { needRows, type Standing, standingOf } from '../plan-areas-view.ts';
import { mapMessages } from './messages.ts';

/** What a unit of the map has of a figure. */
export type UnitValue =
  | { readonly kind: 'known'; readonly value: number }
  /** One of the figure's words, by its place among them. */
  | { readonly kind: 'word'; readonly nth: number }
  | { readonly kind: 'missing' | 'suppressed' };

/** Something that the map can show of its units. */
export interface MapFigure {
  /** In the address. */
  readonly id: string;
  readonly name: string;
  /** Upwards; empty for what has no time. */
  readonly periods: readonly { readonly id: string; readonly label: string }[];
  /** The period shown when none is asked for; the last one when absent. */
  readonly usual?: string;
  /** The words in the place of numbers, in order; the last says that it cannot be said. */
  readonly words?: readonly string[];
  readonly format: (value: number) => string;
  readonly valueOf: (unit: string, period: string) => UnitValue;
  readonly how: string;
}

export const MISSING_VALUE: UnitValue = { kind: 'missing' };

type FiguresByArea = ReadonlyMap<string, readonly AreaFigures[]>;

/** Everything that the map can show of the plan's areas: class, residents, what the activities reach,
 * and the figures of the law. */
export function areaFigures(
  reading: PlanReading,
  figures: FiguresByArea,
  language: Language,
): MapFigure[] {
  return [
    classFigure(figures, language),
    residentsFigure(reading, language),
    ...reachFigures(reading, language),
    ...indicatorFigures(figures, language),
  ];
}

function residentsFigure({ plan }: PlanReading, language: Language): MapFigure {
  const text = mapMessages(language);
  const residents = new Map(plan.areas.map((area) => [area.id, area.residents]));
  return {
    id: 'beboere',
    name: text.figure.residents,
    how: text.how.residents,
    periods: [],
    format: (value) => formatNumber(language, value),
    valueOf: (unit) => knownOr(residents.get(unit)),
  };
}

function reachFigures(reading: PlanReading, language: Language): MapFigure[] {
  const text = mapMessages(language);
  const { years } = reading.evaluation;
  const periods = years.map(({ year }) => ({ id: String(year), label: String(year) }));
  const first = periods[0]?.id;
  const common = { periods, ...(first !== undefined && { usual: first }) };
  const rowsOf = (unit: string, period: string) =>
    needRows(reading, Number(period)).filter((row) => row.area === unit);
  return [
    {
      id: 'naas',
      name: text.figure.reach,
      how: text.how.reach,
      ...common,
      format: (value) => formatNumber(language, value),
      valueOf: (unit, period) => {
        const rows = rowsOf(unit, period);
        return rows.length === 0 ? MISSING_VALUE : knownOr(sum(rows.map((row) => row.persons)));
      },
    },
    {
      id: 'daekning',
      name: text.figure.coverage,
      how: text.how.coverage,
      ...common,
      format: (value) => formatShare(language, value / 100),
      valueOf: (unit, period) => {
        const rows = rowsOf(unit, period);
        const weights = sum(rows.map((row) => row.weight));
        if (weights === 0) return MISSING_VALUE;
        return knownOr((100 * sum(rows.map((row) => row.weight * row.coverage))) / weights);
      },
    },
  ];
}

function indicatorFigures(figures: FiguresByArea, language: Language): MapFigure[] {
  const text = mapMessages(language);
  return INDICATOR_IDS.flatMap((indicator): MapFigure[] => {
    const years = yearsOf(figures, (one) => figureOf(one, indicator).status !== 'missing');
    if (years.length === 0) return [];
    const { unit } = INDICATORS[indicator];
    return [
      {
        id: indicator,
        name: indicatorName(language, indicator),
        how: text.how.indicator,
        periods: years.map((year) => ({ id: year, label: year })),
        format: (value) => withUnit(language, String(value) as Decimal, unit),
        valueOf: (area, year) => {
          const of = ofYear(figures.get(area), year);
          const figure = of && figureOf(of, indicator);
          if (!figure) return MISSING_VALUE;
          return figure.status === 'known'
            ? knownOr(Number(figure.value))
            : { kind: figure.status };
        },
      },
    ];
  });
}

/** From none of the classes to the strictest. */
const CLASS_ORDER: readonly ClassId[] = [
  'forebyggelsesomraade',
  'udsat_boligomraade',
  'ghettoomraade',
  'parallelsamfund',
  'haardt_ghettoomraade',
  'omdannelsesomraade',
];

function classFigure(figures: FiguresByArea, language: Language): MapFigure {
  const text = mapMessages(language);
  const years = yearsOf(figures, (one) => ruleSetFor(one.listDate).ok);
  const standings = new Map<string, Standing>();
  const standing = (area: string, year: string): Standing => {
    const key = `${year} ${area}`;
    const known = standings.get(key);
    if (known) return known;
    const upTo = (figures.get(area) ?? []).filter((one) => yearOf(one) <= year);
    const isOfYear = upTo.some((one) => yearOf(one) === year);
    const answer: Standing = isOfYear ? standingOf(upTo) : { kind: 'no-figures' };
    standings.set(key, answer);
    return answer;
  };
  const seen = new Set<ClassId>();
  for (const area of figures.keys()) {
    for (const year of years) {
      const one = standing(area, year);
      if (one.kind === 'class') seen.add(one.classId);
    }
  }
  const classes = CLASS_ORDER.filter((one) => seen.has(one));
  const words = [text.noClass, ...classes.map((one) => className(language, one)), text.unsure];
  return {
    id: 'klasse',
    name: text.figure.class,
    how: text.how.class,
    periods: years.map((year) => ({ id: year, label: year })),
    words,
    format: (value) => words[value] ?? '',
    valueOf: (area, year) => {
      const one = standing(area, year);
      if (one.kind === 'no-figures') return MISSING_VALUE;
      if (one.kind === 'class') return { kind: 'word', nth: 1 + classes.indexOf(one.classId) };
      return { kind: 'word', nth: one.kind === 'none' ? 0 : words.length - 1 };
    },
  };
}

function yearsOf(figures: FiguresByArea, counts: (one: AreaFigures) => boolean): string[] {
  const all = [...figures.values()].flatMap((series) => series.filter(counts).map(yearOf));
  return [...new Set(all)].sort();
}

function yearOf({ listDate }: AreaFigures): string {
  return String(partsOf(listDate).year);
}

function ofYear(series: readonly AreaFigures[] | undefined, year: string): AreaFigures | undefined {
  return series?.findLast((one) => yearOf(one) === year);
}

/** The figures of a district map, day by day. */
export function layerFigures(layer: MapLayer, language: Language): MapFigure[] {
  const text = mapMessages(language);
  return layer.figures.map((figure) => ({
    id: figure.id,
    name: capitalised(text.measure[figure.measure](figure.name)),
    how: text.how.layer(layer.source),
    periods: Object.keys(figure.days)
      .sort()
      .map((day) => ({ id: day, label: isLocalDate(day) ? formatDate(language, day) : day })),
    format: (value) =>
      figure.measure === 'procent'
        ? formatShare(language, value / 100)
        : formatNumber(language, value),
    valueOf: (unit, period) => districtValue(figure, unit, period),
  }));
}

function districtValue({ days }: LayerFigure, unit: string, period: string): UnitValue {
  const value = isLocalDate(period) ? days[period]?.[unit] : undefined;
  if (value === undefined || value === 'missing') return MISSING_VALUE;
  return value === 'suppressed' ? { kind: 'suppressed' } : { kind: 'known', value };
}

function knownOr(value: number | undefined): UnitValue {
  return value === undefined ? MISSING_VALUE : { kind: 'known', value };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
