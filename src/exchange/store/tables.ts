declare module '../../platform/db/database.ts' {
  interface Tables {
    plan_draft: PlanDraftTable;
  }
}

interface PlanDraftTable {
  partnership_id: string;
  draft_id: string;
  file_name: string;
  content: string;
  created_at: Date;
}

export {};
