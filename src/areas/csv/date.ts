import { isLocalDate, type LocalDate } from '../../shared/index.ts';

const DANISH = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/;

/** A date as `2023-12-01` or, day first, `1.12.2023`, `01-12-2023`, `1/12/2023`. */
export function readDate(text: string): LocalDate | undefined {
  const danish = DANISH.exec(text);
  const iso = danish
    ? `${danish[3]}-${danish[2]!.padStart(2, '0')}-${danish[1]!.padStart(2, '0')}`
    : text;
  return isLocalDate(iso) ? iso : undefined;
}
