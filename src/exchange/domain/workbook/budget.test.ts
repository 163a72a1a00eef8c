import { describe, expect, test } from 'vitest';
import { havnbyPlan } from '../../../../demo/index.ts';
import { importedPlan } from './import-plan-rows.ts';
import { mannerOf, mappedRows } from './mapped-rows.ts';
import type { Mapping } from './mapping.ts';
import { planDifferences } from './plan-differences.ts';
import { headingSignature, likelyHeadingLine, proposedMapping } from './propose-mapping.ts';
import type { Cell, Sheet } from './sheet.ts';

const PLAN = havnbyPlan();

type Value = string | number | null | Cell;

function sheetOf(rows: readonly (readonly Value[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: 'Budget',
    hiddenColumns: [],
    merges: [],
    rows: rows.map((cells, index) => ({
      line: index + 1,
      cells: cells.map((value): Cell | null => {
        if (typeof value === 'string') return value === '' ? null : { text: value };
        return typeof value === 'number' ? { number: value } : value;
      }),
    })),
    ...more,
  };
}

/** As such a budget looks: a title, a unit, headings, names once per group, sums, a note. */
const BUDGET = sheetOf(
  [
    ['Helhedsplan Nordbyen'],
    ['Alle beløb i t.kr.'],
    ['Aktivitet', 'Post', 'Budget 2027', 'Budget 2028', 'I alt'],
    ['Fædregruppe', 'Lønninger', 250, 255, { number: 505, formula: true }],
    ['', 'Driftsudgifter', '40', '-', 40],
    ['Subtotal', '', 290, 255, 545],
    ['FRITIDSJOB  TIL UNGE', 'Løn', 700, null, 700],
    ['I alt', '', 990, 255, 1245],
    ['Noter til budgettet'],
  ],
  {},
);

function imported(sheet: Sheet, mapping: Mapping) {
  const plan = PLAN;
  const read = mappedRows(sheet, mapping);
  return {
    plan,
    read,
    result: importedPlan(plan, { lists: read.lists, manner: mannerOf(mapping) }),
  };
}

describe('a budget as organisations have it', () => {
  test('is proposed to be read by its headings', () => {
    const line = likelyHeadingLine(BUDGET);
    expect(line).toBe(3);
    expect(proposedMapping(BUDGET, line)).toMatchObject({
      content: 'budget',
      columns: { activity: 0, kind: 1 },
      yearColumns: [
        { column: 2, year: 2027 },
        { column: 3, year: 2028 },
      ],
      unit: 'tkr',
    });
  });

  test('goes into the plan: new activities, known ones by name, sums left out', () => {
    const mapping = { ...proposedMapping(BUDGET, 3), fillDown: true };
    const { plan, read, result } = imported(BUDGET, mapping);
    expect(result.problems).toEqual([]);
    expect(read.notes).toMatchObject({ totals: 2, bare: 1 });
    const made = result.plan.activities.find(({ name }) => name === 'Fædregruppe')!;
    expect(made.options).toHaveLength(1);
    expect(made.options[0]).toMatchObject({
      approach: 'continue',
      costs: [
        { year: 2027, kind: 'salary', amount: 25_000_000 },
        { year: 2028, kind: 'salary', amount: 25_500_000 },
        { year: 2027, kind: 'operations', amount: 4_000_000 },
      ],
    });
    const { changes } = planDifferences(plan, result.plan);
    expect(changes.map(({ name, state }) => [name, state])).toEqual([
      ['Fritidsjob til unge', 'changed'],
      ['Fædregruppe', 'new'],
    ]);
    expect(result.plan.funding).toBe(plan.funding);
  });

  test('changes only what it names, and nothing the second time', () => {
    const plan = PLAN;
    const [first] = plan.activities;
    const sheet = sheetOf([
      ['Indsats', 'Type', '2027'],
      [`  ${first!.name.toUpperCase()} `, 'løn', 1_000],
    ]);
    const mapping = proposedMapping(sheet, 1);
    const { result } = imported(sheet, mapping);
    const [change, ...others] = planDifferences(plan, result.plan).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ id: first!.id, state: 'changed', hasMore: false });
    expect(change!.figures.map(({ year }) => year)).toEqual([2027]);
    const { lists } = mappedRows(sheet, mapping);
    const again = importedPlan(result.plan, { lists, manner: mannerOf(mapping) });
    expect(again.plan.activities).toBe(result.plan.activities);
  });

  test('with a name merged over its rows is read by that name, and hidden rows are left out', () => {
    const sheet = sheetOf(
      [
        ['Indsats', 'Type', '2027'],
        ['Gadeidræt', 'Løn', 1],
        ['', 'Drift', 2],
        ['Hemmelig', 'Drift', 3],
      ],
      { merges: [{ top: 2, bottom: 3, left: 0, right: 0 }] },
    );
    const hidden = {
      ...sheet,
      rows: sheet.rows.map((row) => (row.line === 4 ? { ...row, hidden: true as const } : row)),
    };
    const { read, result } = imported(hidden, proposedMapping(hidden, 1));
    expect(result.problems).toEqual([]);
    expect(read.notes.hiddenRows).toBe(1);
    const names = result.plan.activities.map(({ name }) => name);
    expect(names).toContain('Gadeidræt');
    expect(names).not.toContain('Hemmelig');
    const all = imported(hidden, { ...proposedMapping(hidden, 1), withHidden: true });
    expect(all.result.plan.activities.map(({ name }) => name)).toContain('Hemmelig');
  });

  test('with half-filled rows tells each by row and column', () => {
    const sheet = sheetOf([
      ['Indsats', 'Type', '2027'],
      ['', 'Løn', 1],
      ['Gadeidræt', '', 2],
      ['Gadeidræt', 'Løn', { formula: true }],
    ]);
    const { result } = imported(sheet, { ...proposedMapping(sheet, 1), fillDown: false });
    expect(result.problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'Indsats', 'needed'],
      [3, 'Omkostningstype', 'needed'],
      [4, '2027', 'no-result'],
    ]);
  });

  test('with years below each other is read by its columns of year and amount', () => {
    const sheet = sheetOf([
      ['Aktivitet', 'Type', 'År', 'Beløb'],
      ['Gadeidræt', 'Løn', 2027, '100.000'],
      ['Gadeidræt', 'Løn', 2045, '100.000'],
    ]);
    const mapping = proposedMapping(sheet, 1);
    expect(mapping.columns).toEqual({ activity: 0, kind: 1, year: 2, amount: 3 });
    const { result } = imported(sheet, mapping);
    expect(result.problems).toMatchObject([{ line: 3, column: 'År', rule: 'outside-horizon' }]);
  });
});

