import type { Editor } from './editor.ts';
import type { Cell } from './grid-table.ts';
import { OWN_ATTRIBUTES } from './put-in-place.ts';

interface Guarded {
  readonly hasUnsaved: () => boolean;
  /** Ends the edit, and waits for what is on its way. */
  readonly settled: () => Promise<void>;
  /** Whether a cell is the reader's for now; is given what the server wrote. */
  readonly keeps: (cell: Cell, made: Cell | undefined) => boolean;
  readonly editor: Editor;
  readonly refreshed: () => void;
  readonly retry: () => void;
}

/** Sees to it that nothing typed is lost when the page is left, or refreshed by somebody else's
 * change. */
export function guardPage(element: HTMLElement, signal: AbortSignal, guarded: Guarded): void {
  const options = { signal };
  addEventListener(
    'beforeunload',
    (event) => {
      if (guarded.hasUnsaved()) event.preventDefault();
    },
    options,
  );
  addEventListener('online', guarded.retry, options);
  document.addEventListener('turbo:before-cache', () => guarded.editor.close(), options);
  document.addEventListener('turbo:morph', guarded.refreshed, options);
  document.addEventListener(
    'turbo:before-visit',
    (event) => {
      const { url } = (event as CustomEvent<{ readonly url: string }>).detail;
      // The same page again is a refresh, which keeps what is typed.
      if (url === location.href || !guarded.hasUnsaved()) return;
      event.preventDefault();
      // The browser asks if something still is unsaved then.
      void guarded.settled().then(() => location.assign(url));
    },
    options,
  );
  element.addEventListener(
    'turbo:before-morph-element',
    (event) => keepTyped(event, guarded),
    options,
  );
  element.addEventListener('turbo:before-morph-attribute', keepDress, options);
}

function keepTyped(event: Event, { keeps }: Guarded): void {
  const { target } = event;
  const { newElement } = (event as CustomEvent<{ readonly newElement?: Element }>).detail;
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('.edit-grid__bar')) event.preventDefault();
  else if (target instanceof HTMLTableCellElement) {
    const made = newElement instanceof HTMLTableCellElement ? newElement : undefined;
    if (keeps(target, made)) event.preventDefault();
  } else if (target instanceof HTMLTableRowElement && !newElement) {
    // A row with something typed stays until that is settled.
    if ([...target.cells].some((cell) => keeps(cell, undefined))) event.preventDefault();
  }
}

function keepDress(event: Event): void {
  const { target } = event;
  const { attributeName } = (event as CustomEvent<{ readonly attributeName: string }>).detail;
  const isOwn = OWN_ATTRIBUTES.includes(attributeName);
  const isStarted =
    target instanceof HTMLElement &&
    (target.matches('edit-grid') ? attributeName === 'class' : attributeName === 'hidden');
  if (isOwn || isStarted) event.preventDefault();
}
