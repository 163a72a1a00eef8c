/// <reference types="vite/types/importMeta.d.ts" />
import head from '../../../content/catalogue/catalogue.json';
import sources from '../../../content/catalogue/sources.json';
import words from '../../../content/catalogue/words.json';
import type { EditableKind } from '../editing/domain/document.ts';
import { type ActivityContent, activityKind, type CatalogueSurroundings } from './activity-kind.ts';
import { readSurroundings } from './read-catalogue.ts';

const files = import.meta.glob<unknown>('/content/catalogue/activities/*.json', {
  import: 'default',
  eager: true,
});

const shipped: ReadonlyMap<string, unknown> = new Map(
  Object.entries(files).map(([path, file]) => [/([^/]+)\.json$/.exec(path)![1]!, file]),
);

let surroundings: CatalogueSurroundings | undefined;

/** What the activities point to: words, sources, and when the catalogue was reviewed. */
export function catalogueSurroundings(): CatalogueSurroundings {
  surroundings ??= readSurroundings({ head, sources, words });
  return surroundings;
}

/** The catalogue's activities as they are edited, with those that are shipped. They are reviewed
 * together, on the catalogue's day. */
export const activities: EditableKind<ActivityContent> = {
  ...activityKind,
  reviewAgain: () => catalogueSurroundings().reviewAgain,
  shipped: () => shipped,
};
