import type { Area, Need } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { PlanWithAreas } from './areas.ts';

/** What partners agree on for one area and effort area; absent when there is no need. */
export interface AgreedNeed {
  readonly area: string;
  readonly effortArea: string;
  readonly need?: { readonly weight: number; readonly target: number };
}

/** Why a need cannot be agreed so. */
export type AgreeNeedProblem =
  | { readonly kind: 'unknown-area' }
  /** A limit of the least coverage names the need, which therefore cannot go. */
  | { readonly kind: 'limit-names-need' };

/** Puts a need in force, or takes it away. */
export function agreeNeed<P extends PlanWithAreas>(
  plan: P,
  { area: id, effortArea, need }: AgreedNeed,
): Result<P, AgreeNeedProblem> {
  if (!plan.areas.some((area) => area.id === id)) return fail({ kind: 'unknown-area' });
  const isNamed = plan.limits?.minCoverage?.some(
    (limit) => limit.area === id && limit.effortArea === effortArea,
  );
  if (!need && isNamed) return fail({ kind: 'limit-names-need' });
  return ok({
    ...plan,
    areas: plan.areas.map((area) =>
      area.id === id ? { ...area, needs: needsWith(area, effortArea, need) } : area,
    ),
  });
}

function needsWith({ needs }: Area, effortArea: string, need: AgreedNeed['need']): readonly Need[] {
  const there = needs.find((one) => one.effortArea === effortArea);
  if (!need) return there ? needs.filter((one) => one !== there) : needs;
  if (!there) return [...needs, { effortArea, ...need }];
  if (there.weight === need.weight && there.target === need.target) return needs;
  return needs.map((one) => (one === there ? { ...one, ...need } : one));
}
