import type { PlanReading } from './read-plan.ts';

/** What the routes below `/samarbejder/<id>` find in their context. */
export interface WorkspaceEnv {
  Variables: { readonly reading: PlanReading };
}
