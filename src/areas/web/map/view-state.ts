import { CLASS_COUNTS, LARGEST_ZOOM, type Look, readLimits } from '../../geo/index.ts';

/** How classes are made. */
export type Method = 'kvantil' | 'faste';

/** The names of a view's parts in its address. */
export const VIEW = {
  layer: 'lag',
  figure: 'vis',
  period: 'tid',
  method: 'maade',
  count: 'klasser',
  limits: 'graenser',
  sort: 'sorter',
  look: 'udsnit',
} as const;

/** What a reader looks at on the map; the address holds all of it. */
export interface MapView {
  /** A district map; the plan's own areas when absent. */
  readonly layer?: string;
  readonly figure?: string;
  readonly period?: string;
  readonly method: Method;
  readonly count: number;
  /** As typed. */
  readonly limitsText: string;
  /** Absent when they cannot be read. */
  readonly limits?: readonly number[];
  /** A column, with `-` before it downwards. */
  readonly sort: string;
  readonly look?: Look;
}

export const USUAL_COUNT = 4;
const USUAL_SORT = 'navn';
const LONGEST = 100;

/** Reads a view from its address; what cannot be read is as if it were not there. */
export function readView(query: Readonly<Record<string, string>>): MapView {
  const text = (name: keyof typeof VIEW) => {
    const value = query[VIEW[name]]?.slice(0, LONGEST);
    return value === '' ? undefined : value;
  };
  const count = CLASS_COUNTS.find((one) => String(one) === text('count')) ?? USUAL_COUNT;
  const limitsText = text('limits') ?? '';
  const limits = readLimits(limitsText);
  const [layer, figure, period] = [text('layer'), text('figure'), text('period')];
  const look = readLook(text('look'));
  return {
    ...(layer !== undefined && { layer }),
    ...(figure !== undefined && { figure }),
    ...(period !== undefined && { period }),
    method: text('method') === 'faste' ? 'faste' : 'kvantil',
    count,
    limitsText,
    ...(limits && { limits }),
    sort: text('sort') ?? USUAL_SORT,
    ...(look && { look }),
  };
}

/** The address' query of a view, without what is as usual. */
export function writeView(view: MapView): string {
  const { layer, figure, period, method, count, limitsText, sort, look } = view;
  const query = new URLSearchParams();
  const set = (name: keyof typeof VIEW, value: string | undefined) => {
    if (value !== undefined && value !== '') query.set(VIEW[name], value);
  };
  set('layer', layer);
  set('figure', figure);
  set('period', period);
  if (method !== 'kvantil') set('method', method);
  if (count !== USUAL_COUNT) set('count', String(count));
  set('limits', limitsText);
  if (sort !== USUAL_SORT) set('sort', sort);
  if (look) set('look', writeLook(look));
  return query.toString();
}

/** `12.5,55.7,2`: longitude, latitude, zoom. */
export function writeLook({ centre: [lon, lat], zoom }: Look): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)},${Number(zoom.toFixed(2))}`;
}

function readLook(text: string | undefined): Look | undefined {
  const [lon, lat, zoom, ...rest] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return undefined;
  const isPlace = Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
  if (rest.length > 0 || !isPlace || !(zoom >= 1 && zoom <= LARGEST_ZOOM)) return undefined;
  return { centre: [lon, lat], zoom };
}
