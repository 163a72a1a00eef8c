import { choiceField, typedValue } from './choices.ts';
import type { Cell } from './grid-table.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Where the reader goes after an edit. */
export type Way = 'stay' | 'down' | 'up' | 'right' | 'left' | 'next' | 'previous';

interface Edit {
  readonly cell: Cell;
  readonly field: Field;
  /** Typing began it: arrows end it. */
  readonly isQuick: boolean;
}

/** The one field of the grid: it stands in the cell that is edited. */
export class Editor {
  #edit: Edit | undefined;
  readonly #done: (cell: Cell, value: string | undefined, way: Way) => void;

  /** `done` is told the new value; undefined when the reader took it back. */
  constructor(done: (cell: Cell, value: string | undefined, way: Way) => void) {
    this.#done = done;
  }

  get cell(): Cell | undefined {
    return this.#edit?.cell;
  }

  /** The text that is being typed differs from the cell's. */
  get text(): string | undefined {
    return this.#edit?.field.value;
  }

  open(cell: Cell, value: string, label: string, { isQuick }: { isQuick: boolean }): void {
    const field = fieldFor(cell, value);
    field.className = 'edit-grid__field';
    field.setAttribute('aria-label', label);
    const about = cell.getAttribute('aria-describedby');
    if (about) field.setAttribute('aria-describedby', about);
    if (!(field instanceof HTMLSelectElement)) {
      field.value = isQuick ? '' : value;
      field.maxLength = 4000;
      field.autocomplete = 'off';
    }
    this.#edit = { cell, field, isQuick };
    cell.classList.add('is-editing');
    // The field is the stop of the Tab key now.
    cell.tabIndex = -1;
    cell.append(field);
    field.focus();
    if (!isQuick && !(field instanceof HTMLSelectElement)) field.select();
  }

  /** Ends the edit; the typed text counts unless it is taken back. */
  close(way: Way = 'stay', isTakenBack = false): void {
    if (!this.#edit) return;
    const { cell, field } = this.#edit;
    this.#edit = undefined;
    const value = typedValue(cell, field.value);
    field.remove();
    cell.classList.remove('is-editing');
    cell.tabIndex = 0;
    this.#done(cell, isTakenBack ? undefined : value, way);
  }

  /** A key while the field is open; true when it was the editor's. */
  pressed(event: KeyboardEvent): boolean {
    if (!this.#edit) return false;
    const way = event.isComposing ? undefined : wayOf(event, this.#edit);
    if (way === undefined) return true;
    event.preventDefault();
    this.close(way === 'back' ? 'stay' : way, way === 'back');
    return true;
  }
}

function fieldFor(cell: Cell, value: string): Field {
  const { kind } = cell.dataset;
  if (kind === 'choice') return choiceField(cell, value);
  if (kind === 'text') return document.createElement('textarea');
  const field = document.createElement('input');
  field.inputMode = 'decimal';
  return field;
}

const ARROWS: Readonly<Record<string, Way>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

function wayOf(event: KeyboardEvent, { field, isQuick }: Edit): Way | 'back' | undefined {
  const { key, shiftKey, altKey } = event;
  if (key === 'Escape') return 'back';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (key === 'Enter' && !(altKey && field instanceof HTMLTextAreaElement)) {
    return shiftKey ? 'up' : 'down';
  }
  const isTyped = isQuick && !(field instanceof HTMLSelectElement);
  if (key === 'Enter') insertBreak(event, field as HTMLTextAreaElement);
  return isTyped ? ARROWS[key] : undefined;
}

/** Alt and Enter, as in spreadsheets. */
function insertBreak(event: KeyboardEvent, field: HTMLTextAreaElement): void {
  event.preventDefault();
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}
