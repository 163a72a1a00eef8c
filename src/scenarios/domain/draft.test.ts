import { describe, expect, it } from 'vitest';
import { aPlan, aScenario, aSource, anActivity } from '../../engine/testing/builders.ts';
import { type Share, toShare, WHOLE } from '../../shared/index.ts';
import { checkDraft, newScenarioId, type ScenarioDraft, toDraft, toScenario } from './draft.ts';

const plan = aPlan({ activities: [anActivity()], funding: [aSource()] });

function aDraft(parts: Partial<ScenarioDraft> = {}): ScenarioDraft {
  return { ...toDraft(aScenario({ name: 'Uden LBF' })), ...parts };
}

function codes(draft: ScenarioDraft, others = [aScenario({ name: 'Forankring først' })]) {
  const checked = checkDraft(draft, plan, others);
  return checked.ok ? [] : checked.error.map(({ code }) => code);
}

describe('a draft', () => {
  it('needs a name that no other scenario has', () => {
    expect(codes(aDraft({ name: '  ' }))).toEqual(['no-name']);
    expect(codes(aDraft({ name: ' forankring FØRST' }))).toEqual(['name-taken']);
    expect(codes(aDraft({ name: 'x'.repeat(81) }))).toEqual(['name-too-long']);
    expect(codes(aDraft())).toEqual([]);
  });

  it('may name only what the plan has, with factors within reason', () => {
    expect(codes(aDraft({ choose: { i1: 'o9' } }))).toEqual(['not-in-plan']);
    expect(codes(aDraft({ level: { i1: 100_001 as Share } }))).toEqual(['factor-too-large']);
  });

  it('tells every reason at once', () => {
    const draft = aDraft({ name: '', summary: 'x'.repeat(601), funding: { s9: {} } });
    expect(codes(draft)).toEqual(['no-name', 'summary-too-long', 'not-in-plan']);
  });

  it('loses what changes nothing', () => {
    const checked = checkDraft(
      aDraft({
        name: ' Uden LBF ',
        level: { i1: WHOLE },
        costIndex: { 2026: WHOLE },
        funding: { s1: { factor: WHOLE } },
      }),
      plan,
      [],
    );
    expect(checked).toEqual({ ok: true, value: aDraft() });
  });

  it('keeps what another program stored beside the description', () => {
    const before = aScenario({ x: { summary: 'Før', colour: 'blue' } });
    const after = toScenario({ ...toDraft(before), summary: 'Nu' }, before.id, before);
    expect(after.x).toEqual({ summary: 'Nu', colour: 'blue' });
    expect(toScenario(aDraft(), 'sc1')).not.toHaveProperty('x');
  });

  it('becomes the same scenario again', () => {
    const scenario = aScenario({
      choose: { i1: 'o1' },
      level: { i1: toShare(0.8) },
      funding: { s1: { status: 'rejected' } },
      x: { summary: 'Kort' },
    });
    expect(toScenario(toDraft(scenario), scenario.id)).toEqual(scenario);
  });
});

describe('the id of a new scenario', () => {
  it('is its name as an address, made unlike those there are', () => {
    expect(newScenarioId('Børn & unge – først!', [])).toBe('boern-unge-foerst');
    const taken = [aScenario({ id: 'uden-lbf' }), aScenario({ id: 'uden-lbf-2' })];
    expect(newScenarioId('Uden LBF', taken)).toBe('uden-lbf-3');
    expect(newScenarioId('???', [])).toBe('scenarie');
  });
});
