import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import { decimal } from './decimal.ts';
import type { FigureCell, FigureName } from './figure-cell.ts';
import { cellsAsTheyWere, cellsToPut, compareFigures, keepingSources } from './figure-changes.ts';

function cell(year: number, name: FigureName, value: string | null, source = 'A'): FigureCell {
  const state = value === null ? ('suppressed' as const) : ('known' as const);
  const figure = { state, value: value === null ? null : decimal(value), source };
  return { area: 'a', listDate: localDate(`${year}-12-01`), name, figure };
}

const gone = ({ area, listDate, name }: FigureCell): FigureCell => ({ area, listDate, name });

describe('given figures beside those there are', () => {
  const there = [
    cell(2024, 'outside_work_edu_pct', '40'),
    cell(2025, 'outside_work_edu_pct', '41'),
    cell(2025, 'convicted_pct', null),
  ];

  it('are new, changed, removed or untouched, and what they change can be put back', () => {
    const given = [
      cell(2026, 'outside_work_edu_pct', '42'),
      cell(2025, 'outside_work_edu_pct', '41.5'),
      gone(there[2]!),
      there[0]!,
    ];
    const changes = compareFigures(there, given);
    expect(changes.added).toHaveLength(1);
    expect(changes.changed).toHaveLength(1);
    expect(changes.removed).toHaveLength(1);
    expect(changes.untouched).toBe(1);
    expect(cellsToPut(changes)).toHaveLength(3);
    expect(cellsAsTheyWere(changes)).toEqual([gone(given[0]!), there[1], there[2]]);
  });

  it('jump when they are far from the figure before, never when suppressed or missing', () => {
    const jumps = (given: FigureCell) => compareFigures(there, [given]).jumps.length;
    expect(jumps(cell(2026, 'outside_work_edu_pct', '14.2'))).toBe(1);
    expect(jumps(cell(2026, 'outside_work_edu_pct', '44'))).toBe(0);
    expect(jumps(cell(2023, 'outside_work_edu_pct', '60'))).toBe(1);
    expect(jumps(cell(2026, 'outside_work_edu_pct', null))).toBe(0);
    expect(jumps(cell(2026, 'convicted_pct', '9'))).toBe(0);
  });

  it('of a file keep the source of what says the same', () => {
    const [same, other] = keepingSources(there, [
      cell(2025, 'outside_work_edu_pct', '41', 'B'),
      cell(2024, 'outside_work_edu_pct', '39', 'B'),
    ]);
    expect(same!.figure!.source).toBe('A');
    expect(other!.figure!.source).toBe('B');
  });
});
