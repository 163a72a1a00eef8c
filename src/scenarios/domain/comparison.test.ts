import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Plan, type Scenario } from '../../engine/index.ts';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { planArbitrary } from '../../engine/testing/plan-arbitrary.ts';
import { fromKroner, toShare } from '../../shared/index.ts';
import { compareActivities, coverChanges } from './activity-cover.ts';
import { compare, compareInDepth, type ComparedRow } from './comparison.ts';
import { focusYear, outlookOf } from './outlook.ts';

const option = anOption({
  costs: [
    { year: 2026, kind: 'salary', amount: fromKroner(100) },
    { year: 2027, kind: 'salary', amount: fromKroner(100) },
  ],
  reach: [
    { area: 'a1', effortArea: 'beskaeftigelse', persons: 40, firstYear: 2026, lastYear: 2027 },
  ],
  staff: [
    {
      role: 'carry-out',
      placement: 'local',
      fte: 0.3,
      firstYear: 2026,
      lastYear: 2027,
      noticeMonths: 0,
    },
  ],
});

const plan = aPlan({
  lastYear: 2027,
  areas: [
    { id: 'a1', name: 'A', needs: [{ effortArea: 'beskaeftigelse', weight: 1, target: 80 }] },
  ],
  activities: [
    anActivity({ options: [option, anOption({ id: 'o2', approach: 'close' })] }),
    anActivity({ id: 'i2', name: 'Klub', options: [option] }),
  ],
  funding: [
    aSource({ amounts: [{ year: 2026, amount: fromKroner(200) }] }),
    aSource({
      id: 'lbf',
      status: 'applied',
      amounts: [{ year: 2027, amount: fromKroner(150) }],
    }),
  ],
});

const under = (scenario: Partial<Scenario>) => evaluate(plan, { scenario: aScenario(scenario) });

function rowAbout(rows: readonly ComparedRow[], about: string, more: object = {}): ComparedRow {
  const found = rows.find(
    ({ subject }) =>
      subject.about === about &&
      Object.entries(more).every(([key, value]) => Object(subject)[key] === value),
  );
  if (!found) throw new Error(`No row about ${about}`);
  return found;
}

describe('a comparison', () => {
  const current = evaluate(plan);
  const granted = under({ funding: { lbf: { status: 'granted' } } });
  const closed = under({ choose: { i1: 'o2' } });

  it('says how far each column lies from the plan', () => {
    const { rows } = compare(current, [current, granted, closed], 2027);
    const gap = rowAbout(rows, 'gap-total');
    expect(gap.cells.map(({ value }) => value)).toEqual([20_000, 5000, 10_000]);
    expect(gap.cells.map(({ delta }) => delta)).toEqual([0, -15_000, -10_000]);
    expect(rowAbout(rows, 'reach').cells.map(({ delta }) => delta)).toEqual([0, 0, -40]);
  });

  it('holds the columns against the plan also when the plan is not among them', () => {
    const { rows } = compare(current, [granted, closed], 2027);
    expect(rowAbout(rows, 'gap-total').cells.map(({ delta }) => delta)).toEqual([-15_000, -10_000]);
  });

  it('marks the best, all of those that share it, and none when all do', () => {
    const { rows } = compare(current, [current, granted, closed], 2027);
    const best = (about: string, more = {}) => rowAbout(rows, about, more).cells.map((c) => c.best);
    expect(best('gap-total')).toEqual([false, true, false]);
    expect(best('reach')).toEqual([true, true, false]);
    expect(best('areas-without-offer')).toEqual([false, false, false]);
    expect(best('cost-total')).toEqual([false, false, false]);
  });

  it('counts only what is paid in full as reached with the money there is', () => {
    const { rows } = compare(current, [current, granted], 2027);
    expect(rowAbout(rows, 'reach').cells.map(({ value }) => value)).toEqual([80, 80]);
    expect(rowAbout(rows, 'reach-paid').cells.map(({ value }) => value)).toEqual([0, 40]);
    expect(rowAbout(rows, 'coverage-paid').cells.map(({ value }) => value)).toEqual([0, 0.5]);
  });

  it('says which activities a column has more and fewer than the plan', () => {
    const { rows } = compare(current, [current, closed], 2027);
    const [, cell] = rowAbout(rows, 'uncovered-activities').cells;
    expect(cell!.named).toEqual({ more: [], fewer: ['i1'] });
  });

  it('takes the mean of the years’ coverage with the money there is', () => {
    const { rows } = compare(current, [current, granted], 2027);
    const mean = rowAbout(rows, 'coverage-paid-mean').cells.map(({ value }) => value);
    expect(mean).toEqual([0.5, 0.75]);
  });

  it('adds posts without leaving odd decimals', () => {
    const { rows } = compare(current, [current, closed], 2026);
    expect(rowAbout(rows, 'posts').cells.map(({ value, delta }) => [value, delta])).toEqual([
      [0.6, 0],
      [0.3, -0.3],
    ]);
  });

  it('says that coverage cannot be said when the plan states no needs', () => {
    const without = evaluate({ ...plan, areas: [{ id: 'a1', name: 'A', needs: [] }] });
    const { rows } = compare(without, [without, without], 2026);
    for (const about of ['coverage', 'coverage-paid']) {
      expect(rowAbout(rows, about).cells[0]).toMatchObject({ value: null, delta: null });
    }
  });

  it('says that the largest source cannot be said where nothing is paid', () => {
    const { rows } = compare(current, [current, granted], 2027);
    expect(rowAbout(rows, 'largest-source').cells).toMatchObject([
      { value: null },
      { value: 1, names: ['lbf'], delta: null, differs: true },
    ]);
  });

  it('tells activity by activity what differs', () => {
    const rows = compareActivities(current, [closed]);
    expect(rows.map(({ activity, differs }) => [activity, differs])).toEqual([
      ['i1', true],
      ['i2', false],
    ]);
    expect(coverChanges(current, granted)).toMatchObject([
      { activity: 'i2', gapDelta: -5000 },
      { activity: 'i1', gapDelta: -10_000 },
    ]);
  });
});

