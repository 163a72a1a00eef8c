import type { Evaluation } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { type PlanReading, remember } from '../../plan/index.ts';
import { type ActivityRow, compareActivities } from '../domain/activity-cover.ts';
import { compare, compareInDepth, type Comparison, type Depth } from '../domain/comparison.ts';
import { differencesOf } from '../domain/differences.ts';
import { focusYear } from '../domain/outlook.ts';
import { messages } from './messages.ts';
import { PLAN_KEY } from './paths.ts';
import type { ScenarioReading } from './readings.ts';

/** A way on as a column of the comparison. */
export interface ComparedWay {
  /** Its word in an address. */
  readonly key: string;
  readonly evaluation: Evaluation;
  /** Absent for the plan itself. */
  readonly scenario?: ScenarioReading;
  /** How many things it does otherwise than the plan. */
  readonly differences: number;
}

/** The plan as a column. */
export function planWay({ evaluation }: PlanReading): ComparedWay {
  return { key: PLAN_KEY, evaluation, differences: 0 };
}

/** A scenario as a column. */
export function scenarioWay(
  key: string,
  { plan }: PlanReading,
  scenario: ScenarioReading,
): ComparedWay {
  const differences = differencesOf(plan, scenario.scenario).length;
  return { key, evaluation: scenario.evaluation, scenario, differences };
}

/** The name of a column. */
export function wayName(language: Language, way: ComparedWay): string {
  return way.scenario?.stored.name ?? messages(language).plan;
}

/** The name of a column inside a sentence, scenarios in quotation marks. */
export function wayInSentence(language: Language, way: ComparedWay): string {
  const text = messages(language);
  return way.scenario ? text.quoted(way.scenario.stored.name) : text.plan;
}

/** All that the comparison's page computes. */
export interface ComparedWays {
  readonly comparison: Comparison;
  readonly depth: Depth;
  readonly activities: readonly ActivityRow[];
}

/** Compares columns with the plan; kept as long as the reading. */
export function compareWays(
  reading: PlanReading,
  ways: readonly ComparedWay[],
  asked: number | undefined,
): ComparedWays {
  const evaluations = ways.map(({ evaluation }) => evaluation);
  const year = asked ?? focusYear(evaluations);
  const key = ['compare', year, ...ways.map((way) => way.key)].join(' ');
  return remember(reading, key, () => ({
    comparison: compare(reading.evaluation, evaluations, year),
    depth: compareInDepth(reading.evaluation, evaluations, year),
    activities: compareActivities(reading.evaluation, evaluations),
  }));
}
