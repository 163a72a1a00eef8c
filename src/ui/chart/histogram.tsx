import { axisX, axisY, gridY, rectY, ruleY } from '@observablehq/plot';
import type { Language } from '../../platform/i18n/index.ts';
import { type Canvas, draw, remembered } from './drawing.ts';
import { ChartFigure, type ChartProps, Drawing } from './figure.tsx';
import { inTable, type Measure, onAxis, ticksTo } from './scale.ts';

/** How much lies between two values. */
export interface HistogramStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

interface HistogramProps extends ChartProps {
  /** Equal steps, from the lowest. */
  steps: readonly HistogramStep[];
  /** What the values are, below the axis. */
  x: Measure;
  /** What is counted. */
  y: Measure;
  /** Heads of the table: from, to, count. */
  head: readonly [string, string, string];
}

const WIDE: Canvas = { width: 840, height: 300, narrow: false };
const NARROW: Canvas = { width: 360, height: 280, narrow: true };

/** How often a value falls in each of some equal steps. */
export function Histogram(props: HistogramProps) {
  const { steps, x, y, head, ...chart } = props;
  const { id, language } = chart;
  const key = JSON.stringify([steps, x, y, language]);
  const table = {
    unit: x.tableUnit ?? x.unit,
    head,
    rows: steps.map(({ from, to, count }) => [
      inTable(x, language, from),
      inTable(x, language, to),
      inTable(y, language, count),
    ]),
  };
  return (
    <ChartFigure chart={chart} unit={y.unit} table={table}>
      {[WIDE, NARROW].map((canvas) => (
        <Drawing
          id={id}
          canvas={canvas}
          described={chart.description !== undefined}
          inside={remembered(`histogram ${canvas.width} ${key}`, () =>
            drawHistogram(canvas, { steps, x, y, language }),
          )}
        />
      ))}
    </ChartFigure>
  );
}

interface HistogramData {
  readonly steps: readonly HistogramStep[];
  readonly x: Measure;
  readonly y: Measure;
  readonly language: Language;
}

function drawHistogram(canvas: Canvas, { steps, x, y, language }: HistogramData): string {
  const { per = 1 } = x;
  const last = steps.at(-1)?.to ?? 0;
  const xTicks = ticksTo(last / per, canvas.narrow ? 3 : 8)
    .map((tick) => tick * per)
    .filter((tick) => tick <= last);
  const yTicks = ticksTo(Math.max(...steps.map(({ count }) => count)), 4);
  const longest = Math.max(...yTicks.map((tick) => onAxis(y, language, tick).length));
  return draw(canvas, {
    marginTop: 12,
    marginLeft: longest * 8 + 12,
    marginRight: 16,
    marginBottom: 46,
    x: { domain: [0, last] },
    y: { domain: [0, yTicks.at(-1)!] },
    marks: [
      gridY(yTicks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(yTicks, {
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => onAxis(y, language, value),
      }),
      axisX(xTicks, {
        tickSize: 0,
        tickPadding: 8,
        label: x.unit,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickFormat: (value: number) => onAxis(x, language, value),
      }),
      rectY(steps, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'count',
        fill: 'var(--series-1)',
        stroke: 'var(--paper)',
        strokeWidth: 1,
      }),
      ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    ],
  });
}
