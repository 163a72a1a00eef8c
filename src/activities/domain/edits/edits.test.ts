import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Plan } from '../../../engine/index.ts';
import { fromKroner, isEqual } from '../../../shared/index.ts';
import { smallPlan } from '../plan-for-tests.ts';
import { addActivity, copyActivity, idForActivity } from './add-activity.ts';
import { grown, indexCosts } from './index-costs.ts';
import { addOption, moveOption, removeOption } from './options.ts';
import { referencesTo } from './references.ts';
import { removeActivity } from './remove-activity.ts';

const names = fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== '');

function done<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The small plan with a source, a pin, a demand and limits that speak of Fritidsjob. */
function spokenOf(): Plan {
  const plan = smallPlan();
  const [first, second, third] = plan.activities;
  return {
    ...plan,
    funding: plan.funding.map((source) => ({
      ...source,
      earmark: { activities: ['fritidsjob', 'lektiecafe'] },
    })),
    pins: [
      { source: 'lbf', activity: 'fritidsjob', kind: 'salary', year: 2026, amount: fromKroner(1) },
    ],
    activities: [
      first!,
      {
        ...second!,
        options: second!.options.map((option) => ({
          ...option,
          requires: [{ activity: 'fritidsjob', option: 'fortsaet' }],
        })),
      },
      third!,
    ],
    limits: { mustKeep: ['fritidsjob'], fix: [{ activity: 'fritidsjob', option: 'fortsaet' }] },
  };
}

describe('An activity', () => {
  test('that is added and removed again leaves the plan as it was', () => {
    fc.assert(
      fc.property(names, (name) => {
        const plan = spokenOf();
        const id = idForActivity(plan, name);
        const added = done(addActivity(plan, { name, optionName: 'Videreføres' }));
        expect(added.activities.at(-1)).toMatchObject({ id, name: name.trim() });
        expect(isEqual(done(removeActivity(added, id)), plan)).toBe(true);
      }),
    );
  });

  test('keeps its lineage, and has one option that continues it and states nothing', () => {
    const added = done(
      addActivity(smallPlan(), {
        name: 'Fritidsjob',
        optionName: 'Videreføres',
        catalogue: 'fritidsjob',
        effortAreas: ['beskaeftigelse'],
      }),
    );
    expect(added.activities.at(-1)).toMatchObject({
      id: 'fritidsjob-2',
      catalogue: 'fritidsjob',
      effortAreas: ['beskaeftigelse'],
      options: [{ approach: 'continue', costs: [], reach: [], staff: [] }],
    });
  });

  test.each(['Ny', 'Matrix', 'regneark'])('named »%s« does not take an address of ours', (name) => {
    expect(idForActivity(smallPlan(), name)).toBe(`${name.toLowerCase()}-2`);
  });

  test('needs a name', () => {
    expect(addActivity(smallPlan(), { name: ' ', optionName: 'x' })).toMatchObject({
      error: 'no-name',
    });
  });

  test('that is copied costs the same again, and nobody has agreed to take it over', () => {
    const plan = smallPlan();
    const copy = done(copyActivity(plan, 'fritidsjob', 'Fritidsjob nord'));
    expect(copy.activities.map(({ id }) => id).slice(0, 2)).toEqual([
      'fritidsjob',
      'fritidsjob-nord',
    ]);
    expect(copy.activities[1]?.options[1]?.handover).toEqual({ receiver: 'kom' });
    expect(evaluate(copy).years[0]?.cost).toBe(evaluate(plan).years[0]!.cost + fromKroner(300_000));
  });

  test('is removed with all that speaks of it', () => {
    const removed = done(removeActivity(spokenOf(), 'fritidsjob'));
    expect(removed.pins).toEqual([]);
    expect(removed.funding[0]?.earmark).toEqual({ activities: ['lektiecafe'] });
    expect(removed.activities.flatMap(({ options }) => options.flatMap((o) => o.requires))).toEqual(
      [],
    );
    expect(removed.limits).toEqual({ mustKeep: [], fix: [] });
    expect(referencesTo(removed, { activity: 'fritidsjob' })).toEqual({
      pins: [],
      earmarks: [],
      options: [],
      limits: 0,
    });
  });

  test('stays while money is earmarked to it alone', () => {
    const plan = spokenOf();
    const only = plan.funding.map((one) => ({ ...one, earmark: { activities: ['fritidsjob'] } }));
    expect(removeActivity({ ...plan, funding: only }, 'fritidsjob')).toMatchObject({
      error: { kind: 'only-earmark', sources: ['lbf'] },
    });
  });
});

