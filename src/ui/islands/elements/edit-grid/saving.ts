import { cprLikeIn } from '../../../../shared/cpr.ts';
import { GridHistory, PendingCells, type Replaced } from '../../../table/grid/pending.ts';
import type { GridAnswer } from '../../../table/grid-protocol.ts';
import { typedText } from './choices.ts';
import type { Cell, GridTable } from './grid-table.ts';
import { post } from './post.ts';
import { putInPlace } from './put-in-place.ts';
import type { GridWords } from './words.ts';

const SAVED_SHOWN_MS = 1600;

/** A text for a cell. */
export interface Change {
  readonly cell: Cell;
  readonly value: string;
}

/** What the grid asks of its element. */
interface Surroundings {
  readonly grid: GridTable;
  readonly words: GridWords;
  readonly action: string;
  readonly edited: () => Cell | undefined;
  readonly say: (text: string) => void;
  /** The cells look otherwise, or other cells are not stored. */
  readonly changed: () => void;
}

/** Keeps what was typed until the room has stored it: shows it, sends it in order, puts the answer in
 * place, and takes steps back. */
export class Saving {
  readonly pending = new PendingCells();
  readonly #history = new GridHistory();
  /** The content of the cells that show something typed, as the server wrote it. */
  readonly #written = new Map<string, string>();
  readonly #around: Surroundings;
  /** The stored text of the cell that is edited, when it changed meanwhile. */
  #unseen: string | undefined;
  #running: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  valueOf(cell: Cell): string {
    const { cell: key, value = '' } = cell.dataset;
    return key === undefined ? '' : this.pending.valueOf(key, value);
  }

  /** The reader changed cells, in one step. */
  apply(changes: readonly Change[]): void {
    this.#unseen = undefined;
    this.#history.add(this.#type(changes));
    this.send();
  }

  /** Takes the reader's last step back; false when there is none. */
  undo(): boolean {
    const { grid } = this.#around;
    const valueOf = (key: string) => {
      const cell = grid.byKey(key);
      return cell && this.valueOf(cell);
    };
    const step = this.#history.takeBack(valueOf);
    if (!step) return false;
    this.#type(step.map(({ key, to }) => ({ cell: grid.byKey(key)!, value: to })));
    this.send();
    return true;
  }

  /** Keeps the reader's own text of a cell, or takes the one that stands there now. */
  settle(cell: Cell, whose: 'mine' | 'theirs'): void {
    const key = cell.dataset.cell!;
    const theirs = this.pending.get(key)?.theirs;
    if (theirs === undefined) return;
    if (whose === 'mine') this.pending.keepMine(key);
    else {
      this.pending.drop(key);
      this.#showStored(cell, theirs);
    }
    this.show([key]);
    this.send();
  }

  /** Sends what waits, one request after the other. */
  send(): void {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** When nothing is on its way any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Whether a cell is the reader's for now; remembers what the server wrote. */
  keep(cell: Cell, made: Cell | undefined): boolean {
    const key = cell.dataset.cell;
    if (key === undefined) return false;
    const isEdited = cell === this.#around.edited();
    if (!isEdited && this.pending.get(key) === undefined) return false;
    if (made) {
      this.#written.set(key, made.innerHTML);
      // What is typed at this moment builds on what the reader saw.
      if (isEdited) this.#unseen = made.dataset.value;
      else cell.dataset.value = made.dataset.value ?? '';
    }
    return true;
  }

  /** An edit came to nothing: the cell is as the server has it. */
  leave(cell: Cell): void {
    if (this.#unseen !== undefined) cell.dataset.value = this.#unseen;
    this.#unseen = undefined;
    this.show([cell.dataset.cell!]);
  }

  /** Draws cells as they are now. */
  show(keys: Iterable<string>): void {
    for (const key of keys) {
      const cell = this.#around.grid.byKey(key);
      if (!cell || cell === this.#around.edited()) continue;
      const pending = this.pending.get(key);
      if (pending) {
        if (!this.#written.has(key)) this.#written.set(key, cell.innerHTML);
        cell.textContent = typedText(cell, pending.next ?? pending.value);
        cell.dataset.state = pending.state;
      } else {
        const written = this.#written.get(key);
        if (written !== undefined) cell.innerHTML = written;
        this.#written.delete(key);
        delete cell.dataset.state;
      }
    }
    this.#around.changed();
  }

  #type(changes: readonly Change[]): Replaced[] {
    const step: Replaced[] = [];
    for (const { cell, value } of changes) {
      const { cell: key, value: stored = '' } = cell.dataset;
      const from = this.valueOf(cell);
      if (key === undefined || from === value) continue;
      const problem = cprLikeIn(value) === undefined ? undefined : this.#around.words.cpr;
      if (problem !== undefined) this.#around.say(problem);
      this.pending.edit(key, stored, value, problem);
      step.push({ key, from, to: value });
    }
    this.show(step.map(({ key }) => key));
    return step;
  }

  async #sendAll(): Promise<void> {
    const { action, words, say } = this.#around;
    // What is typed in the same moment goes in the same request.
    await Promise.resolve();
    for (let cells = this.pending.take(); cells.length > 0; cells = this.pending.take()) {
      const keys = cells.map(({ key }) => key);
      this.show(keys);
      const posted = await post(action, cells, words);
      say(posted.kind === 'answer' ? posted.answer.say : posted.say);
      if (posted.kind === 'answer') this.#put(keys, posted.answer);
      else this.pending.failed();
      this.show(keys);
      if (this.pending.keysIn('unsent').length > 0) return;
    }
  }

  #put(keys: readonly string[], answer: GridAnswer): void {
    const { grid } = this.#around;
    const stored = this.pending.answered(answer);
    for (const [key, value] of stored) {
      const cell = grid.byKey(key);
      if (cell) this.#showStored(cell, value);
    }
    for (const [key, { value, text }] of Object.entries(answer.values ?? {})) {
      const cell = grid.byKey(key);
      if (cell) this.#showStored(cell, value, text);
    }
    putInPlace(grid.table, answer, (cell, made) => this.keep(cell, made));
    grid.forget();
    this.show(keys);
    this.#showSaved([...stored.keys()]);
  }

  /** A text is the stored one; shown as it was typed until the server has written it. */
  #showStored(cell: Cell, value: string, text = typedText(cell, value)): void {
    const key = cell.dataset.cell!;
    cell.dataset.value = value;
    this.#written.delete(key);
    if (!this.pending.get(key) && cell !== this.#around.edited()) cell.textContent = text;
    else {
      const holder = document.createElement('p');
      holder.textContent = text;
      this.#written.set(key, holder.innerHTML);
    }
  }

  #showSaved(keys: readonly string[]): void {
    const cells = keys
      .filter((key) => this.pending.get(key) === undefined)
      .flatMap((key) => this.#around.grid.byKey(key) ?? []);
    for (const cell of cells) cell.dataset.state = 'saved';
    setTimeout(() => {
      for (const cell of cells) if (cell.dataset.state === 'saved') delete cell.dataset.state;
    }, SAVED_SHOWN_MS);
  }
}
