import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Plan } from '../../engine/index.ts';
import { planArbitrary } from '../../engine/testing/plan-arbitrary.ts';
import { fromKroner, localDate, toShare } from '../../shared/index.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';
import { commitmentAnswers, commitmentsOf } from './commitments.ts';
import {
  addCommitment,
  changeCommitment,
  type CommitmentDraft,
  removeCommitment,
} from './edits/edit-commitment.ts';
import { releasePin, setPin } from './edits/edit-pin.ts';
import { addSource, changeSource, removeSource } from './edits/edit-source.ts';
import { markDeadline } from './edits/mark-deadline.ts';
import { setAmounts } from './edits/set-amounts.ts';
import { draftOf, type SourceDraft, withDraft } from './edits/source-draft.ts';
import { openDeadlines } from './money-calendar.ts';
import { pinAnswers } from './pins.ts';
import { sourceData, withSourceData } from './source-data.ts';
import { sourceLoss } from './source-loss.ts';
import { effectOf, withStatus } from './status-effect.ts';

const ALONE = { alsoOthers: false };

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function sourceOf(plan: Plan, id: string) {
  return plan.funding.find((source) => source.id === id)!;
}

describe('the fields of a source', () => {
  test('written back as they are leave every source as it is', () => {
    fc.assert(
      fc.property(
        planArbitrary({ activities: 2, sources: 4, years: 3, kinds: 2, amount: 50 }),
        (plan) => {
          for (const source of plan.funding) {
            expect(withDraft(plan, source, draftOf(plan, source))).toEqual(source);
          }
        },
      ),
    );
  });

  test('keep what other programs wrote', () => {
    const x = { other: { deep: 1 }, note: 'før', deadlines: [{ kind: 'x' }, 7] };
    expect(sourceData(x)).toEqual({ note: 'før', deadlines: [] });
    expect(withSourceData(x, { deadlines: [] })).toEqual({ other: { deep: 1 } });
    expect(withSourceData({ note: 'før' }, { deadlines: [] })).toBeUndefined();
    expect([sourceData(7), sourceData(null)]).toEqual([{ deadlines: [] }, { deadlines: [] }]);
  });
});

describe('a source', () => {
  const draft: SourceDraft = {
    ...draftOf(cliffPlan(), sourceOf(cliffPlan(), 'kommunen')),
    name: 'Ny!',
  };

  test('is added with an id of its own that no address uses', () => {
    const once = valueOf(addSource(cliffPlan(), draft, ALONE));
    const twice = valueOf(addSource(once, draft, ALONE));
    expect(twice.funding.map(({ id }) => id).slice(-2)).toEqual(['ny-2', 'ny-3']);
  });

  test('keeps what others changed in other fields, and clashes on the same one', () => {
    const plan = cliffPlan();
    const base = draftOf(plan, sourceOf(plan, 'lbf'));
    const renamed = cliffPlanWith({ lbf: { name: 'LBF' } });
    const mine = { ...base, priority: 4 };
    const changed = valueOf(changeSource(renamed, { id: 'lbf', base, mine }, ALONE));
    expect(sourceOf(changed, 'lbf')).toMatchObject({ name: 'LBF', priority: 4 });
    expect(changed.funding[1]).toBe(renamed.funding[1]);
    const clash = changeSource(renamed, { id: 'lbf', base, mine: { ...base, name: 'L' } }, ALONE);
    expect(clash).toMatchObject({ error: { clashes: [{ field: 'name', theirs: 'LBF' }] } });
  });

  test('shares cap and earmark with its group, or gives them to the group', () => {
    const plan = cliffPlan();
    const base = draftOf(plan, sourceOf(plan, 'nordfonden'));
    const mine = { ...base, shareGroup: 'lbf', maxShare: toShare(0.5) };
    const asked = { id: 'nordfonden', base, mine };
    const refused = changeSource(plan, asked, ALONE);
    expect(refused).toMatchObject({
      error: { kind: 'group-differs', others: [{ id: 'lbf' }], differs: ['maxShare', 'earmark'] },
    });
    const given = valueOf(changeSource(plan, asked, { alsoOthers: true }));
    expect(sourceOf(given, 'lbf').maxShare).toBe(5000);
    expect(sourceOf(given, 'lbf')).not.toHaveProperty('earmark');
  });

  test('goes with its pins', () => {
    const pin = { source: 'lbf', activity: 'klub', kind: 'salary', year: 2026 } as const;
    const pinned = cliffPlan({ pins: [{ ...pin, amount: fromKroner(1) }] });
    const after = valueOf(removeSource(pinned, 'lbf'));
    expect([after.funding.length, after.pins]).toEqual([2, []]);
    expect(removeSource(pinned, 'x').ok).toBe(false);
  });
});