describe('An option', () => {
  const place = { activity: 'fritidsjob', option: 'fortsaet' };

  test('that is added and removed again leaves the plan as it was', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(undefined, 'fortsaet', 'forankre'), (name, from) => {
        const plan = smallPlan();
        const added = done(
          addOption(plan, {
            activity: 'fritidsjob',
            name,
            approach: 'rethink',
            ...(from && { from }),
          }),
        );
        const option = added.activities[0]!.options.at(-1)!;
        expect(option.approach).toBe('rethink');
        expect(option.handover).toBeUndefined();
        const back = removeOption(added, { activity: 'fritidsjob', option: option.id });
        expect(isEqual(done(back), plan)).toBe(true);
      }),
    );
  });

  test('that was chosen leaves its activity undecided', () => {
    expect(done(removeOption(smallPlan(), place)).activities[0]?.chosen).toBeUndefined();
  });

  test('stays while another one requires it, and when it is the last', () => {
    expect(removeOption(spokenOf(), place)).toMatchObject({ error: 'is-required' });
    const last = { activity: 'sekretariat', option: 'fortsaet' };
    expect(removeOption(smallPlan(), last)).toMatchObject({ error: 'last-option' });
  });

  test('moves up and down, and not out of the list', () => {
    const down = done(moveOption(smallPlan(), { ...place, by: 1 }));
    expect(down.activities[0]?.options.map(({ id }) => id)).toEqual([
      'forankre',
      'fortsaet',
      'afvikl',
    ]);
    expect(isEqual(done(moveOption(down, { ...place, by: -1 })), smallPlan())).toBe(true);
    expect(isEqual(done(moveOption(smallPlan(), { ...place, by: -1 })), smallPlan())).toBe(true);
  });
});

describe('Costs that are carried forward', () => {
  const option = smallPlan().activities[0]!.options[0]!;
  const to2031 = { baseYear: 2026, lastYear: 2031 };

  test('grow from the base year by a whole number of kroner', () => {
    const filled = done(indexCosts(option, { ...to2031, percent: 2.5 }));
    expect(filled.costs.map(({ amount }) => amount / 100)).toEqual([
      300_000, 307_500, 315_188, 323_067, 331_144, 339_422,
    ]);
    expect(filled.x).toEqual({ index: { salary: { percent: 2.5, baseYear: 2026 } } });
  });

  test('come to the same however often they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 5000 }), (hundredths) => {
        const indexing = { ...to2031, percent: hundredths / 100 };
        const once = done(indexCosts(option, indexing));
        expect(isEqual(done(indexCosts(once, indexing)), once)).toBe(true);
        expect(once.costs.find(({ year }) => year === 2026)?.amount).toBe(option.costs[0]?.amount);
      }),
    );
  });

  test('stay without a rate, and never fall when it is above zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 15 }),
        (kr, years) => {
          expect(grown(kr, 0, years)).toBe(kr);
          expect(grown(kr, 1.25, years + 1)).toBeGreaterThanOrEqual(grown(kr, 1.25, years));
        },
      ),
    );
  });

  test('need an amount to begin with, and years to fill', () => {
    const none = { ...to2031, percent: 1, kind: 'rent' } as const;
    expect(indexCosts(option, none)).toMatchObject({ error: 'no-base-amount' });
    expect(indexCosts(option, { percent: 1, baseYear: 2031, lastYear: 2031 })).toMatchObject({
      error: 'no-years-after',
    });
  });
});
