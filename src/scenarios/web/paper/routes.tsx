import { answerWithPaper, createPress } from '../../../platform/pdf/index.ts';
import {
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { askedWays, type AskedWays, statusOf } from '../compared-ways.ts';
import { wayName } from '../columns.ts';
import { problemText } from '../compare-page.tsx';
import { scenariosPath } from '../paths.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { place } from '../place.ts';
import { paperMatter, type PaperSubject } from './paper-matter.ts';
import { paperMessages } from './paper-messages.ts';
import { PaperPage } from './paper-page.tsx';
import { boardPaperPdf } from './paper-pdf.ts';
import { type AskedRecommendation, MOST_SIGNS, readRecommendation } from './recommendation.ts';

/** Papers of a few boards at a time, in both languages. */
const REMEMBERED = 20;

/** The board paper of a comparison, as a page and as a PDF. */
export function paperRoutes({ today }: RoomServices): WorkspaceRoute[] {
  const press = createPress({ remembered: REMEMBERED });
  return [
    page('/scenarier/bestyrelsespapir', 'scenarios.read', async (c) => {
      const asked = await askedWays(c);
      if (asked.shown.length < 2) return nothingYet(c);
      const said = readRecommendation(new URL(c.req.url).searchParams);
      return showPaper(c, asked, said, subjectOf(c, asked, said, today()));
    }),
    page('/scenarier/bestyrelsespapir.pdf', 'scenarios.read', async (c) => {
      const asked = await askedWays(c);
      if (asked.shown.length < 2) return nothingYet(c);
      const { view, site } = c.var;
      const said = readRecommendation(new URL(c.req.url).searchParams);
      const subject = subjectOf(c, asked, said, today());
      const { language } = view;
      const paper = boardPaperPdf(
        paperMatter(subject),
        asked.shown.map((way) => wayName(language, way)),
        {
          language,
          today: subject.today,
          address:
            site.origin + view.href(scenariosPath(subject.reading.partnership.id, asked.query)),
        },
      );
      return answerWithPaper(c, await press.print(paper), paperMessages(language).fileName);
    }),
  ];
}

function subjectOf(
  c: WorkspaceContext,
  { shown, query }: AskedWays,
  said: AskedRecommendation,
  today: PaperSubject['today'],
): PaperSubject {
  const { reading, view } = c.var;
  return { reading, shown, year: query.year, recommendation: said.shown, today, view };
}

function showPaper(
  c: WorkspaceContext,
  { problems, query }: AskedWays,
  { typed, problem }: AskedRecommendation,
  subject: PaperSubject,
) {
  const { language } = subject.view;
  const text = paperMessages(language);
  const matter = paperMatter(subject);
  const wrong = problem === 'cpr' ? text.cpr : text.tooLong([...typed].length, MOST_SIGNS);
  return c.render(
    <PaperPage
      subject={subject}
      matter={matter}
      query={query}
      typed={problem === 'cpr' ? '' : typed}
      errors={problem ? [{ name: 'anbefaling', text: wrong }] : []}
      problems={problems.map((one) => problemText(language, one))}
    />,
    {
      title: `${text.name}: ${matter.title}`,
      ...place(c),
      ...statusOf(problems),
      ...(problem && { status: 422 as const }),
    },
  );
}

/** There is nothing to compare yet: the comparison says how to begin. */
function nothingYet(c: WorkspaceContext) {
  const { reading, view } = c.var;
  return redirectWithNotice(c, scenariosPath(reading.partnership.id), {
    kind: 'info',
    text: paperMessages(view.language).notYet,
  });
}
