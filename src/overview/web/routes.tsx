import { Hono } from 'hono';
import { listChanges, listPartnerships } from '../../access/index.ts';
import { coverHeadline } from '../../funding/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import {
  type PlanReading,
  type ReadPlan,
  remember,
  type RoomServices,
  type WorkspaceEnv,
} from '../../plan/index.ts';
import { HomePage, PartnershipsPage } from './home-page.tsx';
import { overviewMessages } from './messages.ts';
import { OverviewPage, type ToldChange } from './overview-page.tsx';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import { collectWaiting, type WorkspaceContribution } from './waiting.ts';
import { headlineText } from './words.ts';

/** What the overview is told of the other rooms. */
export interface OverviewSurroundings {
  readonly contributions: readonly WorkspaceContribution[];
  /** Where the official areas are shown. */
  readonly areasPath: string;
  /** Where a partnership is started from a plan file. */
  readonly newPartnershipPath: string;
  /** Where a partnership's activities are listed. */
  readonly activitiesPath: (partnershipId: string) => string;
}

/** The front page and the list of partnerships. */
export function homeRoutes(
  services: RoomServices,
  surroundings: OverviewSurroundings,
  readPlan: ReadPlan,
): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const view = c.var.view;
    const text = overviewMessages(view.language).home;
    const demo = (await listPartnerships(services.db)).find((one) => one.demo);
    return c.render(
      <HomePage
        demo={demo && (await readPlan(demo.id))}
        areasPath={surroundings.areasPath}
        view={view}
      />,
      { title: text.title, description: text.description, current: 'home' },
    );
  });
  app.get(PARTNERSHIPS_PATH, async (c) => {
    const view = c.var.view;
    return c.render(
      <PartnershipsPage
        partnerships={await listPartnerships(services.db)}
        newPath={surroundings.newPartnershipPath}
        view={view}
      />,
      { title: overviewMessages(view.language).partnerships, current: 'partnerships' },
    );
  });
  return app;
}

const CHANGES_SHOWN = 8;

/** The overview of a partnership, below `/samarbejder/<id>`. */
export function overviewRoutes(
  services: RoomServices,
  surroundings: OverviewSurroundings,
): Hono<WorkspaceEnv> {
  const app = new Hono<WorkspaceEnv>();
  app.get('/', (c) => c.redirect(c.var.view.href(overviewPath(c.var.reading.partnership.id))));
  app.get('/overblik', async (c) => {
    const { reading, view } = c.var;
    const { id, name } = reading.partnership;
    return c.render(
      <OverviewPage
        reading={reading}
        waiting={await collectWaiting(surroundings.contributions, reading, view.language)}
        today={services.today()}
        changes={await toldChanges(services, surroundings, reading, view.language)}
        activitiesHref={view.href(surroundings.activitiesPath(id))}
        view={view}
      />,
      {
        title: headlineText(coverHeadline(reading.evaluation), view.language),
        current: 'overview',
        workspace: { id, name },
      },
    );
  });
  return app;
}

async function toldChanges(
  { db }: RoomServices,
  { contributions }: OverviewSurroundings,
  reading: PlanReading,
  language: Language,
): Promise<ToldChange[]> {
  const changes = await remember(reading, 'latest changes', () =>
    listChanges(db, reading.partnership.id, CHANGES_SHOWN),
  );
  return changes.flatMap((change) => {
    for (const room of contributions) {
      const text = room.tellChange?.(change, reading, language);
      if (text !== undefined) return [{ text, at: change.at }];
    }
    return [];
  });
}
