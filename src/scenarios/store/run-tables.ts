import type { RunState } from '../domain/runs/run.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    scenario_run: {
      partnership_id: string;
      run_id: string;
      request: unknown;
      state: RunState;
      progress: unknown;
      result: unknown;
      problem: unknown;
      revision: number;
      fingerprint: string | null;
      asked_by: string | null;
      asked_at: Date;
      started_at: Date | null;
      /** When the process that computes it last said so; of a running one alone. */
      heartbeat_at: Date | null;
      ended_at: Date | null;
      /** How many times it was begun. */
      attempts: number;
      cancel_asked: boolean;
      /** Counts what its page has to show. */
      edition: number;
    };
  }
}
