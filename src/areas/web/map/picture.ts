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

/** How a unit is drawn: a shade from 0 (lightest) to 5, or why it has none. */
export type Fill = number | 'unsure' | 'missing' | 'suppressed';

/** A unit with what is shown of it. */
export interface ShownUnit extends MapUnit {
  readonly value: UnitValue;
  readonly fill: Fill;
}

/** An entry of the legend. */
export interface LegendEntry {
  readonly fill: Fill;
  readonly count: number;
  /** What it stands for, when that is a word. */
  readonly word?: string;
  /** The ends of a class of numbers; absent for words and absences. */
  readonly ends?: Pick<ValueClass, 'from' | 'to'>;
}

/** What a figure says of all units at a period. */
export interface Shown {
  readonly units: readonly ShownUnit[];
  readonly legend: readonly LegendEntry[];
}

/** What units are drawn in when there is nothing to say of them. */
const PLAIN = 1;

/** Colours the units: words by their order, numbers by the classes that the view asks for. */
export function show(
  units: readonly MapUnit[],
  figure: MapFigure | undefined,
  period: string,
  view: MapView,
): Shown {
  if (!figure) {
    const value: UnitValue = { kind: 'missing' };
    return { units: units.map((unit) => ({ ...unit, value, fill: PLAIN })), legend: [] };
  }
  const valued = units.map((unit) => ({ ...unit, value: figure.valueOf(unit.id, period) }));
  const numbers = valued.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : []));
  const classes = classesOf(numbers, view);
  const shades = shadesOf(figure.words ? figure.words.length - 1 : classes.length);
  const fillOf = (value: UnitValue): Fill => {
    if (value.kind === 'word') return shades[value.nth] ?? 'unsure';
    if (value.kind !== 'known') return value.kind;
    return shades[classOf(classes, value.value) ?? -1] ?? 'missing';
  };
  const shown = valued.map((unit) => ({ ...unit, fill: fillOf(unit.value) }));
  return { units: shown, legend: legendOf(shown, { figure, classes, shades }) };
}

function classesOf(numbers: readonly number[], { method, limits, count }: MapView): ValueClass[] {
  if (method === 'faste' && limits && numbers.length > 0) return fixedClasses(numbers, limits);
  return quantileClasses(numbers, count);
}

/** The shades of so many classes, as far from each other as they can be. */
function shadesOf(count: number): readonly number[] {
  return SHADES[count] ?? SHADES.at(-1)!;
}

const SHADES: readonly (readonly number[])[] = [
  [],
  [2],
  [1, 4],
  [0, 2, 4],
  [0, 1, 3, 5],
  [0, 1, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];

interface Scale {
  readonly figure: MapFigure;
  readonly classes: readonly ValueClass[];
  readonly shades: readonly number[];
}

function legendOf(
  units: readonly ShownUnit[],
  { figure, classes, shades }: Scale,
): readonly LegendEntry[] {
  const countOf = (fill: Fill) => units.filter((unit) => unit.fill === fill).length;
  const ofWords = (figure.words ?? []).map((word, nth): LegendEntry => {
    const fill = shades[nth] ?? 'unsure';
    return { fill, word, count: countOf(fill) };
  });
  const ofClasses = classes.map(({ from, to, count }, at): LegendEntry => {
    return { fill: shades[at] ?? 0, count, ends: { from, to } };
  });
  const absent = (['missing', 'suppressed'] as const).map((fill) => ({
    fill,
    count: countOf(fill),
  }));
  return [
    ...ofWords.filter(({ count }) => count > 0),
    ...ofClasses,
    ...absent.filter(({ count }) => count > 0),
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
