import {
  DEFAULT_COUNT,
  type FundingChange,
  type FundingStatus,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import { SHARE_SCALE, type Share, WHOLE } from '../../../shared/index.ts';

/** Under what a best plan was found. */
export interface FoundUnder {
  readonly assumptions: Scenario | undefined;
  /** The statuses that counted. */
  readonly count: readonly FundingStatus[];
  /** Part of every counted amount, 0 to 1. */
  readonly share: number;
}

/** A scenario's funding that counts the same money where the usual statuses count. */
export interface FoundFunding {
  readonly funding: Scenario['funding'];
  /** Statuses that counted though they usually do not: their sources become granted. */
  readonly granted: readonly FundingStatus[];
  /** Statuses that did not count though they usually do: their sources become rejected. */
  readonly rejected: readonly FundingStatus[];
}

/** The money that a best plan was found with, as what becomes of the sources in a scenario. Factors
 * are rounded up, so that no øre is missing for what was chosen. */
export function foundFunding(plan: Plan, { assumptions, count, share }: FoundUnder): FoundFunding {
  const granted = new Set<FundingStatus>();
  const rejected = new Set<FundingStatus>();
  const entries = plan.funding.map(({ id, status }): [string, FundingChange] => {
    const change = assumptions?.funding[id] ?? {};
    const under = change.status ?? status;
    const [counts, usually] = [count.includes(under), DEFAULT_COUNT.includes(under)];
    if (counts && !usually) granted.add(under);
    if (!counts && usually) rejected.add(under);
    const to = counts === usually ? change.status : counts ? 'granted' : 'rejected';
    const factor = counts ? partOf(change.factor ?? WHOLE, share) : change.factor;
    return [
      id,
      {
        ...(to !== undefined && { status: to }),
        ...(factor !== undefined && factor !== WHOLE && { factor }),
      },
    ];
  });
  const funding = Object.fromEntries(
    entries.filter(([, change]) => Object.keys(change).length > 0),
  );
  return { funding, granted: [...granted], rejected: [...rejected] };
}

function partOf(factor: Share, share: number): Share {
  const whole = Math.round(share * SHARE_SCALE);
  return Math.ceil((factor * whole) / SHARE_SCALE) as Share;
}

/** A name like the wanted one that no other has: with a number behind it when it is taken. */
export function freeName(wanted: string, others: readonly Pick<Scenario, 'name'>[]): string {
  const folded = (name: string) => name.trim().toLocaleLowerCase('da');
  const taken = new Set(others.map(({ name }) => folded(name)));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(folded(name))) return name;
  }
}
