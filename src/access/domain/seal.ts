/** What the hash of a recorded change covers. Everything is given as it will be stored. */
export interface Sealed {
  /** The partnership, or `installation`. */
  readonly chain: string;
  readonly revision: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly useCase: string;
  readonly subject: unknown;
  readonly before: unknown;
  readonly after: unknown;
}

/** What stands before the first change of a chain. */
export const FIRST_HASH = '0'.repeat(64);

/** The text whose SHA-256 seals a change to the one before it. Keys are sorted, so that the text is
 * the same when the database has put an object's keys in another order. */
export function sealedText(change: Sealed, previousHash: string): string {
  const { chain, revision, at, personId, useCase, subject, before, after } = change;
  const content = { chain, revision, at, personId, useCase, subject, before, after };
  const stored: unknown = JSON.parse(JSON.stringify({ ...content, previousHash, version: 1 }));
  return canonical(stored);
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}
