import type { Organisation, OrganisationKind } from '../../../engine/index.ts';
import { fail, ok, type Result, slugOf } from '../../../shared/index.ts';
import type { PlanParts } from '../plan-change.ts';

/** What is said of an organisation. */
export interface OrganisationFields {
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** Why an organisation cannot be added or changed. */
export type OrganisationProblem =
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'unknown-organisation' };

/** What an organisation still stands for in the plan: activities that it owns, takes over or pays. */
export interface OrganisationInUse {
  readonly kind: 'in-use';
  /** Names of the activities. */
  readonly activities: readonly string[];
}

/** Adds an organisation to the partners of the plan. */
export function addOrganisation(
  plan: PlanParts,
  fields: OrganisationFields,
): Result<PlanParts, OrganisationProblem> {
  if (isTaken(plan, fields.name)) return fail({ kind: 'name-taken' });
  const organisation: Organisation = { id: newOrganisationId(plan, fields.name), ...fields };
  return ok({ ...plan, organisations: [...plan.organisations, organisation] });
}

/** Gives an organisation another name or kind. */
export function changeOrganisation(
  plan: PlanParts,
  { id, ...fields }: OrganisationFields & { readonly id: string },
): Result<PlanParts, OrganisationProblem> {
  const organisation = plan.organisations.find((one) => one.id === id);
  if (!organisation) return fail({ kind: 'unknown-organisation' });
  if (isTaken(plan, fields.name, id)) return fail({ kind: 'name-taken' });
  const changed = { ...organisation, ...fields };
  return ok({
    ...plan,
    organisations: plan.organisations.map((one) => (one === organisation ? changed : one)),
  });
}

/** Takes an organisation out of the plan, when nothing in it stands on the organisation. */
export function removeOrganisation(
  plan: PlanParts,
  id: string,
): Result<PlanParts, OrganisationInUse> {
  const activities = activitiesOf(plan, id);
  if (activities.length > 0) return fail({ kind: 'in-use', activities });
  return ok({ ...plan, organisations: plan.organisations.filter((one) => one.id !== id) });
}

function activitiesOf(plan: PlanParts, id: string): string[] {
  return plan.activities
    .filter(
      ({ owner, options }) =>
        owner === id ||
        options.some(
          ({ carried, handover }) =>
            handover?.receiver === id || carried.some(({ by }) => by === id),
        ),
    )
    .map(({ name }) => name);
}

function isTaken(plan: PlanParts, name: string, except?: string): boolean {
  const same = (other: string) => other.toLocaleLowerCase('da') === name.toLocaleLowerCase('da');
  return plan.organisations.some((one) => one.id !== except && same(one.name));
}

function newOrganisationId({ organisations }: PlanParts, name: string): string {
  const taken = new Set(organisations.map(({ id }) => id));
  const slug = slugOf(name) || 'organisation';
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
