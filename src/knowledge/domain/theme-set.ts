import type { Theme } from './theme.ts';
import type { ThemeSource } from './theme-source.ts';

/** The themes of one language in their order, and where they come from. */
export interface ThemeSet {
  readonly themes: readonly Theme[];
  readonly sources: ReadonlyMap<string, ThemeSource>;
}
