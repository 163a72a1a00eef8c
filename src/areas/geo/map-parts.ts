import type { LocalDate } from '../../shared/index.ts';
import type { DistrictFigure, Measure } from './district-rows.ts';
import type { MapFeature } from './read-geojson.ts';
import type { ReadProjection } from './projection.ts';
import type { Position, Shape } from './shape.ts';

/** Where something drawn comes from. */
export interface MapOrigin {
  /** In words or as an address; may be empty. */
  readonly source: string;
  /** The day that the outline is of, when it is known. */
  readonly asOf?: LocalDate;
  /** What the coordinates came in. */
  readonly projection: ReadProjection;
}

/** An area's outline (omrids) as it is kept. */
export interface AreaShape extends MapOrigin {
  readonly shape: Shape;
}

/** What there is at a service point. */
export const POINT_KINDS = [
  'meeting-place',
  'club',
  'advice',
  'library',
  'childcare',
  'school',
  'health',
  'other',
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** Sted: somewhere that residents are met. */
export interface ServicePoint {
  readonly id: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly place: Position;
}

/** A district of a map that is no area of the plan. */
export interface District {
  readonly key: string;
  readonly name: string;
  readonly shape: Shape;
}

/** A figure of all districts, day by day. */
export interface LayerFigure {
  /** Unique within its layer; stands in addresses. */
  readonly id: string;
  /** What the file is called. */
  readonly name: string;
  readonly measure: Measure;
  readonly days: Readonly<Record<LocalDate, Readonly<Record<string, DistrictFigure>>>>;
}

/** Distriktskort: a map of districts with figures that the partnership keeps beside its areas. */
export interface MapLayer extends MapOrigin {
  readonly id: string;
  readonly name: string;
  readonly districts: readonly District[];
  readonly figures: readonly LayerFigure[];
}

/** Files that were read without fault and wait for a yes. */
export interface MapDraft extends Pick<MapOrigin, 'source' | 'asOf' | 'projection'> {
  readonly name: string;
  readonly features: readonly MapFeature[];
  /** What each feature is called and known by, in the order of the file. */
  readonly districts: readonly { readonly key: string; readonly name: string }[];
  readonly figures: readonly LayerFigure[];
  readonly rowsWithout: readonly {
    readonly type: string;
    readonly count: number;
    readonly some: readonly string[];
  }[];
  readonly districtsWithout: readonly string[];
}
