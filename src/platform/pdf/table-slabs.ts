import type { Slab } from './flow.ts';
import type { Cell, Table } from './paper.ts';
import { tagWithin, type Pen, type Tag } from './pen.ts';
import { INK, textStyle } from './styles.ts';
import { lineSlabs, listSlabs, paragraphSlabs, type Column } from './text-slabs.ts';

const GUTTER = 16;
const PADDING = 5;

/** A table: its head, and each row in one piece where a page can hold it. */
export function tableSlabs({ columns, rows }: Table, column: Column): Slab[] {
  const table = tagWithin(column.tag, 'Table');
  const places = placesOf(columns, column);
  const titles = columns.map(({ title }) => title);
  const head = headSlab(titles, places, column, tagWithin(tagWithin(table, 'THead'), 'TR'));
  const repeated = headSlab(titles, places, column, undefined);
  const body = tagWithin(table, 'TBody');
  return [
    { ...head, withNext: true },
    ...rows.map((cells) => {
      const row = tagWithin(body, 'TR');
      const parts = cells.map((cell, index) => {
        const tag = index === 0 ? tagWithin(row, 'TH', { scope: 'Row' }) : tagWithin(row, 'TD');
        return cellSlabs(cell, {
          ...places[index]!,
          scale: column.scale,
          ruler: column.ruler,
          tag,
        });
      });
      return { ...rowSlab(parts, column), repeated };
    }),
  ];
}

interface Place {
  readonly x: number;
  readonly width: number;
}

function placesOf(columns: Table['columns'], { x, width }: Place): Place[] {
  const parts = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - GUTTER * (columns.length - 1);
  let left = x;
  return columns.map(({ share }) => {
    const place = { x: left, width: (free * share) / parts };
    left += place.width + GUTTER;
    return place;
  });
}

function headSlab(
  titles: readonly string[],
  places: readonly Place[],
  column: Column,
  tag: Tag | undefined,
): Slab {
  const style = { ...textStyle('small', column.scale), bold: true, color: INK.accent };
  const cells = titles.map((title, index) =>
    lineSlabs(
      title,
      style,
      { ...places[index]!, ruler: column.ruler },
      tag && tagWithin(tag, 'TH', { scope: 'Column' }),
    ),
  );
  const height = Math.max(...cells.map(heightOf)) + 4;
  return {
    before: 0,
    height,
    draw: (pen, top) => {
      for (const cell of cells) drawDown(cell, pen, top);
      pen.rule(column.x, column.x + column.width, top + height, INK.accent, 1.2);
    },
  };
}

function cellSlabs(cell: Cell, column: Column): Slab[] {
  return cell.flatMap((block) =>
    block.kind === 'list' ? listSlabs(block, column) : paragraphSlabs(block, column),
  );
}

function rowSlab(cells: readonly (readonly Slab[])[], place: Place): Slab {
  const height = Math.max(...cells.map(heightOf)) + 2 * PADDING;
  return {
    before: 0,
    height,
    draw: (pen, top) => {
      for (const cell of cells) drawDown(cell, pen, top + PADDING);
      pen.rule(place.x, place.x + place.width, top + height, INK.line, 0.6);
    },
    cut: (room) => {
      const taken = cells.map((cell) => countWithin(cell, room - 2 * PADDING));
      if (taken.every((count) => count === 0)) return undefined;
      const upper = cells.map((cell, index) => cell.slice(0, taken[index]));
      const lower = cells.map((cell, index) => cell.slice(taken[index]));
      return [rowSlab(upper, place), rowSlab(lower, place)];
    },
  };
}

function countWithin(slabs: readonly Slab[], room: number): number {
  let used = 0;
  const over = slabs.findIndex(({ before, height }, index) => {
    used += (index === 0 ? 0 : before) + height;
    return used > room;
  });
  return over < 0 ? slabs.length : over;
}

function heightOf(slabs: readonly Slab[]): number {
  return slabs.reduce((sum, { before, height }, index) => sum + (index ? before : 0) + height, 0);
}

function drawDown(slabs: readonly Slab[], pen: Pen, from: number): void {
  let top = from;
  slabs.forEach((slab, index) => {
    top += index === 0 ? 0 : slab.before;
    slab.draw(pen, top);
    top += slab.height;
  });
}
