/// <reference types="vite/types/importMeta.d.ts" />
import head from '../../../content/catalogue/catalogue.json';
import sources from '../../../content/catalogue/sources.json';
import words from '../../../content/catalogue/words.json';
import type { Catalogue, CatalogueActivity } from './activity.ts';
import { readCatalogue } from './read-catalogue.ts';

const files = import.meta.glob<unknown>('/content/catalogue/activities/*.json', {
  import: 'default',
  eager: true,
});

const shipped = readCatalogue({ head, sources, words, activities: byId(files) });
const activities = new Map(shipped.activities.map((activity) => [activity.id, activity]));

/** The catalogue as it stands: the shipped one. The one place to ask for newer texts. */
export function catalogue(): Catalogue {
  return shipped;
}

/** An activity of the catalogue; undefined when it holds none by that id. */
export function findCatalogueActivity(id: string): CatalogueActivity | undefined {
  return activities.get(id);
}

function byId(paths: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(paths).map(([path, file]) => [/([^/]+)\.json$/.exec(path)![1]!, file]),
  );
}
