import type { HandoverRequestAnswer } from '../domain/handover/request.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    handover_request: {
      partnership_id: string;
      request_id: string;
      activity_id: string;
      option_id: string;
      /** Absent in letters from before it was kept. */
      receiver_id: string | null;
      email: string | null;
      token_hash: string;
      asked_by: string | null;
      asked_at: Date;
      expires_at: Date;
      answered_at: Date | null;
      answer: HandoverRequestAnswer | null;
      note: string | null;
    };
  }
}
