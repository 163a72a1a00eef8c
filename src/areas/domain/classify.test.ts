import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import {
  classify,
  decimal,
  missingOfClass,
  ruleSetFor,
  type AreaFigures,
  type Classification,
  type ClassifyOptions,
  type EarlierYear,
} from './index.ts';
import { figuresOf } from './figures-for-tests.ts';

function judged(
  figures: AreaFigures,
  national?: string,
  earlier: readonly EarlierYear[] = [],
  options: ClassifyOptions = {},
): Classification {
  const found = ruleSetFor(figures.listDate);
  if (!found.ok) throw new Error('no rules');
  const share = national === undefined ? undefined : decimal(national);
  return classify(figures, found.value, share, earlier, options);
}

function summary({ classes }: Classification) {
  return Object.fromEntries(
    classes.map((answer) => [answer.class.id, [answer.answer, ...missingOfClass(answer)]]),
  );
}

const AGERVANG = {
  residents: '1436',
  outside_work_edu_pct: '43.7',
  convicted_pct: '1.33',
  primary_edu_only_pct: '70.4',
  income_pct_of_region: '62.4',
  nonwestern_pct: '56.8',
};

function officially(from: number, to: number, answer: 'yes' | 'no' = 'yes'): EarlierYear[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    listDate: localDate(`${from + index}-12-01`),
    lineage: 'parallelsamfund',
    answer,
    basis: 'official',
  }));
}

describe('a classification', () => {
  it('says yes when enough criteria are met whatever the unknown one is', () => {
    expect(summary(judged(figuresOf('2018-12-01', AGERVANG)))).toEqual({
      udsat_boligomraade: ['yes'],
      ghettoomraade: ['yes'],
      haardt_ghettoomraade: [
        'unknown',
        'list:2017-12-01',
        'list:2016-12-01',
        'list:2015-12-01',
        'list:2014-12-01',
      ],
    });
  });

  it('says no when even all unknown criteria together could not reach', () => {
    const figures = figuresOf('2023-12-01', {
      residents: '1500',
      outside_work_edu_pct: '20',
      primary_edu_only_pct: '50',
      income_pct_of_region: '80',
    });
    expect(summary(judged(figures))['udsat_boligomraade']).toEqual(['no']);
    expect(summary(judged(figures))['parallelsamfund']).toEqual(['no']);
  });

  it('names the figures that would decide it, and only those', () => {
    const figures = figuresOf('2023-12-01', {
      residents: '1500',
      outside_work_edu_pct: '45',
      convicted_pct: '1.6',
      primary_edu_only_pct: '50',
      nonwestern_pct: '40',
    });
    expect(summary(judged(figures))).toEqual({
      udsat_boligomraade: ['unknown', 'national_conviction_pct', 'income_pct_of_region'],
      parallelsamfund: ['no'],
      omdannelsesomraade: ['no'],
      forebyggelsesomraade: ['unknown', 'national_conviction_pct', 'income_pct_of_region'],
    });
  });

  it('treats 1,000 residents as a criterion like the others', () => {
    const small = judged(figuresOf('2018-12-01', { ...AGERVANG, residents: '999' }));
    const unsaid = judged(figuresOf('2018-12-01', { ...AGERVANG, residents: null }));
    expect(summary(small)['udsat_boligomraade']).toEqual(['no']);
    expect(summary(unsaid)['udsat_boligomraade']).toEqual(['unknown', 'residents']);
  });

  it('never takes a missing or suppressed figure for zero', () => {
    const hidden = judged(
      figuresOf('2017-12-01', { residents: '1200', convicted_pct: 'hidden', nonwestern_pct: null }),
    );
    const convicted = hidden.criteria.find(
      ({ criterion }) => criterion.indicator === 'convicted_pct',
    )!;
    expect(convicted).toMatchObject({ answer: 'unknown', value: null, missing: ['convicted_pct'] });
    expect(convicted.figure.status).toBe('suppressed');
    expect(summary(hidden)['ghettoomraade']![0]).toBe('unknown');
  });

  it('compares with the national share exactly, where binary numbers would be wrong', () => {
    const figures = figuresOf('2023-12-01', { ...AGERVANG, convicted_pct: '2.1' });
    const answer = judged(figures, '0.7').criteria.find(
      ({ criterion }) => criterion.id === 'convicted_pct-3x',
    )!;
    expect(answer).toMatchObject({ answer: 'met', limit: '2.1' });
  });

  it('leaves a multiple of an unknown national share unknown', () => {
    const answer = judged(figuresOf('2023-12-01', { convicted_pct: '9.9' })).criteria.find(
      ({ criterion }) => criterion.id === 'convicted_pct-3x',
    )!;
    expect(answer).toMatchObject({
      answer: 'unknown',
      value: '9.9',
      limit: null,
      missing: ['national_conviction_pct'],
    });
  });

  it('converts percent to per 10,000 exactly for the rules of 2010 and says so', () => {
    const figures = figuresOf('2012-10-01', { convicted_pct: '2.71' });
    const answer = judged(figures).criteria.find(
      ({ criterion }) => criterion.indicator === 'convicted_per_10000_18plus',
    )!;
    expect(answer).toMatchObject({ answer: 'met', value: '271', convertedFrom: 'convicted_pct' });
  });

  it('prefers a figure in the unit of the law to a converted one', () => {
    const figures = figuresOf('2012-10-01', {
      convicted_pct: '2.71',
      convicted_per_10000_18plus: '270',
    });
    const answer = judged(figures).criteria.find(
      ({ criterion }) => criterion.indicator === 'convicted_per_10000_18plus',
    )!;
    expect(answer).toMatchObject({ answer: 'not-met', value: '270' });
    expect(answer.convertedFrom).toBeUndefined();
  });
});

