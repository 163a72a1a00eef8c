import type { LocalDate } from '../../shared/index.ts';
import type {
  District,
  LayerFigure,
  MapDraft,
  PointKind,
  ReadProjection,
  Shape,
} from '../geo/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan_area_shape: PlanAreaShapeTable;
    plan_service_point: PlanServicePointTable;
    plan_map_layer: PlanMapLayerTable;
    plan_map_draft: PlanMapDraftTable;
  }
}

interface PlanAreaShapeTable {
  partnership_id: string;
  area_id: string;
  shape: Shape;
  source: string;
  as_of: LocalDate | null;
  projection: ReadProjection;
}

interface PlanServicePointTable {
  partnership_id: string;
  point_id: string;
  name: string;
  kind: PointKind;
  lon: number;
  lat: number;
}

/** What a layer holds is never altered; it is taken away and brought back as a whole. */
interface PlanMapLayerTable {
  partnership_id: string;
  layer_id: string;
  name: string;
  source: string;
  as_of: LocalDate | null;
  projection: ReadProjection;
  districts: readonly District[];
  figures: readonly LayerFigure[];
  created_at: Date;
  is_removed: boolean;
}

interface PlanMapDraftTable {
  partnership_id: string;
  draft_id: string;
  file_name: string;
  content: MapDraft;
  created_at: Date;
}
