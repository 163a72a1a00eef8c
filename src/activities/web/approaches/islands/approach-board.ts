/** How far a pointer moves before it drags, in pixels. */
const DRAG_FROM = 6;

interface Drag {
  readonly slip: HTMLElement;
  readonly startX: number;
  readonly startY: number;
  ghost?: HTMLElement;
  column?: HTMLElement | undefined;
}

interface Frame extends HTMLElement {
  src: string;
}

/** `<approach-board>`: slips are dragged from column to column, and what a move means opens in a dialog
 * instead of on a page of its own. Nothing is moved here: the dialog's form does that. */
class ApproachBoard extends HTMLElement {
  private drag: Drag | undefined;
  private opener: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.onClick);
    this.addEventListener('pointerdown', this.onPointerDown);
    this.addEventListener('turbo:before-morph-element', this.keepOpen);
    this.dialog?.addEventListener('close', this.onClose);
    this.dialog?.addEventListener('turbo:frame-load', this.onLoad);
  }

  disconnectedCallback(): void {
    this.endDrag();
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('pointerdown', this.onPointerDown);
    this.removeEventListener('turbo:before-morph-element', this.keepOpen);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** A page that others refresh leaves the open dialog alone. */
  private readonly keepOpen = (event: Event): void => {
    if (event.target === this.dialog && this.dialog?.open) event.preventDefault();
  };

  private readonly onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.closest('dialog')) {
      if (!link.pathname.endsWith('/tilgange')) return;
      event.preventDefault();
      this.dialog?.close();
    } else if (link.dataset['til'] !== undefined && this.dialog) {
      event.preventDefault();
      this.open(link);
    }
  };

  private open(link: HTMLAnchorElement): void {
    const { dialog } = this;
    const frame = dialog?.querySelector<Frame>('turbo-frame');
    if (!dialog || !frame) return;
    const menu = link.closest('details');
    this.opener = menu?.querySelector('summary') ?? undefined;
    menu?.removeAttribute('open');
    frame.replaceChildren();
    frame.src = link.href;
    dialog.showModal();
  }

  private readonly onLoad = (): void => {
    const heading = this.dialog?.querySelector<HTMLElement>('h1, .error-summary');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };

  private readonly onClose = (): void => {
    const frame = this.dialog?.querySelector<Frame>('turbo-frame');
    frame?.removeAttribute('src');
    frame?.replaceChildren();
    this.opener?.focus();
  };

  private readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || event.pointerType === 'touch') return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, summary, button, dialog')) return;
    const slip = target.closest<HTMLElement>('.slip');
    if (!slip?.querySelector('a[data-til]')) return;
    this.drag = { slip, startX: event.clientX, startY: event.clientY };
    document.addEventListener('pointermove', this.onPointerMove);
    document.addEventListener('pointerup', this.onPointerUp);
    document.addEventListener('pointercancel', this.endDrag);
    document.addEventListener('keydown', this.onKey);
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) return;
    const [x, y] = [event.clientX - drag.startX, event.clientY - drag.startY];
    if (!drag.ghost && Math.hypot(x, y) < DRAG_FROM) return;
    event.preventDefault();
    drag.ghost ??= this.lift(drag.slip);
    drag.ghost.style.transform = `translate(${x}px, ${y}px)`;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const column = under?.closest<HTMLElement>('.board__column') ?? undefined;
    if (column === drag.column) return;
    drag.column?.classList.remove('board__column--over');
    drag.column = column && this.linkTo(drag.slip, column) ? column : undefined;
    drag.column?.classList.add('board__column--over');
  };

  private lift(slip: HTMLElement): HTMLElement {
    const box = slip.getBoundingClientRect();
    const ghost = slip.cloneNode(true) as HTMLElement;
    ghost.classList.add('slip--ghost');
    ghost.setAttribute('aria-hidden', 'true');
    ghost.inert = true;
    ghost.style.left = `${box.left}px`;
    ghost.style.top = `${box.top}px`;
    ghost.style.width = `${box.width}px`;
    slip.classList.add('slip--lifted');
    this.append(ghost);
    return ghost;
  }

  private readonly onPointerUp = (): void => {
    const { drag } = this;
    this.endDrag();
    const link = drag?.column && this.linkTo(drag.slip, drag.column);
    if (link) this.open(link);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.endDrag();
  };

  private readonly endDrag = (): void => {
    const { drag } = this;
    this.drag = undefined;
    drag?.ghost?.remove();
    drag?.slip.classList.remove('slip--lifted');
    drag?.column?.classList.remove('board__column--over');
    document.removeEventListener('pointermove', this.onPointerMove);
    document.removeEventListener('pointerup', this.onPointerUp);
    document.removeEventListener('pointercancel', this.endDrag);
    document.removeEventListener('keydown', this.onKey);
  };

  private linkTo(slip: HTMLElement, column: HTMLElement): HTMLAnchorElement | null {
    return slip.querySelector(`a[data-til="${column.dataset['tilgang'] ?? ''}"]`);
  }
}

customElements.define('approach-board', ApproachBoard);
