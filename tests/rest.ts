import type { BrowserContext, Page } from 'playwright-core';

/** Turbo marks the page while it visits another, and a form while it is on its way. Between a form's
 * answer and the page that is drawn of it, it marks nothing: then this does. */
const MARK_AWAITED_ANSWERS = `(() => {
  let onTheWay = 0;
  let toBeDrawn = false;
  const mark = () =>
    document.documentElement.toggleAttribute('data-awaits-answer', onTheWay > 0 || toBeDrawn);
  addEventListener('turbo:submit-start', () => {
    onTheWay += 1;
    mark();
  });
  addEventListener('turbo:submit-end', ({ detail }) => {
    onTheWay -= 1;
    if (detail.fetchResponse) toBeDrawn = true;
    mark();
  });
  for (const drawn of ['turbo:render', 'turbo:frame-render']) {
    addEventListener(drawn, () => {
      toBeDrawn = false;
      mark();
    });
  }
})()`;

const AT_REST =
  'html:not([aria-busy], [data-awaits-answer]):not(:has(form[aria-busy], turbo-frame[busy]))';

/** Lets the pages of a window tell whether they are at rest. */
export async function watchRest(context: BrowserContext): Promise<void> {
  await context.addInitScript(MARK_AWAITED_ANSWERS);
}

/**
 * Waits until the page has come to where a click, a key or a form leads: nothing is fetched or drawn, and
 * what is read now is the new page. Turbo sets out at once, so this may follow the click itself; what
 * goes about it in another way (a passkey) is waited for by what it shows.
 */
export async function untilAtRest(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.locator(AT_REST).waitFor({ state: 'attached' });
}
