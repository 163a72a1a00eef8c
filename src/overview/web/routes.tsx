import { Hono } from 'hono';
import {
  listOwnPartnerships,
  listPartnerships,
  listToldChanges,
  type Policy,
  type ToldChange as RecordedChange,
} from '../../access/index.ts';
import { coverHeadline } from '../../funding/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { scoped } from '../../platform/db/index.ts';
import {
  type OpenServices,
  page,
  type PlanReading,
  type ReadPlan,
  remember,
  type RevisionWatch,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { homeMessages } from './home-messages.ts';
import { type ComingEvent, HomePage } from './home-page.tsx';
import { overviewMessages } from './messages.ts';
import { OverviewPage } from './overview-page.tsx';
import type { LatestChanges } from './together/latest-changes.tsx';
import { newsOf, undoableOwn } from './together/news.ts';
import { ownWaiting } from './own-waiting.ts';
import { PartnershipsPage } from './partnerships-page.tsx';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import { liveRoute } from './together/live-route.ts';
import { undoRoute } from './together/undo-route.ts';
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

/** The front page, and the partnerships of the one who is signed in. */
export function homeRoutes(
  { db, now, today, readPlan }: OpenServices & { readonly readPlan: ReadPlan },
  surroundings: OverviewSurroundings & {
    /** What every role may do. */
    readonly policy: Policy;
    readonly example: PlanReading;
    /** Whether the example can be entered and changed. */
    readonly demo: boolean;
    /** The events that are still to come, the first to begin first. */
    readonly comingEvents: (
      knowledge: Knowledge,
      at: Date,
      language: Language,
    ) => readonly ComingEvent[];
    /** Where all events stand. */
    readonly eventsPath: string;
  },
): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const { view, person, knowledge } = c.var;
    const own = person ? await listPartnerships(scoped(db, { person: person.id })) : [];
    const text = homeMessages(view.language);
    const { example, demo, areasPath, newPartnershipPath, comingEvents, eventsPath } = surroundings;
    const isOutside = person !== undefined && !own.some(({ id }) => id === example.partnership.id);
    const matter = {
      example,
      entrance: { demo, isOutside },
      knowledge,
      events: comingEvents(knowledge, now(), view.language),
      paths: { areas: areasPath, newPartnership: newPartnershipPath, events: eventsPath },
      view,
    };
    return c.render(<HomePage matter={matter} />, {
      title: text.title,
      description: text.description,
      current: 'home',
    });
  });
  app.get(PARTNERSHIPS_PATH, async (c) => {
    const { view, person } = c.var;
    const { id: personId } = person!;
    const own = await listOwnPartnerships(scoped(db, { person: personId }), personId);
    const { language } = view;
    const asked = { ...surroundings, db, readPlan, personId, today: today(), language };
    return c.render(
      <PartnershipsPage
        own={own}
        waiting={await ownWaiting(own, asked)}
        today={asked.today}
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
  services: RoomServices & { readonly revisions: RevisionWatch },
  surroundings: OverviewSurroundings,
): WorkspaceRoute[] {
  return [
    page('/', 'overview.read', (c) =>
      c.redirect(c.var.view.href(overviewPath(c.var.reading.partnership.id))),
    ),
    page('/overblik', 'overview.read', (c) => showOverview(c, services, surroundings)),
    liveRoute(services),
    undoRoute(services),
  ];
}

async function showOverview(
  c: WorkspaceContext,
  { today, now }: RoomServices,
  surroundings: OverviewSurroundings,
) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  return c.render(
    <OverviewPage
      reading={reading}
      waiting={await collectWaiting(surroundings.contributions, reading, view.language)}
      today={today()}
      changes={await latestChanges(c, now, surroundings)}
      activitiesHref={view.href(surroundings.activitiesPath(id))}
      view={view}
    />,
    {
      title: headlineText(coverHeadline(reading.evaluation), view.language),
      current: 'overview',
      workspace: { id, name },
    },
  );
}

async function latestChanges(
  c: WorkspaceContext,
  now: () => Date,
  { contributions }: OverviewSurroundings,
): Promise<LatestChanges> {
  const { db, reading, actor, view, visit } = c.var;
  const changes = await remember(reading, 'latest changes', () =>
    listToldChanges(db, reading.partnership.id, { limit: CHANGES_SHOWN }),
  );
  const tell = (change: RecordedChange) => {
    for (const room of contributions) {
      const text = room.tellChange?.(change, reading, view.language);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const own = undoableOwn(reading, { personId: actor.personId, now: now() }, changes);
  const ownText = own && actor.may(own.useCase) ? tell(own) : undefined;
  return {
    told: changes.flatMap((change) => {
      const text = tell(change);
      return text === undefined ? [] : [{ text, at: change.at, revision: change.revision }];
    }),
    news: newsOf(visit, changes),
    own: own && ownText !== undefined ? { text: ownText, revision: own.revision } : undefined,
  };
}
