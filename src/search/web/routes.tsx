import { Hono } from 'hono';
import type { Db } from '../../platform/db/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { search, type SearchAnswer, type SearchIndex } from '../index.ts';
import { searchMessages } from './messages.ts';
import { SEARCH_PATH } from './paths.ts';
import { readSearchQuery } from './query.ts';
import { SearchPage, searchTitle, type WayToLook } from './search-page.tsx';

/** What searching needs from the app. */
export interface SearchSurroundings {
  readonly db: Db;
  readonly index: SearchIndex;
  readonly today: () => LocalDate;
  /** Where to look around when nothing was found. */
  readonly waysToLook: (language: 'da' | 'en') => readonly WayToLook[];
}

/** The search of the open half at `/soeg`. Nothing is kept of what is searched for. */
export function searchRoutes({ db, index, today, waysToLook }: SearchSurroundings): Hono {
  const app = new Hono();

  app.get(SEARCH_PATH, async (c) => {
    const { view, knowledge } = c.var;
    const { language } = view;
    const text = searchMessages(language);
    const asked = readSearchQuery(new URL(c.req.url).searchParams);
    const isThere = await index.follow({ knowledge, today: today() });
    const answer = await inTime(search({ db, language, isThere }, asked.text, asked));
    const matter = { asked, answer, waysToLook: waysToLook(language), view };
    return c.render(<SearchPage matter={matter} />, {
      title: searchTitle(language, answer),
      description: text.description,
      ...(answer === 'too-long' && { status: 503 as const }),
    });
  });

  return app;
}

const QUERY_CANCELED = '57014';

/** The answer, unless the database had to give up. */
async function inTime(answer: Promise<SearchAnswer>): Promise<SearchAnswer | 'too-long'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === QUERY_CANCELED) {
      return 'too-long';
    }
    throw error;
  }
}
