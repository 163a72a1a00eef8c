import type {
  Approach,
  Carried,
  Cost,
  Handover,
  OptionRef,
  Reach,
  Staff,
} from '../../engine/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    activity: ActivityTable;
    activity_option: ActivityOptionTable;
  }
}

interface ActivityTable {
  partnership_id: string;
  activity_id: string;
  position: number;
  name: string;
  priority: number;
  effort_areas: readonly string[];
  target_groups: readonly string[];
  catalogue_id: string | null;
  owner_id: string | null;
  chosen_option_id: string | null;
  free_data: unknown;
}

interface ActivityOptionTable {
  partnership_id: string;
  activity_id: string;
  option_id: string;
  position: number;
  name: string;
  approach: Approach;
  costs: readonly Cost[];
  carried: readonly Carried[];
  reach: readonly Reach[];
  staff: readonly Staff[];
  handover: Handover | null;
  requires: readonly OptionRef[];
  excludes: readonly OptionRef[];
  free_data: unknown;
}
