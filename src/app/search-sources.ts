import { areaSearch } from '../areas/web/search.ts';
import { eventSearch } from '../events/web/search.ts';
import { caseSearch } from '../knowledge/web/cases/search.ts';
import { activitySearch } from '../knowledge/web/catalogue/search.ts';
import { glossarySearch } from '../knowledge/web/glossary/search.ts';
import { themeSearch } from '../knowledge/web/themes/search.ts';
import type { SearchSource } from '../search/index.ts';

/** What each room gives to be searched. */
export const searchSources: readonly SearchSource[] = [
  themeSearch,
  activitySearch,
  caseSearch,
  areaSearch,
  eventSearch,
  glossarySearch,
];
