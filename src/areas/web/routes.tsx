import { Hono } from 'hono';
import { findArea, listAreas } from '../index.ts';
import { AreaPage, areaTitle } from './area-page.tsx';
import { readArea } from './area-view.ts';
import { areasMessages } from './areas-messages.ts';
import { AreasPage, areasTitle } from './areas-page.tsx';
import { areaRows, readAreasQuery, similarAreas } from './areas-view.ts';
import { AREAS_PATH } from './paths.ts';
import { UnknownAreaPage } from './unknown-area-page.tsx';

const CURRENT = 'areas-open';

/** The areas of the open half: the official lists at `/omraader`, and each area below it. */
export function areaRoutes(): Hono {
  const app = new Hono();

  app.get(AREAS_PATH, (c) => {
    const { view } = c.var;
    const rows = areaRows(listAreas());
    const query = readAreasQuery(new URL(c.req.url).searchParams, rows);
    return c.render(<AreasPage rows={rows} query={query} view={view} />, {
      title: areasTitle(view.language),
      current: CURRENT,
    });
  });

  app.get(`${AREAS_PATH}/:slug`, (c) => {
    const { view } = c.var;
    const slug = c.req.param('slug');
    const area = findArea(slug);
    if (!area) {
      return c.render(<UnknownAreaPage similar={similarAreas(listAreas(), slug)} view={view} />, {
        title: areasMessages(view.language).notThereTitle,
        current: CURRENT,
        status: 404,
      });
    }
    const reading = readArea(area, new URL(c.req.url).searchParams);
    return c.render(<AreaPage reading={reading} view={view} />, {
      title: areaTitle(area, view.language),
      current: CURRENT,
      ...(reading.wrongShare !== undefined && { status: 422 as const }),
    });
  });

  return app;
}
