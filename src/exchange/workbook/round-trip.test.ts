import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { havnbyPlan } from '../../../demo/index.ts';
import {
  evaluate,
  evaluationToJson,
  parsePlanFile,
  type Plan,
  writePlanFile,
} from '../../engine/index.ts';
import { wholePlanArbitrary } from '../../engine/testing/whole-plan-arbitrary.ts';
import { exportedSheets, importedPlan, ownWorkbook } from '../domain/index.ts';
import { readWorkbook } from './read-workbook.ts';
import { csvOf, workbookOf } from './write-xlsx.ts';

/** A plan with nothing in it. */
function emptied(plan: Plan): Plan {
  const { limits: _limits, x: _x, ...frame } = plan;
  return {
    ...frame,
    title: 'Tom',
    organisations: [],
    areas: [],
    activities: [],
    funding: [],
    pins: [],
    scenarios: [],
  };
}

async function throughXlsx(plan: Plan, into: Plan): Promise<Plan> {
  const bytes = await workbookOf(exportedSheets(plan));
  const read = await readWorkbook({ name: 'plan.xlsx', bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const imported = importedPlan(into, { lists: ownWorkbook(read.value)!.lists });
  expect(imported.problems).toEqual([]);
  return { ...imported.plan, scenarios: [] };
}

describe('a plan that is exported to a workbook', () => {
  test('comes back into an emptied plan as the same file, and evaluates to the same øre', async () => {
    const plan = { ...havnbyPlan(), scenarios: [] };
    const back = await throughXlsx(plan, emptied(plan));
    expect(writePlanFile(back)).toBe(writePlanFile(plan));
    expect(evaluationToJson(evaluate(back))).toEqual(evaluationToJson(evaluate(plan)));
  });

  test('changes nothing when it is put into the plan that it came from', async () => {
    const plan = { ...havnbyPlan(), scenarios: [] };
    const back = await throughXlsx(plan, plan);
    expect(back.activities).toBe(plan.activities);
    expect(back.funding).toBe(plan.funding);
    expect(back.areas).toBe(plan.areas);
    expect(back.pins).toBe(plan.pins);
  });

  test('comes back whatever stands in it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wholePlanArbitrary(), async (any) => {
        const plan = { ...any, scenarios: [] };
        fc.pre(parsePlanFile(writePlanFile(plan)).ok);
        const back = await throughXlsx(plan, emptied(plan));
        expect(writePlanFile(back)).toBe(writePlanFile(plan));
      }),
      { numRuns: 60 },
    );
  });

  test('comes back list by list as CSV', async () => {
    const plan = { ...havnbyPlan(), scenarios: [] };
    const lists = {};
    for (const sheet of exportedSheets(plan)) {
      const bytes = new TextEncoder().encode(csvOf(sheet));
      const read = await readWorkbook({ name: `${sheet.list}.csv`, bytes });
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      Object.assign(lists, ownWorkbook(read.value)!.lists);
    }
    const { plan: back } = importedPlan(emptied(plan), { lists });
    expect(writePlanFile({ ...back, scenarios: [] })).toBe(writePlanFile(plan));
  });
});

test.for(['=1+1', '+45 12', '-2', '@navn', "'=1+1", "''+", '\u00a0=x', '=HYPERLINK("x";"y")'])(
  'a name that begins as %s is never a formula, and comes back as it was',
  async (name) => {
    const plan = havnbyPlan();
    const [first, ...rest] = plan.organisations;
    const risky = { ...plan, scenarios: [], organisations: [{ ...first!, name }, ...rest] };
    const sheet = exportedSheets(risky).find(({ list }) => list === 'organisations')!;
    const csv = csvOf(sheet);
    expect(csv.split('\r\n')[1]).toMatch(/;"?'/);
    const read = await readWorkbook({ name: 'o.csv', bytes: new TextEncoder().encode(csv) });
    const lists = ownWorkbook(read.ok ? read.value : [])!.lists;
    expect(importedPlan(emptied(plan), { lists }).plan.organisations[0]!.name).toBe(name);
    const back = await throughXlsx(risky, emptied(plan));
    expect(back.organisations[0]!.name).toBe(name);
  },
);
