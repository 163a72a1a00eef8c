import type { Db } from '../../../platform/db/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import { composeKnowledge, faultText } from '../../content/compose.ts';
import type { AnyKind, Knowledge } from '../domain/index.ts';
import { listPublished, readRevision } from './documents.ts';

/** Gives what is published now. */
export interface KnowledgeReader {
  /** Asks on the handle given, where a request has one of its own. */
  readonly read: (db?: Db) => Promise<Knowledge>;
}

/** A reader that asks the database only whether something was published since, and reads again when
 * it was. What cannot be read is told to the log, once, and the shipped text stands in its place. */
export function createKnowledgeReader(
  db: Db,
  kinds: readonly AnyKind[],
  log: Log,
): KnowledgeReader {
  let remembered: { readonly revision: number; readonly knowledge: Promise<Knowledge> } | undefined;
  const compose = async (handle: Db, revision: number) => {
    const { knowledge, unreadable } = composeKnowledge(
      kinds,
      await listPublished(handle),
      revision,
    );
    for (const { kind, id, number, faults } of unreadable) {
      log.error('knowledge cannot be read', { kind, id, number, faults: faultText(faults) });
    }
    return knowledge;
  };
  return {
    async read(handle = db) {
      const revision = await readRevision(handle);
      if (remembered?.revision === revision) return remembered.knowledge;
      const knowledge = compose(handle, revision);
      const entry = { revision, knowledge };
      remembered = entry;
      try {
        return await knowledge;
      } catch (error) {
        if (remembered === entry) remembered = undefined;
        throw error;
      }
    },
  };
}
