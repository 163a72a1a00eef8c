import * as fc from 'fast-check';
import { fromOre, type Share } from '../../shared/index.ts';
import {
  COST_KINDS,
  FUNDING_STATUSES,
  type Activity,
  type Earmark,
  type FundingSource,
  type Plan,
} from '../model/index.ts';
import { aPlan, anActivity, anOption, aSource } from './builders.ts';

/** How large the random plans are. Amounts are øre, small so that every odd øre shows. */
export interface PlanSize {
  readonly activities: number;
  readonly sources: number;
  readonly years: number;
  readonly kinds: number;
  readonly amount: number;
}

const AREAS = ['a1', 'a2', 'a3'];
const EFFORT_AREAS = ['beskaeftigelse', 'kriminalitetsforebyggelse', 'uddannelse-og-livschancer'];

/** Valid plans that exercise earmarks, share groups, priorities, carried money and pins. */
export function planArbitrary(size: PlanSize): fc.Arbitrary<Plan> {
  const lastYear = 2026 + size.years - 1;
  return fc
    .record({
      activities: fc.uniqueArray(activityArbitrary(size, lastYear), {
        selector: (activity) => activity.id,
        minLength: 1,
        maxLength: size.activities,
      }),
      funding: fundingArbitrary(size, lastYear),
    })
    .chain(({ activities, funding }) =>
      pinsArbitrary(size, lastYear, activities, funding).map((pins) =>
        aPlan({
          lastYear,
          areas: AREAS.map((id) => ({
            id,
            name: id,
            needs: [{ effortArea: 'beskaeftigelse', weight: 1, target: 10 }],
          })),
          activities,
          funding,
          pins,
        }),
      ),
    );
}

function activityArbitrary(size: PlanSize, lastYear: number): fc.Arbitrary<Activity> {
  const year = fc.integer({ min: 2026, max: lastYear });
  const amount = fc.integer({ min: 0, max: size.amount }).map(fromOre);
  const kind = fc.constantFrom(...COST_KINDS.slice(0, size.kinds));
  return fc
    .record({
      // Codes between upper and lower case catch an order that is not by code unit.
      id: fc.constantFrom('i1', 'i2', 'i10', 'I3', 'å4', 'z5', 'i_6', 'i7'),
      priority: fc.integer({ min: 1, max: 3 }),
      effortAreas: fc.subarray(EFFORT_AREAS),
      decided: fc.boolean(),
      costs: fc.array(fc.record({ year, kind, amount }), { maxLength: 3 * size.years }),
      carried: fc.array(fc.record({ year, amount, by: fc.constant('kom') }), { maxLength: 1 }),
      areas: fc.subarray(AREAS),
      persons: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ id, priority, effortAreas, decided, costs, carried, areas, persons }) => {
      const reach = areas.map((area) => ({
        area,
        effortArea: 'beskaeftigelse',
        persons,
        firstYear: 2026,
        lastYear,
      }));
      const option = anOption({ costs, carried, reach });
      const { chosen, ...undecided } = anActivity({ id, priority, effortAreas, options: [option] });
      return decided && chosen ? { ...undecided, chosen } : undecided;
    });
}

function earmarkArbitrary(size: PlanSize): fc.Arbitrary<Earmark> {
  const part = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
  return fc.record(
    {
      areas: part(AREAS),
      effortAreas: part(EFFORT_AREAS),
      activities: part(['i1', 'i2', 'i10', 'I3', 'å4', 'z5', 'i_6', 'i7']),
      costKinds: part(COST_KINDS.slice(0, size.kinds)),
    },
    { requiredKeys: [] },
  );
}

function fundingArbitrary(size: PlanSize, lastYear: number): fc.Arbitrary<FundingSource[]> {
  const year = fc.integer({ min: 2026, max: lastYear });
  const amount = fc.integer({ min: 0, max: 2 * size.amount }).map(fromOre);
  const source = fc.record({
    id: fc.constantFrom('s1', 's2', 's10', 'S3', 'æ4', 's5', 's6'),
    priority: fc.integer({ min: 1, max: 2 }),
    status: fc.constantFrom('granted' as const, 'pledged' as const, ...FUNDING_STATUSES),
    amounts: fc.array(fc.record({ year, amount }), { maxLength: 2 * size.years }),
    terms: fc.integer({ min: 0, max: 2 }),
    shared: fc.boolean(),
  });
  const terms = fc.record({
    earmark: fc.option(earmarkArbitrary(size), { nil: undefined }),
    maxShare: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  });
  return fc
    .record({
      sources: fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: size.sources }),
      terms: fc.array(terms, { minLength: 3, maxLength: 3 }),
    })
    .map(({ sources, terms: choices }) =>
      sources.map(({ terms: chosen, shared, ...parts }) => {
        const { earmark, maxShare } = choices[chosen]!;
        return aSource({
          ...parts,
          ...(earmark && { earmark }),
          ...(maxShare !== undefined && { maxShare: maxShare as Share }),
          ...(shared && { shareGroup: `g${chosen}` }),
        });
      }),
    );
}

function pinsArbitrary(
  size: PlanSize,
  lastYear: number,
  activities: readonly Activity[],
  funding: readonly FundingSource[],
): fc.Arbitrary<Plan['pins'][number][]> {
  if (funding.length === 0) return fc.constant([]);
  return fc.array(
    fc.record({
      source: fc.constantFrom(...funding.map(({ id }) => id)),
      activity: fc.constantFrom(...activities.map(({ id }) => id)),
      kind: fc.constantFrom(...COST_KINDS.slice(0, size.kinds)),
      year: fc.integer({ min: 2026, max: lastYear }),
      amount: fc.integer({ min: 1, max: size.amount }).map(fromOre),
    }),
    { maxLength: 2 },
  );
}
