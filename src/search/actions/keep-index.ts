import type { Knowledge } from '../../knowledge/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { SearchDocument } from '../domain/index.ts';
import { writeIndex } from '../store/write-index.ts';

/** What can be searched is made from this. */
export interface SearchMatter {
  readonly knowledge: Knowledge;
  readonly today: LocalDate;
}

/** What a room gives to be searched: only what everybody may read now. */
export type SearchSource = (matter: SearchMatter) => readonly SearchDocument[];

/** Says which documents there are at the moment of a matter. */
export type IsThere = (document: Pick<SearchDocument, 'kind' | 'id'>) => boolean;

/** Søgeindeks: keeps the index as what is published. */
export interface SearchIndex {
  /** Brings the index up to date with a matter; nothing is asked of the database when it is. Waits a
   * little for it and no longer: the answer then is what the index holds, without what is no longer
   * published. */
  readonly follow: (matter: SearchMatter) => Promise<IsThere>;
  /** The same to its end. Throws when it cannot be done. */
  readonly bringUpToDate: (matter: SearchMatter) => Promise<void>;
}

const PATIENCE_MS = 1500;

/** An index of what the sources give, written as `keeper`. */
export function createSearchIndex(
  keeper: Db,
  sources: readonly SearchSource[],
  log: Log,
): SearchIndex {
  let current: Following | undefined;

  const following = (matter: SearchMatter): Following => {
    const key = `${matter.knowledge.revision} ${matter.today}`;
    if (current?.key === key) return current;
    const documents = sources.flatMap((source) => source(matter));
    const before = current?.written ?? Promise.resolve();
    const written = before
      .catch(() => {})
      .then(() => writeIndex(keeper, documents))
      .then(() => {});
    const next: Following = { key, written, isThere: membership(documents) };
    written.catch((error: unknown) => {
      log.error('search index failed', error);
      // the next who asks tries again
      if (current === next) current = undefined;
    });
    current = next;
    return next;
  };

  return {
    follow: async (matter) => {
      const { written, isThere } = following(matter);
      await patiently(written);
      return isThere;
    },
    bringUpToDate: (matter) => following(matter).written,
  };
}

interface Following {
  readonly key: string;
  readonly written: Promise<void>;
  readonly isThere: IsThere;
}

function membership(documents: readonly SearchDocument[]): IsThere {
  const keys = new Set(documents.map(({ kind, id }) => `${kind} ${id}`));
  return ({ kind, id }) => keys.has(`${kind} ${id}`);
}

/** Until it is done, has failed, or has taken long. */
async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  try {
    await Promise.race([work.catch(() => {}), late]);
  } finally {
    clearTimeout(timer);
  }
}
