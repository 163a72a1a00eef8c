import {
  page,
  type PlanReading,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import type { Area } from '../../engine/index.ts';
import type { RoomContribution } from '../../shared/index.ts';
import { areasRights } from '../domain/rights.ts';
import { figuresByArea } from '../index.ts';
import { areaEditRoutes } from './edit/routes.tsx';
import { figureRoutes } from './figures/routes.tsx';
import { needRoutes } from './needs/routes.tsx';
import { outlookRoutes } from './outlook/routes.tsx';
import { readNear } from './outlook/warnings.tsx';
import { PlanAreaPage, planAreaTitle } from './plan-area-page.tsx';
import { PlanAreasPage, planAreasTitle } from './plan-areas-page.tsx';
import { shownYear } from './plan-areas-view.ts';
import { planAreaMessages } from './plan-messages.ts';
import { planAreasPath } from './plan-paths.ts';
import { figureCells, place, withArea } from './plan-place.tsx';
import { tellAreaChange } from './told-change.ts';

/** The areas of a partnership's plan, below `/samarbejder/<id>`. */
export function planAreaRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/omraader', 'areas.read', showAreas),
    ...areaEditRoutes(services),
    ...figureRoutes(services),
    ...needRoutes(services),
    ...outlookRoutes(services),
    page('/omraader/:areaId', 'areas.read', (c) => withArea(c, (area) => showArea(c, area))),
  ];
}

async function showAreas(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const year = shownYear(reading, c.req.query('aar'));
  const figures = figuresByArea(await figureCells(c));
  return c.render(
    <PlanAreasPage
      reading={reading}
      figures={figures}
      year={year}
      near={readNear(c.req.query('naer'))}
      view={view}
    />,
    {
      title: planAreasTitle(reading, year, view.language),
      ...place(c),
    },
  );
}

async function showArea(c: WorkspaceContext, area: Area) {
  const { reading, view } = c.var;
  const series = figuresByArea(await figureCells(c)).get(area.id) ?? [];
  return c.render(
    <PlanAreaPage
      reading={reading}
      area={area}
      series={series}
      year={shownYear(reading, c.req.query('aar'))}
      view={view}
    />,
    { title: planAreaTitle(area, series, view.language), ...place(c) },
  );
}

/** What a plan's areas add to the workspace's rail. */
export const planAreasContribution: RoomContribution<PlanReading> = {
  room: 'areas',
  rights: areasRights,
  rail: {
    id: 'areas',
    order: 20,
    label: (language) => planAreaMessages(language).nav,
    path: (partnershipId) => planAreasPath(partnershipId),
    useCase: 'areas.read',
  },
  tellChange: tellAreaChange,
};
