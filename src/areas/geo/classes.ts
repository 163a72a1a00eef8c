/** How many classes a map may have, so that they can be told apart. */
export const CLASS_COUNTS = [3, 4, 5, 6] as const;

/** One class of a map: values from `from` up to, but not at, `to`. The last class of quantiles takes
 * its upper end; the ends of fixed classes are endless. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Classes with about the same number of values each (fraktiler). Values that are the same are of
 * one class, so there may be fewer classes than asked for. */
export function quantileClasses(values: readonly number[], count: number): ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const limits = new Set<number>();
  for (let nth = 1; nth < count; nth++) {
    const limit = sorted[Math.ceil((nth * sorted.length) / count)];
    if (limit !== undefined && limit > least) limits.add(limit);
  }
  return classesBetween(sorted, [least, ...limits, most]);
}

/** Classes between limits that somebody has chosen, upwards, also those that no value is of. */
export function fixedClasses(values: readonly number[], limits: readonly number[]): ValueClass[] {
  return classesBetween(values, [-Infinity, ...limits, Infinity]);
}

function classesBetween(values: readonly number[], bounds: readonly number[]): ValueClass[] {
  const classes = bounds.slice(1).map((to, at) => ({ from: bounds[at]!, to, count: 0 }));
  for (const value of values) classes[classOf(classes, value)!]!.count += 1;
  return classes;
}

/** The class of a value, from 0; undefined when no class has it. */
export function classOf(classes: readonly ValueClass[], value: number): number | undefined {
  const at = classes.findLastIndex(({ from }) => value >= from);
  return at < 0 || value > classes[at]!.to ? undefined : at;
}

const MOST_LIMITS = 5;

/** Limits as people type them: `10; 20; 30,5`. Undefined when one is no number, they are none or too
 * many. */
export function readLimits(text: string): readonly number[] | undefined {
  const parts = text
    .split(/[;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers = parts.map((part) =>
    /^-?\d{1,9}([.,]\d{1,4})?$/.test(part) ? Number(part.replace(',', '.')) : Number.NaN,
  );
  if (numbers.length === 0 || numbers.length > MOST_LIMITS) return undefined;
  return numbers.some(Number.isNaN) ? undefined : [...new Set(numbers)].sort((a, b) => a - b);
}
