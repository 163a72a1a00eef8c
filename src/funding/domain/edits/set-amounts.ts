import type { Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { statedKroner, withAmount } from './source-draft.ts';

/** An amount that a reader typed for a source's year: what they saw and what is to stand there, in
 * whole kroner, `null` for nothing. */
export interface AmountChange {
  readonly source: string;
  readonly year: number;
  readonly base: number | null;
  readonly kroner: number | null;
}

/** Changes that cannot be stored, by what stands in their way. */
export interface AmountProblem {
  readonly unknown: readonly AmountChange[];
  readonly clashes: readonly (AmountChange & { readonly theirs: number | null })[];
}

/** Sets amounts of several sources and years, all or none. */
export function setAmounts<Edited extends Pick<Plan, 'funding' | 'firstYear' | 'lastYear'>>(
  plan: Edited,
  changes: readonly AmountChange[],
): Result<Edited, AmountProblem> {
  const sources = new Map(plan.funding.map((source) => [source.id, source]));
  const unknown: AmountChange[] = [];
  const clashes: (AmountChange & { theirs: number | null })[] = [];
  for (const change of changes) {
    const { source: id, year, base, kroner } = change;
    const source = sources.get(id);
    if (!source || year < plan.firstYear || year > plan.lastYear) {
      unknown.push(change);
      continue;
    }
    const theirs = statedKroner(
      plan.funding.find((one) => one.id === id)!,
      year,
    );
    if (theirs !== base && theirs !== kroner) clashes.push({ ...change, theirs });
    else sources.set(id, { ...source, amounts: withAmount(source.amounts, year, kroner) });
  }
  if (unknown.length > 0 || clashes.length > 0) return fail({ unknown, clashes });
  return ok({ ...plan, funding: plan.funding.map(({ id }) => sources.get(id)!) });
}
