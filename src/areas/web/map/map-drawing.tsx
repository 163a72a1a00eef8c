import type { Language } from '../../../platform/i18n/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { absenceWord } from '../../index.ts';
import { tilesOf } from '../../geo/index.ts';
import type { MapFigure, UnitValue } from './figures.ts';
import { mapMessages } from './messages.ts';
import { type DrawnUnit, type Fill, type LegendEntry, type Picture, SIZE } from './picture.ts';

/** A value in words; also why there is none. */
export function valueText(
  value: UnitValue,
  figure: MapFigure | undefined,
  language: Language,
): string {
  if (value.kind === 'word') return figure?.words?.[value.nth] ?? '';
  if (value.kind === 'known') return figure?.format(value.value) ?? String(value.value);
  return absenceWord(language, value.kind);
}

/** What a fill is called in classes and patterns. */
export function fillName(fill: Fill): string {
  return typeof fill === 'number' ? `c${fill}` : fill;
}

const FILLS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'unsure', 'missing', 'suppressed'];

/** Each class has a lightness and a hatch of its own, so that colour is never alone. */
export function MapPatterns({ id }: { id: string }) {
  return (
    <defs>
      {FILLS.map((name, at) => (
        <pattern
          id={`${id}-${name}`}
          width="12"
          height="12"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${at % 2 === 0 ? 45 : -45})`}
        >
          <rect class={`map-fill map-fill--${name}`} width="12" height="12" />
          <path class={`map-hatch map-hatch--${name}`} d={HATCH[name] ?? ''} />
        </pattern>
      ))}
    </defs>
  );
}

const HATCH: Readonly<Record<string, string>> = {
  c1: 'M2 6h1',
  c2: 'M0 6h12',
  c3: 'M0 3h12M0 9h12',
  c4: 'M6 0v12M0 6h12',
  c5: 'M3 0v12M9 0v12M0 6h12',
  unsure: 'M3 3h6v6h-6z',
  missing: 'M5 6h2',
  suppressed: 'M0 2h12M0 6h12M0 10h12',
};

interface DrawingProps {
  id: string;
  label: string;
  picture: Picture;
  figure: MapFigure | undefined;
  /** The squares that lie under the map. */
  tiles?: string | undefined;
  /** Names beside the values, where the units are few. */
  named: boolean;
  /** The lines of a unit's label, instead of its value. */
  labelOf?: (unit: DrawnUnit) => readonly string[];
  /** Where a unit without a page leads to. */
  rowHref: (unit: DrawnUnit) => string;
  view: View;
}

/** The map as a drawing: every unit a link with its name and value, every service point numbered as
 * in its list. */
export function MapDrawing(props: DrawingProps) {
  const { id, label, picture, figure, named, rowHref, view } = props;
  const { language } = view;
  const isSparse = picture.units.length <= FEW_LABELS;
  const usual = (unit: DrawnUnit) => [
    ...(named ? [unit.name] : []),
    ...(figure ? [valueText(unit.value, figure, language)] : []),
  ];
  return (
    <svg
      class="map__svg"
      id={id}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label={label}
    >
      <MapPatterns id={id} />
      {props.tiles !== undefined && (
        <g class="map__tiles" aria-hidden="true">
          {tilesOf(picture.frame, props.tiles).map(({ href, x, y, width }) => (
            <image
              href={href}
              x={short(x)}
              y={short(y)}
              width={short(width)}
              height={short(width)}
            />
          ))}
        </g>
      )}
      <g class={props.tiles === undefined ? 'map__units' : 'map__units map__units--above'}>
        {picture.units.map((unit) => {
          const words = figure
            ? `${unit.name}: ${valueText(unit.value, figure, language)}`
            : unit.name;
          return (
            <a
              href={unit.link === undefined ? rowHref(unit) : view.href(unit.link)}
              tabindex={named ? undefined : -1}
              aria-label={words}
            >
              <path class="map__unit" d={unit.path} fill={`url(#${id}-${fillName(unit.fill)})`}>
                <title>{words}</title>
              </path>
            </a>
          );
        })}
      </g>
      <g class="map__labels" aria-hidden="true">
        {picture.units.map((unit) => (
          <UnitLabel unit={unit} lines={(props.labelOf ?? usual)(unit)} always={isSparse} />
        ))}
      </g>
      <g class="map__points">
        {picture.points.map((point, at) => {
          const words = `${point.name} (${mapMessages(language).pointKinds[point.kind]})`;
          return (
            <g class="map__point" role="img" aria-label={words}>
              <title>{words}</title>
              <circle cx={short(point.at[0])} cy={short(point.at[1])} r="13" />
              <text x={short(point.at[0])} y={short(point.at[1])} dy="0.35em">
                {String(at + 1)}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

const SIGN_WIDTH = 11;
const LINE = 24;
const LARGEST_LABEL_ZOOM = 8;

/** So few labels stand where there is little room, too. */
const FEW_LABELS = 6;

function UnitLabel({
  unit: { label },
  lines,
  always,
}: {
  unit: DrawnUnit;
  lines: readonly string[];
  always: boolean;
}) {
  if (!label || lines.length === 0) return null;
  const width = Math.max(...lines.map((line) => line.length)) * SIGN_WIDTH;
  const fits = width <= label.width && lines.length * LINE <= label.height;
  const [x, y] = label.at;
  // How much larger the map must be drawn for the label to fit: the script shows it then.
  const from = Math.max(width / label.width, (lines.length * LINE) / label.height);
  if (!always && from > LARGEST_LABEL_ZOOM) return null;
  return (
    <text
      class={fits || always ? 'map__label' : 'map__label map__label--hidden'}
      x={short(x)}
      y={short(y)}
      data-from={always ? '0' : from.toFixed(2)}
    >
      {lines.map((line, at) => (
        <tspan x={short(x)} dy={at === 0 ? `${0.35 - 0.6 * (lines.length - 1)}em` : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What the fills mean, with the number of units of each. */
export function MapLegend({
  id,
  legend,
  figure,
  countText,
  language,
}: {
  id: string;
  legend: readonly LegendEntry[];
  figure: MapFigure | undefined;
  countText: (count: number) => string;
  language: Language;
}) {
  const text = mapMessages(language);
  return (
    <div class="map-legend" role="group" aria-label={text.legend}>
      <ul class="map-legend__list">
        {legend.map((entry) => (
          <li class="map-legend__entry">
            <FillSwatch id={id} fill={entry.fill} />
            <span>{legendText(entry, figure, language)}</span>
            <span class="map-legend__count">{countText(entry.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A sample of a fill, as the drawing of the same id has it. */
export function FillSwatch({ id, fill }: { id: string; fill: Fill }) {
  return (
    <svg class="map-swatch" width="28" height="18" aria-hidden="true" focusable="false">
      <rect class="map__unit" width="28" height="18" fill={`url(#${id}-${fillName(fill)})`} />
    </svg>
  );
}

/** A class or an absence in words. */
export function legendText(
  { fill, word, ends }: LegendEntry,
  figure: MapFigure | undefined,
  language: Language,
): string {
  const text = mapMessages(language);
  if (word !== undefined) return word;
  if (fill === 'missing' || fill === 'suppressed') return absenceWord(language, fill);
  if (!ends) return '';
  const format = (value: number) => figure?.format(value) ?? String(value);
  if (ends.from === -Infinity) return text.under(format(ends.to));
  if (ends.to === Infinity) return text.over(format(ends.from));
  return ends.from === ends.to ? format(ends.from) : text.ends(format(ends.from), format(ends.to));
}
