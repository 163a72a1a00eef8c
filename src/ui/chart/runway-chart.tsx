import { axisX, axisY, gridY, link, rectY, ruleX, stackY, text } from '@observablehq/plot';
import { partsOf, type LocalDate } from '../../shared/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { uiMessages } from '../messages.ts';
import { draw, hatch, remembered, type Canvas } from './drawing.ts';
import { ChartFigure, Drawing, type ChartProps, type LegendEntry } from './figure.tsx';
import { inTable, onAxis, onSeriesColour, seriesColour, ticksTo, type Measure } from './scale.ts';

/** A named row of values, one per year. */
export interface YearSeries {
  readonly label: string;
  readonly values: readonly number[];
}

/** A day to be seen on the time axis. */
export interface ChartMark {
  readonly date: LocalDate;
  readonly label: string;
}

interface RunwayProps extends ChartProps {
  years: readonly number[];
  /** What covers, from the bottom; at most seven are told apart well. */
  series: readonly YearSeries[];
  need: YearSeries;
  /** The word for what is not covered. It is computed as need minus all series. */
  gapLabel: string;
  measure: Measure;
  marks?: readonly ChartMark[];
}

const WIDE: Canvas = { width: 840, height: 380, narrow: false };
const NARROW: Canvas = { width: 360, height: 340, narrow: true };
const MARGIN_RIGHT = 8;

function marginLeft({ narrow }: Canvas): number {
  return narrow ? 34 : 44;
}

/** What covers a need over the years as stacked steps under the line of need, the gap hatched in
 * the signal colour, and days that matter as upright lines. */
export function RunwayChart(props: RunwayProps) {
  const { id, years, series, need, gapLabel, measure, language, marks = [], ...chart } = props;
  const gap = years.map((_, index) =>
    Math.max(0, (need.values[index] ?? 0) - covered(series, index)),
  );
  const data: RunwayData = { years, series, need, gapLabel, measure, marks, gap, language };
  const key = JSON.stringify(data);
  const legend: LegendEntry[] = [
    { label: need.label, swatch: 'swatch-need' },
    ...(gap.some((value) => value > 0) ? [{ label: gapLabel, swatch: 'swatch-gap' }] : []),
    ...series
      .map((one, index) => ({ label: one.label, swatch: `swatch-${(index % 7) + 1}` }))
      .toReversed(),
  ];
  const numbers = (values: readonly number[]) =>
    values.map((value) => inTable(measure, language, value));
  const table = {
    unit: measure.tableUnit ?? measure.unit,
    head: [uiMessages(language).part, ...years.map(String)],
    rows: [
      ...series.map((one) => [one.label, ...numbers(one.values)]),
      [need.label, ...numbers(need.values)],
      [gapLabel, ...numbers(gap)],
    ],
  };
  return (
    <ChartFigure
      chart={{ ...chart, id, language }}
      unit={measure.unit}
      legend={legend}
      table={table}
    >
      {[WIDE, NARROW].map((canvas) => (
        <Drawing
          id={id}
          canvas={canvas}
          described={chart.description !== undefined}
          inside={remembered(`runway ${id} ${canvas.width} ${key}`, () =>
            drawRunway(`${id}-hatch-${canvas.width}`, canvas, data),
          )}
        />
      ))}
    </ChartFigure>
  );
}

interface RunwayData {
  years: readonly number[];
  series: readonly YearSeries[];
  need: YearSeries;
  gapLabel: string;
  measure: Measure;
  marks: readonly ChartMark[];
  gap: readonly number[];
  language: Language;
}

function covered(series: readonly YearSeries[], index: number): number {
  return series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0);
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly colour: string;
}

