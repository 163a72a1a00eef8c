import type { Mapping, WorkbookFault } from '../domain/index.ts';
import type { WorkbookReceipt } from './workbook-drafts.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    plan_draft: PlanDraftTable;
    workbook_draft: WorkbookDraftTable;
    workbook_mapping: WorkbookMappingTable;
  }
}

interface PlanDraftTable {
  partnership_id: string;
  draft_id: string;
  file_name: string;
  content: string;
  created_at: Date;
}

interface WorkbookDraftTable {
  partnership_id: string;
  draft_id: string;
  file_name: string;
  state: 'reading' | 'read' | 'failed' | 'stored';
  progress: number;
  sheets: string | null;
  fault: WorkbookFault | null;
  mapping: Mapping | null;
  receipt: WorkbookReceipt | null;
  created_at: Date;
  touched_at: Date;
}

interface WorkbookMappingTable {
  partnership_id: string;
  signature: string;
  mapping: Mapping;
  used_at: Date;
}
