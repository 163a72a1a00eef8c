import { z } from 'zod';
import { FUNDING_STATUSES, type Scenario } from '../../engine/index.ts';
import { isLocalDate, type LocalDate } from '../../shared/index.ts';

const basisSchema = z.object({
  /** Id of the plan's chosen option; null while the plan is undecided. */
  chosen: z.string().nullable().optional(),
  /** Whole kroner that the scenario's option costs in all years. */
  cost: z.number().optional(),
  /** Status of the source. */
  status: z.enum(FUNDING_STATUSES).optional(),
  /** Whole kroner that the source gives in all years. */
  amount: z.number().optional(),
});

/** What the plan said of the thing that a scenario does otherwise, when that was set. */
export type Basis = z.infer<typeof basisSchema>;

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isLocalDate(value);
}

const dataSchema = z.object({
  summary: z.string().optional().catch(undefined),
  archived: z.custom<LocalDate>(isDay).optional().catch(undefined),
  basis: z.record(z.string(), basisSchema).optional().catch(undefined),
  own: z.record(z.string(), z.string()).optional().catch(undefined),
});

/** What a scenario holds under `x`, beside what the engine computes with. */
export interface ScenarioData {
  /** A short description. */
  readonly summary?: string | undefined;
  /** The day it was archived; absent for a scenario that is in use. */
  readonly archived?: LocalDate | undefined;
  /** By setting: what the plan said then. */
  readonly basis?: Readonly<Record<string, Basis>> | undefined;
  /** Own options (egne muligheder): activity to the option that was written for this scenario. */
  readonly own?: Readonly<Record<string, string>> | undefined;
}

/** Reads what a scenario holds under `x`; what is not as it should be is absent. */
export function dataOf({ x }: Pick<Scenario, 'x'>): ScenarioData {
  const read = dataSchema.safeParse(x ?? {});
  return read.success ? read.data : {};
}

/** The scenario with other data under `x`. `undefined` and empty records take it away; data of other
 * programs is kept. */
export function withData(scenario: Scenario, data: ScenarioData): Scenario {
  const { x, ...rest } = scenario;
  const old = typeof x === 'object' && x !== null ? x : {};
  const entries = Object.entries({ ...old, ...data }).filter(([, value]) => !isNothing(value));
  return entries.length === 0 ? rest : { ...rest, x: Object.fromEntries(entries) };
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Whether a scenario has been put away. */
export function isArchived(scenario: Pick<Scenario, 'x'>): boolean {
  return dataOf(scenario).archived !== undefined;
}
