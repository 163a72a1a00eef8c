import type { Id } from '../../shared/index.ts';

export type PartnershipId = Id<'partnership'>;

/** Samarbejde: the organisations that share a plan; the tenant. */
export interface Partnership {
  readonly id: PartnershipId;
  readonly name: string;
  /** Whether everything in it is invented. */
  readonly demo: boolean;
  /** Counts the changes of the workspace; two readings with the same revision are the same. */
  readonly revision: number;
}
