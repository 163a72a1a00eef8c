import { describe, expect, it } from 'vitest';
import { aScenario } from '../../engine/testing/builders.ts';
import { toShare } from '../../shared/index.ts';
import { undone } from './undo.ts';

const before = aScenario({
  choose: { a: 'o1' },
  x: { basis: { 'choice.a': { chosen: 'o0' } }, colour: 'blue' },
});
const after = aScenario({
  choose: { a: 'o2' },
  level: { b: toShare(0.5) },
  x: { basis: { 'choice.a': { chosen: 'o3' } }, colour: 'blue', own: { a: 'o2' } },
});

describe('a change of a scenario that is taken back', () => {
  it('leaves the scenario as it was', () => {
    expect(undone(after, { before, after })).toEqual({ ok: true, value: before });
  });

  it('leaves alone what others changed since', () => {
    const now = { ...after, name: 'Nyt navn', funding: { lbf: { factor: toShare(0.5) } } };
    expect(undone(now, { before, after })).toEqual({
      ok: true,
      value: { ...before, name: 'Nyt navn', funding: now.funding },
    });
  });

  it('is refused where the same was changed again', () => {
    const now = { ...after, choose: { a: 'o9' } };
    expect(undone(now, { before, after })).toEqual({ ok: false, error: ['says choice.a'] });
  });

  it('brings back one that was archived', () => {
    const archived = aScenario({ x: { archived: '2026-11-24' } });
    expect(undone(archived, { before: aScenario(), after: archived })).toEqual({
      ok: true,
      value: aScenario(),
    });
  });
});
