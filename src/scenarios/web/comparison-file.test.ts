import { describe, expect, it } from 'vitest';
import { havnbyPlan } from '../../../demo/index.ts';
import type { View } from '../../platform/http/index.ts';
import { planReading } from '../../plan/index.ts';
import { id, localDate } from '../../shared/index.ts';
import { planWay, scenarioWay } from './columns.ts';
import { comparisonSheets } from './comparison-file.ts';
import { readScenario } from './readings.ts';

const plan = havnbyPlan();
const reading = planReading({ id: id('havnby'), name: 'Havnby', demo: true, revision: 7 }, plan);
const stored = plan.scenarios.find((one) => one.id === 'uden-lbf')!;
const shown = [planWay(reading), scenarioWay('uden-lbf', reading, readScenario(reading, stored))];
const view: View = {
  language: 'da',
  path: '/',
  href: (path) => path,
  nonce: '',
  may: () => true,
};

function sheet(onlyDifferences: boolean, index = 0): unknown[][] {
  const query = { onlyDifferences };
  const today = localDate('2026-11-24');
  const sheets = comparisonSheets({ reading, shown, query, today, view });
  return sheets[index]!.data.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell && 'value' in cell ? cell.value : cell)),
  );
}

describe('the comparison as a workbook', () => {
  it('has a column for each way, its difference from the plan and its notes', () => {
    expect(sheet(false)[0]).toEqual([
      'Spørgsmål',
      'Række',
      'Enhed',
      'Planen',
      'Planen: bemærkning',
      'Uden LBF',
      'Uden LBF: afvigelse fra planen',
      'Uden LBF: bemærkning',
      'Bedst',
    ]);
    const gap = sheet(false).find(([, name]) => name === 'Manglende finansiering i alt 2026–2031');
    expect(gap?.slice(2)).toEqual(['kr.', 10_997_000, '', 7_235_250, -3_761_750, '', 'Uden LBF']);
  });

  it('has every row under a name that tells it from the others', () => {
    const names = sheet(false).map((row) => `${String(row[0])}: ${String(row[1])}`);
    expect(names).toContain('Hvem når vi?: Søparken: Beskæftigelse (2028)');
    expect(names).toContain('Hvad koster det?: Mangler i 2026');
  });

  it('leaves out equal rows, in every sheet, when only differences are asked for', () => {
    const rows = sheet(true).map((row) => row[1]);
    expect(rows).not.toContain('Mangler i 2026');
    expect(rows).not.toContain('Områder uden tilbud');
    expect(sheet(true, 1).length).toBeLessThan(sheet(false, 1).length);
  });

  it('says what it is, of which version of the plan', () => {
    expect(sheet(false, 2)).toContainEqual(['Planen efter ændring nr.', '7']);
  });
});
