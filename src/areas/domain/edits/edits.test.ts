import { describe, expect, it } from 'vitest';
import { aPlan, anActivity, anOption, aSource } from '../../../engine/testing/builders.ts';
import { areaData, residentsOf, withAreaData } from '../area-data.ts';
import { addArea, changeArea, inputOf, newAreaId } from './areas.ts';
import { agreeNeed } from './needs.ts';
import { referencesTo, removeArea } from './remove-area.ts';

const reach = { effortArea: 'beskaeftigelse', persons: 30, firstYear: 2026, lastYear: 2026 };

const plan = aPlan({
  areas: [
    { id: 'a', name: 'Søparken', municipality: 'Havnby', needs: [], x: { note: 'kept' } },
    { id: 'b', name: 'Nordbyen', needs: [] },
  ],
  activities: [
    anActivity({ options: [anOption({ reach: [{ area: 'a', ...reach }] })] }),
    anActivity({ id: 'i2', options: [anOption({ reach: [{ area: 'b', ...reach }] })] }),
  ],
  funding: [aSource({ earmark: { areas: ['a', 'b'] } })],
  limits: { minCoverage: [] },
});

describe('an area', () => {
  it('gets an id from its name that nothing else has and no address needs', () => {
    expect(newAreaId('Søparken', [])).toBe('soeparken');
    expect(newAreaId('Søparken', ['soeparken'])).toBe('soeparken-2');
    expect(newAreaId('Kort', [])).toBe('kort-2');
    expect(newAreaId('…', [])).toBe('omraade');
  });

  it('is added last and changed alone; free data of others is kept', () => {
    const added = addArea(plan, 'c', { name: 'Kanalbyen', estates: [] });
    expect(added.ok && added.value.areas.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const estates = [{ name: 'Gården', residents: 400 }];
    const changed = changeArea(plan, 'a', { ...inputOf(plan.areas[0]!), estates });
    expect(changed.ok && changed.value.areas[0]!.x).toEqual({ note: 'kept', estates });
    expect(changed.ok && changed.value.areas[1]).toBe(plan.areas[1]);
    expect(changed.ok && changed.value.activities).toBe(plan.activities);
  });

  it('shares its name with no other of the municipality', () => {
    const twice = addArea(plan, 'c', { name: ' søparken', municipality: 'Havnby', estates: [] });
    expect(twice).toEqual({ ok: false, error: { kind: 'name-taken', name: 'Søparken' } });
    expect(changeArea(plan, 'z', { name: 'Z', estates: [] }).ok).toBe(false);
  });

  it('goes with what is reached there and its place in earmarks', () => {
    expect(referencesTo(plan, 'a').reach).toEqual([
      { activity: 'Fritidsjob', option: 'Videreføres', persons: 30 },
    ]);
    const removed = removeArea(plan, 'a');
    if (!removed.ok) throw new Error('refused');
    expect(removed.value.activities[0]!.options[0]!.reach).toEqual([]);
    expect(removed.value.activities[1]).toBe(plan.activities[1]);
    expect(removed.value.funding[0]!.earmark).toEqual({ areas: ['b'] });
  });

  it('stays while money is earmarked to it alone', () => {
    const only = { ...plan, funding: [aSource({ earmark: { areas: ['a'] } })] };
    expect(removeArea(only, 'a')).toEqual({
      ok: false,
      error: { kind: 'only-earmark', sources: ['Kommunen'] },
    });
  });
});

describe('free data', () => {
  it('that cannot be read is passed by, and kept where it is not ours', () => {
    expect(areaData('words').estates).toEqual([]);
    expect(areaData({ estates: [{ name: '' }, { name: 'A', homes: -1 }, { name: 'B' }] })).toEqual({
      estates: [{ name: 'B' }],
    });
    expect(withAreaData('words', { estates: [], twin: 't' })).toEqual({ kept: 'words', twin: 't' });
    expect(withAreaData({ twin: 't' }, { estates: [] })).toBeUndefined();
  });

  it('has a sum of residents only when every estate has a number', () => {
    expect(
      residentsOf([
        { name: 'A', residents: 4 },
        { name: 'B', residents: 0 },
      ]),
    ).toBe(4);
    expect(residentsOf([{ name: 'A', residents: 4 }, { name: 'B' }])).toBeUndefined();
    expect(residentsOf([])).toBeUndefined();
  });
});

describe('an agreed need', () => {
  const need = { area: 'a', effortArea: 'beskaeftigelse', need: { weight: 2, target: 50 } };

  it('is put in force, changed and taken away', () => {
    const made = agreeNeed(plan, need);
    if (!made.ok) throw new Error('refused');
    expect(made.value.areas[0]!.needs).toEqual([
      { effortArea: 'beskaeftigelse', weight: 2, target: 50 },
    ]);
    const again = agreeNeed(made.value, need);
    expect(again.ok && again.value.areas[0]!.needs).toBe(made.value.areas[0]!.needs);
    const gone = agreeNeed(made.value, { area: 'a', effortArea: 'beskaeftigelse' });
    expect(gone.ok && gone.value.areas[0]!.needs).toEqual([]);
  });

  it('stays while a limit of coverage names it', () => {
    const limit = { area: 'a', effortArea: 'beskaeftigelse', share: 5000 as never };
    const limited = { ...plan, limits: { minCoverage: [limit] } };
    expect(agreeNeed(limited, { area: 'a', effortArea: 'beskaeftigelse' })).toEqual({
      ok: false,
      error: { kind: 'limit-names-need' },
    });
  });
});
