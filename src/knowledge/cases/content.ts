/// <reference types="vite/types/importMeta.d.ts" />
import { documentsOf, type Knowledge } from '../editing/domain/knowledge.ts';
import type { EditableKind } from '../editing/domain/document.ts';
import type { Case, CaseContent } from './case.ts';
import { caseKind } from './case-kind.ts';

const files = import.meta.glob<unknown>('/content/cases/*.json', {
  import: 'default',
  eager: true,
});

const shipped: ReadonlyMap<string, unknown> = new Map(
  Object.entries(files).map(([path, file]) => [/([^/]+)\.json$/.exec(path)![1]!, file]),
);

/** Experiences as they are edited, with those that are shipped. */
export const cases: EditableKind<CaseContent> = { ...caseKind, shipped: () => shipped };

const remembered = new WeakMap<Knowledge, readonly Case[]>();

/** The published experiences. What they point to and is not published falls away. */
export function casesOf(knowledge: Knowledge): readonly Case[] {
  const known = remembered.get(knowledge);
  if (known) return known;
  const made = documentsOf<CaseContent>(knowledge, caseKind).map(({ id, content }) => ({
    ...content,
    id,
    themes: content.themes.filter((slug) => knowledge.findTheme('da', slug) !== undefined),
    activities: content.activities.filter((one) => knowledge.findActivity(one) !== undefined),
  }));
  remembered.set(knowledge, made);
  return made;
}
