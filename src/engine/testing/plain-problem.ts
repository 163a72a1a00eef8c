import {
  COST_KINDS,
  optionInForce,
  type Activity,
  type CostKind,
  type FundingSource,
  type FundingStatus,
  type Plan,
} from '../model/index.ts';

/**
 * One year of a plan as the plan model words it, with its pins honoured: the problem that the
 * oracles solve. Written apart from the engine's own code, with no cleverness, to judge it.
 */
export interface PlainProblem {
  readonly cells: readonly Cell[];
  /** Every source and cell within scope, in the order of the model's third objective. */
  readonly variables: readonly Variable[];
  /** What is left after the pins: per source, per share group and per cell. */
  readonly money: Map<string, number>;
  readonly caps: Map<string, number>;
  readonly needs: number[];
  readonly missingPins: number;
}

export interface Cell {
  readonly activity: Activity;
  readonly kind: CostKind;
  readonly need: number;
  readonly cost: number;
}

export interface Variable {
  readonly source: FundingSource;
  readonly cell: number;
  /** What a pin has already given. */
  readonly least: number;
}

export function plainProblem(
  plan: Plan,
  year: number,
  count: readonly FundingStatus[],
): PlainProblem {
  const cells = cellsOf(plan, year);
  const sources = [...plan.funding].sort(
    (a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1),
  );
  const money = new Map(sources.map((source) => [source.id, moneyOf(source, year, count)]));
  const caps = new Map(sources.map((source) => [groupOf(source), capOf(source, cells)]));
  const needs = cells.map((cell) => cell.need);
  const { pinned, missingPins } = honourPins(plan, year, sources, cells, money, caps, needs);
  const variables: Variable[] = sources.flatMap((source) =>
    cells.flatMap((cell, index) =>
      inScope(source, cell.activity, cell.kind)
        ? [{ source, cell: index, least: pinned.get(keyOf(source, cell)) ?? 0 }]
        : [],
    ),
  );
  return { cells, variables, money, caps, needs, missingPins };
}

/** The flows above zero by `source|activity|kind`, pins included. */
export function flowsByName(
  { cells, variables }: PlainProblem,
  amounts: readonly number[],
): Map<string, number> {
  const flows = new Map<string, number>();
  variables.forEach(({ source, cell, least }, index) => {
    const amount = least + amounts[index]!;
    if (amount > 0) flows.set(keyOf(source, cells[cell]!), amount);
  });
  return flows;
}

function cellsOf(plan: Plan, year: number): Cell[] {
  return [...plan.activities]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((activity) => {
      const option = optionInForce(activity);
      let carried = total(option.carried.filter((entry) => entry.year === year));
      return COST_KINDS.map((kind) => {
        const cost = total(option.costs.filter((c) => c.year === year && c.kind === kind));
        const taken = Math.min(cost, carried);
        carried -= taken;
        return { activity, kind, cost, need: cost - taken };
      });
    });
}

function total(entries: readonly { readonly amount: number }[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}

function moneyOf(source: FundingSource, year: number, count: readonly FundingStatus[]): number {
  if (!count.includes(source.status)) return 0;
  return total(source.amounts.filter((entry) => entry.year === year));
}

export function groupOf(source: FundingSource): string {
  return source.shareGroup ?? source.id;
}

function capOf(source: FundingSource, cells: readonly Cell[]): number {
  if (source.maxShare === undefined) return Infinity;
  const planned = cells
    .filter(({ activity, kind }) => inScope(source, activity, kind))
    .reduce((sum, { cost }) => sum + cost, 0);
  return Math.floor((planned * source.maxShare) / 10_000);
}

function inScope({ earmark }: FundingSource, activity: Activity, kind: CostKind): boolean {
  const reached = new Set(optionInForce(activity).reach.map(({ area }) => area));
  return (
    (!earmark?.activities || earmark.activities.includes(activity.id)) &&
    (!earmark?.areas || earmark.areas.some((area) => reached.has(area))) &&
    (!earmark?.effortAreas ||
      earmark.effortAreas.some((id) => activity.effortAreas.includes(id))) &&
    (!earmark?.costKinds || earmark.costKinds.includes(kind))
  );
}

function keyOf(source: FundingSource, { activity, kind }: Cell): string {
  return `${source.id}|${activity.id}|${kind}`;
}

/** Takes pinned money out of the rests that are passed in. */
function honourPins(
  plan: Plan,
  year: number,
  sources: readonly FundingSource[],
  cells: readonly Cell[],
  money: Map<string, number>,
  caps: Map<string, number>,
  needs: number[],
) {
  const pinned = new Map<string, number>();
  let missingPins = 0;
  for (const source of sources) {
    cells.forEach((cell, index) => {
      const asked = total(
        plan.pins.filter(
          (pin) =>
            pin.year === year &&
            pin.source === source.id &&
            pin.activity === cell.activity.id &&
            pin.kind === cell.kind,
        ),
      );
      const group = groupOf(source);
      const room = inScope(source, cell.activity, cell.kind)
        ? Math.min(money.get(source.id)!, caps.get(group)!, needs[index]!)
        : 0;
      const given = Math.min(asked, room);
      missingPins += asked - given;
      money.set(source.id, money.get(source.id)! - given);
      caps.set(group, caps.get(group)! - given);
      needs[index]! -= given;
      if (given > 0) pinned.set(keyOf(source, cell), given);
    });
  }
  return { pinned, missingPins };
}