describe('a comparison in depth', () => {
  const current = evaluate(plan);
  const granted = under({ funding: { lbf: { status: 'granted' } } });
  const depth = compareInDepth(current, [current, granted], 2027);

  it('has the money of every year, also of those without a gap', () => {
    const of = (about: string, year: number) =>
      rowAbout(depth.money, about, { year }).cells.map(({ value }) => value);
    expect(of('gap-year', 2026)).toEqual([0, 0]);
    expect(of('cost-year', 2027)).toEqual([20_000, 20_000]);
    expect(of('financed-year', 2027)).toEqual([0, 15_000]);
    expect(of('gap-year', 2027)).toEqual([20_000, 5000]);
  });

  it('has each need with the money there is and as if everything were paid', () => {
    const need = rowAbout(depth.coverage, 'need', { area: 'a1', effortArea: 'beskaeftigelse' });
    expect(need.cells.map(({ value, ifPaid }) => [value, ifPaid])).toEqual([
      [0, 1],
      [0.5, 1],
    ]);
    const area = rowAbout(depth.coverage, 'coverage-area', { area: 'a1' });
    expect(area.cells.map(({ value }) => value)).toEqual([0, 0.5]);
  });

  it('has posts by role and placement at once', () => {
    expect(depth.posts.map(({ subject }) => subject)).toEqual([
      { about: 'posts-place', role: 'carry-out', placement: 'local', year: 2027 },
    ]);
    expect(depth.posts[0]!.cells.map(({ value }) => value)).toEqual([0.6, 0.6]);
  });
});

describe('the outlook', () => {
  const gaps = (...kroner: number[]) =>
    evaluate(
      aPlan({
        lastYear: 2026 + kroner.length - 1,
        activities: [
          anActivity({
            options: [
              anOption({
                costs: kroner.map((amount, index) => ({
                  year: 2026 + index,
                  kind: 'salary' as const,
                  amount: fromKroner(amount),
                })),
              }),
            ],
          }),
        ],
      }),
    );

  it('starts where the largest gap stays, not at a small one before', () => {
    expect(outlookOf([gaps(0, 5, 100, 90), gaps(0, 5, 40, 60)])).toEqual({
      from: 2028,
      lastYear: 2029,
      means: [9500, 5000],
    });
  });

  it('starts at the first gap when the gap does not last', () => {
    expect(outlookOf([gaps(0, 100, 0, 0)])?.from).toBe(2027);
  });

  it('is none without a gap, and then the last year is shown', () => {
    expect(outlookOf([gaps(0, 0)])).toBeUndefined();
    expect(focusYear([gaps(0, 0)])).toBe(2027);
  });
});

describe('any plan', () => {
  const plans = planArbitrary({ activities: 5, sources: 4, years: 3, kinds: 3, amount: 1000 });
  const sameAsPlan = (some: Plan) => evaluate(some, { scenario: aScenario() });

  it('compared with itself shows no differences', () => {
    fc.assert(
      fc.property(plans, (some) => {
        const current = evaluate(some);
        const columns = [current, sameAsPlan(some)];
        const { rows } = compare(current, columns, some.firstYear);
        expect(rows.filter((row) => row.differs)).toEqual([]);
        const parts = Object.values(compareInDepth(current, columns, some.lastYear)).flat();
        expect(parts.filter((row) => row.differs)).toEqual([]);
        expect(rows.flatMap(({ cells }) => cells.filter(({ best }) => best))).toEqual([]);
        expect(compareActivities(current, columns).some(({ differs }) => differs)).toBe(false);
        expect(coverChanges(current, columns[1]!)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has deltas that are value minus the plan’s value', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 20_000 }), (some, level) => {
        const current = evaluate(some);
        const scenario = aScenario({ level: { i1: toShare(level / 10_000) } });
        const { rows } = compare(current, [current, evaluate(some, { scenario })], some.lastYear);
        for (const { measure, cells } of rows) {
          const [before, after] = cells;
          const [from, to] = [before?.value ?? null, after?.value ?? null];
          if (from === null || to === null) continue;
          const delta = to - from;
          expect(Math.abs(after!.delta! - delta)).toBeLessThan(measure === 'money' ? 1e-9 : 1e-5);
        }
      }),
      { numRuns: 60 },
    );
  });
});
