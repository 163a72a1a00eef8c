import { describe, expect, it } from 'vitest';
import { filterWords, isFiltered, readChangeFilter } from './change-filter.ts';

const read = (words: Record<string, string>) => readChangeFilter((name) => words[name]);

describe('the filter of an address', () => {
  it('limits nothing when nothing is asked for', () => {
    const { filter, faults } = read({ hvem: '', soeg: '   ' });
    expect(filter).toEqual({});
    expect(faults).toEqual({});
    expect(isFiltered(filter)).toBe(false);
  });

  it('comes out of its words as it went in', () => {
    const words = {
      hvem: 'demo-projektleder',
      handling: 'funding.change-status',
      emne: 'funding:source:lbf:2027',
      fra: '2026-11-01',
      til: '2026-11-30',
      soeg: 'æblegrød & "citat"',
    };
    const { filter } = read(words);
    expect(filter.subject).toEqual({ room: 'funding', kind: 'source', id: 'lbf:2027' });
    expect(filterWords(filter)).toEqual(words);
    expect(isFiltered(filter)).toBe(true);
  });

  it('knows the program itself', () => {
    expect(read({ hvem: 'helhed' }).filter).toEqual({ by: 'program' });
    expect(filterWords({ by: 'program' })).toEqual({ hvem: 'helhed' });
  });

  it('says which date is none and keeps what was typed', () => {
    const { filter, typed, faults } = read({ fra: '31-11-2026', til: '2026-02-30', soeg: 'x' });
    expect(filter).toEqual({ text: 'x' });
    expect(typed).toEqual({ from: '31-11-2026', to: '2026-02-30', text: 'x' });
    expect(faults).toEqual({ from: 'not-a-date', to: 'not-a-date' });
  });

  it('says when the last day comes before the first', () => {
    const { filter, faults } = read({ fra: '2026-11-02', til: '2026-11-01' });
    expect(faults).toEqual({ to: 'ends-before-it-begins' });
    expect(filter).toEqual({ from: '2026-11-02' });
  });

  it('lets nothing through that a database refuses', () => {
    expect(read({ soeg: 'a\0b', emne: 'funding' }).filter).toEqual({ text: 'ab' });
    expect(read({ soeg: 'x'.repeat(5000) }).filter.text).toHaveLength(200);
  });
});
