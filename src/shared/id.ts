declare const idOf: unique symbol;

/** An id of one kind of thing: a string, unique within its list, compared by code unit. */
export type Id<Kind extends string> = string & { readonly [idOf]: Kind };

/** Marks a checked string as the id of a kind. */
export function id<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}

/** Orders ids by code unit, the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
