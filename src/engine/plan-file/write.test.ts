import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOre } from '../../shared/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../testing/builders.ts';
import { aPlanFile } from '../testing/plan-file-json.ts';
import { wholePlanArbitrary } from '../testing/whole-plan-arbitrary.ts';
import { parsePlanFile, writePlanFile } from './index.ts';

function planOf(input: unknown) {
  const read = parsePlanFile(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1));
  return read.value;
}

describe('writing a plan file', () => {
  it('gives a text that reads as the same plan, whatever the plan', () => {
    fc.assert(
      fc.property(wholePlanArbitrary(), (plan) => {
        const text = writePlanFile(plan);
        const read = planOf(text);
        expect(read).toEqual(plan);
        // Own keys such as `__proto__` are seen by JSON, whatever an equality makes of them.
        expect(writePlanFile(read)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every key of a file', () => {
    const file = aPlanFile();
    const written = JSON.parse(writePlanFile(planOf(file))) as unknown;
    expect(written).toMatchObject(file);
    expect(planOf(written)).toStrictEqual(planOf(file));
  });

  it('writes the keys in the order of the contract, indented by two spaces', () => {
    const text = writePlanFile(planOf(aPlanFile()));
    expect(text).toMatch(/^\{\n {2}"format": "helhed-plan\/1",\n {2}"title": "Havnby",\n/);
    expect(text.endsWith('\n}\n')).toBe(true);
    const written = JSON.parse(text) as ReturnType<typeof aPlanFile>;
    expect(Object.keys(written)).toEqual(
      'format title firstYear lastYear taxonomy organisations areas activities funding pins limits scenarios x'.split(
        ' ',
      ),
    );
    expect(Object.keys(written.activities[0]!.options[0]!)).toEqual(
      'id name approach costs carried reach staff handover requires excludes'.split(' '),
    );
    expect(Object.keys(written.funding[0]!)).toEqual(
      'id name kind status priority probability group range amounts earmark maxShare shareGroup'.split(
        ' ',
      ),
    );
  });

  it('writes empty lists, so that nobody has to know what is meant by none', () => {
    const text = writePlanFile(aPlan({ activities: [anActivity()], funding: [aSource()] }));
    expect(JSON.parse(text)).toMatchObject({
      areas: [],
      pins: [],
      scenarios: [],
      activities: [{ effortAreas: [], options: [{ costs: [], requires: [], excludes: [] }] }],
      funding: [{ amounts: [] }],
    });
    expect(text).not.toContain('"limits"');
  });

  it('refuses amounts with øre, which no plan file has', () => {
    const costs = [{ year: 2026, kind: 'salary' as const, amount: fromOre(120_050) }];
    const plan = aPlan({ activities: [anActivity({ options: [anOption({ costs })] })] });
    expect(() => writePlanFile(plan)).toThrow(RangeError);
  });
});
