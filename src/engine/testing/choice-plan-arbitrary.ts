import * as fc from 'fast-check';
import { fromOre, type Share } from '../../shared/index.ts';
import {
  APPROACHES,
  type Activity,
  type Area,
  type CostKind,
  type Earmark,
  type FundingSource,
  type Limits,
  type Option,
  type OptionRef,
  type Plan,
  type Scenario,
} from '../model/index.ts';
import { aPlan, aScenario, anActivity, anOption, aSource } from './builders.ts';

/** How large the random plans are, and whether they have pins. */
export interface ChoicePlanSize {
  readonly activities: number;
  readonly options: number;
  readonly sources: number;
  readonly years: number;
  readonly pins: boolean;
}

const AREAS = ['a1', 'a2'] as const;
const EFFORTS = ['beskaeftigelse', 'uddannelse-og-livschancer'] as const;
const KINDS: readonly CostKind[] = ['salary', 'operations'];
const IDS = ['i1', 'i2', 'I3', 'å4', 'i10', '7'] as const;

/** One øre, an odd amount, a thousand kroner less an øre, a thousand, and much with odd øre. */
const UNITS = [1, 137, 99_999, 100_000, 100_000, 12_345_678];

/** What the parts of one plan share. */
interface Frame {
  readonly size: ChoicePlanSize;
  readonly lastYear: number;
  readonly unit: number;
}

/** Small plans with something to choose and every kind of limit, many with equal choices. */
export function choicePlanArbitrary(size: ChoicePlanSize): fc.Arbitrary<Plan> {
  return fc
    .record({
      years: fc.integer({ min: 1, max: size.years }),
      unit: fc.constantFrom(...UNITS),
      ids: fc.subarray([...IDS].slice(0, size.activities), {
        minLength: Math.min(2, size.activities),
      }),
    })
    .chain(({ years, unit, ids }) => {
      const frame = { size, unit, lastYear: 2025 + years };
      return fc.record({
        areas: areas(),
        funding: funding(frame, ids),
        activities: fc.tuple(...ids.map((id) => activity(frame, id))),
        frame: fc.constant(frame),
      });
    })
    .chain(({ areas: drawn, funding: sources, activities, frame }) =>
      fc
        .record({
          tied: tiedActivities(activities),
          limits: fc.option(limits(frame, activities, drawn), { nil: undefined, freq: 5 }),
          pins: pins(frame, activities, sources),
        })
        .map(({ tied, limits: own, pins: pinned }) =>
          aPlan({
            lastYear: frame.lastYear,
            areas: drawn,
            activities: tied,
            funding: sources,
            pins: pinned,
            ...(own && { limits: own }),
          }),
        ),
    );
}

/** What might be assumed about a plan: levels, prices, less or more money. */
export function assumptionsArbitrary(plan: Plan): fc.Arbitrary<Scenario> {
  const factor = fc.constantFrom(0, 3333, 5000, 8001, 10_000, 12_500).map((part) => part as Share);
  const sources = plan.funding.map(({ id }) => id);
  return fc
    .record({
      level: fc.dictionary(fc.constantFrom(...plan.activities.map(({ id }) => id)), factor, {
        maxKeys: 2,
      }),
      costIndex: fc.dictionary(fc.constantFrom('2026', String(plan.lastYear)), factor, {
        maxKeys: 1,
      }),
      funding:
        sources.length === 0
          ? fc.constant({})
          : fc.dictionary(
              fc.constantFrom(...sources),
              fc.record(
                { factor, status: fc.constantFrom('granted' as const, 'rejected' as const) },
                { requiredKeys: [] },
              ),
              { maxKeys: 2 },
            ),
    })
    .map((parts) => aScenario(parts));
}

function amount({ unit }: Frame, most: number) {
  return fc.integer({ min: 0, max: most }).map((count) => fromOre(count * unit));
}

function year({ lastYear }: Frame) {
  return fc.integer({ min: 2026, max: lastYear });
}

function areas(): fc.Arbitrary<Area[]> {
  const need = fc.record({
    effortArea: fc.constantFrom(...EFFORTS),
    weight: fc.constantFrom(0, 0.5, 1, 1, 2, 2, 3, 3.3),
    target: fc.constantFrom(5, 7.5, 10, 20, 20, 30),
  });
  return fc.tuple(
    ...AREAS.map((id) =>
      fc
        .uniqueArray(need, {
          selector: ({ effortArea }) => effortArea,
          ...(id === 'a1' && { minLength: 1 }),
          maxLength: 2,
        })
        .map((needs): Area => ({ id, name: id, needs })),
    ),
  );
}

