import type { LocalDate } from '../../shared/index.ts';
import type { Kind, State, Step } from '../domain/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    sparring_request: SparringRequestTable;
    sparring_entry: SparringEntryTable;
  }
}

/** A request; texts that were not given are empty. */
export interface SparringRequestTable {
  request_id: string;
  token_hash: string;
  revision: number;
  kind: Kind;
  topics: readonly string[];
  own_topic: string;
  place: string;
  wish: string;
  wanted_time: string;
  name: string;
  email: string;
  organisation: string;
  language: 'da' | 'en';
  received_at: Date;
  received_on: LocalDate;
  answer_by: LocalDate;
  state: State;
  owner_id: string | null;
  answered_on: LocalDate | null;
  agreed_on: LocalDate | null;
  agreed_words: string;
  outcome: string;
  closed_at: Date | null;
}

/** One step that was taken with a request. */
interface SparringEntryTable {
  request_id: string;
  number: number;
  step: Step;
  at: Date;
  person_id: string | null;
  subject: string;
  body_text: string;
}
