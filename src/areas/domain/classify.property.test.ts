import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import {
  classify,
  decimal,
  RULE_SETS,
  type AreaFigures,
  type Classification,
  type EarlierYear,
  type Figure,
  type IndicatorId,
  type RuleSet,
} from './index.ts';

const IDS: readonly IndicatorId[] = [
  'residents',
  'outside_work_edu_pct',
  'convicted_pct',
  'primary_edu_only_pct',
  'income_pct_of_region',
  'nonwestern_pct',
];

const ruleSets = fc.constantFrom(...RULE_SETS);

function valueOf(id: IndicatorId): fc.Arbitrary<string> {
  if (id === 'residents') return fc.integer({ min: 900, max: 1100 }).map(String);
  const top = id === 'convicted_pct' ? 400 : 10_000;
  return fc.integer({ min: 0, max: top }).map((value) => String(value / 100));
}

const known = (text: string): Figure => ({ status: 'known', value: decimal(text) });

function figure(id: IndicatorId): fc.Arbitrary<Figure> {
  return fc.oneof(
    { weight: 4, arbitrary: valueOf(id).map(known) },
    fc.constantFrom<Figure[]>({ status: 'missing' }, { status: 'suppressed' }),
  );
}

const values = fc.record(
  Object.fromEntries(IDS.map((id) => [id, figure(id)])) as Record<
    IndicatorId,
    fc.Arbitrary<Figure>
  >,
);
const national = fc.option(fc.constantFrom('0.5', '0.78', '1.1'), { nil: undefined });
const earlier = fc.array(
  fc.record<EarlierYear>({
    listDate: fc.integer({ min: 2009, max: 2022 }).map((year) => localDate(`${year}-12-01`)),
    lineage: fc.constant('parallelsamfund'),
    answer: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
    basis: fc.constantFrom('official', 'calculated'),
  }),
  { maxLength: 6 },
);

interface Case {
  readonly ruleSet: RuleSet;
  readonly values: AreaFigures['values'];
  readonly share: string | undefined;
  readonly years: readonly EarlierYear[];
}

const cases = fc.record<Case>({ ruleSet: ruleSets, values, share: national, years: earlier });

function run(one: Case, exclusive = true): Classification {
  return classify(
    { listDate: one.ruleSet.validFrom, values: one.values },
    one.ruleSet,
    one.share === undefined ? undefined : decimal(one.share),
    one.years,
    { exclusive },
  );
}

/** Makes one figure worse in the law's eyes: income falls, everything else rises. */
function worse(id: IndicatorId, figure: Figure, step: number): Figure {
  if (figure.status !== 'known') return figure;
  const now = Number(figure.value);
  return known(String(id === 'income_pct_of_region' ? Math.max(0, now - step) : now + step));
}

describe('every classification', () => {
  it('never turns a yes into a no when a figure gets worse', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...IDS),
        fc.integer({ min: 1, max: 60 }),
        (one, id, step) => {
          const before = run(one, false);
          const changed = { ...one.values, [id]: worse(id, one.values[id]!, step) };
          const after = run({ ...one, values: changed }, false);
          before.classes.forEach(({ answer }, index) => {
            if (answer === 'yes') expect(after.classes[index]!.answer).toBe('yes');
            if (after.classes[index]!.answer === 'no') expect(answer).toBe('no');
          });
        },
      ),
    );
  });

  it('keeps a worse area in some class while the classes keep each other out', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...IDS),
        fc.integer({ min: 1, max: 60 }),
        (one, id, step) => {
          const inAny = (result: Classification) =>
            result.classes.some(({ answer }) => answer === 'yes');
          const changed = { ...one.values, [id]: worse(id, one.values[id]!, step) };
          const full = Object.values(changed).every((value) => value?.status === 'known');
          if (full && one.share && inAny(run(one))) {
            expect(inAny(run({ ...one, values: changed }))).toBe(true);
          }
        },
      ),
    );
  });

  it('never contradicts a yes or no when an unknown figure is filled in', () => {
    fc.assert(
      fc.property(cases, values, fc.constantFrom('0.5', '0.78', '1.1'), (one, filling, share) => {
        const filled = Object.fromEntries(
          IDS.map((id) => [id, one.values[id]!.status === 'known' ? one.values[id] : filling[id]]),
        );
        const before = run(one);
        const after = run({ ...one, values: filled, share: one.share ?? share });
        before.classes.forEach(({ answer }, index) => {
          if (answer !== 'unknown') expect(after.classes[index]!.answer).toBe(answer);
        });
      }),
    );
  });

  it('never contradicts a yes or no when a list of an earlier year is found', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 2009, max: 2022 }), fc.boolean(), (one, year, on) => {
        const listDate = localDate(`${year}-12-01`);
        if (one.years.some((known) => known.listDate === listDate)) return;
        const found: EarlierYear = {
          listDate,
          lineage: 'parallelsamfund',
          answer: on ? 'yes' : 'no',
          basis: 'official',
        };
        const before = run(one);
        const after = run({ ...one, years: [...one.years, found] });
        before.classes.forEach(({ answer }, index) => {
          if (answer !== 'unknown') expect(after.classes[index]!.answer).toBe(answer);
        });
      }),
    );
  });

  it('names what is missing exactly when it cannot say', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const answer of run(one).classes) {
          if (answer.answer === 'unknown') expect(answer.missing.length).toBeGreaterThan(0);
          else expect('missing' in answer).toBe(false);
        }
      }),
    );
  });

  it('answers every criterion of its rule set', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(run(one).criteria.map(({ criterion }) => criterion)).toEqual(one.ruleSet.criteria);
      }),
    );
  });
});