function activity(frame: Frame, id: string): fc.Arbitrary<Activity> {
  const few = fc.array(option(frame), { minLength: 1, maxLength: frame.size.options });
  return fc
    .record({
      effortAreas: fc.subarray([...EFFORTS]),
      priority: fc.integer({ min: 1, max: 2 }),
      options: few,
      closes: fc.constantFrom(true, true, true, true, false),
    })
    .map(({ effortAreas, priority, options, closes }) => {
      const close = anOption({ name: 'Afvikles', approach: 'close' });
      const all = [...options, ...(closes ? [close] : [])].map((one, at) => ({
        ...one,
        id: `o${at}`,
      }));
      return anActivity({ id, priority, effortAreas, chosen: 'o0', options: all });
    });
}

function option(frame: Frame): fc.Arbitrary<Option> {
  const few = <Value>(item: fc.Arbitrary<Value>, maxLength: number) =>
    fc.array(item, { maxLength });
  const span = fc
    .tuple(year(frame), year(frame))
    .map((both) => ({ firstYear: Math.min(...both), lastYear: Math.max(...both) }));
  const everyYear = fc
    .record({ kind: fc.constantFrom(...KINDS), amount: amount(frame, 10) })
    .map((cost) =>
      Array.from({ length: frame.lastYear - 2025 }, (_, at) => ({ year: 2026 + at, ...cost })),
    );
  const reach = fc
    .record({
      area: fc.constantFrom(...AREAS),
      effortArea: fc.constantFrom(...EFFORTS),
      persons: fc.integer({ min: 0, max: 12 }),
      span,
    })
    .map(({ span: years, ...entry }) => ({ ...entry, ...years }));
  const staff = fc
    .record({
      role: fc.constantFrom('carry-out' as const, 'coordinate' as const),
      placement: fc.constantFrom('local' as const, 'mobile' as const),
      fte: fc.constantFrom(0.25, 0.5, 1, 1.3),
      span,
    })
    .map(({ span: years, ...post }) => ({ ...post, ...years, noticeMonths: 3 }));
  return fc
    .record({
      approach: fc.constantFrom(...APPROACHES),
      costs: fc.oneof(
        everyYear,
        few(
          fc.record({
            year: year(frame),
            kind: fc.constantFrom(...KINDS),
            amount: amount(frame, 10),
          }),
          3,
        ),
      ),
      carried: few(
        fc.record({ year: year(frame), amount: amount(frame, 6), by: fc.constant('kom') }),
        1,
      ),
      reach: fc.array(reach, { minLength: 1, maxLength: 3 }),
      staff: few(staff, 1),
    })
    .map((parts) => anOption(parts));
}

/** Requirements point backwards, so that they never go in a circle. */
function tiedActivities(activities: readonly Activity[]): fc.Arbitrary<Activity[]> {
  const ref = (other: Activity): fc.Arbitrary<OptionRef> =>
    fc
      .constantFrom(...other.options.map(({ id }) => id))
      .map((id) => ({ activity: other.id, option: id }));
  const rarely = (refs: fc.Arbitrary<OptionRef>) =>
    fc.option(
      refs.map((one) => [one]),
      { nil: [], freq: 2 },
    );
  const seldom = <Value>(item: fc.Arbitrary<Value>, nil: Value) =>
    fc.oneof({ weight: 7, arbitrary: fc.constant(nil) }, { weight: 1, arbitrary: item });
  return fc.tuple(
    ...activities.map((own, at) => {
      const others = activities.filter((other) => other !== own);
      if (others.length === 0) return fc.constant(own);
      const earlier = activities.slice(0, at);
      const tie = fc.record({
        requires:
          earlier.length === 0
            ? fc.constant<OptionRef[]>([])
            : rarely(fc.constantFrom(...earlier).chain(ref)),
        excludes: rarely(fc.constantFrom(...others).chain(ref)),
      });
      const ties = fc.tuple(...own.options.map(() => seldom(tie, { requires: [], excludes: [] })));
      return ties.map((all) => ({
        ...own,
        options: own.options.map((one, index) => ({ ...one, ...all[index]! })),
      }));
    }),
  );
}

