import {
  type Area,
  areaBetween,
  fillDown,
  type Place,
  placeAfter,
  placeBlock,
  placesIn,
} from '../../../table/grid/area.ts';
import { parseTsv, writeTsv } from '../../../table/grid/tsv.ts';
import { Bar, type BarWay } from './bar.ts';
import { shownText, typedValue } from './choices.ts';
import { Editor, type Way } from './editor.ts';
import { type Cell, GridTable, wordsOf } from './grid-table.ts';
import { guardPage } from './page-guard.ts';
import { type Change, Saving } from './saving.ts';
import { filled, type GridWords } from './words.ts';

const DOUBLE_TAP_MS = 400;

/** `<edit-grid>`: makes the table inside a spreadsheet. Without it the table's rows link to forms. */
class EditGrid extends HTMLElement {
  #stop: AbortController | undefined;
  #words!: GridWords;
  #grid!: GridTable;
  #bar!: Bar;
  #editor!: Editor;
  #saving!: Saving;
  /** Where the reader is, and the other corner of the selection. */
  #active: Cell | undefined;
  #anchor: Cell | undefined;
  #selected: readonly Cell[] = [];
  /** Tab goes from cell to cell as long as the reader fills in. */
  #isEntering = false;
  #lastTap: { readonly cell: Cell; readonly at: number } | undefined;

