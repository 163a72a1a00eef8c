import { fromOre, toShare } from '../src/shared/index.ts';
import {
  COST_KINDS,
  EFFORT_AREAS,
  type Activity,
  type Area,
  type Earmark,
  type FundingSource,
  type Option,
  type Plan,
} from '../src/engine/index.ts';

/** How large and how hard a made-up plan is. */
export interface PlanShape {
  readonly activities: number;
  readonly optionsPerActivity: number;
  readonly sources: number;
  /** Different earmarks among the sources. */
  readonly earmarks: number;
  readonly areas: number;
  readonly years: number;
  /** The sources' money as a part of the planned cost: below 1 is scarcity. */
  readonly money: number;
  /** Odd amounts, earmarks that cut across many areas, and every sixth to single activities: hardly
   * two activities may get the same money. Otherwise earmarks and round amounts as municipalities
   * write them. */
  readonly hard?: boolean;
  /** Budgets that repeat from year to year, and every fifth source ends half way; otherwise each
   * year's amounts are drawn by themselves. */
  readonly steady?: boolean;
}

export type Draw = () => number;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST_YEAR = 2026;
const EFFORTS = [...EFFORT_AREAS['2019-26'].keys()];

/** A made-up plan of Havnby: broad and narrow earmarks, share caps, priorities. */
export function makePlan(shape: PlanShape, seed: number): Plan {
  const draw = draws(seed);
  const lastYear = FIRST_YEAR + shape.years - 1;
  const areas = Array.from({ length: shape.areas }, (_, at) => makeArea(at, draw));
  const activities = Array.from({ length: shape.activities }, (_, at) =>
    makeActivity(at, shape, areas, draw),
  );
  return {
    title: 'Havnby, lavet til måling',
    firstYear: FIRST_YEAR,
    lastYear,
    taxonomy: '2019-26',
    organisations: [{ id: 'kom', name: 'Havnby Kommune', kind: 'municipality' }],
    areas,
    activities,
    funding: makeFunding(shape, areas, activities, draw),
    pins: [],
    scenarios: [],
  };
}

export function pick<Value>(values: readonly Value[], draw: Draw): Value {
  return values[Math.floor(draw() * values.length)]!;
}

export function some<Value>(values: readonly Value[], count: number, draw: Draw): readonly Value[] {
  return [...new Set(Array.from({ length: count }, () => pick(values, draw)))];
}

function makeArea(at: number, draw: Draw): Area {
  return {
    id: `a${at}`,
    name: `Område ${at}`,
    residents: 400 + Math.floor(draw() * 3000),
    kind: 'almen',
    needs: EFFORTS.map((effortArea) => ({
      effortArea,
      weight: 1 + Math.floor(draw() * 5),
      target: 50 + Math.floor(draw() * 400),
    })),
  };
}

function makeActivity(at: number, shape: PlanShape, areas: readonly Area[], draw: Draw): Activity {
  const effortAreas = some(EFFORTS, 1 + Math.floor(draw() * 2), draw);
  const reached = at % 20 === 0 ? [] : some(areas, 1 + Math.floor(draw() * 3), draw);
  const options = Array.from({ length: shape.optionsPerActivity }, (_, option) =>
    makeOption(`o${option}`, shape, reached, effortAreas[0]!, draw),
  );
  return {
    id: `i${at}`,
    name: `Indsats ${at}`,
    priority: 1 + Math.floor(draw() * 5),
    effortAreas,
    targetGroups: [],
    owner: 'kom',
    chosen: 'o0',
    options,
  };
}

function makeOption(
  id: string,
  shape: PlanShape,
  areas: readonly Area[],
  effortArea: string,
  draw: Draw,
): Option {
  const lastYear = FIRST_YEAR + shape.years - 1;
  const kinds = ['salary', ...some(COST_KINDS.slice(1), 1 + Math.floor(draw() * 2), draw)] as const;
  return {
    id,
    name: id,
    approach: 'continue',
    costs: kinds.flatMap((kind) => {
      const most = kind === 'salary' ? 900_000 : 150_000;
      return yearly(shape, () => 20_000 + draw() * most).map((cost) => ({ ...cost, kind }));
    }),
    carried: draw() < 0.15 ? [{ year: lastYear, amount: fromOre(100 * 150_000), by: 'kom' }] : [],
    reach: areas.map((area) => ({
      area: area.id,
      effortArea,
      persons: 5 + Math.floor(draw() * 60),
      firstYear: FIRST_YEAR,
      lastYear,
    })),
    staff: [
      {
        role: 'carry-out',
        placement: 'local',
        fte: 0.5 + Math.floor(draw() * 10) / 10,
        firstYear: FIRST_YEAR,
        lastYear,
        noticeMonths: 4,
      },
    ],
    requires: [],
    excludes: [],
  };
}