describe('amounts of several sources', () => {
  const change = { source: 'lbf', year: 2028, base: null, kroner: 300_000 };

  test('are set, emptied and never turned into zero', () => {
    const set = valueOf(setAmounts(cliffPlan(), [change]));
    expect(evaluate(set).total.gap).toBe(0);
    expect(set.funding[1]).toBe(cliffPlan().funding[1]);
    const emptied = { ...change, base: 300_000, kroner: null };
    expect(valueOf(setAmounts(set, [emptied])).funding[0]).toEqual(cliffPlan().funding[0]);
    const zero = valueOf(setAmounts(cliffPlan(), [{ ...change, kroner: 0 }]));
    expect(zero.funding[0]!.amounts).toHaveLength(3);
  });

  test('are set all or none', () => {
    const other = { source: 'kommunen', year: 2026, base: 1, kroner: 2 };
    const answer = setAmounts(cliffPlan(), [change, other, { ...change, year: 2040 }]);
    expect(answer).toMatchObject({
      error: { clashes: [{ source: 'kommunen', theirs: 350_000 }], unknown: [{ year: 2040 }] },
    });
  });
});

describe('a pin', () => {
  const place = {
    source: 'kommunen',
    activity: 'sekretariat',
    kind: 'salary',
    year: 2028,
  } as const;

  test('is set, set anew in its place, and let go', () => {
    const once = valueOf(setPin(cliffPlan(), place, 100_000));
    const twice = valueOf(setPin(once, place, 150_000));
    expect(twice.pins).toHaveLength(1);
    expect(pinAnswers(evaluate(twice))).toEqual([
      { ...place, amount: fromKroner(150_000), missing: 0 },
    ]);
    expect(valueOf(releasePin(twice, place)).pins).toEqual([]);
    expect(releasePin(cliffPlan(), place).ok).toBe(false);
  });

  test.each([
    ['nordfonden', 'salary', 2028, 'not-counted'],
    ['lbf', 'salary', 2028, 'outside-earmark'],
    ['kommunen', 'rent', 2028, 'no-cost'],
  ] as const)('from %s to %s in %i that fails says why', (source, kind, year, code) => {
    const plan = valueOf(setPin(cliffPlan(), { ...place, source, kind, year }, 50_000));
    expect(pinAnswers(evaluate(plan))).toMatchObject([
      { missing: fromKroner(50_000), fault: { code } },
    ]);
  });
});

describe('a commitment', () => {
  const lease: CommitmentDraft = {
    name: 'Lejemål',
    kind: 'lease',
    activity: 'klub',
    yearly: 120_000,
    until: localDate('2029-06-30'),
    noticeMonths: 6,
  };

  test('outlives the money by months, with a last day to decide', () => {
    const plan = valueOf(addCommitment({ ...cliffPlan(), x: { demo: true } }, lease));
    expect(plan.x).toMatchObject({ demo: true });
    // The club is paid to the end of October 2028; eight months are left.
    expect(commitmentAnswers(evaluate(plan))).toMatchObject([
      {
        lastPaidMonth: { year: 2028, month: 10 },
        unpaid: fromKroner(80_000),
        decideBy: '2028-12-31',
      },
    ]);
  });

  test('is merged field by field and keeps what others wrote', () => {
    const x = { commitments: [{ id: 'a', ...lease, other: 1 }, 'garbage'] };
    const plan = { ...cliffPlan(), x };
    const mine = { ...lease, name: 'Lokaler' };
    const changed = valueOf(changeCommitment(plan, { id: 'a', base: lease, mine }));
    expect(changed.x).toEqual({
      commitments: [{ id: 'a', ...lease, name: 'Lokaler', other: 1 }, 'garbage'],
    });
    const late = changeCommitment(changed, { id: 'a', base: lease, mine: { ...lease, name: 'L' } });
    expect(late).toMatchObject({ error: { clashes: [{ field: 'name' }] } });
    const left = valueOf(removeCommitment(changed, 'a'));
    expect([left.x, commitmentsOf(left)]).toEqual([{ commitments: ['garbage'] }, []]);
  });
});

describe('deadlines', () => {
  const report = { kind: 'report', date: '2027-02-28', yearly: true };
  const plan = cliffPlanWith({
    lbf: { x: { deadlines: [report] } },
    nordfonden: { x: { deadlines: [{ kind: 'application', date: '2026-01-15' }] } },
  });

  test('return until the year after the last money', () => {
    expect(openDeadlines(plan).map(({ source, date }) => [source, date])).toEqual([
      ['lbf', '2027-02-28'],
      ['lbf', '2028-02-28'],
    ]);
  });

  test('are done up to a day', () => {
    const [first] = openDeadlines(plan);
    const done = valueOf(markDeadline(plan, first!));
    expect(openDeadlines(done).map(({ date }) => date)).toEqual(['2028-02-28']);
    expect(markDeadline(plan, { ...first!, first: localDate('2020-01-01') }).ok).toBe(false);
  });
});

test('lost money means posts, residents, areas and co-financing', () => {
  const before = evaluate(cliffPlan());
  const after = evaluate(cliffPlan(), { scenario: withStatus('kommunen', 'rejected') });
  const loss = sourceLoss(before, after, effectOf(before, after));
  expect(loss).toMatchObject({
    posts: [{ activity: 'klub', lastPaidMonth: { year: 2026 } }],
    persons: 40,
    areas: ['nordbyen', 'soeparken'],
    brokenRules: [{ year: 2026 }, { year: 2027 }],
  });
});
