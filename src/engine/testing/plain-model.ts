import type { MixedModel } from '../../shared/index.ts';
import { evaluate } from '../evaluate/index.ts';
import {
  COST_KINDS,
  DEFAULT_COUNT,
  type Activity,
  type CostKind,
  type FundingSource,
  type Limits,
  type Option,
  type Plan,
  type Scenario,
} from '../model/index.ts';
import { aScenario } from './builders.ts';

/** What the model is about, beside the plan. */
export interface PlainQuestion {
  readonly limits?: Limits;
  readonly assumptions?: Scenario;
  /** Ask for the least cost, in millions of kroner, among choices of at least this value. */
  readonly atLeast?: number;
}

/** The value 1 in the objective. */
export const VALUE_SCALE = 1000;

/** Øre in one unit of money: a thousand kroner. */
const MONEY_UNIT = 100_000;

/**
 * The choice of options word for word as the plan model has it (section 4): a flow for each source,
 * option, cost kind and year, nothing put together. Maximises `VALUE_SCALE` × value. Undefined for
 * plans with pins that may not be honoured in full, which no linear model can say. Caps are not
 * rounded down to whole øre.
 */
export function plainModel(plan: Plan, question: PlainQuestion = {}): MixedModel | undefined {
  const limits = question.limits ?? plan.limits ?? {};
  const scenario = question.assumptions ?? aScenario();
  const options = writtenOptions(plan, scenario);
  const { funding } = evaluate(plan, { scenario: { ...scenario, choose: {} } }).plan;
  const count = limits.count ?? DEFAULT_COUNT;
  const sources = funding.filter(({ status }) => count.includes(status));
  if (!pinsAreCertain(plan, options, sources)) return undefined;
  const rows = new Rows();
  options.forEach((written) => rows.whole(keyOf(written)));
  addChoices(rows, options, limits);
  for (let year = plan.firstYear; year <= plan.lastYear; year += 1) {
    addMoney(rows, plan, options, sources, year, limits);
    addStaff(rows, options, year, limits);
  }
  addCoverage(rows, plan, options, limits, question.atLeast);
  return rows.model();
}

/** An option as it is when it is chosen: at its level, with its prices. */
interface Written {
  readonly activity: Activity;
  readonly option: Option;
}

function writtenOptions(plan: Plan, scenario: Scenario): Written[] {
  return plan.activities.flatMap(({ id, options }, at) =>
    options.map((option) => {
      const choose = { [id]: option.id };
      const activity = evaluate(plan, { scenario: { ...scenario, choose } }).plan.activities[at]!;
      return { activity, option: activity.options.find((one) => one.id === option.id)! };
    }),
  );
}

function keyOf({ activity, option }: Written): string {
  return choiceKey(activity.id, option.id);
}

function choiceKey(activity: string, option: string): string {
  return JSON.stringify(['choice', activity, option]);
}

function addChoices(rows: Rows, options: readonly Written[], limits: Limits): void {
  const byActivity = new Map<string, Written[]>();
  for (const written of options) {
    const others = byActivity.get(written.activity.id) ?? [];
    byActivity.set(written.activity.id, [...others, written]);
  }
  for (const own of byActivity.values()) {
    rows.add(
      1,
      own.map((written) => [1, keyOf(written)]),
      1,
    );
  }
  for (const written of options) {
    for (const { activity, option } of written.option.requires) {
      rows.add(
        0,
        [
          [1, choiceKey(activity, option)],
          [-1, keyOf(written)],
        ],
        Infinity,
      );
    }
    for (const { activity, option } of written.option.excludes) {
      rows.add(
        -Infinity,
        [
          [1, choiceKey(activity, option)],
          [1, keyOf(written)],
        ],
        1,
      );
    }
  }
  const closing = (id: string) =>
    (byActivity.get(id) ?? [])
      .filter(({ option }) => option.approach === 'close')
      .map((written): Term => [1, keyOf(written)]);
  for (const id of limits.mustKeep ?? []) rows.add(0, closing(id), 0);
  for (const id of limits.mustClose ?? []) rows.add(1, closing(id), 1);
  for (const { activity, option } of limits.forbid ?? []) {
    rows.add(0, [[1, choiceKey(activity, option)]], 0);
  }
  for (const { activity, option } of limits.fix ?? []) {
    rows.add(1, [[1, choiceKey(activity, option)]], 1);
  }
}

/** Cost and need of each kind in one year: what is carried takes the kinds in their order. */
function cells({ option }: Written, year: number) {
  let carried = total(option.carried.filter((entry) => entry.year === year));
  return COST_KINDS.map((kind) => {
    const cost = total(option.costs.filter((one) => one.year === year && one.kind === kind));
    const taken = Math.min(cost, carried);
    carried -= taken;
    return { kind, cost, need: cost - taken };
  });
}

