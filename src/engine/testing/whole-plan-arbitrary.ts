import * as fc from 'fast-check';
import { dateOf, fromKroner, SHARE_SCALE, type Share } from '../../shared/index.ts';
import {
  APPROACHES,
  AREA_KINDS,
  COST_KINDS,
  EFFORT_AREAS,
  FUNDING_KINDS,
  FUNDING_STATUSES,
  ORGANISATION_KINDS,
  PLACEMENTS,
  STAFF_ROLES,
  TAXONOMIES,
  type Plan,
} from '../model/index.ts';

/** Ids that trip up careless code: keys of every object, numbers, path signs, quotes, spaces. */
const IDS = ['i1', '10', '2', 'å.b', 'a"b', '__proto__', 'constructor', 'toString', ' ', '😀'];

/** The keys that every plan, and every option, has. */
const PLAN_KEYS = [
  'title',
  'firstYear',
  'lastYear',
  'taxonomy',
  'organisations',
  'areas',
  'activities',
  'funding',
  'pins',
  'scenarios',
] as const;
const OPTION_KEYS = [
  'id',
  'name',
  'approach',
  'costs',
  'carried',
  'reach',
  'staff',
  'requires',
  'excludes',
] as const;

type Partly<Shape> = { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> };

const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 });
const name = fc.constantFrom('Søparken', 'x', '  y', '😀 "\\', 'null', '1e5');
const amount = fc.integer({ min: 0, max: 1e9 }).map(fromKroner);
const factor = fc.integer({ min: 0, max: 20_000 }).map((parts) => parts as Share);
const share = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts as Share);
/** At most four decimals, as the file has them. */
const figure = fc.integer({ min: 1, max: 10_000_000_000 }).map((parts) => parts / SHARE_SCALE);
const priority = fc.integer({ min: 1, max: 9 });
const day = fc.integer({ min: 1, max: 28 }).map((date) => dateOf(2028, 2, date));
const x = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** A record where the keys named are always there and `x` and the others come and go. */
function partly<Shape extends object>(
  shape: Partly<Shape>,
  requiredKeys: readonly (keyof Shape)[],
) {
  return fc.record({ ...shape, x }, { requiredKeys: requiredKeys as never[] });
}

/** A record with every key, and perhaps `x`. */
function whole<Shape extends object>(shape: Partly<Shape>) {
  return partly(shape, Object.keys(shape) as (keyof Shape)[]);
}

/** Valid plans in which every key of the plan file comes and goes. */
export function wholePlanArbitrary(): fc.Arbitrary<Plan> {
  return fc
    .record({
      taxonomy: fc.constantFrom(...TAXONOMIES),
      organisations: ids,
      areas: ids,
      activities: ids,
      funding: ids,
      length: fc.integer({ min: 1, max: 15 }),
    })
    .chain(planOf) as fc.Arbitrary<Plan>;
}

interface Frame {
  readonly taxonomy: Plan['taxonomy'];
  readonly organisations: readonly string[];
  readonly areas: readonly string[];
  readonly activities: readonly string[];
  readonly funding: readonly string[];
  readonly length: number;
}

/** Every option of every activity has one of these ids. */
const OPTIONS = ['o1', '__proto__'];

function planOf(frame: Frame) {
  const { taxonomy, activities, length } = frame;
  const parts = partsOf(frame);
  const activity = fc.constantFrom(...activities);
  const each = <Value>(given: readonly string[], of: (id: string) => fc.Arbitrary<Value>) =>
    fc.tuple(...given.map(of));
  return partly(
    {
      title: name,
      firstYear: fc.constant(2026),
      lastYear: fc.constant(2025 + length),
      taxonomy: fc.constant(taxonomy),
      organisations: each(frame.organisations, (id) =>
        whole({ id: fc.constant(id), name, kind: fc.constantFrom(...ORGANISATION_KINDS) }),
      ),
      areas: each(frame.areas, parts.area),
      activities: each(activities, parts.activity),
      funding: each(frame.funding, parts.source),
      pins: fc.array(
        whole({
          source: fc.constantFrom(...frame.funding),
          activity,
          kind: fc.constantFrom(...COST_KINDS),
          year: parts.year,
          amount,
        }),
        { maxLength: 2 },
      ),
      limits: parts.limits,
      scenarios: fc
        .uniqueArray(fc.constantFrom(...IDS), { maxLength: 2 })
        .chain((given) => each(given, parts.scenario)),
    },
    PLAN_KEYS,
  );
}

