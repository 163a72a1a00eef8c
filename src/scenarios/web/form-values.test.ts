import { describe, expect, it } from 'vitest';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { toShare } from '../../shared/index.ts';
import { toDraft } from '../domain/draft.ts';
import { draftOf, readPercent, valuesOf } from './form-values.ts';

const plan = aPlan({
  lastYear: 2028,
  activities: [anActivity({ options: [anOption(), anOption({ id: 'o2', approach: 'anchor' })] })],
  funding: [aSource({ id: 'lbf', name: 'LBF', status: 'applied' })],
});

const draft = toDraft(
  aScenario({
    name: 'Halv kraft',
    choose: { i1: 'o2' },
    level: { i1: toShare(0.8) },
    costIndex: { 2027: toShare(1.025), 2028: toShare(0.985) },
    funding: { lbf: { status: 'granted', factor: toShare(0.5) } },
    x: { summary: 'Kort' },
  }),
);

describe('the form of a scenario', () => {
  it('shows numbers as the reader writes them', () => {
    expect(valuesOf(plan, 'da', draft)).toEqual({
      navn: 'Halv kraft',
      beskrivelse: 'Kort',
      'udfald.lbf': 'granted',
      'andel.lbf': '50',
      'valg.i1': 'o2',
      'niveau.i1': '80',
      'pris.2026': '',
      'pris.2027': '2,5',
      'pris.2028': '−1,5',
    });
  });

  it('gives the same draft again in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      const read = draftOf(plan, language, valuesOf(plan, language, draft));
      expect(read).toEqual({ ok: true, value: draft });
    }
  });

  it('names every field that is wrong', () => {
    const read = draftOf(plan, 'da', {
      navn: 'X',
      'udfald.lbf': 'måske',
      'andel.lbf': 'halvt',
      'valg.i1': 'o9',
      'niveau.i1': '-5',
      'pris.2027': '2.000',
    });
    expect(!read.ok && read.error.map(({ name }) => name)).toEqual([
      'udfald.lbf',
      'andel.lbf',
      'valg.i1',
      'niveau.i1',
      'pris.2027',
    ]);
    expect(!read.ok && read.error[1]?.text).toBe(
      'LBF: »halvt« er ikke en procent mellem 0 og 1.000 med højst to decimaler',
    );
  });

  it('takes nothing from fields of other names', () => {
    const read = draftOf(plan, 'da', { navn: 'X', 'udfald.hacker': 'granted', 'pris.1999': '2' });
    expect(read).toMatchObject({ ok: true, value: { funding: {}, costIndex: {} } });
  });
});

describe('a percentage', () => {
  it('is read as people write it', () => {
    const read = ['80', '12,5', '12.5 pct.', '+2 %', '−1,5', '-1.25', '1000', '0'].map(readPercent);
    expect(read).toEqual([8000, 1250, 1250, 200, -150, -125, 100_000, 0]);
  });

  it('is not guessed', () => {
    const read = ['', 'halv', '1,234', '1.000', '12,', '1 2', '1e3', '99999', '٥'].map(readPercent);
    expect(read.every((value) => value === undefined)).toBe(true);
  });
});
