import { danishDay } from '../../shared/index.ts';
import { type Case, casesOf, type Knowledge } from '../../knowledge/index.ts';
import { casePath, catalogueActivityPath, themePath } from '../../knowledge/web/paths.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';

/** A text that was published here. */
export interface PublishedNews {
  readonly kind: 'theme' | 'activity' | 'case';
  readonly title: string;
  readonly path: string;
  readonly on: LocalDate;
}

const MOST = 4;

/** What was published here last, the latest first; events have a place of their own. */
export function publishedNews(knowledge: Knowledge, language: Language): PublishedNews[] {
  const kinds = ['theme', 'activity', 'case'] as const;
  return kinds
    .flatMap((kind) => knowledge.documents(kind))
    .flatMap(({ kind, id, publishedAt }) => (publishedAt ? [{ kind, id, publishedAt }] : []))
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .flatMap(({ kind, id, publishedAt }) => {
      const shown = kind === 'event' ? undefined : shownAs(knowledge, language, kind, id);
      return shown && kind !== 'event' ? [{ ...shown, kind, on: danishDay(publishedAt) }] : [];
    })
    .slice(0, MOST);
}

function shownAs(
  knowledge: Knowledge,
  language: Language,
  kind: PublishedNews['kind'],
  id: string,
): Pick<PublishedNews, 'title' | 'path'> | undefined {
  switch (kind) {
    case 'theme': {
      const theme = knowledge.findTheme(language, id);
      return theme && { title: theme.title, path: themePath(id) };
    }
    case 'activity': {
      const activity = knowledge.findActivity(id);
      return activity && { title: activity.name[language], path: catalogueActivityPath(id) };
    }
    case 'case': {
      const one = casesOf(knowledge).find((found) => found.id === id);
      return one && { title: one.title[language], path: casePath(id) };
    }
  }
}

/** The day on which the latest of some texts was read through; undefined when there are none. */
export function latestReview(texts: readonly Pick<Case, 'reviewed'>[]): LocalDate | undefined {
  return texts
    .map(({ reviewed }) => reviewed)
    .toSorted()
    .at(-1);
}
