import { axisX, axisY, barX, gridX, ruleX, stackX, text } from '@observablehq/plot';
import type { Language } from '../../platform/i18n/index.ts';
import { uiMessages } from '../messages.ts';
import { draw, hatch, remembered, type Canvas } from './drawing.ts';
import { ChartFigure, Drawing, type ChartProps } from './figure.tsx';
import {
  inTable,
  onAxis,
  onLabel,
  onSeriesColour,
  seriesColour,
  ticksTo,
  type Measure,
} from './scale.ts';

/** A part of every bar. */
export interface BarPart {
  readonly label: string;
  /** One value per bar. */
  readonly values: readonly number[];
  /** Draws the part in the signal colour with a hatch. */
  readonly gap?: boolean;
}

interface ComparisonBarsProps extends ChartProps {
  /** The names of the bars, from the top. */
  bars: readonly string[];
  /** Stacked from the left. */
  parts: readonly BarPart[];
  measure: Measure;
  /** Shows the parts under each other instead of stacked. */
  grouped?: boolean;
}

/** Some bars side by side, stacked or grouped by part: the same measure for each way of going on. */
export function ComparisonBars(props: ComparisonBarsProps) {
  const { bars, parts, measure, grouped = false, ...chart } = props;
  const { id, language } = chart;
  const rows = grouped ? bars.length * parts.length : bars.length;
  const height = rows * (grouped ? 26 : 44) + (grouped ? bars.length * 14 : 0) + 36;
  const wide: Canvas = { width: 840, height, narrow: false };
  const narrow: Canvas = { width: 360, height: height + bars.length * 18, narrow: true };
  const data: BarsData = { bars, parts, measure, grouped, language };
  const key = JSON.stringify(data);
  const table = {
    unit: measure.tableUnit ?? measure.unit,
    head: [uiMessages(language).part, ...bars],
    rows: parts.map((part) => [
      part.label,
      ...part.values.map((value) => inTable(measure, language, value)),
    ]),
  };
  const legend = parts.map((part, nth) => ({
    label: part.label,
    swatch: part.gap ? 'swatch-gap' : `swatch-${(nth % 7) + 1}`,
  }));
  return (
    <ChartFigure chart={chart} unit={measure.unit} legend={legend} table={table}>
      {[wide, narrow].map((canvas) => (
        <Drawing
          id={id}
          canvas={canvas}
          described={chart.description !== undefined}
          inside={remembered(`bars ${id} ${canvas.width} ${key}`, () =>
            drawBars(`${id}-hatch-${canvas.width}`, canvas, data),
          )}
        />
      ))}
    </ChartFigure>
  );
}

interface BarsData {
  bars: readonly string[];
  parts: readonly BarPart[];
  measure: Measure;
  grouped: boolean;
  language: Language;
}

interface Piece {
  readonly bar: string;
  readonly part: string;
  readonly value: number;
  readonly fill: string;
  readonly ink: string;
  readonly hatched: boolean;
  readonly label: string;
}

