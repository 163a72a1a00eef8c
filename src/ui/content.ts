import type { Child } from 'hono/jsx';

/** What can stand inside a component. */
export type Content = Child;

/** The colours of meaning. Each is always joined by a word and a shape. */
export type Tone = 'accent' | 'good' | 'caution' | 'gap' | 'plain' | 'unknown';

/** Joins class names, leaving out what is absent. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
