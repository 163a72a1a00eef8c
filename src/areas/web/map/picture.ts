import {
  type Box,
  boxOf,
  classOf,
  fixedClasses,
  frameOf,
  labelPlace,
  type MapFrame,
  pathOf,
  placesOf,
  type Point,
  quantileClasses,
  type ServicePoint,
  type Shape,
  type ValueClass,
} from '../../geo/index.ts';
import type { MapFigure, UnitValue } from './figures.ts';
import type { MapView } from './view-state.ts';

/** Something that the map colours: an area of the plan or a district. */
export interface MapUnit {
  readonly id: string;
  readonly name: string;
  readonly shape?: Shape;
  /** Its own page, without language prefix. */
  readonly path?: string;
}

/** How a unit is drawn: a class from 0, or why it has none. */
export type Fill = number | 'missing' | 'suppressed';

/** A unit with what is shown of it. */
export interface ShownUnit extends MapUnit {
  readonly value: UnitValue;
  readonly fill: Fill;
}

/** An entry of the legend. */
export interface LegendEntry {
  readonly fill: Fill;
  readonly count: number;
  /** The ends of a class of numbers; absent for words and absences. */
  readonly ends?: Pick<ValueClass, 'from' | 'to'>;
}

/** What a figure says of all units at a period. */
export interface Shown {
  readonly units: readonly ShownUnit[];
  readonly legend: readonly LegendEntry[];
}

/** Colours the units: words by their order, numbers by the classes that the view asks for. */
export function show(
  units: readonly MapUnit[],
  figure: MapFigure | undefined,
  period: string,
  view: MapView,
): Shown {
  const valued = units.map((unit) => ({
    ...unit,
    value: figure ? figure.valueOf(unit.id, period) : ({ kind: 'missing' } as const),
  }));
  const numbers = valued.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : []));
  const classes = classesOf(numbers, view);
  const shown = valued.map((unit) => ({ ...unit, fill: fillOf(unit.value, classes) }));
  return { units: shown, legend: legendOf(shown, figure, classes) };
}

function classesOf(numbers: readonly number[], { method, limits, count }: MapView): ValueClass[] {
  if (method === 'faste' && limits && numbers.length > 0) return fixedClasses(numbers, limits);
  return quantileClasses(numbers, count);
}

function fillOf(value: UnitValue, classes: readonly ValueClass[]): Fill {
  if (value.kind === 'word') return value.nth;
  if (value.kind !== 'known') return value.kind;
  return classOf(classes, value.value) ?? 'missing';
}

function legendOf(
  units: readonly ShownUnit[],
  figure: MapFigure | undefined,
  classes: readonly ValueClass[],
): LegendEntry[] {
  const countOf = (fill: Fill) => units.filter((unit) => unit.fill === fill).length;
  const absent = (['missing', 'suppressed'] as const)
    .map((fill) => ({ fill, count: countOf(fill) }))
    .filter(({ count }) => count > 0);
  if (figure?.words) {
    const words = figure.words.map((_, nth) => ({ fill: nth, count: countOf(nth) }));
    return [...words.filter(({ count }) => count > 0), ...absent];
  }
  return [
    ...classes.map(({ from, to, count }, fill) => ({ fill, count, ends: { from, to } })),
    ...absent,
  ];
}

/** How large the drawing is in its own units. */
export const SIZE = { width: 960, height: 640 };

/** A unit on the drawing. */
export interface DrawnUnit extends ShownUnit {
  readonly path: string;
  readonly link?: string;
  /** Where its label stands, and how much room there is for it. */
  readonly label?: { readonly at: Point; readonly width: number; readonly height: number };
}

/** The map as points and paths of a drawing. */
export interface Picture {
  readonly frame: MapFrame;
  /** What is shown without zooming. */
  readonly whole: Box;
  readonly units: readonly DrawnUnit[];
  readonly points: readonly (ServicePoint & { readonly at: Point })[];
}

/** Around Denmark's middle, for those who have drawn nothing yet. */
const NOTHING_YET: Box = { west: 9, south: 55, east: 12.6, north: 57.2 };

/** The box around everything that the map has. */
export function wholeOf(units: readonly MapUnit[], points: readonly ServicePoint[]): Box {
  const places = function* () {
    for (const { shape } of units) if (shape) yield* placesOf(shape);
    for (const { place } of points) yield place;
  };
  return boxOf(places()) ?? NOTHING_YET;
}

/** Draws units and points; `look` moves and enlarges. */
export function draw(
  units: readonly ShownUnit[],
  points: readonly ServicePoint[],
  look?: MapView['look'],
): Picture {
  const whole = wholeOf(units, points);
  const frame = frameOf(whole, SIZE, look);
  return {
    frame,
    whole,
    units: units.flatMap((unit) => drawUnit(unit, frame)),
    points: points.map((point) => ({ ...point, at: frame.project(point.place) })),
  };
}

function drawUnit(unit: ShownUnit, frame: MapFrame): DrawnUnit[] {
  if (!unit.shape) return [];
  const path = pathOf(unit.shape, frame);
  if (path === '') return [];
  const { path: link, ...rest } = unit;
  const place = labelPlace(unit.shape);
  const box = boxOf(placesOf(unit.shape))!;
  const [left, top] = frame.project([box.west, box.north]);
  const [right, bottom] = frame.project([box.east, box.south]);
  return [
    {
      ...rest,
      path,
      ...(link !== undefined && { link }),
      ...(place && {
        label: { at: frame.project(place), width: right - left, height: bottom - top },
      }),
    },
  ];
}
