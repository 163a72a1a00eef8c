import { raw } from 'hono/html';
import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { uiMessages } from '../messages.ts';
import type { Canvas } from './drawing.ts';

/** What every chart takes. */
export interface ChartProps {
  /** Unique on the page. */
  readonly id: string;
  /** The point of the chart in words. */
  readonly title: string;
  /** What a reader who cannot see it should know; the table follows. */
  readonly description?: string;
  /** Stands under the chart, also on paper. */
  readonly source?: Content;
  readonly language: Language;
}

/** An entry of a legend: a colour class or hatch with its word. */
export interface LegendEntry {
  readonly label: string;
  readonly swatch: string;
}

/** A table's cells as text; the first column and row are headers. */
export interface PlainTable {
  readonly unit?: string | undefined;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One drawing as an image with the figure's name. */
export function Drawing({
  id,
  canvas,
  inside,
  described,
  paired = true,
}: {
  id: string;
  canvas: Canvas;
  /** SVG text. */
  inside: string;
  described: boolean;
  /** Stands in the same place as a drawing for other widths. */
  paired?: boolean;
}) {
  return (
    <svg
      class={classes('chart__svg', paired && `chart__svg--${canvas.narrow ? 'narrow' : 'wide'}`)}
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      width={canvas.width}
      height={canvas.height}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={described ? `${id}-desc` : undefined}
      font-size="13"
      text-anchor="middle"
      fill="currentColor"
    >
      {raw(inside)}
    </svg>
  );
}

/** A chart: title, unit, legend, drawing, the table behind it and its source. */
export function ChartFigure({
  chart,
  unit,
  legend,
  table,
  children,
}: {
  chart: ChartProps;
  unit?: string | undefined;
  legend?: readonly LegendEntry[];
  table: PlainTable;
  children?: Content;
}) {
  const { id, title, description, source, language } = chart;
  const text = uiMessages(language);
  return (
    <figure class="chart" id={id}>
      <figcaption class="chart__caption">
        <p class="chart__title" id={`${id}-title`}>
          {title}
        </p>
        {unit && <p class="chart__unit">{unit}</p>}
      </figcaption>
      {description && (
        <p class="sr-only" id={`${id}-desc`}>
          {description}
        </p>
      )}
      {legend && legend.length > 0 && <Legend entries={legend} />}
      <div class="chart__drawing">{children}</div>
      <details class="chart__table">
        <summary>{text.showAsTable}</summary>
        <div class="table-scroll" role="group" aria-labelledby={`${id}-table-caption`} tabindex={0}>
          <table class="data data--dense">
            <caption id={`${id}-table-caption`}>
              <span class="data__caption">
                {title}
                {table.unit && <span class="chart__unit"> ({table.unit})</span>}
              </span>
            </caption>
            <thead>
              <tr>
                {table.head.map((cell, index) => (
                  <th scope="col" class={index > 0 ? 'num' : undefined}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr>
                  {row.map((cell, index) =>
                    index === 0 ? <th scope="row">{cell}</th> : <td class="num">{cell}</td>,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {source && (
        <p class="chart__source">
          {text.source}: {source}
        </p>
      )}
    </figure>
  );
}

/** What the colours of a chart mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul class="legend">
      {entries.map((entry) => (
        <li class="legend__entry">
          <svg class="legend__swatch" width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
            <rect class={entry.swatch} width="16" height="12" rx="1" />
            {entry.swatch === 'swatch-gap' && (
              <path class="swatch-stripes" d="M0 9 9 0M3 12 15 0M10 12 16 6" />
            )}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
