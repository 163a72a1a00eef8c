import type { uiMessages } from '../../../messages.ts';

/** The grid's words, which the server writes in the reader's language. `#` and `¤` are filled in. */
export type GridWords = ReturnType<typeof uiMessages>['grid'];

/** A sentence with its values. */
export function filled(words: string, first: string | number, second = ''): string {
  return words.replace('#', () => String(first)).replace('¤', () => second);
}
