import type { Generated } from 'kysely';
import type { OrganisationKind } from '../../engine/index.ts';
import type { LocalDate, Ref } from '../../shared/index.ts';
import type { Situation } from '../domain/partnership.ts';
import type { Role } from '../domain/role.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    partnership: PartnershipTable;
    organisation: OrganisationTable;
    change: ChangeTable;
    membership: MembershipTable;
    invitation: InvitationTable;
    former_partnership: FormerPartnershipTable;
    installation_change: InstallationChangeTable;
    installation_head: InstallationHeadTable;
    receipt: ReceiptTable;
  }
}

interface PartnershipTable {
  partnership_id: string;
  name: string;
  demo: boolean;
  revision: number;
  created_at: Date;
  situation: Situation | null;
  grant_ends_on: LocalDate | null;
  archived_at: Date | null;
  delete_after: Date | null;
  sealed_hash: string | null;
}

interface OrganisationTable {
  partnership_id: string;
  organisation_id: string;
  position: number;
  name: string;
  kind: OrganisationKind;
  free_data: unknown;
}

interface ChangeTable {
  partnership_id: string;
  revision: number;
  at: Date;
  use_case: string;
  subject: Ref;
  before: unknown;
  after: unknown;
  person_id: string | null;
  previous_hash: string;
  hash: string;
}

interface MembershipTable {
  partnership_id: string;
  person_id: string;
  role: Role;
  organisation_id: string | null;
  ends_on: LocalDate | null;
  /** The identity provider whose rules gave it; null when it was given by hand. */
  from_provider: string | null;
  joined_at: Date;
  /** When the member last looked at the workspace, and its revision then. */
  seen_at: Generated<Date | null>;
  seen_revision: Generated<number | null>;
  /** The same at the end of the visit before. */
  earlier_at: Generated<Date | null>;
  earlier_revision: Generated<number | null>;
}

interface InvitationTable {
  partnership_id: string;
  invitation_id: string;
  /** Null once it has been answered and its time of keeping is over. */
  email: string | null;
  role: Role;
  organisation_id: string | null;
  member_until: LocalDate | null;
  token_hash: string;
  invited_by: string | null;
  invited_at: Date;
  expires_at: Date;
  attempt: number;
  answered_at: Date | null;
  answer: 'accepted' | 'declined' | 'withdrawn' | null;
}

/** Addresses that were a partnership's once, so that no other gets what was meant for it. */
interface FormerPartnershipTable {
  address: string;
  deleted_at: Date;
}

interface InstallationChangeTable {
  revision: number;
  at: Date;
  person_id: string | null;
  use_case: string;
  subject: Ref;
  before: unknown;
  after: unknown;
  previous_hash: string;
  hash: string;
}

interface InstallationHeadTable {
  chain: string;
  revision: number;
  sealed_hash: string | null;
}

interface ReceiptTable {
  receipt_id: string;
  at: Date;
  kind: string;
  told: unknown;
}
