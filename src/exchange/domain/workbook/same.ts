/** Whether two values of a plan hold the same data, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Whether two lists hold the same, in any order. */
export function sameEntries(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = (list: readonly unknown[]) => list.map(canonical).toSorted();
  const [left, right] = [sorted(a), sorted(b)];
  return left.every((entry, index) => entry === right[index]);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.entries(part)
            .filter(([, inside]) => inside !== undefined)
            .toSorted(([left], [right]) => (left < right ? -1 : 1))
        : part,
    ) ?? ''
  );
}
