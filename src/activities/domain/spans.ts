/** A value over years, both included. */
export interface Span<Value> {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly value: Value;
}

/** Neighbouring years of the same value as one span each, over the years from first to last. */
export function spansOf<Value>(
  firstYear: number,
  lastYear: number,
  valueIn: (year: number) => Value,
): readonly Span<Value>[] {
  const spans: Span<Value>[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const value = valueIn(year);
    const open = spans.at(-1);
    if (open && open.value === value) spans[spans.length - 1] = { ...open, lastYear: year };
    else spans.push({ firstYear: year, lastYear: year, value });
  }
  return spans;
}
