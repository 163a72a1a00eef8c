/** Amounts of one kind, at most one for each year. */
export interface WideRow<Entry> {
  readonly key: string;
  readonly entries: readonly Entry[];
  /** The places of the entries among all, from 1, when they do not follow from the rows. */
  readonly order?: readonly number[];
}

interface Yearly {
  readonly year: number;
  readonly x?: unknown;
}

/** Amounts by year as few rows, years across. Data that stands with an amount gives it a row. */
export function wideRows<Entry extends Yearly, Key extends string>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): readonly (WideRow<Entry> & { readonly key: Key })[] {
  const rows: { key: Key; isOpen: boolean; places: number[] }[] = [];
  const open = new Map<Key, (typeof rows)[number][]>();
  entries.forEach((entry, place) => {
    const key = keyOf(entry);
    const fits = ({ places }: { places: number[] }) =>
      places.every((other) => entries[other]!.year !== entry.year);
    const row = entry.x === undefined ? open.get(key)?.find(fits) : undefined;
    if (row) {
      row.places.push(place);
      return;
    }
    const added = { key, isOpen: entry.x === undefined, places: [place] };
    rows.push(added);
    if (added.isOpen) open.set(key, [...(open.get(key) ?? []), added]);
  });
  for (const row of rows) row.places.sort((a, b) => entries[a]!.year - entries[b]!.year);
  const isNatural = rows.flatMap(({ places }) => places).every((place, index) => place === index);
  return rows.map(({ key, places }) => ({
    key,
    entries: places.map((place) => entries[place]!),
    ...(!isNatural && { order: places.map((place) => place + 1) }),
  }));
}

/** The entries of rows in their own order again: as the rows tell it, or row by row. */
export function inOrder<Entry>(
  rows: readonly { readonly entries: readonly Entry[]; readonly order: readonly number[] }[],
): readonly Entry[] {
  const entries = rows.flatMap((row) => row.entries);
  const places = rows.flatMap((row) => row.order);
  const isTold =
    rows.every((row) => row.order.length === row.entries.length) &&
    new Set(places).size === entries.length;
  if (!isTold) return entries;
  return places
    .map((place, index) => ({ place, entry: entries[index]! }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}
