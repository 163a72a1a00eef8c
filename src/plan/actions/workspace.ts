import type { Db } from '../../platform/db/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { PlanReading } from './read-plan.ts';

/** What the routes below `/samarbejder/<id>` find in their context. */
export interface WorkspaceEnv {
  Variables: { readonly reading: PlanReading };
}

/** What the app gives to the routes of a room. */
export interface RoomServices {
  readonly db: Db;
  readonly now: () => Date;
  /** Today in Denmark. */
  readonly today: () => LocalDate;
}
