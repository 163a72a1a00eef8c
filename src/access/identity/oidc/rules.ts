import type { PartnershipId } from '../../domain/partnership.ts';
import { isRole, type Role } from '../../domain/role.ts';
import { id } from '../../../shared/index.ts';

/** What a provider tells of a person, by name. */
export type Claims = Readonly<Record<string, unknown>>;

/** A membership that a provider's rules give. */
export interface ProvidedMembership {
  readonly partnershipId: PartnershipId;
  readonly role: Role;
  readonly organisationId?: string;
}

/** Who has this value in this claim gets this. */
export type RoleRule = { readonly claim: string; readonly value: string } & (
  | ProvidedMembership
  | { readonly administrator: true }
);

/** Claims whose values name what they give: `helhed:<partnership>:<role>` and
 * `helhed:administrator`, and the claim with the id of the person's organisation. */
export interface SpeakingClaims {
  readonly role: string;
  readonly organisation?: string;
}

/** How a provider's claims become rights. */
export interface RightsRules {
  readonly rules: readonly RoleRule[];
  readonly speaking?: SpeakingClaims;
}

/** What a person has by a provider's rules, one membership for each partnership at most. */
export interface GivenRights {
  readonly memberships: readonly ProvidedMembership[];
  readonly administrator: boolean;
}

/** What the rules give to one with these claims; the first rule that fits decides for its
 * partnership. Undefined when the provider left out a claim that a rule asks for because it had too
 * many values: then nothing may be taken away. */
export function rightsGivenBy(
  { rules, speaking }: RightsRules,
  claims: Claims,
): GivenRights | undefined {
  const asked = [...rules.map(({ claim }) => claim), ...(speaking ? [speaking.role] : [])];
  if (asked.some((claim) => isLeftOut(claims, claim))) return undefined;
  const fitting = [...rules, ...(speaking ? spokenRules(speaking, claims) : [])].filter((rule) =>
    claimValues(claims, rule.claim).includes(rule.value),
  );
  const memberships = new Map<PartnershipId, ProvidedMembership>();
  for (const rule of fitting) {
    if ('administrator' in rule || memberships.has(rule.partnershipId)) continue;
    const { claim: _claim, value: _value, ...membership } = rule;
    memberships.set(rule.partnershipId, membership);
  }
  return {
    memberships: [...memberships.values()],
    administrator: fitting.some((rule) => 'administrator' in rule),
  };
}

/** Entra ID names claims that had too many values here instead of sending them. */
function isLeftOut(claims: Claims, claim: string): boolean {
  const elsewhere = claims._claim_names;
  if (typeof elsewhere === 'object' && elsewhere !== null && claim in elsewhere) return true;
  return claim === 'groups' && claims.hasgroups === true;
}

const SPOKEN = /^helhed:([a-z0-9-]+):([a-z-]+)$/;

function spokenRules({ role, organisation }: SpeakingClaims, claims: Claims): RoleRule[] {
  const [organisationId] = organisation === undefined ? [] : claimValues(claims, organisation);
  return claimValues(claims, role).flatMap((value): RoleRule[] => {
    if (value === 'helhed:administrator') return [{ claim: role, value, administrator: true }];
    const [, partnership, name] = SPOKEN.exec(value) ?? [];
    if (partnership === undefined || name === undefined || !isRole(name)) return [];
    const membership = {
      claim: role,
      value,
      partnershipId: id<'partnership'>(partnership),
      role: name,
    };
    return [organisationId === undefined ? membership : { ...membership, organisationId }];
  });
}

/** The values of a claim as texts. The name may be a path into objects, as `realm_access.roles`;
 * a claim of that very name comes first. */
export function claimValues(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : atPath(claims, name.split('.'));
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) =>
    ['string', 'number', 'boolean'].includes(typeof one) ? [String(one)] : [],
  );
}

function atPath(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined;
  return atPath((value as Record<string, unknown>)[first], rest);
}

/** A membership as it stands, and the provider whose rules gave it, if one did. */
export interface StandingMembership extends ProvidedMembership {
  readonly fromProvider?: string;
}

/** What to do so that a person has what a provider's rules give. */
export interface MembershipChanges {
  readonly add: readonly ProvidedMembership[];
  readonly change: readonly ProvidedMembership[];
  readonly end: readonly PartnershipId[];
}

/** Compares what stands with what the provider gives. What was given by hand, or by another
 * provider, is left alone, also where this provider would give something else. */
export function membershipChanges(
  standing: readonly StandingMembership[],
  given: readonly ProvidedMembership[],
  provider: string,
): MembershipChanges {
  const before = new Map(standing.map((one) => [one.partnershipId, one]));
  const still = new Set(given.map(({ partnershipId }) => partnershipId));
  return {
    add: given.filter(({ partnershipId }) => !before.has(partnershipId)),
    change: given.filter((one) => {
      const was = before.get(one.partnershipId);
      return was?.fromProvider === provider && !isSame(was, one);
    }),
    end: standing
      .filter((one) => one.fromProvider === provider && !still.has(one.partnershipId))
      .map(({ partnershipId }) => partnershipId),
  };
}

function isSame(a: ProvidedMembership, b: ProvidedMembership): boolean {
  return a.role === b.role && a.organisationId === b.organisationId;
}
