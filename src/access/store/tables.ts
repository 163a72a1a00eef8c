import type { OrganisationKind } from '../../engine/index.ts';
import type { Ref } from '../../shared/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    partnership: PartnershipTable;
    organisation: OrganisationTable;
    change: ChangeTable;
  }
}

interface PartnershipTable {
  partnership_id: string;
  name: string;
  demo: boolean;
  revision: number;
  created_at: Date;
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
}
