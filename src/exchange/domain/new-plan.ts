import type { Organisation, OrganisationKind, Plan } from '../../engine/index.ts';
import { slugOf } from '../../shared/index.ts';

/** What partners say of the plan that they begin. */
export interface PlanBeginning {
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly organisations: readonly { readonly name: string; readonly kind: OrganisationKind }[];
  /** The names of the housing areas. */
  readonly areas: readonly string[];
}

/** A plan with partners and areas and nothing in it yet: what is not known is left out. */
export function newPlan({ name, firstYear, lastYear, ...parts }: PlanBeginning): Plan {
  const years = firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
  return {
    title: `${name} ${years}`,
    firstYear,
    lastYear,
    taxonomy: '2019-26',
    organisations: newOrganisations(parts.organisations),
    areas: withIds(
      parts.areas.map((area) => ({ name: area, needs: [] })),
      'omraade',
    ),
    activities: [],
    funding: [],
    pins: [],
    scenarios: [],
  };
}

/** Organisations with ids made of their names, in the order they were given. */
export function newOrganisations(named: PlanBeginning['organisations']): readonly Organisation[] {
  return withIds(named, 'organisation');
}

function withIds<Part extends { readonly name: string }>(
  parts: readonly Part[],
  fallback: string,
): (Part & { readonly id: string })[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    const id = freeOf(slugOf(part.name) || fallback, taken);
    taken.add(id);
    return { id, ...part };
  });
}

function freeOf(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
