import type { Area, AreaKind, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result, slugOf } from '../../../shared/index.ts';
import { type AreaData, areaData, withAreaData } from '../area-data.ts';

/** The parts of a plan that speak of areas. */
export type PlanWithAreas = Pick<Plan, 'areas' | 'activities' | 'funding' | 'limits'>;

/** An area as a form gives it; needs are edited by themselves. */
export interface AreaInput extends AreaData {
  readonly name: string;
  readonly municipality?: string;
  readonly residents?: number;
  readonly kind?: AreaKind;
}

/** Why an area cannot be as given. */
export type AreaProblem =
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'unknown-area' };

/** Words of addresses that no area may have as its id. */
const RESERVED = ['nyt', 'kort', 'tal', 'behov', 'sammenlign'];

/** An id for a new area, from its name; none of those that are taken. */
export function newAreaId(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken, ...RESERVED]);
  const base = slugOf(name) || 'omraade';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!used.has(id)) return id;
  }
}

/** Adds an area without needs, last. */
export function addArea<P extends PlanWithAreas>(
  plan: P,
  id: string,
  input: AreaInput,
): Result<P, AreaProblem> {
  const taken = sameName(plan.areas, input);
  if (taken) return fail({ kind: 'name-taken', name: taken.name });
  return ok({ ...plan, areas: [...plan.areas, areaFrom({ id, name: '', needs: [] }, input)] });
}

/** Changes an area; its needs stay. */
export function changeArea<P extends PlanWithAreas>(
  plan: P,
  id: string,
  input: AreaInput,
): Result<P, AreaProblem> {
  const others = plan.areas.filter((area) => area.id !== id);
  if (others.length === plan.areas.length) return fail({ kind: 'unknown-area' });
  const taken = sameName(others, input);
  if (taken) return fail({ kind: 'name-taken', name: taken.name });
  return ok({
    ...plan,
    areas: plan.areas.map((area) => (area.id === id ? areaFrom(area, input) : area)),
  });
}

/** The input that describes an area as it is. */
export function inputOf({ name, municipality, residents, kind, x }: Area): AreaInput {
  return {
    name,
    ...(municipality !== undefined && { municipality }),
    ...(residents !== undefined && { residents }),
    ...(kind !== undefined && { kind }),
    ...areaData(x),
  };
}

function areaFrom({ id, needs, x }: Area, input: AreaInput): Area {
  const data = withAreaData(x, input);
  return {
    id,
    name: input.name,
    needs,
    ...(input.municipality !== undefined && { municipality: input.municipality }),
    ...(input.residents !== undefined && { residents: input.residents }),
    ...(input.kind !== undefined && { kind: input.kind }),
    ...(data !== undefined && { x: data }),
  };
}

/** Two areas of a municipality with one name could not be told apart in lists and files. */
function sameName(areas: readonly Area[], { name, municipality }: AreaInput): Area | undefined {
  const folded = (text = '') => text.trim().toLowerCase();
  return areas.find(
    (area) =>
      folded(area.name) === folded(name) && folded(area.municipality) === folded(municipality),
  );
}
