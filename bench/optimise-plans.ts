import { fromKroner, toShare } from '../src/shared/index.ts';
import {
  EFFORT_AREAS,
  type Activity,
  type Area,
  type CostKind,
  type FundingSource,
  type Limits,
  type Option,
  type Plan,
} from '../src/engine/index.ts';
import { draws, pick, some, type Draw } from './engine-plans.ts';

/** How large a plan to optimise is, and how scarce its money. */
export interface ChoiceShape {
  readonly activities: number;
  /** Options of each activity: going on, anchored, closed, then cheaper ways of going on. */
  readonly options: number;
  readonly areas: number;
  readonly years: number;
  /** Money of all sources as a part of what going on with everything costs. */
  readonly money: number;
  /** Sources beside the municipality, the housing organisation and the two grants of LBF. */
  readonly funds: number;
}

const FIRST_YEAR = 2026;
const EFFORTS = [...EFFORT_AREAS['2019-26'].keys()];
const SALARY_PART = 0.75;

/**
 * A made-up plan with something to choose: the grants of Landsbyggefonden end half way and come back
 * smaller, the funds pay for one effort area, one area or a few activities, and money is scarce. Going
 * on costs most and reaches most; anchored, a receiver carries a part from the second to fourth year; closing
 * costs a little in the first year. Amounts are in thousands of kroner, as plans have them.
 */
export function makeChoicePlan(shape: ChoiceShape, seed: number): Plan {
  const draw = draws(seed);
  const lastYear = FIRST_YEAR + shape.years - 1;
  const names = Array.from({ length: shape.areas }, (_, at) => `a${at}`);
  const activities = Array.from({ length: shape.activities }, (_, at) =>
    makeActivity(at, shape, names, draw),
  );
  return {
    title: 'Havnby, lavet til måling af valg',
    firstYear: FIRST_YEAR,
    lastYear,
    taxonomy: '2019-26',
    organisations: [{ id: 'kom', name: 'Havnby Kommune', kind: 'municipality' }],
    areas: names.map((id) => makeArea(id, activities, draw)),
    activities,
    funding: makeFunding(shape, names, activities, draw),
    pins: [],
    limits: makeLimits(activities, draw),
    scenarios: [],
  };
}

function makeActivity(
  at: number,
  shape: ChoiceShape,
  areas: readonly string[],
  draw: Draw,
): Activity {
  const effortAreas = some(EFFORTS, 1 + Math.floor(draw() * 2), draw);
  const reached = some(areas, 1 + Math.floor(draw() * Math.min(3, areas.length)), draw);
  const cost = 150 + Math.floor(draw() * 900);
  const persons = 10 + Math.floor((cost / 20) * (0.4 + 1.6 * draw()));
  const make = (option: number) =>
    makeOption(option, { shape, reached, effortAreas, cost, persons }, draw);
  return {
    id: `i${at}`,
    name: `Indsats ${at}`,
    priority: 1 + Math.floor(draw() * 5),
    effortAreas,
    targetGroups: [],
    owner: 'kom',
    chosen: 'o0',
    options: Array.from({ length: shape.options }, (_, option) => make(option)),
  };
}

interface Kernel {
  readonly shape: ChoiceShape;
  readonly reached: readonly string[];
  readonly effortAreas: readonly string[];
  /** Thousands of kroner a year when going on. */
  readonly cost: number;
  /** Persons a year when going on. */
  readonly persons: number;
}

function makeOption(at: number, kernel: Kernel, draw: Draw): Option {
  const { shape } = kernel;
  const empty = { carried: [], reach: [], staff: [], requires: [], excludes: [] };
  if (at === 2) {
    const costs = yearly({ ...shape, years: 1 }, 'salary', kernel.cost * 0.2);
    return { ...empty, id: 'o2', name: 'Afvikles', approach: 'close', costs };
  }
  const size = at === 0 ? 1 : 0.6 + 0.35 * draw();
  const anchored = at === 1;
  const salary = yearly(shape, 'salary', kernel.cost * size * SALARY_PART);
  const operations = yearly(shape, 'operations', kernel.cost * size * (1 - SALARY_PART));
  const carriedPart = 0.1 + 0.3 * draw();
  const carriedFrom = 1 + Math.floor(draw() * 3);
  return {
    ...empty,
    id: `o${at}`,
    name: anchored ? 'Forankres' : 'Fortsætter',
    approach: anchored ? 'anchor' : at === 0 ? 'continue' : 'rethink',
    costs: [...salary, ...operations],
    carried: anchored
      ? salary
          .slice(carriedFrom)
          .map(({ year }) => ({ year, amount: thousands(kernel.cost * carriedPart), by: 'kom' }))
      : [],
    reach: kernel.reached.map((area, index) => ({
      area,
      effortArea: kernel.effortAreas[index % kernel.effortAreas.length]!,
      persons: Math.ceil((kernel.persons * size * (0.8 + 0.3 * draw())) / kernel.reached.length),
      firstYear: FIRST_YEAR,
      lastYear: FIRST_YEAR + shape.years - 1,
    })),
    staff: [
      {
        role: draw() < 0.2 ? 'coordinate' : 'carry-out',
        placement: 'local',
        fte: Math.ceil((kernel.cost * size * SALARY_PART) / 60) / 10,
        firstYear: FIRST_YEAR,
        lastYear: FIRST_YEAR + shape.years - 1,
        noticeMonths: 4,
      },
    ],
  };
}

