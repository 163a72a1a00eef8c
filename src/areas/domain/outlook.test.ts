import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import { decimal } from './decimal.ts';
import { earlyWarnings } from './early-warning.ts';
import type { AreaFigures } from './figure.ts';
import { needsBeside, type NeedView } from './need-views.ts';
import { classifySeries } from './series.ts';
import { byLikeness, figuresBeside } from './twin.ts';
import { peopleBetween, suppose, waysOff } from './what-if.ts';

function figures(year: number, outside: string, primary = '64', residents = '2000'): AreaFigures {
  const known = (value: string) => ({ status: 'known' as const, value: decimal(value) });
  return {
    listDate: localDate(`${year}-12-01`),
    values: {
      residents: known(residents),
      outside_work_edu_pct: known(outside),
      primary_edu_only_pct: known(primary),
      income_pct_of_region: known('70'),
      nonwestern_pct: known('20'),
    },
    bases: { people_18_64: 1000, people_30_59: 500 },
  };
}

function classified(...series: AreaFigures[]) {
  return classifySeries(series, [], () => decimal('0.78')).flatMap((one) =>
    one.ok ? [one.value] : [],
  );
}

describe('what would take an area off a list', () => {
  it('names the criteria that are met, the one with fewest people first', () => {
    const [way] = waysOff(classified(figures(2025, '41.2'))[0]!);
    expect(way!.needed).toBe(1);
    expect(way!.criteria.map(({ criterion }) => criterion.indicator)).toEqual([
      'outside_work_edu_pct',
      'primary_edu_only_pct',
    ]);
    expect(way!.open).toBe(1);
  });

  it('is not asked of an area on no list', () => {
    expect(waysOff(classified(figures(2025, '20', '40'))[0]!)).toEqual([]);
  });

  it('is reached when so many people change', () => {
    const now = figures(2025, '41.2');
    expect(peopleBetween(now, 'outside_work_edu_pct', decimal('41.2'), decimal('40'))).toEqual({
      count: 12,
      base: 'people_18_64',
    });
    expect(peopleBetween(now, 'convicted_pct', decimal('2'), decimal('1'))).toBeUndefined();
    const then = suppose(now, { outside_work_edu_pct: decimal('40') });
    expect(waysOff(classified(then)[0]!).map((one) => one.class.class.id)).not.toContain(
      'udsat_boligomraade',
    );
  });
});

describe('an early warning', () => {
  it('comes when a criterion is near, or has come nearer on every list date', () => {
    const near = earlyWarnings(classified(figures(2025, '39.1')));
    expect(near.map(({ criterion, isNear }) => [criterion.criterion.id, isNear])).toEqual([
      ['outside_work_edu_pct-over-40', true],
    ]);
    const rising = [
      figures(2023, '32', '64'),
      figures(2024, '34', '64'),
      figures(2025, '36', '64'),
    ];
    expect(earlyWarnings(classified(...rising))[0]?.trend).toEqual({ since: 2023, years: 2 });
    const resting = [figures(2023, '36'), figures(2024, '35'), figures(2025, '36')];
    expect(earlyWarnings(classified(...resting))).toEqual([]);
  });

  it('does not come for an area too small for the lists', () => {
    expect(earlyWarnings(classified(figures(2025, '39.1', '64', '700')))).toEqual([]);
    expect(earlyWarnings(classified(figures(2025, '39.1', '64', '990')))).toHaveLength(2);
  });
});

describe('a twin', () => {
  it('is the area whose shared figures are nearest; too few shared are no likeness', () => {
    const own = figures(2025, '41', '64');
    const bare = { listDate: own.listDate, values: { residents: own.values.residents! } };
    const found = byLikeness(own, [
      { key: 'far', figures: figures(2025, '20', '40') },
      { key: 'bare', figures: bare },
      { key: 'near', figures: figures(2025, '40', '63') },
    ]);
    expect(found.map(({ candidate }) => candidate.key)).toEqual(['near', 'far']);
    const beside = figuresBeside(own, figures(2025, '40', '64'));
    const gapOf = (id: string) => beside.find(({ indicator }) => indicator === id)?.gap;
    expect(gapOf('outside_work_edu_pct')).toEqual({ points: '1', direction: 'below' });
    expect(gapOf('primary_edu_only_pct')?.direction).toBe('same');
    expect(gapOf('convicted_pct')).toBeUndefined();
  });
});

describe('needs side by side', () => {
  const view = (organisation: string, weight: number, target?: number): NeedView => ({
    area: 'a',
    effortArea: 'e',
    organisation,
    weight,
    reason: '',
    statedAt: new Date(0),
    ...(target !== undefined && { target }),
  });

  it('have a mean, and are far apart when they differ by much', () => {
    const views = [view('k', 2, 100), view('b', 3, 180), view('gone', 9, 999)];
    const [row] = needsBeside(['e'], [], views, ['k', 'b']);
    expect(row!.mean).toEqual({ weight: 2.5, target: 140 });
    expect(row!.isFarApart).toBe(true);
    expect(row!.views).toHaveLength(2);
  });

  it('have no mean target when nobody named one, and no mean without views', () => {
    expect(needsBeside(['e'], [], [view('k', 2)], ['k'])[0]!.mean).toEqual({ weight: 2 });
    expect(needsBeside(['e'], [], [], ['k'])[0]!.mean).toBeUndefined();
  });
});