function partsOf({ taxonomy, organisations, areas, activities, funding, length }: Frame) {
  const year = fc.integer({ min: 2026, max: 2025 + length });
  const organisation = fc.constantFrom(...organisations);
  const area = fc.constantFrom(...areas);
  const activity = fc.constantFrom(...activities);
  const effortAreas = [...EFFORT_AREAS[taxonomy].keys()];
  const effortArea = fc.constantFrom(...effortAreas);
  const kind = fc.constantFrom(...COST_KINDS);
  const option = fc.constantFrom(...OPTIONS);
  const few = <Value>(item: fc.Arbitrary<Value>, minLength = 0) =>
    fc.array(item, { minLength, maxLength: 2 });
  const span = fc.tuple(year, year).map((years) => years.sort((a, b) => a - b));
  const spanned = <Value extends object>(item: fc.Arbitrary<Value>) =>
    fc.tuple(item, span).map(([part, [firstYear, lastYear]]) => ({ ...part, firstYear, lastYear }));
  const byYear = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(year.map(String), value);
  const byId = <Value>(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>) =>
    fc.dictionary(key, value);
  const optionRefs = few(whole({ activity, option }));

  const optionOf = (id: string) =>
    partly(
      {
        id: fc.constant(id),
        name,
        // Every activity can close, so that any may be told to.
        approach: id === 'o1' ? fc.constant('close' as const) : fc.constantFrom(...APPROACHES),
        costs: few(whole({ year, kind, amount })),
        carried: few(whole({ year, amount, by: organisation })),
        reach: few(spanned(whole({ area, effortArea, persons: figure }))),
        staff: few(
          spanned(
            whole({
              role: fc.constantFrom(...STAFF_ROLES),
              placement: fc.constantFrom(...PLACEMENTS),
              fte: fc.nat(1_000_000).map((parts) => parts / SHARE_SCALE),
              noticeMonths: fc.nat(12),
            }),
          ),
        ),
        handover: partly(
          { receiver: organisation, date: day, budgetLine: name, accepted: fc.boolean() },
          [],
        ),
        requires: fc.constant([]),
        excludes: fc.constant([]),
      },
      OPTION_KEYS,
    );

  return {
    year,
    area: (id: string) =>
      partly(
        {
          id: fc.constant(id),
          name,
          municipality: name,
          residents: fc.nat(5000),
          kind: fc.constantFrom(...AREA_KINDS),
          needs: fc
            .subarray(effortAreas)
            .chain((given) =>
              fc.tuple(
                ...given.map((one) =>
                  whole({ effortArea: fc.constant(one), weight: figure, target: figure }),
                ),
              ),
            ),
        },
        ['id', 'name', 'needs'],
      ),
    activity: (id: string) =>
      partly(
        {
          id: fc.constant(id),
          name,
          priority,
          effortAreas: fc.subarray(effortAreas),
          targetGroups: few(name),
          catalogue: name,
          owner: organisation,
          chosen: option,
          options: fc.tuple(...OPTIONS.map(optionOf)),
        },
        ['id', 'name', 'priority', 'effortAreas', 'targetGroups', 'options'],
      ),
    source: (id: string) =>
      partly(
        {
          id: fc.constant(id),
          name,
          kind: fc.constantFrom(...FUNDING_KINDS),
          status: fc.constantFrom(...FUNDING_STATUSES),
          priority,
          probability: share,
          group: name,
          range: fc
            .tuple(factor, factor, factor)
            .map((three) => three.sort((a, b) => a - b))
            .map(([low, likely, high]) => ({ low, likely, high })),
          amounts: few(whole({ year, amount })),
          earmark: partly(
            {
              areas: few(area, 1),
              effortAreas: few(effortArea, 1),
              activities: few(activity, 1),
              costKinds: few(kind, 1),
            },
            [],
          ),
          maxShare: share,
          shareGroup: fc.constant(`group of ${id}`),
        },
        ['id', 'name', 'kind', 'status', 'priority', 'amounts'],
      ),
    limits: partly(
      {
        count: few(fc.constantFrom(...FUNDING_STATUSES)),
        maxGap: byYear(amount),
        maxCost: byYear(amount),
        maxFte: few(
          partly(
            {
              role: fc.constantFrom(...STAFF_ROLES),
              placement: fc.constantFrom(...PLACEMENTS),
              fte: fc.nat(40),
            },
            ['fte'],
          ),
        ),
        minCoverage: few(whole({ area, share })),
        mustKeep: few(activity),
        mustClose: few(activity),
        forbid: optionRefs,
        fix: optionRefs,
      },
      [],
    ),
    scenario: (id: string) =>
      whole({
        id: fc.constant(id),
        name,
        choose: byId(activity, option),
        level: byId(activity, factor),
        costIndex: byYear(factor),
        funding: byId(
          fc.constantFrom(...funding),
          partly({ factor, status: fc.constantFrom(...FUNDING_STATUSES) }, []),
        ),
      }),
  };
}
