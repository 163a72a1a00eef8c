import type { FundingStatus, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';

/** What has become of a source: an answer to an application, a promise, a grant. */
export interface StatusChange {
  readonly source: string;
  readonly status: FundingStatus;
}

/** Sets the status of a source. */
export function changeStatus<Edited extends Pick<Plan, 'funding'>>(
  plan: Edited,
  { source: id, status }: StatusChange,
): Result<Edited, 'unknown-source'> {
  const source = plan.funding.find((one) => one.id === id);
  if (!source) return fail('unknown-source');
  if (source.status === status) return ok(plan);
  const funding = plan.funding.map((one) => (one === source ? { ...source, status } : one));
  return ok({ ...plan, funding });
}
