import type { Plan } from '../../../engine/index.ts';
import { DEFAULT_OPTION, type ListName } from './format.ts';
import type { NamedRecords } from './named-records.ts';
import type { ListRow } from './row-reader.ts';
import type { Unit } from './values.ts';

export type PlanParts = Omit<Plan, 'scenarios'>;

/** The rows of a file, list by list. */
export type ListRows = Partial<Readonly<Record<ListName, readonly ListRow[]>>>;

/** How rows are put into a plan. */
export interface Manner {
  /** `whole`: what the file says of an activity or a source takes the place of all that the plan had of
   * it. `parts`: only the kinds and years that it names, and empty cells change nothing. */
  readonly scope: 'whole' | 'parts';
  readonly unit: Unit;
  /** Rows of an unknown activity make a new one; otherwise they are faults. */
  readonly makesActivities: boolean;
}

/** A plan while a file is put into it. */
export interface Work {
  readonly manner: Manner;
  readonly before: PlanParts;
  /** The lists that the file has. */
  readonly given: ReadonlySet<ListName>;
  frame: Pick<PlanParts, 'title' | 'firstYear' | 'lastYear' | 'taxonomy' | 'limits' | 'x'>;
  /** Limits as a plan file has them, read once everything they name is there. */
  limits?: unknown;
  readonly organisations: NamedRecords<Plan['organisations'][number]>;
  readonly areas: NamedRecords<Plan['areas'][number]>;
  readonly activities: NamedRecords<Plan['activities'][number]>;
  readonly funding: NamedRecords<Plan['funding'][number]>;
  pins: readonly Plan['pins'][number][];
}

/** The option of an activity that goes on as it is. */
export function defaultOption(): Plan['activities'][number]['options'][number] {
  const empty = { costs: [], carried: [], reach: [], staff: [], requires: [], excludes: [] };
  return { ...DEFAULT_OPTION, approach: 'continue', ...empty };
}
