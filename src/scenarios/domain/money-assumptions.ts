import type { FactorRange, Evaluation, FundingSource, Scenario } from '../../engine/index.ts';
import { compareIds, type Share, WHOLE } from '../../shared/index.ts';

/** What a way on takes for granted about a source. */
export interface MoneyOutcome {
  /** Whether its money counts. */
  readonly counts: boolean;
  /** The part of its amounts that counts. */
  readonly factor: Share;
}

/** A source whose money is not certain, or that the ways on take differently. */
export interface MoneyAssumption {
  readonly source: string;
  /** The stated probability; absent when nobody has stated one. */
  readonly probability?: Share;
  readonly range?: FactorRange;
  /** One for each way on. */
  readonly outcomes: readonly MoneyOutcome[];
}

/** Forudsætninger about money: the sources that are not granted, have a probability, or are taken
 * differently; those with most money first. A way without a scenario is the plan. */
export function moneyAssumptions(
  plan: Evaluation,
  ways: readonly (Pick<Scenario, 'funding'> | undefined)[],
): MoneyAssumption[] {
  return plan.plan.funding
    .filter((source) => isUncertain(source) || ways.some((way) => way?.funding[source.id]))
    .filter((source) => source.status !== 'rejected' || ways.some((way) => way?.funding[source.id]))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || compareIds(a.id, b.id))
    .map(({ id, status, probability, range }) => ({
      source: id,
      ...(probability !== undefined && { probability }),
      ...(range && { range }),
      outcomes: ways.map((way) => {
        const change = way?.funding[id];
        const counts = plan.count.includes(change?.status ?? status);
        return { counts, factor: change?.factor ?? WHOLE };
      }),
    }));
}

function isUncertain({ status, probability }: FundingSource): boolean {
  return status !== 'granted' || (probability !== undefined && probability < WHOLE);
}

function sizeOf({ amounts }: FundingSource): number {
  return amounts.reduce((sum, { amount }) => sum + amount, 0);
}
