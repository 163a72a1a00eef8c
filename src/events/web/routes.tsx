import { type Context, Hono } from 'hono';
import type { Knowledge } from '../../knowledge/index.ts';
import { catalogueActivityPath, themePath } from '../../knowledge/web/paths.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  clientAddress,
  type LimitName,
  type Limits,
  networkOf,
  noStore,
  redirectWithNotice,
  type View,
} from '../../platform/http/index.ts';
import { isMailAddress } from '../../platform/mail/index.ts';
import type { Content } from '../../ui/index.ts';
import {
  attendances,
  cancelSignUp,
  closedEvents,
  dayOf,
  danishTimeOf,
  eventsIn,
  findEvent,
  type PublishedEvent,
  readSignUp,
  readSignUpByLink,
  signUp,
  splitByTime,
} from '../index.ts';
import { calendarOf } from './calendar.ts';
import { EventPage, type LinkedPage } from './event-page.tsx';
import { eventLetters } from './letters.ts';
import { EventListPage, eventListTitle, type ThemeChoice, UnknownEventPage } from './list-page.tsx';
import { matterOf } from './matter.ts';
import { eventMessages } from './messages.ts';
import { NoSignUpPage, type OwnSignUpMatter, OwnSignUpPage, ownTitle } from './own-page.tsx';
import { eventPath, EVENTS_PATH, FEED_PATH, ownSignUpPath } from './paths.ts';
import { HONEYPOT, type RefusedSignUp, signUpErrors, typedIn } from './sign-up-form.tsx';
import { signUpMessages } from './sign-up-messages.ts';
import { eventData } from './structured-data.ts';

const CURRENT = 'events-open';
const PAST_SHOWN = 20;

/** What surrounds the text of an event: where its links lead, and words that it may need. */
export interface TextPlace {
  readonly href: (path: string) => string;
  readonly words: { readonly forDiscussion: string; readonly table: string };
}

/** What the app gives to the pages of events. */
export interface EventServices {
  /** Sees no workspace, and counts seats. */
  readonly db: Db;
  /** Knows who sits there. */
  readonly keeper: Db;
  readonly limits: Pick<Limits<LimitName>, 'takeAll'>;
  readonly now: () => Date;
  /** Markdown as a part of a page. */
  readonly Text: (props: { text: string; place: TextPlace }) => Content;
  readonly privacyPath: string;
  readonly sparringPath: string;
  /** Where an event is edited. */
  readonly editPath: (eventId: string) => string;
}

/** Events of the open half: list, page, sign-up, calendars, and what the link in a letter leads to. */
export function eventRoutes(services: EventServices): Hono {
  const { keeper, now } = services;
  const app = new Hono();

  app.get(EVENTS_PATH, (c) => listPage(c, services));

  app.get(FEED_PATH, (c) =>
    calendar(c, 'arrangementer', calendarOf(eventsIn(c.var.knowledge), placeOf(c))),
  );

  app.get(`${EVENTS_PATH}/:id`, (c) => {
    const event = findEvent(c.var.knowledge, c.req.param('id'));
    return event ? eventPage(c, services, event) : unknownPage(c);
  });

  app.get(`${EVENTS_PATH}/:id/kalender.ics`, (c) => {
    const event = findEvent(c.var.knowledge, c.req.param('id'));
    return event ? calendar(c, event.id, calendarOf([event], placeOf(c))) : unknownPage(c);
  });

  app.post(`${EVENTS_PATH}/:id/tilmelding`, (c) => receiveSignUp(c, services));

  app.get('/tilmelding/:token', async (c) => {
    noStore(c);
    const matter = await ownMatter(c, services, c.req.param('token'));
    return matter ? ownPage(c, matter) : noSignUpPage(c);
  });

  app.post('/tilmelding/:token', async (c) => {
    noStore(c);
    const token = c.req.param('token');
    const compose = eventLetters(c.var.site.origin);
    const cancelled = await cancelSignUp(keeper, { token, at: now(), compose });
    const text = signUpMessages(c.var.view.language);
    if (cancelled.ok) {
      return redirectWithNotice(c, ownSignUpPath(token), { kind: 'done', text: text.cancelled });
    }
    const matter = await ownMatter(c, services, token);
    if (!matter) return noSignUpPage(c);
    return ownPage(c, { ...matter, problem: text.tooLate }, 409);
  });

  return app;
}

function placeOf(c: Context) {
  const { view, site } = c.var;
  return { language: view.language, origin: site.origin, href: view.href };
}

function calendar(c: Context, name: string, text: string): Response {
  return c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.ics"`,
  });
}

async function figures(db: Db, eventId?: string) {
  return {
    attendances: await attendances(db, eventId),
    closed: await closedEvents(db, eventId),
  };
}

async function listPage(c: Context, { db, now, sparringPath }: EventServices) {
  const { view, knowledge, site } = c.var;
  const at = now();
  const asked = c.req.query('tema');
  const { coming, past } = splitByTime(eventsIn(knowledge), at);
  const themes = themeChoices(knowledge, coming, view);
  const theme = themes.find(({ slug }) => slug === asked)?.slug;
  const ofTheme = (event: PublishedEvent) =>
    theme === undefined || event.content.themes.includes(theme);
  const known = await figures(db);
  const shown = (event: PublishedEvent) => matterOf(event, known, { at, view });
  const matter = {
    coming: coming.filter(ofTheme).map(shown),
    past: past.filter(ofTheme).slice(0, PAST_SHOWN).map(shown),
    themes,
    theme,
    origin: site.origin,
    sparringPath,
    view,
  };
  return c.render(<EventListPage matter={matter} />, {
    title: eventListTitle(matter),
    description: eventMessages(view.language).description,
    current: CURRENT,
  });
}

