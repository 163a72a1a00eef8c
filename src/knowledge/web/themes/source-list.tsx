import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import type { ThemeSource } from '../../index.ts';
import { themeMessages } from './theme-messages.ts';
import { type NumberedSource, sourceAnchor } from './theme-place.ts';

/** The sources of a theme, numbered as the text calls them, each with its date and kind. */
export function SourceList({ sources, view }: { sources: readonly NumberedSource[]; view: View }) {
  return (
    <ol class="sources">
      {sources.map(({ source }) => (
        <li id={sourceAnchor(source)}>
          {source.publisher}:{' '}
          <a href={source.url} rel="external noreferrer">
            {source.title[view.language]}
          </a>
          <span class="sources__note">{aboutSource(source, view)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What kind of source it is, and from when. */
export function aboutSource(source: ThemeSource, { language }: View): string {
  const text = themeMessages(language);
  const { published, read, kind, note } = source;
  const date = published && isLocalDate(published) ? formatDate(language, published) : published;
  return [
    text.kinds[kind],
    date ? text.published(date) : text.undated,
    text.read(formatDate(language, read)),
    ...(note ? [note[language]] : []),
  ].join(' · ');
}
