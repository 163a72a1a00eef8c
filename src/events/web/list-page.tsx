import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import {
  Alert,
  ButtonLink,
  type Chip,
  Disclosure,
  EmptyState,
  FilterChips,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { dayOf } from '../index.ts';
import { EventList } from './event-list.tsx';
import type { EventMatter } from './matter.ts';
import { eventMessages } from './messages.ts';
import { EVENTS_PATH, eventsPath, FEED_PATH } from './paths.ts';
import { monthInWords } from './when.ts';

/** What the list of events is made from. */
export interface EventListMatter {
  readonly coming: readonly EventMatter[];
  /** The latest first. */
  readonly past: readonly EventMatter[];
  readonly themes: readonly ThemeChoice[];
  /** The theme that the list is limited to. */
  readonly theme: string | undefined;
  /** What the feed's address begins with. */
  readonly origin: string;
  /** Where one asks for sparring. */
  readonly sparringPath: string;
  readonly view: View;
}

/** A theme that events belong to, and how many of those to come. */
export interface ThemeChoice {
  readonly slug: string;
  readonly title: string;
  readonly count: number;
}

/** The point of the list: how many events are to come. */
export function eventListTitle({ coming, view: { language } }: EventListMatter): string {
  const text = eventMessages(language);
  if (coming.length === 0) return text.titleNone;
  if (coming.length === 1) return text.titleOne;
  return text.title(formatNumber(language, coming.length));
}

/** All events: those to come by month, then the latest that are over, and the calendar feed. */
export function EventListPage({ matter }: { matter: EventListMatter }) {
  const { coming, past, view } = matter;
  const { language } = view;
  const text = eventMessages(language);
  return (
    <>
      <PageHeader title={eventListTitle(matter)} lead={text.lead} language={language} />
      <ThemeFilter matter={matter} />
      {coming.length === 0 ? (
        <NothingComing matter={matter} />
      ) : (
        months(coming).map(([month, events]) => (
          <Section id={`maaned-${month}`} title={monthInWords(language, dayOf(first(events)))}>
            <EventList events={events} level={3} />
          </Section>
        ))
      )}
      {past.length > 0 && (
        <div class="events-past">
          <Disclosure summary={text.past(formatNumber(language, past.length))}>
            <EventList events={past} level={3} />
          </Disclosure>
        </div>
      )}
      <Feed matter={matter} />
    </>
  );
}

function first([matter]: readonly EventMatter[]) {
  return matter!.event.content.start;
}

/** Events by the month in which they begin, in order. */
function months(events: readonly EventMatter[]): [month: string, events: EventMatter[]][] {
  const found = new Map<string, EventMatter[]>();
  for (const matter of events) {
    const month = matter.event.content.start.slice(0, 7);
    const known = found.get(month);
    if (known) known.push(matter);
    else found.set(month, [matter]);
  }
  return [...found];
}

function ThemeFilter({ matter: { themes, theme, view } }: { matter: EventListMatter }) {
  if (themes.length < 2 && theme === undefined) return null;
  const { language, href } = view;
  const text = eventMessages(language);
  const chips = themes.map(({ slug, title, count }): Chip => ({
    label: title,
    href: href(eventsPath(slug)),
    count,
    chosen: slug === theme,
  }));
  return (
    <div class="find print-hidden">
      <FilterChips
        label={text.filter}
        chips={chips}
        clear={href(EVENTS_PATH)}
        language={language}
      />
    </div>
  );
}

function NothingComing({ matter }: { matter: EventListMatter }) {
  const { theme, sparringPath, view } = matter;
  const { language, href } = view;
  const text = eventMessages(language);
  return (
    <EmptyState
      title={theme === undefined ? text.titleNone : text.noneOfTheme}
      action={
        <ButtonLink href={href(theme === undefined ? sparringPath : EVENTS_PATH)}>
          {theme === undefined ? text.askSparring : text.showAll}
        </ButtonLink>
      }
    >
      <p>{text.noneText}</p>
    </EmptyState>
  );
}

function Feed({ matter: { origin, view } }: { matter: EventListMatter }) {
  const { language, href } = view;
  const text = eventMessages(language);
  return (
    <Section id="kalender" title={text.feed} lead={text.feedText}>
      <p>
        {text.feedAddress}:<br />
        <code class="feed-address">{origin + href(FEED_PATH)}</code>
      </p>
      <p class="find__after print-hidden">
        <ButtonLink href={href(FEED_PATH)} download>
          {text.feedDownload}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** An address below which there is no event. */
export function UnknownEventPage({ view }: { view: View }) {
  const { language, href } = view;
  const text = eventMessages(language);
  return (
    <>
      <PageHeader title={text.unknownTitle} lead={text.unknownText} language={language} />
      <ButtonLink kind="primary" href={href(EVENTS_PATH)}>
        {text.toList}
      </ButtonLink>
    </>
  );
}

/** Why something was not done, above what was typed. */
export function NotDone({ title, children }: { title: string; children: string }) {
  return (
    <div role="alert">
      <Alert kind="problem" title={title}>
        {children}
      </Alert>
    </div>
  );
}
