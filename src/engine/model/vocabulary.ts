/** The closed word lists of the plan file. The order of a list is its order in every answer. */

/** Omkostningstype. The order also decides which cost is carried and financed first. */
export const COST_KINDS = ['salary', 'operations', 'rent', 'evaluation', 'other'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Tilgang: videreføre, forankre, retænke, afvikle. */
export const APPROACHES = ['continue', 'anchor', 'rethink', 'close'] as const;
export type Approach = (typeof APPROACHES)[number];

/** Boligsocial rolle: udføre, understøtte, koordinere. */
export const STAFF_ROLES = ['carry-out', 'support', 'coordinate'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Placering: lokal, central i kommunen, central i boligorganisationen, på skift. */
export const PLACEMENTS = ['local', 'central-municipality', 'central-housing', 'mobile'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Status for en finansieringskilde: idé, ansøgt, tilsagn, bevilget, afslag. */
export const FUNDING_STATUSES = ['idea', 'applied', 'pledged', 'granted', 'rejected'] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

/** Kildetype. */
export const FUNDING_KINDS = [
  'lbf',
  'municipality',
  'housing-organisation',
  'estate',
  'state-pool',
  'foundation',
  'association',
  'eu',
  'business',
  'other',
] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Organisationstype. */
export const ORGANISATION_KINDS = [
  'municipality',
  'housing-organisation',
  'estate',
  'association',
  'foundation',
  'state',
  'police',
  'business',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Boligform i et område: almen, privat, blandet, uden for områderne. */
export const AREA_KINDS = ['almen', 'private', 'mixed', 'outside'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** Statuses that count when nothing else is asked for: pledged and granted money. */
export const DEFAULT_COUNT: readonly FundingStatus[] = ['granted', 'pledged'];
