import type { Evaluation } from '../../engine/index.ts';
import { coverageOfAreas, moneyOfYears, postsOfRoles } from './depth-rows.ts';
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
  /** Which names differ from the plan's; absent where names mean nothing. */
  readonly named?: NameChange;
}

/** A row of the comparison: one subject through all columns. */
export interface ComparedRow extends Pick<RowSpec, 'question' | 'subject' | 'measure'> {
  readonly cells: readonly ComparedCell[];
  /** Whether any column differs from the plan. */
  readonly differs: boolean;
}

/** A cell's names held against the plan's: what came and what went. */
export interface NameChange {
  readonly more: readonly string[];
  readonly fewer: readonly string[];
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

/** What lies behind the figures of a comparison, for those who ask. */
export interface Depth {
  readonly money: readonly ComparedRow[];
  readonly coverage: readonly ComparedRow[];
  readonly posts: readonly ComparedRow[];
}

/** Money of every year, each need, and posts by role and placement, held against the plan's. */
export function compareInDepth(
  plan: Evaluation,
  columns: readonly Evaluation[],
  year: number,
): Depth {
  const all = [plan, ...columns];
  const rows = (specs: readonly RowSpec[]) => specs.map((spec) => comparedRow(spec, plan, columns));
  return {
    money: rows(moneyOfYears(all)),
    coverage: rows(coverageOfAreas(all, year)),
    posts: rows(postsOfRoles(all, year)),
  };
}

function comparedRow(spec: RowSpec, plan: Evaluation, columns: readonly Evaluation[]): ComparedRow {
  const { question, subject, measure } = spec;
  const base = spec.read(plan);
  const readings = columns.map(spec.read);
  const best = bestValue(spec, readings);
  const cells = readings.map((reading) => ({
    ...reading,
    delta: reading.value === null || base.value === null ? null : exact(reading.value - base.value),
    differs:
      reading.value !== base.value || reading.ifPaid !== base.ifPaid || !sameNames(reading, base),
    best: best !== null && reading.value === best,
    ...(reading.names && base.names && { named: nameChange(reading.names, base.names) }),
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

function nameChange(names: readonly string[], inPlan: readonly string[]): NameChange {
  return {
    more: names.filter((name) => !inPlan.includes(name)),
    fewer: inPlan.filter((name) => !names.includes(name)),
  };
}

function sameNames(a: Reading, b: Reading): boolean {
  return (a.names ?? []).join('\n') === (b.names ?? []).join('\n');
}