describe('years in a row', () => {
  const now = figuresOf('2023-12-01', AGERVANG);

  it('hold when all five lists have the area, this one by own calculation', () => {
    const answer = judged(now, undefined, officially(2019, 2022)).classes.find(
      (one) => one.class.id === 'omdannelsesomraade',
    )!;
    expect(answer.answer).toBe('yes');
    const memory = answer.parts.find((part) => part.kind === 'memory')!;
    expect(memory.kind === 'memory' && memory.memory.years.map(({ basis }) => basis)).toEqual([
      'calculated',
      'official',
      'official',
      'official',
      'official',
    ]);
  });

  it('fail when one list does not have it, whatever is unknown', () => {
    const earlier = officially(2020, 2020, 'no');
    expect(summary(judged(now, undefined, earlier))['omdannelsesomraade']).toEqual(['no']);
  });

  it('count an own calculation where no list is present, and the list where both are', () => {
    const calculated: EarlierYear[] = [2020, 2021].map((year) => ({
      listDate: localDate(`${year}-12-01`),
      lineage: 'parallelsamfund',
      answer: year === 2020 ? 'yes' : 'no',
      basis: 'calculated',
    }));
    const lists = [...officially(2019, 2019), ...officially(2021, 2022)];
    const answer = judged(now, undefined, [...calculated, ...lists]).classes.find(
      (one) => one.class.id === 'omdannelsesomraade',
    )!;
    const memory = answer.parts.find((part) => part.kind === 'memory')!;
    expect(answer.answer).toBe('yes');
    expect(memory.kind === 'memory' && memory.memory.years.map(({ basis }) => basis)).toEqual([
      'calculated',
      'official',
      'official',
      'calculated',
      'official',
    ]);
  });

  it('let the official list of the day itself count before the calculation', () => {
    const lists = [...officially(2019, 2022), ...officially(2023, 2023, 'no')];
    expect(summary(judged(now, undefined, lists))['omdannelsesomraade']).toEqual(['no']);
  });

  it('ignore lists of another class', () => {
    const lists = officially(2019, 2022).map((year) => ({ ...year, lineage: 'udsat' as const }));
    expect(summary(judged(now, undefined, lists))['omdannelsesomraade']![0]).toBe('unknown');
  });

  it('stay open in 2018-21 when four lists hold and the fifth does not: the sources disagree', () => {
    const figures = figuresOf('2020-12-01', AGERVANG);
    const four = [...officially(2016, 2016, 'no'), ...officially(2017, 2019)];
    const five = officially(2016, 2019);
    const three = [...officially(2017, 2017, 'no'), ...officially(2018, 2019)];
    expect(summary(judged(figures, undefined, four))['haardt_ghettoomraade']).toEqual([
      'unknown',
      'consecutive_years_rule',
    ]);
    expect(summary(judged(figures, undefined, five))['haardt_ghettoomraade']).toEqual(['yes']);
    expect(summary(judged(figures, undefined, three))['haardt_ghettoomraade']).toEqual(['no']);
  });
});

describe('forebyggelsesområde', () => {
  const both = figuresOf('2023-12-01', { ...AGERVANG, outside_work_edu_pct: '41' });

  it('is kept apart from the first list unless the switch is off', () => {
    expect(summary(judged(both))['forebyggelsesomraade']).toEqual(['no']);
    expect(
      summary(judged(both, undefined, [], { exclusive: false }))['forebyggelsesomraade'],
    ).toEqual(['yes']);
  });

  it('holds for an area that misses the limits of the first list', () => {
    const figures = figuresOf('2023-12-01', {
      ...AGERVANG,
      outside_work_edu_pct: '31',
      convicted_pct: '1.0',
      nonwestern_pct: '30.1',
      primary_edu_only_pct: '60',
    });
    expect(summary(judged(figures, '0.78'))['forebyggelsesomraade']).toEqual(['yes']);
    expect(summary(judged(figures, '0.78'))['udsat_boligomraade']).toEqual(['no']);
  });
});