/** The themes that events to come belong to. */
function themeChoices(
  knowledge: Knowledge,
  coming: readonly PublishedEvent[],
  { language }: View,
): ThemeChoice[] {
  const slugs = new Set(coming.flatMap(({ content }) => content.themes));
  return [...slugs].flatMap((slug) => {
    const found = knowledge.findTheme(language, slug);
    const count = coming.filter(({ content }) => content.themes.includes(slug)).length;
    return found ? [{ slug, title: found.title, count }] : [];
  });
}

type Status = 200 | 409 | 410 | 422 | 429;

async function eventPage(
  c: Context,
  services: EventServices,
  event: PublishedEvent,
  refused?: RefusedSignUp,
  status: Status = 200,
) {
  const { view, knowledge, person, site } = c.var;
  const { language } = view;
  const at = services.now();
  const matter = matterOf(event, await figures(services.db, event.id), { at, view });
  const { title, summary, text } = event.content[language];
  const page = {
    matter,
    text: services.Text({ text, place: { href: view.href, words: eventMessages(language) } }),
    ...linkedPages(knowledge, event, language),
    privacyPath: services.privacyPath,
    editPath: person?.knowledgeEditor ? services.editPath(event.id) : undefined,
    refused,
  };
  return c.render(<EventPage page={page} />, {
    title,
    description: summary,
    current: CURRENT,
    kind: 'event',
    structuredData: eventData(event, language, site.origin + view.href(eventPath(event.id))),
    modified: dayOf(danishTimeOf(event.publishedAt)),
    canonical: eventPath(event.id),
    status,
  });
}

function linkedPages(
  knowledge: Knowledge,
  { content }: PublishedEvent,
  language: View['language'],
): { themes: LinkedPage[]; activities: LinkedPage[] } {
  return {
    themes: content.themes.flatMap((slug) => {
      const theme = knowledge.findTheme(language, slug);
      return theme ? [{ title: theme.title, path: themePath(slug) }] : [];
    }),
    activities: content.activities.flatMap((id) => {
      const activity = knowledge.findActivity(id);
      return activity ? [{ title: activity.name[language], path: catalogueActivityPath(id) }] : [];
    }),
  };
}

function unknownPage(c: Context) {
  const { view } = c.var;
  return c.render(<UnknownEventPage view={view} />, {
    title: eventMessages(view.language).unknownTitle,
    current: CURRENT,
    status: 404,
  });
}

async function receiveSignUp(c: Context, services: EventServices) {
  const { keeper, limits, now } = services;
  const { view, site } = c.var;
  const { language } = view;
  const text = signUpMessages(language);
  const eventId = c.req.param('id') ?? '';
  const event = findEvent(c.var.knowledge, eventId);
  if (!event) return unknownPage(c);
  const body = await c.req.parseBody();
  const typed = typedIn(body);
  const read = readSignUp(typed, isMailAddress);
  if (!read.ok) {
    const errors = signUpErrors(language, read.error);
    return eventPage(c, services, event, { typed, errors }, 422);
  }
  const refuse = (problem: string, status: Status) =>
    eventPage(c, services, event, { typed, errors: [], problem }, status);
  const thanks = () => {
    const notice = { kind: 'done', text: text.sent(read.value.email) } as const;
    return redirectWithNotice(c, eventPath(eventId), notice);
  };
  // A program that fills in everything learns nothing.
  if (body[HONEYPOT] !== undefined && body[HONEYPOT] !== '') return thanks();
  const taken = await limits.takeAll([
    ['event-sign-up-network', networkOf(clientAddress(c))],
    ['event-sign-up-mail', read.value.email],
  ]);
  if (!taken.ok) {
    const { retryAfterSeconds } = taken.error;
    c.header('Retry-After', String(retryAfterSeconds));
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    return refuse(text.tooOften(minutes === 1 ? text.minute : text.minutes(String(minutes))), 429);
  }
  const compose = eventLetters(site.origin);
  const request = { eventId, typed: read.value, language, at: now(), compose };
  const did = await signUp(keeper, request);
  if (did.ok) return thanks();
  if (did.error === 'no-event') return unknownPage(c);
  const isGone = did.error === 'past' || did.error === 'cancelled';
  return refuse(text.not[did.error], isGone ? 410 : 409);
}

async function ownMatter(
  c: Context,
  { keeper, now }: EventServices,
  token: string,
): Promise<OwnSignUpMatter | undefined> {
  const { knowledge, view } = c.var;
  const shown = await readSignUpByLink(keeper, token, (id) => findEvent(knowledge, id));
  return shown && { shown, token, isPast: shown.event.ends <= now(), view };
}

function ownPage(c: Context, matter: OwnSignUpMatter, status: Status = 200) {
  c.header('X-Robots-Tag', 'noindex');
  return c.render(<OwnSignUpPage matter={matter} />, {
    title: ownTitle(matter),
    current: CURRENT,
    status,
  });
}

function noSignUpPage(c: Context) {
  const { view } = c.var;
  return c.render(<NoSignUpPage view={view} />, {
    title: signUpMessages(view.language).nobody,
    current: CURRENT,
    status: 404,
  });
}
