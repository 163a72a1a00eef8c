import type { Id, LocalDate } from '../../shared/index.ts';

export type PartnershipId = Id<'partnership'>;

/** The situation that a partnership starts from. */
export const SITUATIONS = ['supplement', 'grant-ending', 'without-grant', 'first-time'] as const;

export type Situation = (typeof SITUATIONS)[number];

/** Samarbejde: the organisations that share a plan; the tenant. */
export interface Partnership {
  readonly id: PartnershipId;
  readonly name: string;
  /** Whether everything in it is invented. */
  readonly demo: boolean;
  /** Counts the changes of the workspace; two readings with the same revision are the same. */
  readonly revision: number;
  readonly situation?: Situation;
  /** The last day of a grant that ends. */
  readonly grantEndsOn?: LocalDate;
  /** Since when nothing can be changed any more. */
  readonly archivedAt?: Date;
  /** When it will be deleted with all that it holds, once its owner has asked for that. */
  readonly deleteAfter?: Date;
}
