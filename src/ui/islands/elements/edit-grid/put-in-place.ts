import type { GridAnswer } from '../../../table/grid-protocol.ts';
import type { Cell } from './grid-table.ts';

/** Attributes that the script gave, and the answer does not know. */
export const OWN_ATTRIBUTES = [
  'tabindex',
  'role',
  'aria-selected',
  'aria-readonly',
  'aria-describedby',
  'aria-multiselectable',
  'aria-invalid',
];

/**
 * Puts the parts of an answer where they belong, cell by cell, so that neither the focus nor a
 * selection is lost. `keep` says of a cell that it stays as it is, and is given the new one.
 */
export function putInPlace(
  table: HTMLTableElement,
  { rows = {}, foot, head = {} }: GridAnswer,
  keep: (cell: Cell, made: Cell) => boolean,
): void {
  for (const [id, html] of Object.entries(rows)) {
    const old = table.querySelector<HTMLTableRowElement>(`tr[data-row="${CSS.escape(id)}"]`);
    const made = elementOf(html);
    if (old && made instanceof HTMLTableRowElement) putRow(old, made, keep);
  }
  const sums = foot === undefined ? undefined : elementOf(foot);
  if (sums && table.tFoot) table.tFoot.replaceWith(sums);
  for (const [id, html] of Object.entries(head)) {
    const made = elementOf(html);
    if (made) document.getElementById(id)?.replaceWith(made);
  }
}

function elementOf(html: string): Element | undefined {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? undefined;
}

function putRow(
  old: HTMLTableRowElement,
  made: HTMLTableRowElement,
  keep: (cell: Cell, made: Cell) => boolean,
): void {
  if (old.cells.length !== made.cells.length) {
    old.replaceWith(made);
    return;
  }
  putAttributes(old, made);
  for (const [index, cell] of [...old.cells].entries()) {
    const now = made.cells.item(index);
    if (!now || keep(cell, now)) continue;
    putAttributes(cell, now);
    if (cell.innerHTML !== now.innerHTML) cell.replaceChildren(...now.childNodes);
  }
}

function putAttributes(old: Element, made: Element): void {
  const isOwn = (name: string) => OWN_ATTRIBUTES.includes(name);
  for (const name of old.getAttributeNames()) {
    if (!made.hasAttribute(name) && !isOwn(name)) old.removeAttribute(name);
  }
  for (const { name, value } of made.attributes) {
    if (!isOwn(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
