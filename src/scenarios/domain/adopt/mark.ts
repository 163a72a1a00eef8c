import type { Scenario } from '../../../engine/index.ts';

const KEY = 'adopted';

/** The id of the decision by which a scenario became the plan; undefined while none has. */
export function adoptedBy({ x }: Scenario): string | undefined {
  const decision = isRecord(x) ? x[KEY] : undefined;
  return typeof decision === 'string' ? decision : undefined;
}

/** The scenario with a decision noted, or without one. What others keep beside it stays. */
export function withAdopted({ x, ...scenario }: Scenario, decision: string | undefined): Scenario {
  const { [KEY]: _, ...others } = isRecord(x) ? x : {};
  const data = decision === undefined ? others : { ...others, [KEY]: decision };
  return Object.keys(data).length > 0 ? { ...scenario, x: data } : scenario;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