function total(entries: readonly { readonly amount: number }[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}

function pays({ earmark }: FundingSource, { activity, option }: Written, kind: CostKind): boolean {
  const { activities, areas, effortAreas, costKinds } = earmark ?? {};
  return (
    (!activities || activities.includes(activity.id)) &&
    (!areas || option.reach.some(({ area }) => areas.includes(area))) &&
    (!effortAreas || activity.effortAreas.some((id) => effortAreas.includes(id))) &&
    (!costKinds || costKinds.includes(kind))
  );
}

function addMoney(
  rows: Rows,
  plan: Plan,
  options: readonly Written[],
  sources: readonly FundingSource[],
  year: number,
  { maxGap, maxCost }: Limits,
): void {
  const bySource = new Map<FundingSource, Term[]>(sources.map((source) => [source, []]));
  const plannedBySource = new Map<FundingSource, Term[]>(sources.map((source) => [source, []]));
  const planned: Term[] = [];
  const unpaid: Term[] = [];
  for (const written of options) {
    const chosen = keyOf(written);
    for (const { kind, cost, need } of cells(written, year)) {
      if (cost > 0) planned.push([cost / MONEY_UNIT, chosen]);
      if (cost === 0) continue;
      const payers = sources.filter((source) => pays(source, written, kind));
      const flows = payers.map((source): Term => {
        const flow = JSON.stringify(['flow', source.id, chosen, kind, year]);
        bySource.get(source)!.push([1, flow]);
        plannedBySource.get(source)!.push([cost / MONEY_UNIT, chosen]);
        const pinned = pinnedAmount(plan, source.id, written.activity.id, kind, year);
        const least = Math.min(pinned, need);
        if (least > 0) {
          rows.add(
            0,
            [
              [1, flow],
              [-least / MONEY_UNIT, chosen],
            ],
            Infinity,
          );
        }
        return [1, flow];
      });
      rows.add(-Infinity, [...flows, [-need / MONEY_UNIT, chosen]], 0);
      unpaid.push([need / MONEY_UNIT, chosen], ...flows.map(([, flow]): Term => [-1, flow]));
    }
  }
  rows.add(-Infinity, unpaid, (maxGap?.[year] ?? 0) / MONEY_UNIT);
  if (maxCost?.[year] !== undefined) rows.add(-Infinity, planned, maxCost[year] / MONEY_UNIT);
  for (const [source, flows] of bySource) {
    const amount = total(source.amounts.filter((entry) => entry.year === year));
    rows.add(-Infinity, flows, amount / MONEY_UNIT);
  }
  addCaps(rows, bySource, plannedBySource);
}

function addCaps(
  rows: Rows,
  bySource: ReadonlyMap<FundingSource, readonly Term[]>,
  plannedBySource: ReadonlyMap<FundingSource, readonly Term[]>,
): void {
  const groups = new Map<string, FundingSource[]>();
  for (const source of bySource.keys()) {
    if (source.maxShare === undefined) continue;
    groups.set(groupOf(source), [...(groups.get(groupOf(source)) ?? []), source]);
  }
  for (const group of groups.values()) {
    const share = group[0]!.maxShare! / 10_000;
    const scope = plannedBySource.get(group[0]!)!.map(([cost, key]): Term => [-share * cost, key]);
    rows.add(-Infinity, [...group.flatMap((source) => bySource.get(source)!), ...scope], 0);
  }
}

function groupOf(source: FundingSource): string {
  return source.shareGroup ?? source.id;
}

function addStaff(rows: Rows, options: readonly Written[], year: number, limits: Limits): void {
  for (const { role, placement, fte } of limits.maxFte ?? []) {
    const posts = options.flatMap((written) =>
      written.option.staff
        .filter((post) => role === undefined || post.role === role)
        .filter((post) => placement === undefined || post.placement === placement)
        .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
        .map((post): Term => [post.fte, keyOf(written)]),
    );
    rows.add(-Infinity, posts, fte);
  }
}

function addCoverage(
  rows: Rows,
  plan: Plan,
  options: readonly Written[],
  limits: Limits,
  atLeast: number | undefined,
): void {
  const needs = plan.areas.flatMap((area) => area.needs.map((need) => ({ area: area.id, need })));
  const weights = needs.reduce((sum, { need }) => sum + need.weight, 0);
  const yearCount = plan.lastYear - plan.firstYear + 1;
  const value: Term[] = [];
  for (const { area, need } of needs) {
    const { effortArea, weight, target } = need;
    for (let year = plan.firstYear; year <= plan.lastYear; year += 1) {
      const reached = options.flatMap((written) =>
        written.option.reach
          .filter((entry) => entry.area === area && entry.effortArea === effortArea)
          .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
          .map(({ persons }): Term => [persons / target, keyOf(written)]),
      );
      const coverage = JSON.stringify(['coverage', area, effortArea, year]);
      rows.atMost(coverage, 1);
      rows.add(0, [...reached, [-1, coverage]], Infinity);
      if (weights > 0) value.push([weight / weights / yearCount, coverage]);
      for (const limit of limits.minCoverage ?? []) {
        if (limit.area !== area) continue;
        if (limit.effortArea !== undefined && limit.effortArea !== effortArea) continue;
        rows.add(limit.share / 10_000, reached, Infinity);
      }
    }
  }
  if (atLeast === undefined) {
    for (const [part, key] of value) rows.cost(key, -VALUE_SCALE * part);
    return;
  }
  rows.add(VALUE_SCALE * atLeast, scaled(value, VALUE_SCALE), Infinity);
  for (const written of options) {
    rows.cost(keyOf(written), total(written.option.costs) / 100_000_000);
  }
}

function scaled(terms: readonly Term[], factor: number): Term[] {
  return terms.map(([value, key]) => [value * factor, key]);
}

function pinnedAmount(
  { pins }: Plan,
  source: string,
  activity: string,
  kind: CostKind,
  year: number,
): number {
  return total(
    pins.filter(
      (pin) =>
        pin.source === source &&
        pin.activity === activity &&
        pin.kind === kind &&
        pin.year === year,
    ),
  );
}

/** Whether every pin gets its amount, or all of its need, whatever is chosen: its source has money for
 * all of its pins and no cap, and no need is pinned by two sources. */
function pinsAreCertain(
  { pins }: Plan,
  options: readonly Written[],
  sources: readonly FundingSource[],
): boolean {
  return pins.every((pin) => {
    const source = sources.find(({ id }) => id === pin.source);
    if (!source) return true;
    const own = pins.filter((other) => other.source === pin.source && other.year === pin.year);
    const money = total(source.amounts.filter(({ year }) => year === pin.year));
    const alone = pins.every(
      (other) =>
        other.source === pin.source ||
        other.activity !== pin.activity ||
        other.kind !== pin.kind ||
        other.year !== pin.year,
    );
    const reachable = options.some(
      (written) => written.activity.id === pin.activity && pays(source, written, pin.kind),
    );
    return !reachable || (source.maxShare === undefined && alone && total(own) <= money);
  });
}

type Term = readonly [number, string];

/** Rows as they come, columns by name. */
class Rows {
  readonly #columns = new Map<string, number>();
  readonly #whole = new Set<string>();
  readonly #most = new Map<string, number>();
  readonly #costs = new Map<string, number>();
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #places: number[] = [];
  readonly #values: number[] = [];

  whole(key: string): void {
    this.#column(key);
    this.#whole.add(key);
    this.atMost(key, 1);
  }

  atMost(key: string, most: number): void {
    this.#column(key);
    this.#most.set(key, most);
  }

  cost(key: string, cost: number): void {
    this.#column(key);
    this.#costs.set(key, cost);
  }

  /** Terms of one column add. */
  add(lower: number, terms: readonly Term[], upper: number): void {
    const sums = new Map<number, number>();
    for (const [value, key] of terms) {
      const column = this.#column(key);
      sums.set(column, value + (sums.get(column) ?? 0));
    }
    this.#places.push(...sums.keys());
    this.#values.push(...sums.values());
    this.#starts.push(this.#places.length);
    this.#lower.push(lower);
    this.#upper.push(upper);
  }

  model(): MixedModel {
    const keys = [...this.#columns.keys()];
    return {
      sense: 'minimise',
      cost: Float64Array.from(keys, (key) => this.#costs.get(key) ?? 0),
      lower: new Float64Array(keys.length),
      upper: Float64Array.from(keys, (key) => this.#most.get(key) ?? Infinity),
      whole: Uint8Array.from(keys, (key) => (this.#whole.has(key) ? 1 : 0)),
      rowLower: Float64Array.from(this.#lower),
      rowUpper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      columns: Int32Array.from(this.#places),
      values: Float64Array.from(this.#values),
    };
  }

  #column(key: string): number {
    const known = this.#columns.get(key) ?? this.#columns.size;
    this.#columns.set(key, known);
    return known;
  }
}
