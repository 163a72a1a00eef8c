import { PRIVACY_PATH } from '../../access/web/paths.ts';
import { listAreas } from '../../areas/index.ts';
import { AREAS_PATH, areaPath } from '../../areas/web/paths.ts';
import { eventsIn } from '../../events/index.ts';
import { EVENTS_PATH, eventPath } from '../../events/web/paths.ts';
import { SPARRING_PATH } from '../../sparring/web/paths.ts';
import { casesOf, type DocumentKind, type Knowledge, type Words } from '../../knowledge/index.ts';
import {
  casePath,
  CASES_PATH,
  CATALOGUE_PATH,
  catalogueActivityPath,
  GLOSSARY_PATH,
  KNOWLEDGE_PATH,
  themePath,
} from '../../knowledge/web/paths.ts';
import { STATEMENT_PATH } from './paths.ts';

/** A page that is open to all, in both languages. */
export interface OpenPage {
  /** Without language. */
  readonly path: string;
  /** When its content was last changed or read through, as ISO 8601 has it: a day, or a moment. */
  readonly updated?: string;
}

/** A page that is told of when it is new. */
export interface NewsPage extends Required<OpenPage> {
  readonly title: Words;
  readonly about: Words;
}

/** Every open page that is worth finding: ways in first, then what editors write, then areas. */
export function openPages(knowledge: Knowledge): OpenPage[] {
  const { reviewed } = knowledge.catalogue;
  return [
    { path: '/' },
    { path: KNOWLEDGE_PATH },
    { path: CATALOGUE_PATH, updated: reviewed },
    { path: CASES_PATH },
    { path: AREAS_PATH },
    { path: EVENTS_PATH },
    { path: SPARRING_PATH },
    { path: GLOSSARY_PATH },
    { path: STATEMENT_PATH },
    { path: PRIVACY_PATH },
    ...themePages(knowledge),
    ...activityPages(knowledge),
    ...casePages(knowledge),
    ...eventPages(knowledge),
    ...listAreas().map(({ slug }) => ({ path: areaPath(slug) })),
  ];
}

/** What is told of when it is new. Activities that came with the program were all read through on
 * one day, and would hide the rest: of them only what editors have published here is news. */
export function newsPages(knowledge: Knowledge): NewsPage[] {
  const published = publishedMoments(knowledge, 'activity');
  const isEdited = ({ path }: NewsPage) =>
    [...published.keys()].some((id) => path === catalogueActivityPath(id));
  return [
    ...themePages(knowledge),
    ...eventPages(knowledge),
    ...casePages(knowledge),
    ...activityPages(knowledge).filter(isEdited),
  ];
}

function themePages(knowledge: Knowledge): NewsPage[] {
  const published = publishedMoments(knowledge, 'theme');
  return knowledge.themes('da').themes.flatMap((da) => {
    const en = knowledge.findTheme('en', da.slug);
    if (!en) return [];
    return {
      path: themePath(da.slug),
      title: { da: da.title, en: en.title },
      about: { da: da.description, en: en.description },
      updated: published.get(da.slug) ?? da.reviewed,
    };
  });
}

function activityPages(knowledge: Knowledge): NewsPage[] {
  const published = publishedMoments(knowledge, 'activity');
  const { activities, reviewed } = knowledge.catalogue;
  return activities.map(({ id, name, goal }) => ({
    path: catalogueActivityPath(id),
    title: name,
    about: goal,
    updated: published.get(id) ?? reviewed,
  }));
}

function casePages(knowledge: Knowledge): NewsPage[] {
  const published = publishedMoments(knowledge, 'case');
  return casesOf(knowledge).map(({ id, title, summary, reviewed }) => ({
    path: casePath(id),
    title,
    about: summary,
    updated: published.get(id) ?? reviewed,
  }));
}

function eventPages(knowledge: Knowledge): NewsPage[] {
  return eventsIn(knowledge).map(({ id, content: { da, en }, publishedAt }) => ({
    path: eventPath(id),
    title: { da: da.title, en: en.title },
    about: { da: da.summary, en: en.summary },
    updated: publishedAt.toISOString(),
  }));
}

/** When documents of a kind were published here, by id; what is shipped is not among them. */
function publishedMoments(knowledge: Knowledge, kind: DocumentKind): Map<string, string> {
  return new Map(
    knowledge
      .documents(kind)
      .flatMap(({ id, publishedAt }) => (publishedAt ? [[id, publishedAt.toISOString()]] : [])),
  );
}