/** An amount in every year: the same, or each drawn by itself; in whole kroner, or in thousands. */
function yearly(shape: PlanShape, kroner: () => number) {
  const same = kroner();
  const unit = shape.hard ? 1 : 1000;
  return Array.from({ length: shape.years }, (_, at) => ({
    year: FIRST_YEAR + at,
    amount: fromOre(100 * unit * Math.floor((shape.steady || at === 0 ? same : kroner()) / unit)),
  }));
}

function makeFunding(
  shape: PlanShape,
  areas: readonly Area[],
  activities: readonly Activity[],
  draw: Draw,
): FundingSource[] {
  const costPerYear =
    activities.reduce(
      (sum, { options }) => sum + options[0]!.costs.reduce((cost, { amount }) => cost + amount, 0),
      0,
    ) / shape.years;
  const mean = (costPerYear * shape.money) / shape.sources;
  const earmarks = Array.from({ length: shape.earmarks }, (_, at) =>
    shape.hard
      ? makeHardEarmark(at, areas, activities, draw)
      : makeEarmark(at, areas, activities, draw),
  );
  return Array.from({ length: shape.sources }, (_, at): FundingSource => {
    const earmark = at % shape.earmarks;
    const amounts = yearly(shape, () => (mean / 100) * (0.2 + 1.8 * draw()));
    const years = shape.steady && at % 5 === 0 ? Math.ceil(shape.years / 2) : shape.years;
    return {
      id: `s${at}`,
      name: `Kilde ${at}`,
      kind: 'foundation',
      status: draw() < 0.9 ? 'granted' : 'applied',
      priority: 1 + Math.floor(draw() * 5),
      amounts: amounts.slice(0, years),
      ...(Object.keys(earmarks[earmark]!).length > 0 && { earmark: earmarks[earmark]! }),
      ...(earmark % 4 === 1 && { shareGroup: `g${earmark}`, maxShare: toShare(0.75) }),
    };
  });
}

/** One source for everything; of the others a tenth for 5 to 50 activities, the rest for one to
 * five areas, one or two effort areas, one or two cost kinds, or several of these. */
function makeEarmark(
  at: number,
  areas: readonly Area[],
  activities: readonly Activity[],
  draw: Draw,
): Earmark {
  if (at === 0) return {};
  if (at % 10 === 9) return { activities: someIds(activities, 5 + Math.floor(draw() * 46), draw) };
  const mostAreas = Math.min(5, areas.length - 1);
  const parts: Earmark = {
    ...(draw() < 0.6 && { areas: someIds(areas, 1 + Math.floor(draw() * mostAreas), draw) }),
    ...(draw() < 0.5 && { effortAreas: some(EFFORTS, 1 + Math.floor(draw() * 2), draw) }),
    ...(draw() < 0.3 && { costKinds: some(COST_KINDS, 1 + Math.floor(draw() * 2), draw) }),
  };
  return Object.keys(parts).length > 0 ? parts : { areas: someIds(areas, 1, draw) };
}

function someIds(things: readonly { readonly id: string }[], count: number, draw: Draw) {
  return some(things, count, draw).map(({ id }) => id);
}

/** Every kind of earmark from none at all to two areas or a thirtieth of the activities. */
function makeHardEarmark(
  at: number,
  areas: readonly Area[],
  activities: readonly Activity[],
  draw: Draw,
): Earmark {
  const kinds = some(COST_KINDS, 2, draw);
  switch (at % 6) {
    case 0:
      return at === 0 ? {} : { costKinds: some(COST_KINDS, 1 + (at % 3), draw) };
    case 1:
      return { areas: someIds(areas, 1 + Math.ceil(areas.length / 4), draw) };
    case 2:
      return { effortAreas: some(EFFORTS, 1 + (at % 2), draw) };
    case 3:
      return { areas: someIds(areas, 1 + Math.ceil(areas.length / 8), draw), costKinds: kinds };
    case 4:
      return { activities: someIds(activities, Math.ceil(activities.length / 30), draw) };
    default:
      return {
        areas: someIds(areas, 2, draw),
        effortAreas: some(EFFORTS, 2, draw),
        costKinds: kinds,
      };
  }
}
