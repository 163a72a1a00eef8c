import type { Locator, Page } from 'playwright-core';

/** How many pixels the page is wider than the window; at most 0 when nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    `document.fonts.ready.then(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )`,
  );
}

/** Unfolds everything that can be unfolded, but for the menu, which covers the page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(
    "document.querySelectorAll('details:not(.menu)').forEach((one) => { one.open = true; })",
  );
}

/** What leads elsewhere or can be pressed, which paper has no use for, as far as it shows. A word that
 * explains itself is a word on paper. */
export function navigationInSight(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('nav, button:not(.term), .skip, body > header')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 120))`,
  );
}

/** Whether the whole of an element is inside the window. */
export async function isInSight(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const window = element.page().viewportSize();
  if (!box || !window) return false;
  return (
    box.y >= 0 &&
    box.x >= 0 &&
    box.y + box.height <= window.height &&
    box.x + box.width <= window.width
  );
}

/** The element that has the focus: how it looks and whether it can be seen. */
export interface Focus {
  /** The first words of its markup. */
  readonly markup: string;
  readonly id: string;
  /** The words of a link or button, the label of a field. */
  readonly name: string;
  readonly href: string | null;
  /** Whether something around it shows that it has the focus. */
  readonly shown: boolean;
  /** Whether it is inside the window and nothing lies over all of it. */
  readonly uncovered: boolean;
}

/** What has the focus; undefined when it is the page as a whole. */
export async function focusOf(page: Page): Promise<Focus | undefined> {
  return (await page.evaluate<Focus | null>(FOCUS)) ?? undefined;
}

const FOCUS = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const seen = [one, one.nextElementSibling, one.labels?.[0]].filter(Boolean).some((part) =>
    ['', '::before', '::after'].some((piece) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part, piece);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    }),
  );
  const isPart = (found) =>
    found && (one.contains(found) ||  one.labels?.[0]?.contains(found));
  const boxes = [...one.getClientRects(), ...(one.labels?.[0]?.getClientRects() ?? [])];
  const uncovered = boxes.some((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return false;
    return [0.1, 0.5, 0.9].some((part) =>
      isPart(document.elementFromPoint(left + (right - left) * part, (top + bottom) / 2)),
    );
  });
  return {
    markup: one.outerHTML.slice(0, 120),
    id: one.id,
    name: one.labels?.[0]?.textContent.trim() ??
      (one.matches('a, button, summary') ? one.textContent.trim() : ''),
    href: one.getAttribute('href'),
    shown: seen,
    uncovered,
  };
})()`;
