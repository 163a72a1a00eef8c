import type { GridAnswer, GridChange } from '../grid-protocol.ts';

/** A cell whose text is not the stored one. */
export interface PendingCell {
  /** What the reader saw when the text was typed. */
  readonly base: string;
  readonly value: string;
  /** `unsent` failed on the way, `problem` cannot be taken, `clash` was changed by somebody else. */
  readonly state: 'waiting' | 'sending' | 'unsent' | 'problem' | 'clash';
  /** Typed while the value before was on its way. */
  readonly next?: string;
  /** Of a problem: why. */
  readonly about?: string;
  /** Of a clash: the other text. */
  readonly theirs?: string;
}

/** So that a request stays well under what a form may weigh. */
const LARGEST_REQUEST = 600_000;

/** What has been typed and is not stored yet, by the cells' keys, in the order of typing. */
export class PendingCells {
  readonly #cells = new Map<string, PendingCell>();

  get size(): number {
    return this.#cells.size;
  }

  get(key: string): PendingCell | undefined {
    return this.#cells.get(key);
  }

  /** The keys of cells in one of the states. */
  keysIn(...states: readonly PendingCell['state'][]): string[] {
    return [...this.#cells].filter(([, { state }]) => states.includes(state)).map(([key]) => key);
  }

  /** The text that a cell has now, whose stored text is given. */
  valueOf(key: string, stored: string): string {
    const cell = this.#cells.get(key);
    return cell?.next ?? cell?.value ?? stored;
  }

  /** Something was typed in a cell whose stored text is given. With `problem` it is not sent. */
  edit(key: string, stored: string, value: string, problem?: string): void {
    const cell = this.#cells.get(key);
    if (cell?.state === 'sending') {
      const { next: _, ...sent } = cell;
      this.#cells.set(key, value === cell.value ? sent : { ...sent, next: value });
      return;
    }
    // Who saw both texts of a clash types on top of the other one.
    const base = cell ? (cell.theirs ?? cell.base) : stored;
    if (value === base) this.#cells.delete(key);
    else if (problem === undefined) this.#cells.set(key, { base, value, state: 'waiting' });
    else this.#cells.set(key, { base, value, state: 'problem', about: problem });
  }

  /** Settles a clash for the reader's own text, which is sent again. */
  keepMine(key: string): void {
    const cell = this.#cells.get(key);
    if (cell?.theirs === undefined) return;
    this.#cells.set(key, { base: cell.theirs, value: cell.value, state: 'waiting' });
  }

  /** Settles a clash for the other text, or gives up what was typed. */
  drop(key: string): void {
    this.#cells.delete(key);
  }

  /** What is to be sent now, as much as one request takes. */
  take(largest = LARGEST_REQUEST): GridChange[] {
    const taken: GridChange[] = [];
    let length = 0;
    for (const key of this.keysIn('waiting', 'unsent')) {
      const { base, value } = this.#cells.get(key)!;
      length += JSON.stringify({ key, base, value }).length + 1;
      if (taken.length > 0 && length > largest) break;
      taken.push({ key, base, value });
      this.#cells.set(key, { base, value, state: 'sending' });
    }
    return taken;
  }

  /** What was on its way did not arrive. */
  failed(): void {
    for (const key of this.keysIn('sending')) {
      const { base, value, next } = this.#cells.get(key)!;
      this.#settle(key, { base, value: next ?? value, state: 'unsent' });
    }
  }

  /** What was on its way is answered. Gives the cells that are stored, with the text that was sent. */
  answered(answer: GridAnswer): ReadonlyMap<string, string> {
    const problems = new Map(answer.problems?.map(({ key, text }) => [key, text]));
    const clashes = new Map(answer.clashes?.map(({ key, theirs }) => [key, theirs]));
    const isStored = answer.stored ?? problems.size + clashes.size === 0;
    const sent = this.keysIn('sending');
    // Without a cell to blame, sending the same again would lead nowhere.
    const isBlamed = sent.some((key) => problems.has(key) || clashes.has(key));
    const stored = new Map<string, string>();
    for (const key of sent) {
      const { base, value, next } = this.#cells.get(key)!;
      const about = problems.get(key);
      const theirs = clashes.get(key);
      if (next !== undefined && (about !== undefined || theirs !== undefined || !isStored)) {
        this.#settle(key, { base, value: next, state: 'waiting' });
      } else if (about !== undefined) {
        this.#settle(key, { base, value, state: 'problem', about });
      } else if (theirs !== undefined) {
        this.#settle(key, { base, value, state: 'clash', theirs });
      } else if (isStored) {
        stored.set(key, value);
        this.#cells.delete(key);
        const stands = answer.values?.[key]?.value ?? value;
        if (next !== undefined) this.edit(key, stands, next);
      } else {
        this.#settle(key, { base, value, state: isBlamed ? 'waiting' : 'unsent' });
      }
    }
    return stored;
  }

  #settle(key: string, cell: PendingCell): void {
    if (cell.value === cell.base) this.#cells.delete(key);
    else this.#cells.set(key, cell);
  }
}

/** A text that was put in the place of another. */
export interface Replaced {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What the reader did in the grid, step by step, to be taken back from the last on. */
export class GridHistory {
  readonly #steps: (readonly Replaced[])[] = [];

  add(step: readonly Replaced[]): void {
    if (step.length > 0) this.#steps.push(step);
  }

  /** The reverse of the last step, of the cells that still are as it left them; undefined when there
   * is no step. */
  takeBack(valueOf: (key: string) => string | undefined): readonly Replaced[] | undefined {
    return this.#steps
      .pop()
      ?.filter(({ key, to }) => valueOf(key) === to)
      .map(({ key, from, to }) => ({ key, from: to, to: from }));
  }
}
