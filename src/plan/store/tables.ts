import type { Limits, Taxonomy } from '../../engine/index.ts';
import type { PlanList } from '../domain/plan-change.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan: PlanTable;
    plan_part_change: PlanPartChangeTable;
  }
}

interface PlanTable {
  partnership_id: string;
  title: string;
  first_year: number;
  last_year: number;
  taxonomy: Taxonomy;
  limits: Limits | null;
  free_data: unknown;
}

interface PlanPartChangeTable {
  partnership_id: string;
  list: PlanList;
  part_id: string;
  revision: number;
}
