import type { Place, Size } from '../../../table/grid/area.ts';

export type Cell = HTMLTableCellElement;

/** The rows and cells of the table that the reader moves in: not the header, sums and foot. */
export class GridTable {
  readonly table: HTMLTableElement;
  #rows: readonly HTMLTableRowElement[] | undefined;

  constructor(table: HTMLTableElement) {
    this.table = table;
  }

  get #all(): readonly HTMLTableRowElement[] {
    this.#rows ??= [
      ...this.table.querySelectorAll<HTMLTableRowElement>('tr[data-row]:not(.data__group)'),
    ];
    return this.#rows;
  }

  /** Rows came or went. */
  forget(): void {
    this.#rows = undefined;
  }

  get size(): Size {
    return { rows: this.#all.length, columns: this.#all[0]?.cells.length ?? 0 };
  }

  at({ row, column }: Place): Cell | undefined {
    return this.#all[row]?.cells[column];
  }

  placeOf(cell: Cell): Place | undefined {
    const row = this.#all.indexOf(cell.parentElement as HTMLTableRowElement);
    return row < 0 ? undefined : { row, column: cell.cellIndex };
  }

  /** The cell that something stands in. */
  cellOf(target: EventTarget | null): Cell | undefined {
    const cell = target instanceof Element ? target.closest<Cell>('td, th') : null;
    return cell && this.placeOf(cell) ? cell : undefined;
  }

  byKey(key: string): Cell | undefined {
    return this.table.querySelector<Cell>(`td[data-cell="${CSS.escape(key)}"]`) ?? undefined;
  }

  /** The first cell that can be edited from a place on, in the order of reading. */
  editableFrom({ row, column }: Place, step: 1 | -1): Cell | undefined {
    const { rows, columns } = this.size;
    for (let at = row * columns + column; at >= 0 && at < rows * columns; at += step) {
      const cell = this.at({ row: Math.floor(at / columns), column: at % columns });
      if (cell?.dataset.cell !== undefined) return cell;
    }
    return undefined;
  }

  /** What a cell is about: its row and its column. */
  labelOf(cell: Cell): string {
    const row = cell.parentElement?.querySelector('th');
    const column = this.table.tHead?.rows[0]?.cells[cell.cellIndex];
    return [row, column].map((header) => wordsOf(header)).join(', ');
  }
}

/** The text of an element as it is read, its parts apart. */
export function wordsOf(element: Element | null | undefined): string {
  const parts = [...(element?.childNodes ?? [])].map((part) => part.textContent ?? '');
  return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
}
