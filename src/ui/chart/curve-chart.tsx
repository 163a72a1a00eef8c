import { axisX, axisY, gridX, gridY, lineY, ruleY } from '@observablehq/plot';
import { raw } from 'hono/html';
import type { Language } from '../../platform/i18n/index.ts';
import type { Content } from '../content.ts';
import { type Canvas, draw, remembered } from './drawing.ts';
import { ChartFigure, type ChartProps, type LegendEntry } from './figure.tsx';
import { inTable, type Measure, onAxis, ticksTo } from './scale.ts';

/** A point of a curve, or one beside it. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** The point in words, for those who do not see it. */
  readonly label: string;
  /** Where more about it stands. */
  readonly href: string;
}

/** A point that is not of the curve; its sign stands beside it and before its name in the legend. */
export interface MarkedPoint extends CurvePoint {
  readonly sign: string;
  readonly name: string;
}

interface CurveChartProps extends ChartProps {
  /** In the order of `x`. */
  readonly points: readonly CurvePoint[];
  /** The word for the curve in the legend. */
  readonly curve: string;
  readonly marked?: readonly MarkedPoint[];
  readonly x: Measure;
  readonly y: Measure;
  /** Heads of the table's columns: what a row is, x and y. */
  readonly head: readonly [string, string, string];
}

const WIDE: Canvas = { width: 840, height: 400, narrow: false };
const NARROW: Canvas = { width: 360, height: 320, narrow: true };
const MARGIN = { top: 16, right: 24, bottom: 48 };

/** What one quantity gives for another: points that can be followed, joined by a line, and other points
 * beside them. */
export function CurveChart(props: CurveChartProps) {
  const { points, curve, marked = [], x, y, head, ...chart } = props;
  const { language } = chart;
  const row = (name: string, point: CurvePoint) => [
    name,
    inTable(x, language, point.x),
    inTable(y, language, point.y),
  ];
  const table = {
    head,
    rows: [
      ...points.map((point, index) => row(`${curve} ${index + 1}`, point)),
      ...marked.map((point) => row(point.name, point)),
    ],
  };
  const legend: LegendEntry[] = [
    { label: curve, swatch: 'swatch-1' },
    ...marked.map(({ sign, name }) => ({ label: `${sign}: ${name}`, swatch: 'swatch-3' })),
  ];
  return (
    <ChartFigure chart={chart} unit={y.unit} legend={legend} table={table}>
      {[WIDE, NARROW].map((canvas) => (
        <Curve canvas={canvas} points={points} marked={marked} x={x} y={y} chart={chart} />
      ))}
    </ChartFigure>
  );
}

interface CurveProps {
  readonly canvas: Canvas;
  readonly points: readonly CurvePoint[];
  readonly marked: readonly MarkedPoint[];
  readonly x: Measure;
  readonly y: Measure;
  readonly chart: ChartProps;
}

function Curve(props: CurveProps) {
  const { canvas, points, marked, chart } = props;
  const frame = frameOf(props);
  const key = JSON.stringify([points, marked.map((one) => [one.x, one.y]), props.x, props.y]);
  const drawn = remembered(`curve ${canvas.width} ${chart.language} ${key}`, () =>
    drawCurve(props, frame),
  );
  return (
    // A group and no image: the points in it are links.
    <svg
      class={`chart__svg chart__svg--${canvas.narrow ? 'narrow' : 'wide'}`}
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      width={canvas.width}
      height={canvas.height}
      role="group"
      aria-labelledby={`${chart.id}-title`}
      font-size="13"
      text-anchor="middle"
      fill="currentColor"
    >
      <g aria-hidden="true">{raw(drawn)}</g>
      {inPlaces(marked, frame).map(({ x, y, signs }) => (
        <text class="curve__sign" x={x} y={y + 22} aria-hidden="true">
          {signs.join(', ')}
        </text>
      ))}
      {marked.map((point) => (
        <PointLink point={point} frame={frame}>
          <path class="curve__mark" d="M14 6L22 14L14 22L6 14Z" />
        </PointLink>
      ))}
      {points.map((point) => (
        <PointLink point={point} frame={frame}>
          <circle class="curve__point" cx={14} cy={14} r={6} />
        </PointLink>
      ))}
    </svg>
  );
}

/** Points whose signs would cover each other, in pixels. */
const SAME_PLACE = 14;

/** The signs beside each place, so that none stands upon another. */
function inPlaces(marked: readonly MarkedPoint[], frame: Frame) {
  const places: { x: number; y: number; signs: string[] }[] = [];
  for (const point of marked) {
    const [x, y] = [frame.atX(point.x), frame.atY(point.y)];
    const near = places.find(
      (place) => Math.abs(place.x - x) < SAME_PLACE && Math.abs(place.y - y) < SAME_PLACE,
    );
    if (near) near.signs.push(point.sign);
    else places.push({ x, y, signs: [point.sign] });
  }
  return places;
}

const HIT = 28;

/** A link of HTML in the drawing: Turbo cannot follow those of SVG. */
function PointLink({
  point,
  frame,
  children,
}: {
  point: CurvePoint;
  frame: Frame;
  children?: Content;
}) {
  const [x, y] = [frame.atX(point.x) - HIT / 2, frame.atY(point.y) - HIT / 2];
  return (
    <foreignObject x={x} y={y} width={HIT} height={HIT}>
      <a class="curve__link" href={point.href} aria-label={point.label}>
        <svg viewBox={`0 0 ${HIT} ${HIT}`} width={HIT} height={HIT} aria-hidden="true">
          {children}
        </svg>
      </a>
    </foreignObject>
  );
}

interface Frame {
  readonly left: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
}

function frameOf({ canvas, points, marked, x, y, chart: { language } }: CurveProps): Frame {
  const all = [...points, ...marked];
  const ticks = (values: readonly number[], { per = 1 }: Measure, count: number) =>
    ticksTo(Math.max(...values) / per, count).map((tick) => tick * per);
  const xTicks = ticks(
    all.map((point) => point.x),
    x,
    canvas.narrow ? 3 : 6,
  );
  const yTicks = ticks(
    all.map((point) => point.y),
    y,
    canvas.narrow ? 4 : 5,
  );
  const left = Math.max(...yTicks.map((tick) => onAxis(y, language, tick).length)) * 8 + 14;
  const width = canvas.width - left - MARGIN.right;
  const height = canvas.height - MARGIN.top - MARGIN.bottom;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    left,
    xTicks,
    yTicks,
    atX: (value) => round(left + (value / xTicks.at(-1)!) * width),
    atY: (value) => round(MARGIN.top + (1 - value / yTicks.at(-1)!) * height),
  };
}

function drawCurve({ canvas, points, x, y, chart }: CurveProps, frame: Frame): string {
  const { language }: { readonly language: Language } = chart;
  return draw(canvas, {
    marginTop: MARGIN.top,
    marginLeft: frame.left,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    x: { domain: [0, frame.xTicks.at(-1)!] },
    y: { domain: [0, frame.yTicks.at(-1)!] },
    marks: [
      gridX(frame.xTicks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      gridY(frame.yTicks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX(frame.xTicks, {
        tickSize: 0,
        tickPadding: 8,
        label: x.unit,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickFormat: (value: number) => onAxis(x, language, value),
      }),
      axisY(frame.yTicks, {
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => onAxis(y, language, value),
      }),
      ruleY([0], { stroke: 'var(--ink)' }),
      lineY(points, { x: 'x', y: 'y', stroke: 'var(--series-1)', strokeWidth: 2 }),
    ],
  });
}
