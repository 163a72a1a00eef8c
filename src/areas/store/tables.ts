import type { AreaKind, Need } from '../../engine/index.ts';
import type { FigureName } from '../domain/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan_area: PlanAreaTable;
    plan_area_figure: PlanAreaFigureTable;
    plan_figure_draft: PlanFigureDraftTable;
    plan_need_view: PlanNeedViewTable;
  }
}

interface PlanAreaTable {
  partnership_id: string;
  area_id: string;
  position: number;
  name: string;
  municipality: string | null;
  residents: number | null;
  kind: AreaKind | null;
  needs: readonly Need[];
  free_data: unknown;
}

/** A missing figure has no row; a suppressed one has no value. Areas that left the plan keep theirs. */
interface PlanAreaFigureTable {
  partnership_id: string;
  area_id: string;
  list_date: string;
  indicator: FigureName;
  state: 'known' | 'suppressed';
  value: string | null;
  source: string;
  period_from: string | null;
  period_to: string | null;
}

interface PlanFigureDraftTable {
  partnership_id: string;
  draft_id: string;
  file_name: string;
  content: string;
  created_at: Date;
}

interface PlanNeedViewTable {
  partnership_id: string;
  area_id: string;
  effort_area: string;
  organisation_id: string;
  weight: string;
  target: string | null;
  reason: string;
  stated_at: Date;
}
