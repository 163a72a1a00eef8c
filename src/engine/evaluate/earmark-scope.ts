import { COST_KINDS, type CostKind, type Earmark } from '../model/index.ts';
import type { EarmarkPart } from './answers.ts';

/** What an earmark looks at in an activity and its option in force. */
export interface EarmarkedActivity {
  readonly id: string;
  readonly effortAreas: readonly string[];
  /** Areas of every reach entry of the option in force, whatever its years. */
  readonly areas: readonly string[];
}

/** An earmark made ready for many questions; a part that is absent lets everything through. */
export interface EarmarkScope {
  readonly activities: ReadonlySet<string> | undefined;
  readonly areas: ReadonlySet<string> | undefined;
  readonly effortAreas: ReadonlySet<string> | undefined;
  /** One bit per cost kind. */
  readonly kinds: number;
}

const ALL_KINDS = (1 << COST_KINDS.length) - 1;

export function earmarkScope(earmark: Earmark | undefined): EarmarkScope {
  return {
    activities: earmark?.activities && new Set(earmark.activities),
    areas: earmark?.areas && new Set(earmark.areas),
    effortAreas: earmark?.effortAreas && new Set(earmark.effortAreas),
    kinds: earmark?.costKinds ? kindBits(earmark.costKinds) : ALL_KINDS,
  };
}

/** Whether the earmark lets money to the activity, cost kinds and areas aside. */
function admitsAnywhere(scope: EarmarkScope, activity: EarmarkedActivity): boolean {
  return (
    (!scope.activities || scope.activities.has(activity.id)) &&
    (!scope.effortAreas || hasAny(scope.effortAreas, activity.effortAreas))
  );
}

/** The parts of the earmark that keep money from a cost of the activity; empty within scope. */
export function failingParts(
  scope: EarmarkScope,
  activity: EarmarkedActivity,
  kind: CostKind,
): EarmarkPart[] {
  const parts: EarmarkPart[] = [];
  if (scope.areas && !hasAny(scope.areas, activity.areas)) parts.push('areas');
  if (scope.effortAreas && !hasAny(scope.effortAreas, activity.effortAreas)) {
    parts.push('effortAreas');
  }
  if (scope.activities && !scope.activities.has(activity.id)) parts.push('activities');
  if ((scope.kinds & kindBits([kind])) === 0) parts.push('costKinds');
  return parts;
}

/** Whether the areas are all that keeps money from some of the kinds (one bit each). */
export function failsByAreasAlone(
  scope: EarmarkScope,
  activity: EarmarkedActivity,
  kinds: number,
): boolean {
  if (!scope.areas || hasAny(scope.areas, activity.areas)) return false;
  return (scope.kinds & kinds) !== 0 && admitsAnywhere(scope, activity);
}

/** Equal for earmarks that let the same money through, however their lists are written. */
export function earmarkKey(earmark: Earmark | undefined): string {
  const part = (list: readonly string[] | undefined) => list && [...new Set(list)].sort();
  return JSON.stringify([
    part(earmark?.areas) ?? null,
    part(earmark?.effortAreas) ?? null,
    part(earmark?.activities) ?? null,
    part(earmark?.costKinds) ?? null,
  ]);
}

function kindBits(kinds: readonly CostKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << COST_KINDS.indexOf(kind)), 0);
}

function hasAny(set: ReadonlySet<string>, values: readonly string[]): boolean {
  for (const value of values) if (set.has(value)) return true;
  return false;
}
