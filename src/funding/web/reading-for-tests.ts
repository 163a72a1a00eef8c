import { evaluate, type Plan } from '../../engine/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { id } from '../../shared/index.ts';

/** A reading of a plan without a database. */
export function readingOf(plan: Plan): PlanReading {
  return {
    partnership: { id: id('havnby'), name: 'Havnby', demo: true, revision: 1 },
    plan,
    evaluation: evaluate(plan),
  };
}
