import { type Context, Hono } from 'hono';
import { compareNames } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { comparisonOf, inOrder, matchingActivities } from '../../index.ts';
import { CATALOGUE_PATH, catalogueFilePath, comparisonPath } from '../paths.ts';
import { casesAbout } from '../cases/case-links.tsx';
import { CatalogueActivityPage } from './activity-page.tsx';
import { catalogueMessages } from './catalogue-messages.ts';
import { ComparisonPage, comparisonTitle } from './comparison-page.tsx';
import { entryMessages } from './entry-messages.ts';
import { catalogueCsv, type FileMatter, catalogueWorkbook } from './file.ts';
import { CataloguePage, catalogueTitle } from './list-page.tsx';
import { filterOf, readCatalogueQuery } from './query.ts';
import { UnknownActivityPage } from './unknown-activity-page.tsx';

const CURRENT = 'catalogue-open';

/** What the catalogue needs from the app. */
export interface CatalogueSurroundings {
  readonly today: () => LocalDate;
  /** Where an activity is put to use: in a plan of the reader's. */
  readonly planPath: (id: string) => string;
}

/** The activity catalogue of the open half: the list at `/aktiviteter`, the same as files, some side
 * by side, and each below it. */
export function catalogueRoutes({ today, planPath }: CatalogueSurroundings): Hono {
  const app = new Hono();

  app.get(CATALOGUE_PATH, (c) => {
    const matter = askedList(c, today());
    const { language } = matter.view;
    return c.render(<CataloguePage matter={matter} shown={matter.shown} />, {
      title: catalogueTitle(language, matter, matter.shown.length),
      description: catalogueMessages(language).description,
      current: CURRENT,
    });
  });

  app.get(catalogueFilePath('csv'), (c) => {
    const matter = askedList(c, today());
    return c.body(
      catalogueCsv(matter),
      200,
      fileHeaders('text/csv; charset=utf-8', 'csv', today()),
    );
  });

  app.get(catalogueFilePath('xlsx'), async (c) => {
    const workbook = await catalogueWorkbook(askedList(c, today()));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return c.body(workbook, 200, fileHeaders(type, 'xlsx', today()));
  });

  app.get(comparisonPath(), (c) => {
    const { view, knowledge } = c.var;
    const ids = new URL(c.req.url).searchParams.getAll('id');
    const comparison = comparisonOf(knowledge.findActivity, ids);
    return c.render(
      <ComparisonPage catalogue={knowledge.catalogue} comparison={comparison} view={view} />,
      {
        title: comparisonTitle(view.language, comparison),
        current: CURRENT,
        ...(comparison.shown.length === 0 && comparison.someUnknown && { status: 404 as const }),
      },
    );
  });

  app.get(`${CATALOGUE_PATH}/:id`, (c) => {
    const { view, knowledge } = c.var;
    const { catalogue } = knowledge;
    const id = c.req.param('id');
    const activity = knowledge.findActivity(id);
    if (!activity) {
      return c.render(<UnknownActivityPage catalogue={catalogue} id={id} view={view} />, {
        title: entryMessages(view.language).unknownTitle,
        current: CURRENT,
        status: 404,
      });
    }
    const cases = casesAbout(knowledge, { activity: id });
    const matter = { catalogue, activity, cases, today: today(), planPath: planPath(id), view };
    return c.render(<CatalogueActivityPage matter={matter} />, {
      title: activity.name[view.language],
      description: activity.goal[view.language],
      current: CURRENT,
    });
  });

  return app;
}

/** The list that the address asks for, filtered and in order. */
function askedList(c: Context, today: LocalDate): FileMatter {
  const { view, knowledge } = c.var;
  const { catalogue } = knowledge;
  const { language } = view;
  const asked = readCatalogueQuery(new URL(c.req.url).searchParams, catalogue);
  const found = matchingActivities(catalogue.activities, filterOf(asked, language));
  const shown = inOrder(catalogue, found, asked.sort, (a, b) =>
    compareNames(language, a.name[language], b.name[language]),
  );
  return { catalogue, asked, view, shown, today };
}

function fileHeaders(type: string, ending: string, today: LocalDate): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="aktiviteter-${today}.${ending}"`,
  };
}
