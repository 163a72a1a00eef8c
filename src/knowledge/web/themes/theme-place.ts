import type { View } from '../../../platform/http/index.ts';
import { citedSources, type Theme, type ThemeSet, type ThemeSource } from '../../index.ts';
import { termsOnPage } from '../glossary/terms-on-page.ts';
import type { MarkdownPlace } from '../markdown.tsx';
import { themeMessages } from './theme-messages.ts';

/** A source with the number that the text calls it by. */
export interface NumberedSource {
  readonly number: number;
  readonly source: ThemeSource;
}

/** The sources of a theme, numbered as the reader meets them. */
export function sourcesOf(theme: Theme, { sources }: ThemeSet): readonly NumberedSource[] {
  return citedSources(theme)
    .flatMap((id) => sources.get(id) ?? [])
    .map((source, index) => ({ number: index + 1, source }));
}

/** The id of a source on the page. */
export function sourceAnchor({ id }: ThemeSource): string {
  return `kilde-${id}`;
}

/** How a theme's texts are rendered on its page. */
export function themePlace(sources: readonly NumberedSource[], view: View): MarkdownPlace {
  const text = themeMessages(view.language);
  const numbered = new Map(sources.map((entry) => [entry.source.id, entry]));
  return {
    href: view.href,
    words: text,
    terms: termsOnPage(view),
    cite: (id) => {
      const found = numbered.get(id);
      if (!found) return undefined;
      const { number, source } = found;
      return {
        number,
        href: `#${sourceAnchor(source)}`,
        label: text.cite(number, source.publisher),
      };
    },
  };
}

/** The same on paper without links: references fall away. */
export function sheetPlace(view: View): MarkdownPlace {
  return { href: view.href, words: themeMessages(view.language), withoutCitations: true };
}
