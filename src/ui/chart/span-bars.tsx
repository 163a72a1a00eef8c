import { axisX, barX, gridX, ruleX, text, tickX } from '@observablehq/plot';
import type { Language } from '../../platform/i18n/index.ts';
import { type Canvas, draw, remembered } from './drawing.ts';
import {
  ChartFigure,
  type ChartProps,
  Drawing,
  type LegendEntry,
  type PlainTable,
} from './figure.tsx';
import { type Measure, onAxis, onLabel, ticksTo } from './scale.ts';

/** A span between two values, perhaps with a narrower one in it and a mark. */
export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly inner?: { readonly from: number; readonly to: number };
  readonly mark?: number;
}

interface SpanBarsProps extends ChartProps {
  /** From the top; long names are for the table. */
  spans: readonly Span[];
  /** A value that all spans are seen against. */
  line?: number;
  legend: readonly LegendEntry[];
  table: PlainTable;
  measure: Measure;
}

const ROW = 40;

/** Spans under each other on one axis from zero: what a value may become, and what moves it. */
export function SpanBars(props: SpanBarsProps) {
  const { spans, line, legend, table, measure, ...chart } = props;
  const { id, language } = chart;
  const height = spans.length * ROW + 40;
  const wide: Canvas = { width: 840, height, narrow: false };
  const narrow: Canvas = { width: 360, height: height + spans.length * 16, narrow: true };
  const key = JSON.stringify([spans, line, measure, language]);
  return (
    <ChartFigure chart={chart} unit={measure.unit} legend={legend} table={table}>
      {[wide, narrow].map((canvas) => (
        <Drawing
          id={id}
          canvas={canvas}
          described={chart.description !== undefined}
          inside={remembered(`spans ${canvas.width} ${key}`, () =>
            drawSpans(canvas, { spans, line, measure, language }),
          )}
        />
      ))}
    </ChartFigure>
  );
}

interface SpansData {
  readonly spans: readonly Span[];
  readonly line: number | undefined;
  readonly measure: Measure;
  readonly language: Language;
}

function drawSpans(canvas: Canvas, { spans, line, measure, language }: SpansData): string {
  const { per = 1 } = measure;
  const highest = Math.max(...spans.map(({ from, to }) => Math.max(from, to)), line ?? 0);
  const ticks = ticksTo(highest / per, canvas.narrow ? 3 : 6).map((tick) => tick * per);
  const rows = spans.map(({ label }, index) => ({ row: String(index), label }));
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const band = (inset: number) => ({
    y: 'row',
    x1: 'from',
    x2: 'to',
    insetTop: inset,
    insetBottom: inset,
  });
  const numbered = spans.map((span, index) => ({ ...span, row: String(index) }));
  const inner = numbered.flatMap(({ row, inner: part }) => (part ? [{ row, ...part }] : []));
  const marks = numbered.flatMap(({ row, mark }) => (mark === undefined ? [] : [{ row, mark }]));
  return draw(canvas, {
    marginTop: canvas.narrow ? 18 : 4,
    marginLeft: canvas.narrow ? 8 : longest * 7.4 + 20,
    marginRight: 48,
    marginBottom: 30,
    x: { domain: [0, ticks.at(-1)!] },
    y: {
      domain: rows.map(({ row }) => row),
      axis: null,
      padding: canvas.narrow ? 0.5 : 0.3,
    },
    marks: [
      gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX(ticks, {
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (value: number) => onAxis(measure, language, value),
      }),
      barX(numbered, { ...band(inner.length > 0 ? 6 : 2), fill: 'var(--series-2)' }),
      barX(inner, { ...band(1), fill: 'var(--series-1)' }),
      ruleX([0], { stroke: 'var(--ink)' }),
      ...(line === undefined
        ? []
        : [ruleX([line], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '4 3' })]),
      tickX(marks, { y: 'row', x: 'mark', stroke: 'var(--paper)', strokeWidth: 5 }),
      tickX(marks, { y: 'row', x: 'mark', stroke: 'var(--ink)', strokeWidth: 2.5 }),
      text(numbered, {
        y: 'row',
        x: ({ from, to }: Span) => Math.max(from, to),
        text: ({ from, to }: Span) => onLabel(measure, language, Math.max(from, to)),
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
      }),
      text(rows, {
        y: 'row',
        text: 'label',
        frameAnchor: 'left',
        textAnchor: canvas.narrow ? 'start' : 'end',
        dx: canvas.narrow ? 0 : -10,
        dy: canvas.narrow ? -22 : 0,
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
    ],
  });
}
