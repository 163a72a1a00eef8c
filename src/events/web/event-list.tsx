import { formatNumber } from '../../platform/i18n/index.ts';
import { partsOf } from '../../shared/index.ts';
import { StatusWord } from '../../ui/index.ts';
import { dayOf, freeSeats } from '../index.ts';
import { type EventMatter, shownState, STATE_TONES } from './matter.ts';
import { eventMessages } from './messages.ts';
import { eventPath } from './paths.ts';
import { clock, weekdayOf, whenInWords } from './when.ts';

/** Events under each other: the day first, then what and where. */
export function EventList({ events, level }: { events: readonly EventMatter[]; level: 3 | 4 }) {
  return (
    <ul class="events">
      {events.map((matter) => (
        <EventItem matter={matter} level={level} />
      ))}
    </ul>
  );
}

function EventItem({ matter, level }: { matter: EventMatter; level: 3 | 4 }) {
  const { event, view } = matter;
  const { language, href } = view;
  const { content, id } = event;
  const { title, summary } = content[language];
  const text = eventMessages(language);
  const day = dayOf(content.start);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <li class="event">
      <p class="event__day">
        <time datetime={event.starts.toISOString()}>
          <span class="sr-only">{whenInWords(language, content)}</span>
          <span class="event__number" aria-hidden="true">
            {partsOf(day).day}
          </span>
          <span class="event__clock" aria-hidden="true">
            {weekdayOf(language, day)}
            <br />
            {language === 'da' && 'kl. '}
            {clock(language, content.start)}
          </span>
        </time>
      </p>
      <div class="event__what">
        <Heading class="event__title">
          <a href={href(eventPath(id))}>{title}</a>
        </Heading>
        <p class="event__summary">{summary}</p>
        <p class="event__facts">
          <span>{content.place?.name ?? text.onlineOnly}</span>
          <StateWord matter={matter} />
          <Seats matter={matter} />
        </p>
      </div>
    </li>
  );
}

/** How an event stands for one who would sign up. */
export function StateWord({ matter }: { matter: EventMatter }) {
  const state = shownState(matter);
  const text = eventMessages(matter.view.language);
  return <StatusWord tone={STATE_TONES[state]}>{text.states[state]}</StatusWord>;
}

/** Seats in numbers, while one can sign up. Nothing for an event without a limit. */
function Seats({ matter }: { matter: EventMatter }) {
  const { event, attendance, state, view } = matter;
  const words = state === 'open' ? seatWords(matter) : undefined;
  const isLimited = freeSeats(event.content.capacity, attendance) !== undefined;
  return words !== undefined && isLimited ? <span lang={view.language}>{words}</span> : null;
}

/** `12 af 40 pladser er ledige`; only numbers, never who. */
export function seatWords({ event, attendance, view }: EventMatter): string {
  const { language } = view;
  const text = eventMessages(language);
  const { capacity } = event.content;
  const free = freeSeats(capacity, attendance);
  const number = (value: number) => formatNumber(language, value);
  if (free === undefined || capacity === null) return text.noLimit;
  if (free > 0) return text.seats(number(free), number(capacity));
  const taken = text.seatsTaken(number(capacity));
  const { waiting } = attendance;
  return waiting > 0 ? `${taken}, ${text.waitingCount(number(waiting))}` : taken;
}
