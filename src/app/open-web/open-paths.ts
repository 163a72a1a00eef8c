import { PRIVACY_PATH } from '../../access/web/paths.ts';
import { AREAS_PATH } from '../../areas/web/paths.ts';
import { EVENTS_PATH } from '../../events/web/paths.ts';
import {
  CASES_PATH,
  CATALOGUE_PATH,
  GLOSSARY_PATH,
  KNOWLEDGE_PATH,
} from '../../knowledge/web/paths.ts';
import { SPARRING_PATH } from '../../sparring/web/paths.ts';
import { STATEMENT_PATH } from './paths.ts';

/** What is open to all and found by search engines: these pages and all that stand below them. What
 * is not named here or among the single pages is for nobody but the one who asks for it. */
export const OPEN_ROOTS: readonly string[] = [
  KNOWLEDGE_PATH,
  CATALOGUE_PATH,
  CASES_PATH,
  AREAS_PATH,
  EVENTS_PATH,
];

/** Open pages that stand alone. Below `/sparring` are requests, each for the one who holds its key. */
export const OPEN_SINGLES: readonly string[] = [
  SPARRING_PATH,
  GLOSSARY_PATH,
  STATEMENT_PATH,
  PRIVACY_PATH,
];

/** Below the roots, what is only there for the one who asks: a choice put side by side. */
export const NOT_FOUND_BY_SEARCH: readonly string[] = [`${CATALOGUE_PATH}/sammenlign`];

/** What changes with more than the day and the revision of knowledge: places that are left, a form. */
const ALIVE: readonly string[] = [EVENTS_PATH, SPARRING_PATH];

/** Whether a page is open to all and worth finding. The path is without language and query. */
export function isOpenPage(path: string): boolean {
  return path === '/' || (isOpen(path) && !isBelow(NOT_FOUND_BY_SEARCH, path));
}

/** Whether a page says the same to all strangers until the day or the knowledge changes. */
export function isSteadyPage(path: string): boolean {
  return isOpen(path) && !isBelow(ALIVE, path);
}

function isOpen(path: string): boolean {
  return OPEN_SINGLES.includes(path) || isBelow(OPEN_ROOTS, path);
}

function isBelow(roots: readonly string[], path: string): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}
