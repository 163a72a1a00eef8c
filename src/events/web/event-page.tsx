import type { View } from '../../platform/http/index.ts';
import {
  ButtonLink,
  Alert,
  type Content,
  Facts,
  PageHeader,
  Section,
  Split,
} from '../../ui/index.ts';
import { danishTimeOf, nextInQueue } from '../index.ts';
import { seatWords, StateWord } from './event-list.tsx';
import type { EventMatter } from './matter.ts';
import { eventMessages } from './messages.ts';
import { eventCalendarPath, EVENTS_PATH, signUpsPath } from './paths.ts';
import { type RefusedSignUp, SignUpPart } from './sign-up-form.tsx';
import { signUpMessages } from './sign-up-messages.ts';
import { durationInWords, asSentenceStart, timeInWords, whenInWords } from './when.ts';

/** A page of another room. */
export interface LinkedPage {
  readonly title: string;
  readonly path: string;
}

/** What the page of an event is made from. */
export interface EventPageMatter {
  readonly matter: EventMatter;
  /** The event's text, as it is shown. */
  readonly text: Content;
  readonly themes: readonly LinkedPage[];
  readonly activities: readonly LinkedPage[];
  readonly privacyPath: string;
  /** Where the event is edited; for those who may. */
  readonly editPath?: string | undefined;
  readonly refused?: RefusedSignUp | undefined;
}

/** An event: when, where, for whom, what, and how one signs up. */
export function EventPage({ page }: { page: EventPageMatter }) {
  const { matter, refused, privacyPath } = page;
  const { event, view } = matter;
  const { language, href } = view;
  const text = eventMessages(language);
  const { title, summary } = event.content[language];
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={text.eyebrow}
        lead={summary}
        crumbs={[{ label: text.back, href: href(EVENTS_PATH) }]}
        actions={<Actions page={page} />}
        language={language}
      />
      <StateAlert matter={matter} />
      <Body page={page}>
        <Section title={text.facts} id="tid-og-sted">
          <EventFacts matter={matter} />
        </Section>
        <Section title={text.about} id="om">
          <div class="prose event-text">{page.text}</div>
        </Section>
        <SignUpPart matter={matter} refused={refused} privacyPath={privacyPath} />
      </Body>
    </>
  );
}

/** What the page is about, and what leads on beside it when there is something. */
function Body({ page, children }: { page: EventPageMatter; children?: Content }) {
  const { themes, activities } = page;
  if (themes.length + activities.length === 0) return <>{children}</>;
  return <Split aside={<Beside page={page} />}>{children}</Split>;
}

function Actions({ page: { matter, editPath } }: { page: EventPageMatter }) {
  const { event, attendance, state, view } = matter;
  const { language, href } = view;
  const text = eventMessages(language);
  const signUp = signUpMessages(language);
  const isFull = nextInQueue(event.content.capacity, attendance) !== undefined;
  const isToCome = state !== 'past' && state !== 'cancelled';
  return (
    <>
      {state === 'open' && (
        <ButtonLink href="#tilmelding">{isFull ? signUp.titleWaiting : signUp.title}</ButtonLink>
      )}
      {isToCome && (
        <ButtonLink kind="quiet" href={href(eventCalendarPath(event.id))} download>
          {text.addToCalendar}
        </ButtonLink>
      )}
      {editPath !== undefined && (
        <>
          <a href={href(signUpsPath(event.id))}>{text.organise}</a>
          <a href={href(editPath)}>{text.edit}</a>
        </>
      )}
    </>
  );
}

function StateAlert({ matter: { event, state, view } }: { matter: EventMatter }) {
  const { language, href } = view;
  const text = eventMessages(language);
  if (state === 'cancelled') {
    return (
      <Alert kind="caution" title={text.cancelledTitle}>
        {event.content.cancelled?.[language]}
      </Alert>
    );
  }
  if (state !== 'past') return null;
  return (
    <Alert kind="info" title={text.pastTitle}>
      {text.pastText} <a href={href(EVENTS_PATH)}>{text.toList}</a>
    </Alert>
  );
}

/** When, where, for whom, and how many seats. */
export function EventFacts({ matter }: { matter: EventMatter }) {
  const { event, state, view } = matter;
  const { language } = view;
  const { content, starts, signUpUntil } = event;
  const text = eventMessages(language);
  const duration = durationInWords(language, event);
  return (
    <Facts
      facts={[
        {
          term: text.when,
          value: (
            <>
              <time datetime={starts.toISOString()}>
                {asSentenceStart(whenInWords(language, content))}
              </time>
              {duration !== undefined && (
                <>
                  <br />
                  {duration}
                </>
              )}
            </>
          ),
        },
        ...(content.place
          ? [
              {
                term: text.where,
                value: (
                  <>
                    {content.place.name}
                    <br />
                    {content.place.address}
                  </>
                ),
              },
            ]
          : []),
        ...(content.link
          ? [
              {
                term: text.online,
                value: (
                  <a href={content.link} rel="external noreferrer">
                    {text.takePart}
                  </a>
                ),
              },
            ]
          : []),
        { term: text.audience, value: content[language].audience || text.audienceAll },
        ...(content.signUp && (state === 'open' || state === 'closed')
          ? [
              {
                term: text.seatsTerm,
                value: (
                  <>
                    <StateWord matter={matter} />
                    {content.capacity !== null && (
                      <>
                        <br />
                        {seatWords(matter)}
                      </>
                    )}
                  </>
                ),
              },
            ]
          : []),
        ...(state === 'open'
          ? [
              {
                term: text.signUpUntil,
                value: (
                  <time datetime={signUpUntil.toISOString()}>
                    {asSentenceStart(timeInWords(language, danishTimeOf(signUpUntil)))}
                  </time>
                ),
              },
            ]
          : []),
        { term: text.organiser, value: content.organiser },
        { term: text.contact, value: <a href={`mailto:${content.contact}`}>{content.contact}</a> },
      ]}
    />
  );
}

function Beside({ page: { matter, themes, activities } }: { page: EventPageMatter }) {
  const { view } = matter;
  const text = eventMessages(view.language);
  return (
    <>
      <Links title={text.related} id="laes-mere" pages={themes} view={view} />
      <Links title={text.relatedActivities} id="aktiviteter" pages={activities} view={view} />
    </>
  );
}

function Links({
  title,
  id,
  pages,
  view,
}: {
  title: string;
  id: string;
  pages: readonly LinkedPage[];
  view: View;
}) {
  if (pages.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <ul class="beside__list">
        {pages.map((page) => (
          <li>
            <a href={view.href(page.path)}>{page.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
