import { putAt, valueAt } from './place.ts';
import type { Typed } from './read-form.ts';
import { rowsAt } from './rows.ts';
import { type FieldShape, type FormShape, isRows, placesOf, type RowsShape } from './shape.ts';

/** The content without rows and parts that nothing was typed in. */
export function tidy(shape: FormShape, content: Typed): Typed {
  const kept = structuredClone(content);
  for (const { fields, optional } of shape) {
    tidyRows(fields, '', kept);
    if (!optional || !fields.every((field) => isBlank(field, '', kept))) continue;
    const blank = optional.blank === 'null' ? null : undefined;
    for (const place of placesOf(optional.at)) putAt(kept, place, blank);
  }
  return kept;
}

function tidyRows(
  fields: readonly (FieldShape | RowsShape)[],
  before: string,
  content: Typed,
): void {
  for (const field of fields.filter(isRows)) {
    const at = before + field.at;
    const places = placesOf(at);
    const count = Math.max(...places.map((place) => rowsAt(content, place).length));
    for (let row = 0; row < count; row += 1) tidyRows(field.rows, `${at}.${row}.`, content);
    const filled = Array.from({ length: count }, (_, row) =>
      field.rows.some((part) => !isBlank(part, `${at}.${row}.`, content)),
    );
    for (const place of places) {
      const rows = rowsAt(content, place).filter((_, row) => filled[row]);
      putAt(content, place, rows.length === 0 && field.blank ? undefined : rows);
    }
  }
}

function isBlank(field: FieldShape | RowsShape, before: string, content: Typed): boolean {
  const at = before + field.at;
  return placesOf(at).every((place) => {
    const value = valueAt(content, place);
    if (Array.isArray(value)) return value.length === 0;
    return value === undefined || value === null || value === '' || value === false;
  });
}
