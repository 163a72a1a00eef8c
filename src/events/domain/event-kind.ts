import { type ContentFault, type EditableKind, readContent } from '../../knowledge/domain/index.ts';
import { type EventContent, eventSchema } from './event.ts';

/** Events as a kind of document that editors write. */
export const eventKind: EditableKind<EventContent> = {
  kind: 'event',
  read: (content) => readContent(eventSchema, content),
  faultsAmong: (_id, { themes, activities }, knowledge) => [
    ...unknown('themes', 'unknown-theme', themes, (slug) => knowledge.findTheme('da', slug)),
    ...unknown('activities', 'unknown-activity', activities, knowledge.findActivity),
  ],
  titleOf: ({ da, en }) => ({ da: da.title, en: en.title }),
  // What is over needs no review.
  reviewAgain: () => undefined,
};

function unknown(
  path: string,
  code: string,
  ids: readonly string[],
  find: (id: string) => unknown,
): ContentFault[] {
  return ids.flatMap((id, index) =>
    find(id) === undefined ? [{ path: `${path}.${index}`, code, value: id }] : [],
  );
}
