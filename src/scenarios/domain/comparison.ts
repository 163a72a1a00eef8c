import type { Evaluation } from '../../engine/index.ts';
import { exact } from './people-and-posts.ts';
import type { Reading, RowSpec } from './row-spec.ts';
import { rowSpecs } from './rows.ts';

/** One evaluation's answer to a question, held against the plan's. */
export interface ComparedCell extends Reading {
  /** Value minus the plan's value; null when either cannot be said. */
  readonly delta: number | null;
  /** Whether anything differs from the plan, names included. */
  readonly differs: boolean;
  /** Whether no other column of the row does better. All that share the best value are marked; none
   * is when every column has it, or when a column's value cannot be said. */
  readonly best: boolean;
}

/** A row of the comparison: one subject through all columns. */
export interface ComparedRow extends Pick<RowSpec, 'question' | 'subject' | 'measure'> {
  readonly cells: readonly ComparedCell[];
  /** Whether any column differs from the plan. */
  readonly differs: boolean;
}

/** What the rows compare in. */
export interface Comparison {
  /** The year of those rows that show one year. */
  readonly year: number;
  readonly rows: readonly ComparedRow[];
}

/** Holds evaluations against the plan's, question by question. `columns` may contain the plan. */
export function compare(
  plan: Evaluation,
  columns: readonly Evaluation[],
  year: number,
): Comparison {
  const specs = rowSpecs([plan, ...columns], year);
  return { year, rows: specs.map((spec) => comparedRow(spec, plan, columns)) };
}

function comparedRow(spec: RowSpec, plan: Evaluation, columns: readonly Evaluation[]): ComparedRow {
  const { question, subject, measure } = spec;
  const base = spec.read(plan);
  const readings = columns.map(spec.read);
  const best = bestValue(spec, readings);
  const cells = readings.map((reading) => ({
    ...reading,
    delta: reading.value === null || base.value === null ? null : exact(reading.value - base.value),
    differs: reading.value !== base.value || !sameNames(reading, base),
    best: best !== null && reading.value === best,
  }));
  return { question, subject, measure, cells, differs: cells.some((cell) => cell.differs) };
}

function bestValue({ better }: RowSpec, readings: readonly Reading[]): number | null {
  const values = readings.map(({ value }) => value);
  if (!better || !allKnown(values)) return null;
  if (values.every((value) => value === values[0])) return null;
  return better === 'lower' ? Math.min(...values) : Math.max(...values);
}

function allKnown(values: readonly (number | null)[]): values is readonly number[] {
  return values.every((value) => value !== null);
}

function sameNames(a: Reading, b: Reading): boolean {
  return (a.names ?? []).join('\n') === (b.names ?? []).join('\n');
}
