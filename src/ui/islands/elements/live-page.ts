import { morphChildren } from '@hotwired/turbo';

// A page that says where it hears of new revisions shows what others change without being reloaded.
// A hidden page does not listen: browsers keep few connections to one place.

/** What counts as changes that come together. */
const PAUSE_MS = 300;

let source: EventSource | undefined;
let heardFrom: string | undefined;
let timer: number | undefined;
let newest = 0;

document.addEventListener('turbo:load', connect);
document.addEventListener('turbo:render', connect);
document.addEventListener('visibilitychange', connect);
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);

function page(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>('meta[name="live-page"]');
}

function connect(): void {
  const wanted = document.hidden ? undefined : page()?.content;
  if (wanted === heardFrom) {
    if (wanted) later();
    return;
  }
  disconnect();
  if (!wanted) return;
  heardFrom = wanted;
  newest = 0;
  source = new EventSource(wanted);
  source.addEventListener('message', ({ data }) => {
    newest = Number(data);
    later();
  });
}

function disconnect(): void {
  source?.close();
  source = undefined;
  heardFrom = undefined;
  clearTimeout(timer);
}

function later(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void bringUpToDate(), PAUSE_MS);
}

/** Whether the server knows a newer revision than the one the page was made from. */
function isBehind(): boolean {
  return newest > Number(page()?.dataset['revision'] ?? Infinity);
}

async function bringUpToDate(): Promise<void> {
  if (!isBehind()) return;
  // Something is on its way that brings the page up to date itself.
  if (document.documentElement.hasAttribute('aria-busy')) return later();
  if (isTypedIn()) return tell('changed');
  const address = location.href;
  const fresh = await fetched(address);
  if (!isBehind() || location.href !== address) return;
  if (!fresh || isTypedIn()) return tell('changed');
  show(fresh);
}

/** Nothing of what somebody has typed or chosen and not sent may be lost. */
function isTypedIn(): boolean {
  const main = document.querySelector('main');
  if (!main) return false;
  if (main.querySelector('dialog[open], [data-unsent]')) return true;
  const controls = main.querySelectorAll<
    HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  >('input:not([type=hidden]), textarea, select');
  return [...controls].some(isAltered);
}

function isAltered(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const atFirst = options.some((option) => option.defaultSelected);
    return options.some(({ selected, defaultSelected }, index) =>
      atFirst ? selected !== defaultSelected : selected !== (index === 0 && !control.multiple),
    );
  }
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

async function fetched(address: string): Promise<Document | undefined> {
  try {
    // A notice waits for the page that its reader is on the way to, not for this one.
    const answer = await fetch(address, { headers: { 'X-Sec-Purpose': 'prefetch' } });
    if (!answer.ok || answer.redirected) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined;
  }
}

function show(fresh: Document): void {
  const [main, newMain] = [document.querySelector('main'), fresh.querySelector('main')];
  const revision =
    fresh.querySelector<HTMLMetaElement>('meta[name="live-page"]')?.dataset['revision'];
  if (!main || !newMain || revision === undefined) return tell('changed');
  document.addEventListener('turbo:before-morph-attribute', keepOpen);
  morphChildren(main, newMain);
  document.removeEventListener('turbo:before-morph-attribute', keepOpen);
  // As Turbo tells when it has done the same with a whole page.
  document.dispatchEvent(new Event('turbo:morph'));
  document.title = fresh.title;
  // A page whose news have ended hears of other things from now on.
  page()!.replaceWith(fresh.querySelector('meta[name="live-page"]')!);
  if (page()!.content !== heardFrom) connect();
  tell('updated');
}

/** What the reader has opened stays open. */
function keepOpen(event: Event): void {
  const { attributeName } = (event as CustomEvent<{ readonly attributeName: string }>).detail;
  if (attributeName === 'open' && event.target instanceof HTMLDetailsElement)
    event.preventDefault();
}

function tell(what: 'changed' | 'updated'): void {
  const place = document.querySelector<HTMLElement>('.live-note');
  if (!place) return;
  if (!place.dataset[what]) return;
  const words = document.createElement('p');
  words.textContent = place.dataset[what];
  place.dataset['told'] = what;
  place.replaceChildren(words);
  if (what === 'updated') return;
  const again = document.createElement('a');
  again.href = location.href;
  again.dataset['turbo'] = 'false';
  again.textContent = place.dataset['show'] ?? '';
  words.append(' ', again);
}
