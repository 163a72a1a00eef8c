import { isEqual } from './difference.ts';

/** What must be stored and removed for a list to become another. A record is the same by its id. */
export interface ListChanges<Part> {
  /** Records that are new, hold something else, or stand elsewhere, each with its place. */
  readonly saved: readonly { readonly position: number; readonly part: Part }[];
  readonly removed: readonly string[];
}

/** The changes that make one list another. */
export function listChanges<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
): ListChanges<Part> {
  if (before === after) return { saved: [], removed: [] };
  const old = new Map(before.map((part, position) => [part.id, { part, position }]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    saved: after
      .map((part, position) => ({ part, position }))
      .filter(({ part, position }) => {
        const was = old.get(part.id);
        return !was || was.position !== position || !isEqual(was.part, part);
      }),
    removed: before.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}
