const PAUSE_MS = 120;

/** `<map-time>`: a slider that moves the list of times beside it, and shows each as it is passed. */
class MapTime extends HTMLElement {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.slide);
    // The list itself is sent; the slider's own end of a move is no change of it.
    this.addEventListener('change', this.keep);
  }

  disconnectedCallback(): void {
    clearTimeout(this.waiting);
  }

  private readonly slide = ({ target }: Event): void => {
    const list = this.querySelector('select');
    if (!(target instanceof HTMLInputElement) || target.type !== 'range' || !list) return;
    list.selectedIndex = Number(target.value);
    target.setAttribute('aria-valuetext', list.selectedOptions[0]?.label ?? '');
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => list.form?.requestSubmit(), PAUSE_MS);
  };

  private readonly keep = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) event.stopPropagation();
  };
}

customElements.define('map-time', MapTime);
