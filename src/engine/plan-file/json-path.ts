import { SHOWN_LENGTH } from './file-limits.ts';

/** A key of an object or an index of a list. */
export type PathKey = string | number;

/** The place in JSON: `$.activities[3].name`; keys that are no identifiers stand in quotes. */
export function jsonPath(keys: readonly PathKey[]): string {
  return `$${keys.map(step).join('')}`;
}

function step(key: PathKey): string {
  if (typeof key === 'number') return `[${key}]`;
  const shown = key.length > SHOWN_LENGTH ? `${key.slice(0, SHOWN_LENGTH)}…` : key;
  return /^[A-Za-z_$][\w$]*$/.test(shown) ? `.${shown}` : `[${JSON.stringify(shown)}]`;
}
