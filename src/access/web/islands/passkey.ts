import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';

/** `<passkey-form>`: asks the server what to sign (`data-options`), has the browser's passkey sign it
 * and sends the answer with the form inside, in its field `credential`. `data-kind="make"` makes a
 * passkey instead. In sight only where there is script and the browser has passkeys. */
class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return;
    this.hidden = false;
    this.addEventListener('submit', this.#ask, { capture: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#ask, { capture: true });
  }

  readonly #ask = (event: SubmitEvent): void => {
    const form = event.target;
    const field = this.querySelector<HTMLInputElement>('input[name="credential"]');
    if (!(form instanceof HTMLFormElement) || !field || field.value !== '') return;
    event.preventDefault();
    event.stopPropagation();
    void this.#sign().then((credential) => {
      if (credential === undefined) return;
      field.value = credential;
      form.requestSubmit();
      field.value = '';
    });
  };

  async #sign(): Promise<string | undefined> {
    this.#say('');
    try {
      const response = await fetch(this.dataset['options'] ?? '', {
        method: 'POST',
        headers: { accept: 'application/json' },
      });
      if (!response.ok) throw new Error(response.statusText);
      const optionsJSON = await response.json();
      const making = this.dataset['kind'] === 'make';
      const answer = making
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
      return JSON.stringify(answer);
    } catch (error) {
      this.#say(isKnown(error) ? this.dataset['known'] : this.dataset['failed']);
      return undefined;
    }
  }

  #say(text: string | undefined): void {
    const place = this.querySelector('[role="alert"]');
    if (place) place.textContent = text ?? '';
  }
}

/** This device already has a passkey for the account. */
function isKnown(error: unknown): boolean {
  return (
    error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  );
}

// A new build may load the island a second time into the same page.
if (!customElements.get('passkey-form')) customElements.define('passkey-form', PasskeyForm);
