import { axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot';
import type { Language } from '../../platform/i18n/index.ts';
import type { Content } from '../content.ts';
import { uiMessages } from '../messages.ts';
import { draw, remembered, type Canvas } from './drawing.ts';
import { ChartFigure, Drawing, type ChartProps } from './figure.tsx';
import { inTable, onAxis, onLabel, ticksAround, type Measure } from './scale.ts';

/** One figure through the years. */
export interface Multiple {
  readonly key: string;
  readonly label: string;
  readonly measure: Measure;
  /** `null` is a missing value: it is never drawn as zero. */
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
  /** The line to hold the values against. */
  readonly limit?: { readonly value: number; readonly label: string };
  /** Which side of the limit is marked in the signal colour. */
  readonly marked?: 'above' | 'below';
  /** What the figure comes to, in words, under the drawing. */
  readonly summary?: Content;
}

interface SmallMultiplesProps extends ChartProps {
  multiples: readonly Multiple[];
}

const CANVAS: Canvas = { width: 320, height: 190, narrow: true };

/** Figures through the years side by side on the same years, each with its limit as a line. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { multiples, ...chart } = props;
  const { id, language } = chart;
  const words = uiMessages(language);
  const years = [...new Set(multiples.flatMap((m) => m.points.map((p) => p.year)))].sort(
    (a, b) => a - b,
  );
  const table = {
    head: [words.year, ...multiples.map((m) => `${m.label} (${m.measure.unit})`)],
    rows: years.map((year) => [
      String(year),
      ...multiples.map((m) => {
        const value = m.points.find((point) => point.year === year)?.value ?? null;
        return value === null ? words.missing : inTable(m.measure, language, value);
      }),
    ]),
  };
  return (
    <ChartFigure chart={chart} table={table}>
      <div class="multiples">
        {multiples.map((multiple) => {
          const partId = `${id}-${multiple.key}`;
          return (
            <div class="multiple">
              <p class="multiple__title" id={`${partId}-title`}>
                {multiple.label} <span class="chart__unit">{multiple.measure.unit}</span>
              </p>
              <Drawing
                id={partId}
                canvas={CANVAS}
                described={false}
                paired={false}
                inside={remembered(
                  `multiple ${language} ${JSON.stringify([multiple.points, multiple.limit, multiple.marked, multiple.measure, years])}`,
                  () => drawMultiple(multiple, years, language),
                )}
              />
              {multiple.summary && <p class="multiple__summary">{multiple.summary}</p>}
            </div>
          );
        })}
      </div>
    </ChartFigure>
  );
}

interface Point {
  readonly year: number;
  readonly value: number | null;
}

function drawMultiple(multiple: Multiple, years: readonly number[], language: Language): string {
  const { points, limit, measure, marked } = multiple;
  const known = points.filter((point) => point.value !== null);
  const values = [...known.map((point) => point.value!), ...(limit ? [limit.value] : [])];
  const ticks = ticksAround(values, 4);
  const longest = Math.max(...ticks.map((tick) => onAxis(measure, language, tick).length));
  const start = known[0]?.value ?? 0;
  const beyond = ({ value }: Point) =>
    limit !== undefined &&
    value !== null &&
    (marked === 'above' ? value > limit.value : marked === 'below' && value < limit.value);
  const latest = known.at(-1);
  const shown = years.length > 6 ? [years[0]!, years[years.length >> 1]!, years.at(-1)!] : years;
  return draw(CANVAS, {
    marginTop: 22,
    marginRight: 40,
    marginBottom: 24,
    marginLeft: Math.max(36, longest * 8 + 8),
    x: { domain: [years[0] ?? 0, years.at(-1) ?? 1], insetLeft: 14, insetRight: 8 },
    y: { domain: [ticks[0]!, ticks.at(-1)!] },
    color: { type: 'identity' },
    marks: [
      gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(ticks, {
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => onAxis(measure, language, value),
      }),
      axisX(shown, { tickSize: 0, tickPadding: 8, label: null, tickFormat: String }),
      ...(limit
        ? [
            ruleY([limit.value], {
              stroke: 'var(--gap)',
              strokeWidth: 1.5,
              strokeDasharray: '5 3',
            }),
            text([limit.label], {
              y: limit.value,
              frameAnchor: 'left',
              textAnchor: 'start',
              dy: start > limit.value ? 10 : -8,
              dx: 3,
              fontSize: 12,
              fill: 'var(--gap-ink)',
              stroke: 'var(--paper)',
              strokeWidth: 3,
            }),
          ]
        : []),
      lineY(points, {
        x: 'year',
        y: ({ value }: Point) => value ?? Number.NaN,
        stroke: 'var(--accent)',
        strokeWidth: 2,
      }),
      dot(known, {
        x: 'year',
        y: 'value',
        r: 3.5,
        symbol: (point: Point) => (beyond(point) ? 'diamond2' : 'circle'),
        fill: (point: Point) => (beyond(point) ? 'var(--gap)' : 'var(--accent)'),
        stroke: 'var(--paper)',
        strokeWidth: 1,
      }),
      ...(latest
        ? [
            text([latest], {
              x: 'year',
              y: 'value',
              text: ({ value }: Point) => onLabel(measure, language, value ?? 0),
              textAnchor: 'start',
              dx: 7,
              fontWeight: 600,
              fill: 'var(--ink)',
            }),
          ]
        : []),
    ],
    symbol: { type: 'identity' },
  });
}
