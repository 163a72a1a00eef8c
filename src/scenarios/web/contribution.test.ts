import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { aPlan, aScenario } from '../../engine/testing/builders.ts';
import type { PlanReading } from '../../plan/index.ts';
import { id } from '../../shared/index.ts';
import { scenariosContribution } from './contribution.ts';

const plan = aPlan();
const partnership = { id: id<'partnership'>('havnby'), name: 'Havnby', demo: true, revision: 1 };
const reading: PlanReading = { partnership, plan, evaluation: evaluate(plan) };

const told = (useCase: string, before: unknown, after: unknown) =>
  scenariosContribution.tellChange!(
    { useCase, subject: { room: 'scenarios', kind: 'scenario', id: 'a' }, before, after },
    reading,
    'da',
  );

describe('the history of a scenario', () => {
  const scenario = { ...aScenario(), name: 'Halv kraft' };
  const archived = { ...scenario, x: { archived: '2026-11-01' } };

  test('names it, also when it holds nothing of its own', () => {
    expect(told('scenarios.create-scenario', undefined, scenario)).toBe(
      'Scenariet »Halv kraft« blev oprettet',
    );
    expect(told('scenarios.remove-scenario', scenario, undefined)).toBe(
      'Scenariet »Halv kraft« blev slettet',
    );
  });

  test('tells what was put away from what was taken out again', () => {
    expect(told('scenarios.archive-scenario', scenario, archived)).toContain('arkiveret');
    expect(told('scenarios.archive-scenario', archived, scenario)).toContain('taget frem igen');
  });

  test('leaves what it cannot read to the name of the use case', () => {
    expect(told('scenarios.create-scenario', undefined, 'x')).toBeUndefined();
  });
});
