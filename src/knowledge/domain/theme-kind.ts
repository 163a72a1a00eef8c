import { localDate } from '../../shared/index.ts';
import type { ContentFault, EditableKind } from '../editing/domain/document.ts';
import { readTheme, type ThemeContent } from './theme.ts';

/** How themes are edited; `content/` adds what is shipped. */
export const themeKind: EditableKind<ThemeContent> = {
  kind: 'theme',
  read: readTheme,
  titleOf: ({ da, en }) => ({ da: da.title, en: en.title }),
  reviewAgain: ({ shared }) => localDate(shared.nextReview),
  faultsAmong: (slug, { shared }, knowledge): readonly ContentFault[] => {
    const { sources } = knowledge.themes('da');
    const unknown = (
      field: 'sources' | 'activities' | 'related',
      isKnown: (id: string) => boolean,
    ) =>
      shared[field]
        .filter((id) => !isKnown(id))
        .map((value) => ({ path: `shared.${field}`, code: `unknown-${NAMES[field]}`, value }));
    return [
      ...unknown('sources', (id) => sources.has(id)),
      ...unknown('activities', (id) => knowledge.findActivity(id) !== undefined),
      ...unknown('related', (id) => id !== slug && knowledge.findTheme('da', id) !== undefined),
    ];
  },
};

const NAMES = { sources: 'source', activities: 'activity', related: 'theme' } as const;
