import type {
  CostKind,
  Earmark,
  FactorRange,
  FundingKind,
  FundingStatus,
  YearAmount,
} from '../../engine/index.ts';
import type { Money, Share } from '../../shared/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    funding_source: FundingSourceTable;
    funding_pin: FundingPinTable;
  }
}

interface FundingSourceTable {
  partnership_id: string;
  source_id: string;
  position: number;
  name: string;
  kind: FundingKind;
  status: FundingStatus;
  priority: number;
  amounts: readonly YearAmount[];
  earmark: Earmark | null;
  max_share: Share | null;
  share_group: string | null;
  uncertainty: Uncertainty | null;
  free_data: unknown;
}

/** What only the stress calculation reads of a source. */
export interface Uncertainty {
  readonly probability?: Share;
  readonly group?: string;
  readonly range?: FactorRange;
}

interface FundingPinTable {
  partnership_id: string;
  position: number;
  source_id: string;
  activity_id: string;
  kind: CostKind;
  year: number;
  amount: Money;
  free_data: unknown;
}
