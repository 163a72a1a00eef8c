import type { Evaluation } from '../../engine/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { coveragePaidInFull } from './people-and-posts.ts';

/** What a change of a scenario means for the scenario. */
export interface ScenarioConsequence {
  /** Mean coverage of needs by activities that are paid in full; absent without needs. */
  readonly coverage?: { readonly before: number; readonly after: number };
  /** The year whose gap changes most, and by how much; absent when none does. */
  readonly gap?: { readonly year: number; readonly change: Money };
}

/** The difference between two evaluations of the same years. */
export function scenarioConsequence(before: Evaluation, after: Evaluation): ScenarioConsequence {
  const [was, is] = [meanCoverage(before), meanCoverage(after)];
  const changes = before.years.map(({ year, gap }, index) => ({
    year,
    change: fromOre((after.years[index]?.gap ?? gap) - gap),
  }));
  const [most] = changes
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.year - b.year);
  return {
    ...(was !== null && is !== null && { coverage: { before: was, after: is } }),
    ...(most && { gap: most }),
  };
}

function meanCoverage(evaluation: Evaluation): number | null {
  const shares = evaluation.years.map(({ year }) => coveragePaidInFull(evaluation, year));
  if (shares.length === 0 || shares.some((share) => share === null)) return null;
  return shares.reduce((sum: number, share) => sum + (share ?? 0), 0) / shares.length;
}
