/** One field of a record's free data; undefined when there is none. */
export function freeField(x: unknown, key: string): unknown {
  return isRecord(x) && Object.hasOwn(x, key) ? x[key] : undefined;
}

/** A record with one field of its free data set, or taken away by `undefined`. What others keep there
 * stays; free data that is no record gives way. */
export function withFreeField<Part extends { readonly x?: unknown }>(
  part: Part,
  key: string,
  value: unknown,
): Part {
  const { x, ...rest } = part;
  const { [key]: _, ...others } = isRecord(x) ? x : {};
  const data = value === undefined ? others : { ...others, [key]: value };
  return (Object.keys(data).length > 0 ? { ...rest, x: data } : rest) as Part;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
