import { z } from 'zod';
import { TAXONOMIES } from '../../engine/index.ts';
import type { CatalogueActivity } from './activity.ts';
import type { CatalogueSurroundings } from './activity-kind.ts';
import { catalogueSourceSchema, day } from './catalogue-source.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/);
const words = z.strictObject({ da: text, en: text });
const headSchema = z.strictObject({
  taxonomy: z.enum(TAXONOMIES),
  reviewed: day,
  reviewAgain: day,
});

const wordsSchema = z.strictObject({
  targetGroups: z.record(id, words),
  partners: z.record(id, words),
});

/** The files of the catalogue besides its activities, as they were read. */
export interface CatalogueFiles {
  readonly head: unknown;
  readonly sources: unknown;
  readonly words: unknown;
}

/** What the activities point to, from its files. A fault in them is ours and throws. */
export function readSurroundings(files: CatalogueFiles): CatalogueSurroundings {
  const { targetGroups, partners } = wordsSchema.parse(files.words);
  return {
    ...headSchema.parse(files.head),
    sources: new Map(Object.entries(z.record(id, catalogueSourceSchema).parse(files.sources))),
    targetGroups: new Map(Object.entries(targetGroups)),
    partners: new Map(Object.entries(partners)),
  };
}

/** Ids of all sources that an activity rests on, each once, in the order of the page. */
export function sourcesOf({ goal, how, evidence, nameSources }: CatalogueActivity): string[] {
  const ids = [goal.source, how.source, ...evidence.findings.map(({ source }) => source)];
  return [...new Set([...ids, ...nameSources])].filter((one) => one !== undefined);
}
