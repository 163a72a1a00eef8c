import { axisX, axisY, gridY, rectY, ruleY } from '@observablehq/plot';
import type { Language } from '../../platform/i18n/index.ts';
import { type Canvas, draw, hatch, remembered } from './drawing.ts';
import { ChartFigure, type ChartProps, Drawing } from './figure.tsx';
import { inTable, type Measure, onAxis, ticksTo } from './scale.ts';

/** A balance at the end of a part of a year. */
export interface BalancePoint {
  /** Names the part in the table: `1. kvartal 2028`. */
  readonly label: string;
  /** The year with the part that has passed when it begins: 2028.25. */
  readonly from: number;
  readonly value: number;
}

interface BalanceBarsProps extends ChartProps {
  /** In the order of time, all of the same length, such as quarters. */
  points: readonly BalancePoint[];
  /** How much of a year a point is: 0.25. */
  length: number;
  measure: Measure;
  /** Heads of the table: the part of the year, and the balance. */
  head: readonly [string, string];
}

const WIDE: Canvas = { width: 840, height: 300, narrow: false };
const NARROW: Canvas = { width: 360, height: 280, narrow: true };

/** Balances through the years as bars above and below zero; those below are hatched in the signal
 * colour. */
export function BalanceBars(props: BalanceBarsProps) {
  const { points, length, measure, head, ...chart } = props;
  const { id, language } = chart;
  const key = JSON.stringify([points, measure, language]);
  const table = {
    unit: measure.tableUnit ?? measure.unit,
    head,
    rows: points.map(({ label, value }) => [label, inTable(measure, language, value)]),
  };
  return (
    <ChartFigure chart={chart} unit={measure.unit} table={table}>
      {[WIDE, NARROW].map((canvas) => (
        <Drawing
          id={id}
          canvas={canvas}
          described={chart.description !== undefined}
          inside={remembered(`balance ${id} ${canvas.width} ${key}`, () =>
            drawBalance(`${id}-hatch-${canvas.width}`, canvas, {
              points,
              length,
              measure,
              language,
            }),
          )}
        />
      ))}
    </ChartFigure>
  );
}

function drawBalance(
  hatchId: string,
  canvas: Canvas,
  {
    points,
    length,
    measure,
    language,
  }: Pick<BalanceBarsProps, 'points' | 'length' | 'measure'> & { readonly language: Language },
): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = ticksTo(high - low, canvas.narrow ? 4 : 6)[1] ?? 1;
  const [bottom, top] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: top - bottom + 1 }, (_, index) => (bottom + index) * step);
  const longest = Math.max(...ticks.map((tick) => onAxis(measure, language, tick).length));
  const first = Math.floor(points[0]?.from ?? 0);
  const last = Math.ceil((points.at(-1)?.from ?? 0) + length);
  const years = Array.from({ length: last - first }, (_, index) => first + index + 0.5);
  const inside = draw(canvas, {
    marginTop: 12,
    marginLeft: longest * 8 + 10,
    marginRight: 8,
    marginBottom: 30,
    x: { domain: [first, last] },
    y: { domain: [bottom * step, top * step] },
    color: { type: 'identity' },
    marks: [
      gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(ticks, {
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => onAxis(measure, language, value),
      }),
      axisX(years, {
        tickSize: 0,
        tickPadding: 10,
        label: null,
        anchor: 'bottom',
        tickFormat: (value: number) =>
          yearText(Math.floor(value), canvas.narrow && years.length > 6),
      }),
      rectY(points, {
        x1: 'from',
        x2: ({ from }: BalancePoint) => from + length,
        y1: 0,
        y2: 'value',
        fill: ({ value }: BalancePoint) => (value < 0 ? `url(#${hatchId})` : 'var(--series-1)'),
        stroke: 'var(--paper)',
        strokeWidth: 1,
      }),
      ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    ],
  });
  return hatch(hatchId, 'var(--gap)', 'var(--gap-soft)') + inside;
}

function yearText(year: number, short: boolean): string {
  return short ? `’${String(year).slice(2)}` : String(year);
}