function yearly({ years }: { readonly years: number }, kind: CostKind, kroner: number) {
  return Array.from({ length: years }, (_, at) => ({
    year: FIRST_YEAR + at,
    kind,
    amount: thousands(kroner * 1.02 ** at),
  }));
}

/** Thousands of kroner, whole. */
function thousands(count: number) {
  return fromKroner(1000 * Math.max(1, Math.round(count)));
}

/** Needs where activities reach; going on with everything gives between half and one and a half. */
function makeArea(id: string, activities: readonly Activity[], draw: Draw): Area {
  const reached = new Map<string, number>();
  for (const { options } of activities) {
    for (const { area, effortArea, persons } of options[0]!.reach) {
      if (area === id) reached.set(effortArea, persons + (reached.get(effortArea) ?? 0));
    }
  }
  return {
    id,
    name: `Område ${id}`,
    residents: 1500,
    kind: 'almen',
    needs: [...reached].map(([effortArea, persons]) => ({
      effortArea,
      weight: 1 + Math.floor(draw() * 5),
      target: Math.max(5, Math.round(persons / (0.5 + draw()))),
    })),
  };
}

function makeFunding(
  shape: ChoiceShape,
  areas: readonly string[],
  activities: readonly Activity[],
  draw: Draw,
): FundingSource[] {
  const costs = activities.flatMap(({ options }) => options[0]!.costs);
  const perYear = costs.reduce((sum, { amount }) => sum + amount, 0) / 100_000 / shape.years;
  const money = perYear * shape.money;
  const half = Math.ceil(shape.years / 2);
  const amounts = (part: number, from = 0, to = shape.years) =>
    Array.from({ length: to - from }, (_, at) => ({
      year: FIRST_YEAR + from + at,
      amount: thousands(money * part * (0.95 + 0.1 * draw())),
    }));
  const source = (id: string, rest: Partial<FundingSource>): FundingSource => ({
    id,
    name: `Kilde ${id}`,
    kind: 'foundation',
    status: 'granted',
    priority: 1 + Math.floor(draw() * 5),
    amounts: [],
    ...rest,
  });
  const areaPart = some(areas, Math.ceil(areas.length / 2), draw);
  const lbf = { kind: 'lbf', shareGroup: 'lbf', maxShare: toShare(0.75) } as const;
  return [
    source('kommune', { kind: 'municipality', amounts: amounts(0.35) }),
    source('boligorganisation', {
      kind: 'housing-organisation',
      amounts: amounts(0.12),
      earmark: { areas: areaPart },
    }),
    source('lbf-1', { ...lbf, amounts: amounts(0.45, 0, half) }),
    source('lbf-2', { ...lbf, amounts: amounts(0.33, half), status: 'pledged' }),
    ...Array.from({ length: shape.funds }, (_, at) =>
      source(`fond-${at}`, {
        amounts: amounts((0.16 / shape.funds) * (0.4 + 1.2 * draw())),
        earmark: [
          { effortAreas: [pick(EFFORTS, draw)] },
          { areas: [pick(areas, draw)], costKinds: ['operations' as const] },
          { activities: some(activities, 6, draw).map(({ id }) => id) },
          { effortAreas: some(EFFORTS, 2, draw), costKinds: ['salary' as const] },
        ][at % 4]!,
      }),
    ),
  ];
}

/** Posts of coordinators are scarce too, and a few activities are promised. */
function makeLimits(activities: readonly Activity[], draw: Draw): Limits {
  const posts = activities.flatMap(({ options }) => options[0]!.staff);
  const coordinators = posts.filter(({ role }) => role === 'coordinate');
  const wanted = coordinators.reduce((sum, { fte }) => sum + fte, 0);
  return {
    maxFte: [{ role: 'coordinate', fte: Math.ceil(wanted * 5) / 10 }],
    mustKeep: some(activities, Math.ceil(activities.length / 20), draw).map(({ id }) => id),
  };
}

/** The plan of the goal: 60 activities × 3 options × 3 areas × 6 years, 10 sources. */
export const CHOICES_60: ChoiceShape = {
  activities: 60,
  options: 3,
  areas: 3,
  years: 6,
  money: 0.55,
  funds: 6,
};

/** The large plan of the goal: 400 activities × 3 options, 8 areas, 24 sources. */
export const CHOICES_400: ChoiceShape = {
  activities: 400,
  options: 3,
  areas: 8,
  years: 6,
  money: 0.55,
  funds: 20,
};
