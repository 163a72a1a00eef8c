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
 * The allocation of one year found by trying every flow in whole øre: the plan model's words
 * written out with no cleverness, to judge the real one. Only for tiny plans.
 */
export interface ExhaustiveAnswer {
  /** `source|activity|kind` to øre, above zero only. */
  readonly flows: ReadonlyMap<string, number>;
  readonly missingPins: number;
}

interface Cell {
  readonly activity: Activity;
  readonly kind: CostKind;
  readonly need: number;
  readonly cost: number;
}

interface Variable {
  readonly source: FundingSource;
  readonly cell: number;
  readonly least: number;
}

export function allocateExhaustively(
  plan: Plan,
  year: number,
  count: readonly FundingStatus[],
): ExhaustiveAnswer {
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
  const best = bestFlow(variables, cells, money, caps, needs);
  const flows = new Map<string, number>();
  variables.forEach(({ source, cell, least }, index) => {
    const amount = least + best[index]!;
    if (amount > 0) flows.set(keyOf(source, cells[cell]!), amount);
  });
  return { flows, missingPins };
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

function groupOf(source: FundingSource): string {
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
  const reached = optionInForce(activity).reach.map(({ area }) => area);
  return (
    (!earmark?.activities || earmark.activities.includes(activity.id)) &&
    (!earmark?.areas || earmark.areas.some((area) => reached.includes(area))) &&
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

/** Tries every flow; of two that are equally good so far, the first found is lexicographically
 * greater because each variable is tried from its highest value down. */
function bestFlow(
  variables: readonly Variable[],
  cells: readonly Cell[],
  money: Map<string, number>,
  caps: Map<string, number>,
  needs: number[],
): readonly number[] {
  const priorities = [...new Set(cells.map(({ activity }) => activity.priority))].sort(
    (a, b) => a - b,
  );
  let best: number[] = variables.map(() => 0);
  let bestScore: readonly number[] = [-1];
  const flow = variables.map(() => 0);
  const visit = (at: number, given: number): void => {
    const hope = given + needs.reduce((sum, need) => sum + need, 0);
    if (hope < bestScore[0]!) return;
    if (at === variables.length) {
      const score = scoreOf(flow, variables, cells, priorities);
      if (isGreater(score, bestScore)) {
        bestScore = score;
        best = [...flow];
      }
      return;
    }
    const { source, cell } = variables[at]!;
    const group = groupOf(source);
    const room = Math.min(money.get(source.id)!, caps.get(group)!, needs[cell]!);
    const move = (amount: number): void => {
      money.set(source.id, money.get(source.id)! - amount);
      caps.set(group, caps.get(group)! - amount);
      needs[cell]! -= amount;
    };
    for (let amount = room; amount >= 0; amount -= 1) {
      flow[at] = amount;
      move(amount);
      visit(at + 1, given + amount);
      move(-amount);
    }
    flow[at] = 0;
  };
  visit(0, 0);
  return best;
}

function scoreOf(
  flow: readonly number[],
  variables: readonly Variable[],
  cells: readonly Cell[],
  priorities: readonly number[],
): readonly number[] {
  const byPriority = priorities.map((priority) =>
    flow.reduce(
      (sum, amount, at) =>
        sum + (cells[variables[at]!.cell]!.activity.priority === priority ? amount : 0),
      0,
    ),
  );
  return [byPriority.reduce((sum, amount) => sum + amount, 0), ...byPriority];
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] !== b[at]) return a[at]! > (b[at] ?? -1);
  }
  return false;
}
