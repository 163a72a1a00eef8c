import type { AreaKind, Need } from '../../engine/index.ts';
import type { BaseId, IndicatorId } from '../domain/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan_area: PlanAreaTable;
    plan_area_figure: PlanAreaFigureTable;
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

interface PlanAreaFigureTable {
  partnership_id: string;
  area_id: string;
  list_date: string;
  /** An indicator, or the number of people in the group that it is a share of. */
  indicator: IndicatorId | BaseId;
  state: 'known' | 'suppressed';
  value: string | null;
  source: string;
}
