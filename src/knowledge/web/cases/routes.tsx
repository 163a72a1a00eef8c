import { Hono } from 'hono';
import type { LocalDate } from '../../../shared/index.ts';
import { ButtonLink, PageHeader } from '../../../ui/index.ts';
import {
  CASE_FACETS,
  type CaseChoices,
  casesOf,
  caseValues,
  type CaseFacet,
  newestFirst,
} from '../../index.ts';
import { CASE_FACET_WORDS, CASES_PATH } from '../paths.ts';
import { caseMessages } from './case-messages.ts';
import { CasePage } from './case-page.tsx';
import { CaseListPage, caseListTitle } from './list-page.tsx';

const CURRENT = 'knowledge-open';

/** What the experiences need from the app. */
export interface CaseSurroundings {
  readonly today: () => LocalDate;
  /** Where an experience is put to use, and offered: the reader's partnerships. */
  readonly planPath: string;
}

/** Experiences from real places: the list at `/erfaringer`, each below it. */
export function caseRoutes({ today, planPath }: CaseSurroundings): Hono {
  const app = new Hono();

  app.get(CASES_PATH, (c) => {
    const { view, knowledge } = c.var;
    const cases = newestFirst(casesOf(knowledge));
    const asked = readCaseQuery(new URL(c.req.url).searchParams);
    const matter = { cases, asked, planPath, view };
    return c.render(<CaseListPage matter={matter} />, {
      title: caseListTitle(view.language, matter),
      description: caseMessages(view.language).description,
      current: CURRENT,
    });
  });

  app.get(`${CASES_PATH}/:id`, (c) => {
    const { view, knowledge } = c.var;
    const { language } = view;
    const text = caseMessages(language);
    const one = casesOf(knowledge).find(({ id }) => id === c.req.param('id'));
    if (!one) {
      return c.render(
        <>
          <PageHeader title={text.unknownTitle} lead={text.unknownText} language={language} />
          <ButtonLink href={view.href(CASES_PATH)}>{text.all}</ButtonLink>
        </>,
        { title: text.unknownTitle, current: CURRENT, status: 404 },
      );
    }
    const matter = { one, knowledge, today: today(), planPath, view };
    return c.render(<CasePage matter={matter} />, {
      title: one.title[language],
      description: text.description,
      current: CURRENT,
      kind: 'article',
      modified: one.reviewed,
    });
  });

  return app;
}

/** Reads an address. What is not known is left out, so that an old or misspelt address still shows
 * the list. */
function readCaseQuery(words: URLSearchParams): CaseChoices {
  const chosen = (facet: CaseFacet) => {
    const asked = words.getAll(CASE_FACET_WORDS[facet]);
    return caseValues(facet).filter((value) => asked.includes(value));
  };
  const entries = CASE_FACETS.map((facet) => [facet, chosen(facet)] as const);
  return Object.fromEntries(entries) as unknown as CaseChoices;
}
