/** A place in the grid, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells; first and last belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The block between two corners. */
export function areaBetween(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function placesIn({ top, left, bottom, right }: Area): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) places.push({ row, column });
  }
  return places;
}

/** Where a key leads from a place; undefined for keys that do not move. `page` is how many rows are in
 * sight at once. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  { rows, columns }: Size,
  { control, page }: { readonly control: boolean; readonly page: number },
): Place | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: control ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: control ? last.row : Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: control ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: control ? last.column : Math.min(last.column, column + 1) };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + page), column };
    default:
      return undefined;
  }
}

/** A text for a place. */
export interface Placed extends Place {
  readonly value: string;
}

/** Where the texts of a pasted block come to stand, and how many fall outside the grid. One text alone
 * fills the whole selection; a block starts at its first corner. */
export function placeBlock(
  block: readonly (readonly string[])[],
  selected: Area,
  { rows, columns }: Size,
): { readonly placed: readonly Placed[]; readonly outside: number } {
  if (block.length === 1 && block[0]!.length === 1) {
    return {
      placed: placesIn(selected).map((at) => ({ ...at, value: block[0]![0]! })),
      outside: 0,
    };
  }
  const all = block.flatMap((line, down) =>
    line.map((value, right) => ({
      row: selected.top + down,
      column: selected.left + right,
      value,
    })),
  );
  const placed = all.filter(({ row, column }) => row < rows && column < columns);
  return { placed, outside: all.length - placed.length };
}

/** From which place each selected cell is filled down: the first row of the block, or the row above
 * when the block is one row. */
export function fillDown({ top, left, bottom, right }: Area): readonly (Place & { from: Place })[] {
  const source = top === bottom ? top - 1 : top;
  if (source < 0) return [];
  return placesIn({ top: source + 1, left, bottom, right }).map((place) => ({
    ...place,
    from: { row: source, column: place.column },
  }));
}
