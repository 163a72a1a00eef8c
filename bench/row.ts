/** One line of the bench's table: a goal and what was measured here. */
export interface BenchRow {
  readonly work: string;
  /** The goal in words, such as `< 1 ms`; empty when the figure is only reported. */
  readonly goal: string;
  readonly measured: number;
  readonly unit: string;
  /** Whether the goal holds; absent without a goal. */
  readonly holds?: boolean;
}