  connectedCallback(): void {
    const table = this.querySelector('table');
    if (!table) return;
    this.#words = JSON.parse(this.dataset.words ?? '{}') as GridWords;
    this.#grid = new GridTable(table);
    this.#bar = new Bar(this, this.#words);
    this.#editor = new Editor((cell, value, way) => this.#edited(cell, value, way));
    this.#saving = new Saving({
      grid: this.#grid,
      words: this.#words,
      action: this.getAttribute('action') ?? '',
      edited: () => this.#editor.cell,
      say: (text) => this.#bar.say(text),
      changed: () => this.#describe(),
    });
    this.#stop = new AbortController();
    this.#dress();
    this.#listen(this.#stop.signal);
    const hasUnsaved = () => this.#saving.pending.size > 0 || this.#isTyping();
    guardPage(this, this.#stop.signal, {
      hasUnsaved,
      settled: () => {
        this.#editor.close();
        return this.#saving.idle();
      },
      keeps: (cell, made) => this.#saving.keep(cell, made),
      editor: this.#editor,
      refreshed: () => this.#dress(),
      retry: () => this.#saving.send(),
    });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #isTyping(): boolean {
    const { cell, text } = this.#editor;
    return cell !== undefined && text !== this.#saving.valueOf(cell);
  }

  /** Roles and stops of the Tab key, which an ordinary table does not have. */
  #dress(): void {
    const { table } = this.#grid;
    this.#grid.forget();
    this.classList.add('is-started');
    const help = this.querySelector<HTMLElement>('.edit-grid__help');
    help?.removeAttribute('hidden');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-multiselectable', 'true');
    if (help) table.setAttribute('aria-describedby', help.id);
    this.querySelector('.table-scroll')?.removeAttribute('tabindex');
    for (const inside of table.querySelectorAll<HTMLElement>(
      'tr[data-row] :is(a, button, summary, input:not(.edit-grid__field))',
    )) {
      inside.tabIndex = -1;
    }
    if (!this.#active || !this.#grid.placeOf(this.#active)) {
      this.#stand(this.#grid.editableFrom({ row: 0, column: 0 }, 1));
    }
  }

  #listen(signal: AbortSignal): void {
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      run: (event: HTMLElementEventMap[Type]) => void,
    ) => this.addEventListener(type, run, { signal });
    on('keydown', (event) => this.#pressed(event));
    on('mousedown', (event) => this.#pointed(event));
    on('mouseover', (event) => this.#dragged(event));
    on('click', (event) => this.#clicked(event));
    on('focusin', ({ target }) => {
      if (target !== this.#active && target === this.#grid.cellOf(target))
        this.#stand(target as Cell);
    });
    on('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#isEntering = false;
      if (this.#editor.cell && !this.#editor.cell.contains(relatedTarget as Node | null)) {
        this.#editor.close();
      }
    });
    on('copy', (event) => this.#copied(event));
    on('cut', (event) => {
      if (this.#copied(event)) this.#fill(() => '');
    });
    on('paste', (event) => this.#pasted(event));
  }

  /** Makes a cell the one where the reader is. */
  #stand(cell: Cell | undefined, isExtending = false): void {
    this.#active?.removeAttribute('tabindex');
    this.#active?.removeAttribute('aria-describedby');
    this.#active = cell;
    if (!isExtending || !this.#anchor) this.#anchor = cell;
    if (cell) {
      cell.tabIndex = 0;
      if (cell.dataset.cell === undefined && cell.tagName === 'TD') cell.ariaReadOnly = 'true';
    }
    this.#select();
    this.#describe();
  }

  #go(cell: Cell | undefined, isExtending = false): void {
    if (!cell) return;
    if (cell !== this.#active || !isExtending) this.#stand(cell, isExtending);
    cell.focus();
  }

  /** The block from the anchor to where the reader is. */
  get #area(): Area | undefined {
    const [from, to] = [this.#anchor, this.#active].map((cell) => cell && this.#grid.placeOf(cell));
    return from && to && areaBetween(from, to);
  }

  #cellsIn(area: Area | undefined): Cell[] {
    return area ? placesIn(area).flatMap((place) => this.#grid.at(place) ?? []) : [];
  }

  #select(): void {
    const cells = this.#anchor === this.#active ? [] : this.#cellsIn(this.#area);
    const now = new Set(cells);
    for (const cell of this.#selected) if (!now.has(cell)) cell.removeAttribute('aria-selected');
    for (const cell of cells) cell.setAttribute('aria-selected', 'true');
    this.#selected = cells;
  }

  #describe(): void {
    const cell = this.#active;
    const { pending } = this.#saving;
    const isOpen = cell?.dataset.cell !== undefined && pending.get(cell.dataset.cell) !== undefined;
    const text = this.#bar.describe(cell, isOpen ? this.#grid.labelOf(cell) : '', pending);
    if (text) cell?.setAttribute('aria-describedby', this.#bar.aboutId);
    else cell?.removeAttribute('aria-describedby');
    if (text) cell?.setAttribute('aria-invalid', 'true');
    else cell?.removeAttribute('aria-invalid');
    this.#bar.offer(cell, pending);
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#editor.cell) {
      this.#editor.pressed(event);
      return;
    }
    // Inside a cell, links and buttons have their own keys.
    if (event.target !== this.#active || !this.#active) {
      if (event.key === 'Escape' && this.#grid.cellOf(event.target)) this.#active?.focus();
      return;
    }
    if (this.#moved(event) || this.#commanded(event) || this.#began(event)) event.preventDefault();
  }

  #moved({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const from = this.#grid.placeOf(this.#active!);
    if (!from || altKey) return false;
    if (key === 'Tab') return this.#isEntering && this.#tab(from, shiftKey ? -1 : 1);
    const region = this.querySelector('.table-scroll')!;
    const page = Math.max(1, Math.floor(region.clientHeight / this.#active!.offsetHeight) - 2);
    const control = ctrlKey || metaKey;
    const to = placeAfter(key, from, this.#grid.size, { control, page });
    if (!to) return false;
    this.#isEntering = false;
    this.#go(this.#grid.at(to), shiftKey);
    return true;
  }

  /** To the next cell that can be edited; false at the end, where the Tab key leaves the grid. */
  #tab({ row, column }: Place, step: 1 | -1): boolean {
    const cell = this.#grid.editableFrom({ row, column: column + step }, step);
    this.#isEntering = cell !== undefined;
    this.#go(cell);
    return cell !== undefined;
  }

  #commanded({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const name = ctrlKey || metaKey ? key.toLowerCase() : key;
    switch (name) {
      case 'z':
        if (!ctrlKey && !metaKey) return false;
        this.#bar.say(this.#saving.undo() ? this.#words.undone : this.#words.nothingToUndo);
        return true;
      case 'd':
        if (!ctrlKey && !metaKey) return false;
        this.#fillDown();
        return true;
      case 'a': {
        if (!ctrlKey && !metaKey) return false;
        this.#anchor = this.#grid.at({ row: 0, column: 0 });
        const { rows, columns } = this.#grid.size;
        this.#go(this.#grid.at({ row: rows - 1, column: columns - 1 }), true);
        return true;
      }
      case 'Delete':
      case 'Backspace':
        this.#fill(() => '');
        return true;
      case 'Escape':
        this.#isEntering = false;
        this.#stand(this.#active);
        return true;
      default:
        return false;
    }
  }

  /** Enter, F2 and typing begin an edit. */
  #began(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const cell = this.#active!;
    if (key === 'Enter' || key === 'F2') {
      if (cell.dataset.cell === undefined) this.#enter(cell);
      else this.#edit(cell);
      return true;
    }
    const isCommand = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
    if (isCommand || (key.length !== 1 && key !== 'Dead' && key !== 'Process')) return false;
    if (cell.dataset.cell === undefined) {
      this.#bar.say(this.#words.readOnly);
      return true;
    }
    this.#edit(cell, true);
    // The key itself is typed into the field that has the focus now.
    return false;
  }

  /** Into a cell with a link or a button of its own. */
  #enter(cell: Cell): void {
    const inside = [...cell.querySelectorAll<HTMLElement>('a, button, summary, input')];
    const first = inside.at(0);
    if (inside.length === 1 && first?.matches('a, button')) first.click();
    else if (first) first.focus();
    else this.#bar.say(this.#words.readOnly);
  }

  #edit(cell: Cell, isQuick = false): void {
    this.#stand(cell);
    this.#editor.open(cell, this.#saving.valueOf(cell), this.#grid.labelOf(cell), { isQuick });
  }

  #edited(cell: Cell, value: string | undefined, way: Way): void {
    if (value === undefined || value === this.#saving.valueOf(cell)) {
      this.#saving.leave(cell);
    } else this.#saving.apply([{ cell, value }]);
    const from = this.#grid.placeOf(cell);
    // Left for something else: the focus is there already.
    if (
      way === 'stay' &&
      !this.contains(document.activeElement) &&
      document.activeElement !== document.body
    ) {
      return;
    }
    if (!from || way === 'stay') {
      if (document.activeElement === document.body) cell.focus();
      return;
    }
    this.#isEntering = true;
    if (way === 'next' || way === 'previous') {
      if (!this.#tab(from, way === 'next' ? 1 : -1)) this.#go(cell);
      return;
    }
    const key = `Arrow${way.charAt(0).toUpperCase()}${way.slice(1)}`;
    const to = placeAfter(key, from, this.#grid.size, { control: false, page: 1 });
    this.#go(to && this.#grid.at(to));
  }

  #fill(valueFor: (cell: Cell) => string): void {
    this.#change(
      this.#cellsIn(this.#area).map((cell) => ({ cell, value: valueFor(cell) })),
      0,
    );
  }

  #fillDown(): void {
    const places = this.#area ? fillDown(this.#area) : [];
    const changes = places.flatMap(({ from, ...place }) => {
      const [source, cell] = [this.#grid.at(from), this.#grid.at(place)];
      return source && cell ? [{ cell, value: typedValue(cell, this.#textOf(source)) }] : [];
    });
    this.#change(changes, 0);
  }

  /** Changes many cells in one step, and tells what was left out. */
  #change(changes: readonly Change[], outside: number): void {
    const possible = changes.filter(({ cell }) => cell.dataset.cell !== undefined);
    const skipped = changes.length - possible.length + outside;
    this.#saving.apply(possible);
    if (skipped > 0) this.#bar.say(filled(this.#words.skipped, skipped));
  }

  /** A cell as it is copied: what one would type, of a choice its words. */
  #textOf(cell: Cell): string {
    if (cell.dataset.cell === undefined) return wordsOf(cell);
    return shownText(cell, this.#saving.valueOf(cell));
  }

  #copied(event: ClipboardEvent): boolean {
    const area = this.#area;
    if (this.#editor.cell || event.target !== this.#active || !area) return false;
    const rows: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = { ...area, top: row, bottom: row };
      rows.push(this.#cellsIn(line).map((cell) => this.#textOf(cell)));
    }
    event.clipboardData?.setData('text/plain', writeTsv(rows));
    event.preventDefault();
    return true;
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isBlock = text.includes('\t') || /[\r\n]./.test(text);
    if (this.#editor.cell) {
      // A block is for cells; running text with line breaks may be for a field of text.
      if (!isBlock || this.#editor.cell.dataset.kind === 'text') return;
      this.#editor.close('stay', true);
    } else if (event.target !== this.#active) return;
    const area = this.#area;
    if (!area || text === '') return;
    event.preventDefault();
    const { placed, outside } = placeBlock(parseTsv(text), area, this.#grid.size);
    const changes = placed.flatMap(({ value, ...place }) => {
      const cell = this.#grid.at(place);
      return cell ? [{ cell, value: typedValue(cell, value) }] : [];
    });
    this.#change(changes, outside);
    const last = placed.at(-1);
    const corner = last && this.#grid.at(last);
    this.#anchor = this.#grid.at({ row: area.top, column: area.left });
    if (corner) this.#go(corner, true);
  }

  #pointed(event: MouseEvent): void {
    const cell = this.#grid.cellOf(event.target);
    if (!cell || event.button !== 0 || cell === this.#editor.cell) return;
    if (event.target instanceof Element && event.target.closest('a, button, summary, input'))
      return;
    this.#editor.close();
    event.preventDefault();
    this.#go(cell, event.shiftKey);
  }

  #dragged(event: MouseEvent): void {
    if (event.buttons !== 1 || this.#editor.cell || document.activeElement !== this.#active) return;
    const cell = this.#grid.cellOf(event.target);
    if (cell && cell !== this.#active) this.#go(cell, true);
  }

  #clicked(event: MouseEvent): void {
    const button =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-way]');
    if (button) this.#help(button.dataset.way as BarWay);
    const cell = this.#grid.cellOf(event.target);
    if (cell?.dataset.cell === undefined || cell === this.#editor.cell) return;
    const isDouble =
      event.detail === 2 ||
      (this.#lastTap?.cell === cell && event.timeStamp - this.#lastTap.at < DOUBLE_TAP_MS);
    this.#lastTap = { cell, at: event.timeStamp };
    if (isDouble) this.#edit(cell);
  }

  #help(way: BarWay): void {
    const { pending } = this.#saving;
    if (way === 'again') this.#saving.send();
    else if (way === 'next') {
      const open = pending.keysIn('problem', 'clash', 'unsent');
      const at = open.indexOf(this.#active?.dataset.cell ?? '');
      this.#go(this.#grid.byKey(open[(at + 1) % open.length] ?? ''));
      return;
    } else if (this.#active)
      this.#saving.settle(this.#active, way === 'keepMine' ? 'mine' : 'theirs');
    this.#active?.focus();
  }
}

customElements.define('edit-grid', EditGrid);
