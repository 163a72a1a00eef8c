import type { PlanReading } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatNumber } from '../../../platform/i18n/index.ts';
import { type Column, DataTable } from '../../../ui/index.ts';
import { type MapFigure, MISSING_VALUE } from './figures.ts';
import { FillSwatch, legendText, valueText } from './map-drawing.tsx';
import { mapMessages } from './messages.ts';
import { mapPath, shapePath } from './paths.ts';
import type { Shown, ShownUnit } from './picture.ts';
import { type MapView, writeView } from './view-state.ts';

interface TableProps {
  id: string;
  drawingId: string;
  reading: PlanReading;
  state: MapView;
  shown: Shown;
  figure: MapFigure | undefined;
  title: string;
  /** Figures beside the one that the map shows. */
  beside: readonly MapFigure[];
  ofAreas: boolean;
  view: View;
}

/** The same content as the map, sortable by every column. */
export function MapTable(props: TableProps) {
  const { id, shown, title, view } = props;
  return (
    <DataTable
      id={id}
      caption={title}
      captionHidden
      columns={columnsOf(props)}
      rows={sorted(props, shown.units)}
      rowKey={(unit) => rowKey(unit.id)}
      tall={shown.units.length > 30}
      dense={shown.units.length > 30}
      language={view.language}
      empty={<p>{mapMessages(view.language).notDrawn}</p>}
    />
  );
}

/** A unit's id as part of an HTML id. */
export function rowKey(unit: string): string {
  return unit.replaceAll(/[^A-Za-z0-9_-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);
}

function columnsOf(props: TableProps): Column<ShownUnit>[] {
  const { drawingId, reading, figure, beside, ofAreas, shown, view } = props;
  const { language } = view;
  const text = mapMessages(language);
  const sort = (key: string) => sortOf(props, key);
  const legend = new Map(shown.legend.map((entry) => [entry.fill, entry]));
  const mayDraw = ofAreas && view.may('areas.draw-shape');
  return [
    {
      key: 'navn',
      header: ofAreas ? text.area : text.district,
      sort: sort('navn'),
      cell: ({ name, path }) => (path === undefined ? name : <a href={view.href(path)}>{name}</a>),
    },
    ...(figure
      ? [
          {
            key: 'vaerdi',
            header: figure.name,
            numeric: !figure.words,
            sort: sort('vaerdi'),
            cell: (unit: ShownUnit) => (
              <span class="map-value">
                <FillSwatch id={drawingId} fill={unit.fill} />
                {valueText(unit.value, figure, language)}
              </span>
            ),
          },
        ]
      : []),
    ...(figure && !figure.words
      ? [
          {
            key: 'klasse-paa-kortet',
            header: text.class,
            cell: ({ fill }: ShownUnit) => {
              const entry = legend.get(fill);
              return entry && typeof fill === 'number' ? legendText(entry, figure, language) : '';
            },
          },
        ]
      : []),
    ...beside.map((one) => ({
      key: one.id,
      header: one.name,
      numeric: !one.words,
      ...(usualPeriod(one) !== '' && { note: usualPeriod(one) }),
      sort: sort(one.id),
      cell: ({ id }: ShownUnit) => valueText(one.valueOf(id, usualPeriod(one)), one, language),
    })),
    ...(ofAreas
      ? [
          {
            key: 'omrids',
            header: text.outline,
            cell: ({ id, name, shape }: ShownUnit) => (
              <>
                {shape ? text.drawn : text.notDrawn}
                {mayDraw && (
                  <>
                    {' · '}
                    <a
                      href={view.href(shapePath(reading.partnership.id, id))}
                      aria-label={shape ? text.edit(name) : text.draw(name)}
                    >
                      {shape ? text.editShort : text.drawShort}
                    </a>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
}

/** The period of a figure that the map does not show. */
export function usualPeriod({ periods, usual }: MapFigure): string {
  return usual ?? periods.at(-1)?.id ?? '';
}

function sortOf({ reading, state, view }: TableProps, key: string) {
  const [now, down] = [state.sort.replace(/^-/, ''), state.sort.startsWith('-')];
  const next = now === key && !down ? `-${key}` : key;
  const href = view.href(mapPath(reading.partnership.id, writeView({ ...state, sort: next })));
  return {
    href,
    ...(now === key && { now: down ? ('descending' as const) : ('ascending' as const) }),
  };
}

/** Numbers by size, words by their order, what is not there always last. */
function sorted({ state, figure, beside, view }: TableProps, units: readonly ShownUnit[]) {
  const [key, down] = [state.sort.replace(/^-/, ''), state.sort.startsWith('-')];
  const byName = (a: ShownUnit, b: ShownUnit) => compareNames(view.language, a.name, b.name);
  const turn = down ? -1 : 1;
  const other = beside.find((one) => one.id === key);
  const valueOf = (unit: ShownUnit) => {
    if (key === 'vaerdi' && figure) return unit.value;
    return other ? other.valueOf(unit.id, usualPeriod(other)) : MISSING_VALUE;
  };
  if (key !== 'vaerdi' && !other) return units.toSorted((a, b) => turn * byName(a, b));
  const rank = (unit: ShownUnit) => {
    const value = valueOf(unit);
    if (value.kind === 'known') return value.value;
    return value.kind === 'word' ? value.nth : undefined;
  };
  return units.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x === undefined || y === undefined) {
      return Number(x === undefined) - Number(y === undefined) || byName(a, b);
    }
    return turn * (x - y) || byName(a, b);
  });
}

/** How many units, in words. */
export function unitCount(count: number, view: View): string {
  return mapMessages(view.language).unitsOf(formatNumber(view.language, count));
}
