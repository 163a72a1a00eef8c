import { localDate } from '../../shared/index.ts';
import type { ContentFault, EditableKind } from '../editing/domain/document.ts';
import { documentsOf, type Knowledge } from '../editing/domain/knowledge.ts';
import { sourceFaults, sourcesBeside } from '../editing/domain/own-sources.ts';
import { readTheme, type ThemeContent } from './theme.ts';

/** How themes are edited; `content/` adds what is shipped. */
export const themeKind: EditableKind<ThemeContent> = {
  kind: 'theme',
  read: readTheme,
  titleOf: ({ da, en }) => ({ da: da.title, en: en.title }),
  reviewAgain: ({ shared }) => localDate(shared.nextReview),
  faultsAmong: (slug, { shared }, knowledge): readonly ContentFault[] => {
    const unknown = (field: 'activities' | 'related', isKnown: (id: string) => boolean) =>
      shared[field]
        .filter((id) => !isKnown(id))
        .map((value) => ({ path: `shared.${field}`, code: `unknown-${NAMES[field]}`, value }));
    return [
      ...sourceFaults(sourcesBesideTheme(slug, knowledge), {
        own: { path: 'shared.ownSources', sources: shared.ownSources ?? [] },
        listed: shared.sources.map((source) => ({ path: 'shared.sources', source })),
      }),
      ...unknown('activities', (id) => knowledge.findActivity(id) !== undefined),
      ...unknown('related', (id) => id !== slug && knowledge.findTheme('da', id) !== undefined),
    ];
  },
};

/** The sources that a theme may cite besides its own. */
function sourcesBesideTheme(slug: string, knowledge: Knowledge): ReadonlySet<string> {
  const declared = documentsOf<ThemeContent>(knowledge, { kind: 'theme' }).map(
    ({ id, content }) => ({ id, own: content.shared.ownSources ?? [] }),
  );
  return sourcesBeside(slug, knowledge.themes('da').sources, declared);
}

const NAMES = { activities: 'activity', related: 'theme' } as const;
