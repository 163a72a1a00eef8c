import type { Scenario } from '../../engine/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    scenario: ScenarioTable;
  }
}

interface ScenarioTable {
  partnership_id: string;
  scenario_id: string;
  position: number;
  name: string;
  choose: Scenario['choose'];
  level: Scenario['level'];
  cost_index: Scenario['costIndex'];
  funding: Scenario['funding'];
  free_data: unknown;
}
