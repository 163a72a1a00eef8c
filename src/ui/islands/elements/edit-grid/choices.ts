import type { Cell } from './grid-table.ts';

/** The list that a cell chooses from, written once in the grid. */
function optionsOf(cell: Cell): readonly HTMLOptionElement[] {
  const { list } = cell.dataset;
  if (list === undefined) return [];
  const found = cell
    .closest('edit-grid')
    ?.querySelector<HTMLDataListElement>(`datalist[data-choices="${CSS.escape(list)}"]`);
  return [...(found?.options ?? [])];
}

/** How a text that was typed shows until the server has written it. */
export function typedText(cell: Cell, value: string): string {
  if (value === '') return cell.dataset.kind === 'text' ? '' : '–';
  return shownText(cell, value);
}

/** The words of a choice; any other text as it is. */
export function shownText(cell: Cell, value: string): string {
  return optionsOf(cell).find((option) => option.value === value)?.text ?? value;
}

/** What was typed or pasted, as the cell's value: of a choice by its words or its value. */
export function typedValue(cell: Cell, typed: string): string {
  const text = typed.replaceAll('\u00A0', ' ').trim();
  const fits = (other: string) => other.toLowerCase() === text.toLowerCase();
  return (
    optionsOf(cell).find(({ value, text: words }) => fits(words) || fits(value))?.value ?? text
  );
}

/** A list to choose from, with the cell's own value chosen. */
export function choiceField(cell: Cell, value: string): HTMLSelectElement {
  const field = document.createElement('select');
  const options = optionsOf(cell);
  if (!options.some((option) => option.value === value)) field.add(new Option(value || '–', value));
  for (const option of options) field.add(new Option(option.text, option.value));
  field.value = value;
  return field;
}
