import { type PlanReading, remember } from '../../plan/index.ts';
import { type Consequence, consequenceOfChoosing } from '../domain/consequence.ts';

/** What it would change to put an option in force instead of what counts now. Computed when first
 * asked for, and kept as long as the reading. */
export function rememberedConsequence(
  reading: PlanReading,
  activity: string,
  option: string,
): Consequence {
  const key = `activities.consequence.${JSON.stringify([activity, option])}`;
  return remember(reading, key, () =>
    consequenceOfChoosing(reading.plan, reading.evaluation, activity, option),
  );
}
