import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aPlanFile } from '../testing/plan-file-json.ts';
import { parsePlanFile } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function planOf(input: unknown) {
  const read = parsePlanFile(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('a plan file that is in order', () => {
  it('is the same plan as text, as bytes, with a byte order mark and as JSON already read', () => {
    const file = aPlanFile();
    const text = JSON.stringify(file);
    const plan = planOf(file);
    expect(planOf(text)).toStrictEqual(plan);
    expect(planOf(`\uFEFF${text}`)).toStrictEqual(plan);
    expect(planOf(new TextEncoder().encode(text))).toStrictEqual(plan);
    expect(planOf(Buffer.from(`\uFEFF${text}`))).toStrictEqual(plan);
  });

  it('gives amounts in øre and shares in ten-thousandths', () => {
    const plan = planOf(aPlanFile());
    expect(plan.activities[0]!.options[0]!.costs[0]!.amount).toBe(65_000_000);
    expect(plan.funding[0]).toMatchObject({ maxShare: 7500, probability: 6000 });
    expect(plan.limits).toMatchObject({ maxGap: { 2027: 20_000_000 } });
    expect(plan.scenarios[0]).toMatchObject({
      level: { i2: 8000 },
      costIndex: { 2028: 10_200 },
      funding: { s1: { factor: 5000 }, s2: { status: 'rejected' } },
    });
  });

  it('may leave lists out, and has no key for what else it leaves out', () => {
    const { format, title, firstYear, lastYear, taxonomy } = aPlanFile();
    expect(planOf({ format, title, firstYear, lastYear, taxonomy })).toStrictEqual({
      title,
      firstYear,
      lastYear,
      taxonomy,
      organisations: [],
      areas: [],
      activities: [],
      funding: [],
      pins: [],
      scenarios: [],
    });
    const file = aPlanFile();
    expect(planOf(file).activities[0]!.options[1]).toStrictEqual({
      id: 'o2',
      name: 'Afvikles',
      approach: 'close',
      costs: [],
      carried: [],
      reach: [],
      staff: [],
      requires: [],
      excludes: [],
    });
  });

  it('may have activities of the same option ids, undecided activities and empty free data', () => {
    const file = aPlanFile();
    const { chosen: _, ...undecided } = file.activities[0]!;
    const plan = planOf({ ...file, x: null, activities: [undecided, file.activities[1]] });
    expect(plan.activities[0]).not.toHaveProperty('chosen');
    expect(plan.x).toBeNull();
  });

  it('may repeat costs and pins, which add', () => {
    const file = aPlanFile();
    file.pins.push(file.pins[0]!);
    expect(planOf(file).pins).toHaveLength(2);
  });

  it('may have an earmark without parts, which equals none', () => {
    const file = aPlanFile();
    const [first, second] = file.funding;
    const funding = [
      { ...first, earmark: {} },
      { ...second, earmark: undefined },
    ];
    expect(planOf(JSON.stringify({ ...file, funding })).funding[0]!.earmark).toEqual({});
  });

  it.each([
    ['0.30000000000000004', 0.3],
    ['9999998.7654', 9_999_998.7654],
    ['0.0001', 0.0001],
  ])('may have %s persons, of which four decimals are kept', (written, persons) => {
    const text = JSON.stringify(aPlanFile()).replace('"persons":40', `"persons":${written}`);
    expect(planOf(text).activities[0]!.options[0]!.reach[0]!.persons).toBe(persons);
  });

  it('reads zero without a sign', () => {
    const plan = planOf(JSON.stringify(aPlanFile()).replace('"persons":40', '"persons":-0'));
    expect(Object.is(plan.activities[0]!.options[0]!.reach[0]!.persons, 0)).toBe(true);
  });
});

describe('the plan files of the project', () => {
  const examples = readdirSync(`${ROOT}examples`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => `examples/${path}`)
    .filter((path) => readFileSync(ROOT + path, 'utf8').includes('"helhed-plan/1"'));

  it.each(['demo/havnby.plan.json', ...examples])('%s is in order', (path) => {
    expect(parsePlanFile(readFileSync(ROOT + path))).toMatchObject({ ok: true });
  });
});
