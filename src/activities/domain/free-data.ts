/** What people wrote about an activity or option beside what the engine computes with. */
export interface FreeWords {
  /** What is done, in a sentence or two. */
  readonly summary?: string;
  /** Begrundelse for an option. */
  readonly reason?: string;
  /** Ids of organisations that take part. */
  readonly partners: readonly string[];
}

/** Reads the words that this program knows from a record's free data; anything else is passed by. */
export function freeWords(x: unknown): FreeWords {
  const data: Readonly<Record<string, unknown>> =
    typeof x === 'object' && x !== null ? { ...x } : {};
  const { summary, reason, partners } = data;
  return {
    ...(isText(summary) && { summary }),
    ...(isText(reason) && { reason }),
    partners: Array.isArray(partners) ? partners.filter(isText) : [],
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
