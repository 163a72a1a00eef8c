import type { Limits, Taxonomy } from '../../engine/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan: PlanTable;
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
