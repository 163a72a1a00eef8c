/** One line of the bench's table: a goal and what was measured here. */
export interface BenchRow {
  readonly work: string;
  /** The most that may be measured, in the unit; absent where the figure is only reported. */
  readonly goal?: number;
  readonly measured: number;
  readonly unit: string;
  /** Whether the goal holds; absent without a goal. */
  readonly holds?: boolean;
}
