/** `<auto-submit>`: sends the form inside when one of its choices changes. */
class AutoSubmit extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.send);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.send);
  }

  private readonly send = (event: Event): void => {
    const { target } = event;
    const form = target instanceof Element ? target.closest('form') : null;
    form?.requestSubmit();
  };
}

customElements.define('auto-submit', AutoSubmit);
