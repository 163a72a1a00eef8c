import type { LocalDate } from '../../../shared/index.ts';
import type { ToldAdoption } from '../../domain/adopt/adopted-change.ts';
import type { ScenarioDecision } from '../../domain/adopt/decision.ts';

declare module '../../../platform/db/database.ts' {
  interface Tables {
    scenario_decision: {
      partnership_id: string;
      decision_id: string;
      kind: ScenarioDecision['kind'];
      scenario_id: string;
      scenario_name: string;
      revision_before: number;
      revision: number;
      decided_on: LocalDate;
      decided_by: string;
      reason: string;
      told: ToldAdoption;
      reverses: string | null;
      person_id: string | null;
      role: string | null;
      organisation_id: string | null;
      recorded_at: Date;
    };
  }
}
