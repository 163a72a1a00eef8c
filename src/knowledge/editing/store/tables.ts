import type { Generated } from 'kysely';
import type { DocumentKind, VersionOrigin, VersionState } from '../domain/index.ts';

declare module '../../../platform/db/database.ts' {
  interface Tables {
    knowledge_document: KnowledgeDocumentTable;
    knowledge_version: KnowledgeVersionTable;
    knowledge_head: KnowledgeHeadTable;
  }
}

interface KnowledgeDocumentTable {
  kind: DocumentKind;
  document_id: string;
  /** The version in force; null when nothing is. */
  published_number: number | null;
  /** Of the last shipped content that was stored. */
  shipped_hash: string | null;
}

interface KnowledgeVersionTable {
  kind: DocumentKind;
  document_id: string;
  number: number;
  origin: VersionOrigin;
  state: VersionState;
  /** Moves with every change of the row. */
  edition: number;
  /** Null when the version withdraws the document. */
  content: unknown;
  based_on: number | null;
  note: string | null;
  written_by: string | null;
  started_at: Date;
  written_at: Date;
  sent_at: Date | null;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  publish_at: Date | null;
  published_at: Date | null;
  return_reason: string | null;
  unfit: boolean;
}

interface KnowledgeHeadTable {
  only_row: Generated<boolean>;
  /** Moves whenever what is published changes. */
  revision: number;
}
