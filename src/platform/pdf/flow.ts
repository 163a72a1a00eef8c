import type { Pen } from './pen.ts';

/** What stays in one piece on a page: a line of text, a row of a table. */
export interface Slab {
  /** White above, unless it begins a page. */
  readonly before: number;
  readonly height: number;
  /** Stays on the page of the one that follows. */
  readonly withNext?: boolean;
  readonly draw: (pen: Pen, top: number) => void;
  /** Stands above it once more where it begins a page: the head of its table. */
  readonly repeated?: Slab;
  /** Itself in two, the first no higher than `room`; undefined when that cannot be. */
  readonly cut?: (room: number) => readonly [Slab, Slab] | undefined;
}

/** A slab and where its top stands, from the top of the text. */
export interface Placed {
  readonly slab: Slab;
  readonly top: number;
}

/** Puts slabs on pages of a height. What belongs together stays together where a page can hold it;
 * nothing is lost, and only what is higher than a page and cannot be cut reaches below it. */
export function fillPages(slabs: readonly Slab[], room: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let used = 0;
  const page = () => pages.at(-1)!;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  const put = (slab: Slab) => {
    if (page().length === 0 && pages.length > 1 && slab.repeated) {
      page().push({ slab: slab.repeated, top: 0 });
      used = slab.repeated.height;
    }
    const before = page().length === 0 ? 0 : slab.before;
    const left = room - used - before;
    if (slab.height > left) {
      const parts = slab.cut?.(left);
      if (parts) {
        put(parts[0]);
        turn();
        put(parts[1]);
        return;
      }
    }
    page().push({ slab, top: used + before });
    used += before + slab.height;
  };
  for (const chain of chainsOf(slabs)) {
    const height = heightOf(chain);
    if (page().length > 0 && used + height > room && height <= room) turn();
    for (const slab of chain) {
      const before = page().length === 0 ? 0 : slab.before;
      const fits = used + before + slab.height <= room;
      if (!fits && page().length > 0 && !(slab.cut && slab.height > room)) turn();
      put(slab);
    }
  }
  return pages;
}

/** How much of the last page is empty. */
export function roomLeft(pages: readonly (readonly Placed[])[], room: number): number {
  const last = pages.at(-1)?.at(-1);
  return last ? room - last.top - last.slab.height : room;
}

function chainsOf(slabs: readonly Slab[]): Slab[][] {
  const chains: Slab[][] = [];
  let open = false;
  for (const slab of slabs) {
    if (open) chains.at(-1)!.push(slab);
    else chains.push([slab]);
    open = slab.withNext === true;
  }
  return chains;
}

function heightOf(chain: readonly Slab[]): number {
  return chain.reduce((sum, { before, height }) => sum + before + height, 0);
}
