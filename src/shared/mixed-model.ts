/**
 * A linear model of which some columns must be whole numbers: `minimise` or `maximise`
 * `Σ cost·column` with `rowLower ≤ rows ≤ rowUpper` and `lower ≤ column ≤ upper`. Row `r` has its
 * entries from `starts[r]` up to `starts[r + 1]`. Infinity stands for no bound.
 */
export interface MixedModel {
  readonly sense: 'minimise' | 'maximise';
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for a column that must be whole. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** How long and how exactly to solve. */
export interface SolveOptions {
  /** Seconds; the best found by then is the answer. */
  readonly timeLimit: number;
  /** Relative distance between the best found and the bound at which to stop; 0 for proof. */
  readonly gap: number;
  /** Values of the whole columns of a known solution to begin with. */
  readonly start?: Float64Array;
  /** Asked often while solving: true stops it with the best found. */
  readonly stopped?: () => boolean;
  /** Told now and then. Either is null while there is none. */
  readonly onProgress?: (best: number | null, bound: number | null) => void;
}

/** What a solver found. `values` is absent when no solution was found. */
export interface SolvedModel {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  readonly objective: number | null;
  readonly bound: number | null;
  readonly values?: Float64Array;
  /** Seconds that it took. */
  readonly seconds: number;
}

/** Solves a model, in one go. Throws when the solver itself fails. */
export type Solve = (model: MixedModel, options: SolveOptions) => SolvedModel;