function drawRunway(hatchId: string, canvas: Canvas, data: RunwayData): string {
  const { years, series, need, measure, gap, language } = data;
  const first = years[0] ?? 0;
  const last = (years.at(-1) ?? 0) + 1;
  const totals = years.map((_, index) => Math.max(need.values[index] ?? 0, covered(series, index)));
  const ticks = ticksTo(Math.max(...totals), canvas.narrow ? 4 : 5);
  const top = ticks.at(-1)!;
  const steps: Step[] = [
    ...series.flatMap((one, nth) =>
      years.map((year, index) => ({
        from: year,
        to: year + 1,
        value: one.values[index] ?? 0,
        colour: seriesColour(nth),
      })),
    ),
    ...years.map((year, index) => ({
      from: year,
      to: year + 1,
      value: gap[index] ?? 0,
      colour: `url(#${hatchId})`,
    })),
  ].filter((step) => step.value > 0);
  const inside = draw(canvas, {
    marginTop: data.marks.length > 0 ? 44 : 16,
    marginLeft: marginLeft(canvas),
    marginRight: MARGIN_RIGHT,
    marginBottom: 32,
    x: { domain: [first, last] },
    y: { domain: [0, top] },
    marks: [
      gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(ticks, {
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => onAxis(measure, language, value),
      }),
      axisX(
        years.map((year) => year + 0.5),
        {
          tickSize: 0,
          tickPadding: 10,
          label: null,
          tickFormat: (value: number) =>
            yearText(Math.floor(value), canvas.narrow && years.length > 6),
        },
      ),
      rectY(
        steps,
        stackY({
          x1: 'from',
          x2: 'to',
          y: 'value',
          fill: (step: Step) => step.colour,
          stroke: 'var(--paper)',
          strokeWidth: 1,
        }),
      ),
      needLine(years, need.values),
      ...insideLabels(canvas, data, top),
      ...markLines(canvas, data),
    ],
    color: { type: 'identity' },
  });
  return hatch(hatchId, 'var(--gap)', 'var(--gap-soft)') + inside;
}

function yearText(year: number, short: boolean): string {
  return short ? `’${String(year).slice(2)}` : String(year);
}

/** The line of need follows the steps of the years. */
function needLine(years: readonly number[], values: readonly number[]) {
  const edges = years.flatMap((year, index) => {
    const value = values[index] ?? 0;
    const before = values[index - 1];
    const flat = { x1: year, x2: year + 1, y1: value, y2: value };
    return before === undefined || before === value
      ? [flat]
      : [{ x1: year, x2: year, y1: before, y2: value }, flat];
  });
  return link(edges, {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    stroke: 'var(--ink)',
    strokeWidth: 2.5,
    strokeLinecap: 'square',
  });
}

/** The year of a day with the part of the year that has passed: 1 July 2027 is about 2027.5. */
function yearFraction(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

interface InsideLabel {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly colour: string;
}

/** Names inside the layers, each in its tallest year, where the name fits. */
function insideLabels(canvas: Canvas, data: RunwayData, top: number) {
  if (canvas.narrow) return [];
  const { years, series, gap, gapLabel } = data;
  const perYear = 780 / years.length;
  const perUnit = 300 / top;
  const labels: InsideLabel[] = [];
  const layers = [
    ...series.map((one, nth) => ({ ...one, colour: onSeriesColour(nth) })),
    { label: gapLabel, values: gap, colour: 'var(--gap-ink)' },
  ];
  for (const [nth, layer] of layers.entries()) {
    const tallest = layer.values.indexOf(Math.max(...layer.values));
    const value = layer.values[tallest] ?? 0;
    if (value * perUnit < 22 || layer.label.length * 7 + 12 > perYear) continue;
    const below = layers.slice(0, nth).reduce((sum, one) => sum + (one.values[tallest] ?? 0), 0);
    labels.push({
      x: years[tallest]! + 0.5,
      y: below + value / 2,
      label: layer.label,
      colour: layer.colour,
    });
  }
  const shared = { x: 'x', y: 'y', text: 'label', fontSize: 13 } as const;
  const onGap = (label: InsideLabel) => label.label === gapLabel;
  return [
    text(
      labels.filter((label) => !onGap(label)),
      { ...shared, fill: (label: InsideLabel) => label.colour },
    ),
    text(labels.filter(onGap), {
      ...shared,
      fontWeight: 600,
      fill: 'var(--gap-ink)',
      stroke: 'var(--paper)',
      strokeWidth: 8,
    }),
  ];
}

function markLines(canvas: Canvas, { marks, years }: RunwayData) {
  const first = years[0] ?? 0;
  const last = (years.at(-1) ?? 0) + 1;
  const plotWidth = canvas.width - marginLeft(canvas) - MARGIN_RIGHT;
  return marks.flatMap((mark, nth) => {
    const at = yearFraction(mark.date);
    if (at < first || at > last) return [];
    const lift = -8 - (nth % 2) * 17;
    const size = canvas.narrow ? 12 : 13;
    const x = marginLeft(canvas) + ((at - first) / (last - first)) * plotWidth;
    const room = canvas.width - mark.label.length * size * 0.56 - 6;
    return [
      ruleX([at], {
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
        strokeDasharray: '4 3',
        insetTop: lift,
      }),
      text([mark.label], {
        x: at,
        frameAnchor: 'top',
        dy: lift,
        dx: Math.min(0, Math.max(0, room) - x),
        lineAnchor: 'bottom',
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: size,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ];
  });
}
