import type { PendingCells } from '../../../table/grid/pending.ts';
import type { Cell } from './grid-table.ts';
import { filled, type GridWords } from './words.ts';

/** What a button of the bar does. */
export type BarWay = 'again' | 'next' | 'keepMine' | 'takeTheirs';

/** The line below the grid: what became of the cells, and about the cell where the reader is. */
export class Bar {
  readonly #about: HTMLElement;
  readonly #said: HTMLElement;
  readonly #ways: HTMLElement;
  readonly #words: GridWords;
  #shown = '';

  constructor(element: HTMLElement, words: GridWords) {
    const part = (name: string) => element.querySelector<HTMLElement>(`.edit-grid__${name}`)!;
    this.#about = part('about');
    this.#said = part('say');
    this.#ways = part('ways');
    this.#words = words;
  }

  get aboutId(): string {
    return this.#about.id;
  }

  say(text: string): void {
    this.#said.textContent = text;
  }

  /** What there is to know about a cell; empty when all is well. */
  describe(cell: Cell | undefined, label: string, pending: PendingCells): string {
    const found = cell?.dataset.cell === undefined ? undefined : pending.get(cell.dataset.cell);
    const text = this.#reason(found);
    this.#about.textContent = text && `${label}: ${text}`;
    return text;
  }

  #reason(found: ReturnType<PendingCells['get']>): string {
    const { missing, clash, notSaved } = this.#words;
    if (found?.state === 'problem') return found.about ?? '';
    if (found?.state === 'clash') {
      return filled(clash, found.value || missing, found.theirs || missing);
    }
    return found?.state === 'unsent' ? notSaved : '';
  }

  /** The buttons that help now. */
  offer(cell: Cell | undefined, pending: PendingCells): void {
    const { unsaved, unsavedOne } = this.#words;
    const ways: BarWay[] = [];
    const key = cell?.dataset.cell;
    if (key !== undefined && pending.get(key)?.state === 'clash')
      ways.push('keepMine', 'takeTheirs');
    const open = pending.keysIn('unsent', 'problem', 'clash').length;
    if (pending.keysIn('unsent').length > 0) ways.push('again');
    if (open > 0) ways.push('next');
    const count = open === 1 ? unsavedOne : filled(unsaved, open);
    const wanted = `${ways.join()}${count}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const words = document.createElement('span');
    words.textContent = count;
    this.#ways.replaceChildren(
      ...(open > 0 ? [words] : []),
      ...ways.map((way) => this.#button(way)),
    );
  }

  #button(way: BarWay): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-secondary button--small';
    button.dataset.way = way;
    button.textContent = this.#words[way];
    return button;
  }
}