test('sources, reach and posts are read from sheets of their own', () => {
  const sources = sheetOf([
    ['Finansieringskilde', 'Status', '2027', '2028'],
    ['Havnby Fond', 'Tilsagn', 500_000, 400_000],
  ]);
  const { plan, result } = imported(sources, proposedMapping(sources, 1));
  expect(result.problems).toEqual([]);
  expect(result.plan.funding.at(-1)).toMatchObject({
    name: 'Havnby Fond',
    status: 'pledged',
    amounts: [
      { year: 2027, amount: 50_000_000 },
      { year: 2028, amount: 40_000_000 },
    ],
  });
  const [activity] = plan.activities;
  const staff = sheetOf([
    ['Indsats', 'Rolle', 'Årsværk', 'Fra år', 'Til år'],
    [activity!.name, 'Koordinator', '0,5', 2027, 2028],
  ]);
  const posts = imported(staff, proposedMapping(staff, 1));
  expect(posts.result.problems).toEqual([]);
  const reach = sheetOf([
    ['Indsats', 'Boligområde', 'Indsatsområde', 'Antal deltagere'],
    [activity!.name, plan.areas[0]!.name, 'Beskæftigelse', 25],
    [activity!.name, 'Ukendt', 'Beskæftigelse', 25],
  ]);
  const reached = imported(reach, proposedMapping(reach, 1));
  expect(reached.result.problems).toMatchObject([
    { line: 3, column: 'Område', value: 'Ukendt', rule: 'unknown-name' },
  ]);
});

test('headings are the same for the next year’s budget', () => {
  const of = (year: string) => headingSignature(sheetOf([['Indsats', `Budget ${year}`]]), 1);
  expect(of('2027')).toBe(of('2028'));
});