function funding(frame: Frame, ids: readonly string[]): fc.Arbitrary<FundingSource[]> {
  const part = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
  const earmark: fc.Arbitrary<Earmark> = fc.oneof(
    fc.record({ areas: part(AREAS) }),
    fc.record({ effortAreas: part(EFFORTS) }),
    fc.record({ costKinds: part(KINDS) }),
    fc.record({ activities: part(ids) }),
    fc.record({ areas: part(AREAS), costKinds: part(KINDS) }),
  );
  const terms = fc.record({
    earmark: fc.option(earmark, { nil: undefined, freq: 2 }),
    maxShare: fc.option(fc.constantFrom(0, 3333, 5000, 7500, 10_000), { nil: undefined, freq: 1 }),
    shared: fc.boolean(),
  });
  const source = fc.record({
    priority: fc.integer({ min: 1, max: 2 }),
    status: fc.constantFrom(
      'granted' as const,
      'granted' as const,
      'pledged' as const,
      'applied' as const,
    ),
    amounts: fc.oneof(
      amount(frame, 20).map((same) =>
        Array.from({ length: frame.lastYear - 2025 }, (_, at) => ({
          year: 2026 + at,
          amount: same,
        })),
      ),
      fc.array(fc.record({ year: year(frame), amount: amount(frame, 20) }), { maxLength: 3 }),
    ),
    terms: fc.integer({ min: 0, max: 1 }),
  });
  return fc
    .record({
      sources: fc.array(source, { minLength: 1, maxLength: frame.size.sources }),
      terms: fc.tuple(terms, terms),
    })
    .map(({ sources, terms: both }) =>
      sources.map(({ terms: own, ...parts }, at) => {
        const { earmark: only, maxShare, shared } = both[own]!;
        return aSource({
          ...parts,
          id: `s${at}`,
          ...(only && { earmark: only }),
          ...(maxShare !== undefined && { maxShare: maxShare as Share }),
          ...(shared && { shareGroup: `g${own}` }),
        });
      }),
    );
}

function pins(
  frame: Frame,
  activities: readonly Activity[],
  sources: readonly FundingSource[],
): fc.Arbitrary<Plan['pins'][number][]> {
  if (!frame.size.pins || sources.length === 0) return fc.constant([]);
  return fc.array(
    fc.record({
      source: fc.constantFrom(...sources.map(({ id }) => id)),
      activity: fc.constantFrom(...activities.map(({ id }) => id)),
      kind: fc.constantFrom(...KINDS),
      year: year(frame),
      amount: amount(frame, 6),
    }),
    { minLength: 1, maxLength: 3 },
  );
}

function limits(
  frame: Frame,
  activities: readonly Activity[],
  own: readonly Area[],
): fc.Arbitrary<Limits> {
  const byYear = (most: number) =>
    fc.dictionary(year(frame).map(String), amount(frame, most), { maxKeys: 2 });
  const ids = activities.map(({ id }) => id);
  const closable = activities
    .filter(({ options }) => options.some(({ approach }) => approach === 'close'))
    .map(({ id }) => id);
  const someId = (from: readonly string[]) =>
    from.length === 0
      ? fc.constant<string[]>([])
      : fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 1 });
  const refs = fc.array(
    fc.constantFrom(
      ...activities.flatMap(({ id, options }) =>
        options.map((one): OptionRef => ({ activity: id, option: one.id })),
      ),
    ),
    { minLength: 1, maxLength: 1 },
  );
  const places = own.flatMap(({ id, needs }) => [
    { area: id },
    ...needs.map(({ effortArea }) => ({ area: id, effortArea })),
  ]);
  const coverage = fc.record({
    place: fc.constantFrom(...places),
    share: fc.constantFrom(0, 1000, 3333, 5000, 10_000).map((part) => part as Share),
  });
  const maybe = <Value>(item: fc.Arbitrary<Value>, weight: number) =>
    fc.oneof(
      { weight: 10 - weight, arbitrary: fc.constant(undefined) },
      { weight, arbitrary: item },
    );
  return fc
    .record({
      count: maybe(fc.constant(['granted', 'pledged', 'applied'] as const), 2),
      maxGap: maybe(byYear(6), 3),
      maxCost: maybe(byYear(40), 2),
      maxFte: maybe(
        fc.array(
          fc.record(
            {
              role: fc.constantFrom('carry-out' as const, 'coordinate' as const),
              placement: fc.constantFrom('local' as const, 'mobile' as const),
              fte: fc.constantFrom(0, 0.5, 1, 1.3, 2),
            },
            { requiredKeys: ['fte'] },
          ),
          { minLength: 1, maxLength: 2 },
        ),
        3,
      ),
      minCoverage: maybe(
        coverage.map(({ place, share }) => [{ ...place, share }]),
        2,
      ),
      mustKeep: maybe(someId(ids), 1),
      mustClose: maybe(someId(closable), 1),
      forbid: maybe(refs, 1),
      fix: maybe(refs, 1),
    })
    .map((parts) => {
      const given = Object.entries(parts).filter(([, part]) => part !== undefined);
      return Object.fromEntries(given) as Limits;
    });
}