function drawBars(hatchId: string, canvas: Canvas, data: BarsData): string {
  const { bars, parts, measure, grouped, language } = data;
  const pieces: Piece[] = parts.flatMap((part, nth) =>
    bars.map((bar, index) => ({
      bar,
      part: part.label,
      value: part.values[index] ?? 0,
      fill: part.gap ? `url(#${hatchId})` : seriesColour(nth),
      hatched: part.gap ?? false,
      ink: part.gap ? 'var(--gap-ink)' : onSeriesColour(nth),
      label: onLabel(measure, language, part.values[index] ?? 0),
    })),
  );
  const sums = bars.map((_, index) =>
    parts.reduce((sum, part) => sum + (part.values[index] ?? 0), 0),
  );
  const longest = Math.max(...(grouped ? pieces.map((piece) => piece.value) : sums));
  const ticks = ticksTo(longest, canvas.narrow ? 3 : 6);
  const end = ticks.at(-1)!;
  const left = canvas.narrow ? 8 : Math.min(240, Math.max(...bars.map((b) => b.length)) * 7.2 + 20);
  const perUnit = (canvas.width - left - 60) / end;
  const frame = {
    marginTop: canvas.narrow ? 14 : 4,
    marginLeft: left,
    marginRight: 60,
    marginBottom: 30,
    x: { domain: [0, end] },
    color: { type: 'identity' as const },
  };
  const scale = [
    gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
    axisX(ticks, {
      tickSize: 0,
      tickPadding: 8,
      label: null,
      tickFormat: (value: number) => onAxis(measure, language, value),
    }),
  ];
  const names = bars.map((bar, index) => ({ bar, sum: sums[index] ?? 0 }));
  const hatched = hatch(hatchId, 'var(--gap)', 'var(--gap-soft)');
  if (grouped) {
    return (
      hatched +
      draw(canvas, {
        ...frame,
        marginBottom: 4,
        fy: { domain: [...bars], padding: 0.25, axis: null },
        x: { domain: [0, end], axis: null },
        y: { domain: parts.map((part) => part.label), axis: null, padding: 0.12 },
        marks: [
          barX(pieces, {
            fy: 'bar',
            y: 'part',
            x: 'value',
            fill: 'fill',
            stroke: 'var(--paper)',
          }),
          text(pieces, {
            fy: 'bar',
            y: 'part',
            x: 'value',
            text: 'label',
            textAnchor: 'start',
            dx: 6,
            fill: 'var(--ink)',
          }),
          text(names, barName(canvas, 'fy')),
          ruleX([0], { stroke: 'var(--ink)' }),
        ],
      })
    );
  }
  return (
    hatched +
    draw(canvas, {
      ...frame,
      y: { domain: [...bars], axis: null, padding: canvas.narrow ? 0.45 : 0.28 },
      marks: [
        ...scale,
        barX(
          pieces,
          stackX({ y: 'bar', x: 'value', fill: 'fill', stroke: 'var(--paper)', strokeWidth: 1 }),
        ),
        ...valueLabels(pieces, perUnit),
        text(names, {
          y: 'bar',
          x: 'sum',
          text: (name: { sum: number }) => onLabel(measure, language, name.sum),
          textAnchor: 'start',
          dx: 7,
          fontWeight: 600,
          fill: 'var(--ink)',
        }),
        ...(canvas.narrow
          ? [text(names, barName(canvas, 'y'))]
          : [axisY({ tickSize: 0, tickPadding: 10, label: null })]),
        ruleX([0], { stroke: 'var(--ink)' }),
      ],
    })
  );
}

/** Values inside their pieces, where they fit; on a hatch with a clear ground behind them. */
function valueLabels(pieces: readonly Piece[], perUnit: number) {
  const label = (hatched: boolean) => (piece: Piece) =>
    piece.hatched === hatched && piece.value * perUnit > piece.label.length * 7 + 14
      ? piece.label
      : '';
  const shared = { y: 'bar', x: 'value', fontWeight: 600, fill: 'ink' } as const;
  return [
    text(pieces, stackX({ ...shared, text: label(false) })),
    text(pieces, stackX({ ...shared, text: label(true), stroke: 'var(--paper)', strokeWidth: 6 })),
  ];
}

/** Names stand left of their bars on a wide drawing and above them on a narrow one. */
function barName(canvas: Canvas, channel: 'y' | 'fy') {
  return {
    [channel]: 'bar',
    text: 'bar',
    frameAnchor: channel === 'fy' && canvas.narrow ? ('top-left' as const) : ('left' as const),
    textAnchor: canvas.narrow ? ('start' as const) : ('end' as const),
    dx: canvas.narrow ? 0 : -10,
    dy: canvas.narrow ? (channel === 'fy' ? -12 : -24) : 0,
    fontWeight: 600,
    fill: 'var(--ink)',
  };
}
