import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import { slugOf } from '../../shared/index.ts';
import { areaKey, classOn, lineageOfWord, resolveNames, statedStatus } from './index.ts';

describe('the names of areas', () => {
  it('meet across case, spaces and å written as aa, never across municipalities', () => {
    expect(areaKey('Høje-Taastrup', 'Tåstrupgård')).toBe(areaKey('Høje-Tåstrup', 'taastrupgaard '));
    expect(areaKey('Slagelse', 'Ringparken')).not.toBe(areaKey('Roskilde', 'Ringparken'));
  });

  it('are the same only when the table says so', () => {
    const nameOf = resolveNames([
      { municipality: 'Holbæk', name: 'Agervang (Vangkvarteret)', sameAs: 'Agervang', reason: '…' },
    ]);
    expect(nameOf('Holbæk', 'Agervang (Vangkvarteret)')).toBe('Agervang');
    expect(nameOf('Køge', 'Agervang (Vangkvarteret)')).toBe('Agervang (Vangkvarteret)');
    expect(nameOf('Odense', 'Vollsmose (hele bydelen)')).toBe('Vollsmose (hele bydelen)');
  });

  it('become addresses without æ, ø, å and marks', () => {
    expect(slugOf('Nørager/Søstjernevej m.fl.')).toBe('noerager-soestjernevej-m-fl');
    expect(slugOf('Tåstrupgård')).toBe('taastrupgaard');
    expect(slugOf('Rønnebærparken/Æblehaven')).toBe('roennebaerparken-aeblehaven');
  });
});

describe('the words of the lists', () => {
  it('are understood then and now', () => {
    expect(lineageOfWord('parallelsamfund (dengang: ghettoområde)')).toBe('parallelsamfund');
    expect(lineageOfWord('omdannelsesområde (før 2021: hårdt ghettoområde)')).toBe('omdannelse');
    expect(lineageOfWord('hårdt ghettoområde')).toBe('omdannelse');
    expect(lineageOfWord('Udsat boligområde')).toBe('udsat');
    expect(lineageOfWord('udsatte boligområder')).toBe('udsat');
    expect(lineageOfWord('forebyggelsesområder')).toBe('forebyggelse');
    expect(lineageOfWord('pænt område')).toBeUndefined();
  });

  it('stand for the class that the law knew that day', () => {
    expect(classOn(localDate('2017-12-01'), 'parallelsamfund')).toBe('ghettoomraade');
    expect(classOn(localDate('2020-12-01'), 'omdannelse')).toBe('haardt_ghettoomraade');
    expect(classOn(localDate('2023-12-01'), 'omdannelse')).toBe('omdannelsesomraade');
    expect(classOn(localDate('2017-12-01'), 'omdannelse')).toBeUndefined();
    expect(classOn(localDate('2014-01-15'), 'parallelsamfund')).toBeUndefined();
  });

  it('can say that an area left, and how many criteria were met', () => {
    expect(statedStatus('ikke ghettoområde (udgået)')).toEqual({
      lineage: 'parallelsamfund',
      standing: 'not-listed',
    });
    expect(statedStatus('ghettoområde (2014-17-regler, 4 af 5 kriterier)')).toEqual({
      lineage: 'parallelsamfund',
      standing: 'listed',
      met: { count: 4, of: 5 },
    });
    expect(statedStatus('')).toBeUndefined();
  });
});
