import {
  page,
  type PlanReading,
  remember,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import type { RoomContribution } from '../../shared/index.ts';
import { ButtonLink, EmptyState, PageHeader } from '../../ui/index.ts';
import { listPlanFigures } from '../index.ts';
import { PlanAreaPage, planAreaTitle } from './plan-area-page.tsx';
import { planArea, PlanAreasPage, planAreasTitle } from './plan-areas-page.tsx';
import { shownYear } from './plan-areas-view.ts';
import { planAreaMessages } from './plan-messages.ts';
import { planAreasPath } from './plan-paths.ts';
import { areasRights } from '../domain/rights.ts';

/** The areas of a partnership's plan, below `/samarbejder/<id>`. */
export const planAreaRoutes: readonly WorkspaceRoute[] = [
  page('/omraader', 'areas.read', showAreas),
  page('/omraader/:areaId', 'areas.read', showArea),
];

function figuresOf({ db, reading }: WorkspaceContext['var']) {
  return remember(reading, 'area figures', () => listPlanFigures(db, reading.partnership.id));
}

async function showAreas(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  const year = shownYear(reading, c.req.query('aar'));
  return c.render(
    <PlanAreasPage reading={reading} figures={await figuresOf(c.var)} year={year} view={view} />,
    {
      title: planAreasTitle(reading, year, view.language),
      current: 'areas',
      workspace: { id, name },
    },
  );
}

async function showArea(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  const frame = { current: 'areas', workspace: { id, name } };
  const area = planArea(reading, c.req.param('areaId') ?? '');
  if (!area) {
    const text = planAreaMessages(view.language);
    return c.render(
      <>
        <PageHeader title={text.notFound} language={view.language} />
        <EmptyState
          title={text.notFoundText}
          action={<ButtonLink href={view.href(planAreasPath(id))}>{text.back}</ButtonLink>}
        />
      </>,
      { title: text.notFound, status: 404, ...frame },
    );
  }
  const series = (await figuresOf(c.var)).get(area.id) ?? [];
  return c.render(
    <PlanAreaPage
      reading={reading}
      area={area}
      series={series}
      year={shownYear(reading, c.req.query('aar'))}
      view={view}
    />,
    { title: planAreaTitle(area, series, view.language), ...frame },
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
};
