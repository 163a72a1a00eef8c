import { config } from '@hotwired/turbo';
import './elements/auto-submit.ts';
import './elements/live-page.ts';

// A button that is disabled while its form is on the way would lose the focus.
config.forms.submitter = 'aria-disabled';

document.addEventListener('turbo:load', focusFirst);
document.addEventListener('turbo:render', focusFirst);

// After a form came back with errors, the reader starts at their summary. After a change that took
// away what had the focus, at the notice of it.
function focusFirst(): void {
  const summary = document.querySelector<HTMLElement>('[data-focus-first]');
  if (summary) summary.focus();
  else if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>('.notice')?.focus({ preventScroll: true });
  }
}

// A link to a place on the same page is the browser's own matter: Turbo would fetch the page anew, and
// what a form came back with would be lost.
document.addEventListener('turbo:click', (event) => {
  const { url } = (event as CustomEvent<{ readonly url: string }>).detail;
  const [page, place] = url.split('#');
  if (place !== undefined && page === location.href.split('#')[0]) event.preventDefault();
});

// The menu of small screens closes when its page is left, so that going back does not find it open.
document.addEventListener('turbo:before-cache', () => {
  document.querySelector('details.menu[open]')?.removeAttribute('open');
});

// Browsers are content when an edge of what gets the focus shows. In a table that scrolls, all of it
// shall, beside the header and the first column, which stand still.
document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches('.table-scroll :focus-visible')) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
