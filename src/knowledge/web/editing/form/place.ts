type Branch = Record<string, unknown>;

/** What stands at a place of the content (`da.options.rows.0.name`); undefined where nothing does. */
export function valueAt(content: unknown, place: string): unknown {
  let value = content;
  for (const key of place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Branch)[key];
  }
  return value;
}

/** Puts a value at a place of content that is the caller's own; undefined takes away what is there. */
export function putAt(content: Branch, place: string, value: unknown): void {
  const keys = place.split('.');
  const last = keys.pop()!;
  let branch = content;
  for (const key of keys) {
    const next = Object.hasOwn(branch, key) ? branch[key] : undefined;
    if (typeof next !== 'object' || next === null) {
      if (value === undefined) return;
      branch[key] = {};
    }
    branch = branch[key] as Branch;
  }
  if (value === undefined) delete branch[last];
  else branch[last] = value;
}
