import type { Area } from '../../engine/index.ts';
import { indexOf, remember, type WorkspaceContext } from '../../plan/index.ts';
import { ButtonLink, EmptyState, PageHeader } from '../../ui/index.ts';
import { type FigureCell, listFigureCells } from '../index.ts';
import { planAreaMessages } from './plan-messages.ts';
import { planAreasPath } from './plan-paths.ts';

/** Where every page of a plan's areas stands in the frame. */
export function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'areas', workspace: { id, name } };
}

/** The area that the address names, or the page that says that there is none. */
export function withArea(
  c: WorkspaceContext,
  answer: (area: Area) => Response | Promise<Response>,
): Response | Promise<Response> {
  const area = indexOf(c.var.reading.plan).area.get(c.req.param('areaId') ?? '');
  return area ? answer(area) : unknownArea(c);
}

function unknownArea(c: WorkspaceContext) {
  const { view, reading } = c.var;
  const text = planAreaMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.notFound} language={view.language} />
      <EmptyState
        title={text.notFoundText}
        action={
          <ButtonLink href={view.href(planAreasPath(reading.partnership.id))}>
            {text.back}
          </ButtonLink>
        }
      />
    </>,
    { title: text.notFound, status: 404, ...place(c) },
  );
}

/** Every figure of the partnership's areas at the revision of the reading: one query for all pages. */
export function figureCells(c: WorkspaceContext): Promise<readonly FigureCell[]> {
  const { db, reading } = c.var;
  return remember(reading, 'area figures', () => listFigureCells(db, reading.partnership.id));
}
