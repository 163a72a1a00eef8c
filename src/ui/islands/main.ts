import '@hotwired/turbo';
import './elements/auto-submit.ts';

// After a form came back with errors, the reader starts at their summary.
document.addEventListener('turbo:load', focusSummary);
document.addEventListener('turbo:render', focusSummary);

function focusSummary(): void {
  document.querySelector<HTMLElement>('[data-focus-first]')?.focus();
}

// The menu of small screens closes when its page is left, so that going back does not find it open.
document.addEventListener('turbo:before-cache', () => {
  document.querySelector('details.menu[open]')?.removeAttribute('open');
});
