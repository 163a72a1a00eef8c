import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Facts,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import type { ShownSignUp } from '../index.ts';
import { daysInWords } from './letters.ts';
import { NotDone } from './list-page.tsx';
import { EVENTS_PATH, eventCalendarPath, eventPath, ownSignUpPath } from './paths.ts';
import { eventMessages } from './messages.ts';
import { signUpMessages } from './sign-up-messages.ts';
import { asSentenceStart, whenInWords } from './when.ts';

/** What the page behind the link in a letter is made from. */
export interface OwnSignUpMatter {
  readonly shown: ShownSignUp;
  readonly token: string;
  readonly isPast: boolean;
  /** Why what was asked for was not done. */
  readonly problem?: string | undefined;
  readonly view: View;
}

/** How one stands, in the page's title. */
export function ownTitle({ shown, isPast, view: { language } }: OwnSignUpMatter): string {
  const text = signUpMessages(language);
  const { title } = shown.event.content[language];
  if (shown.kind === 'cancelled') return text.ownTitleCancelled(title);
  if (isPast) return text.ownTitlePast(title);
  return shown.place === undefined
    ? text.ownTitleSeat(title)
    : text.ownTitleWaiting(formatNumber(language, shown.place), title);
}

/** A sign-up, for the one who holds its link: what was written down, and the way out. */
export function OwnSignUpPage({ matter }: { matter: OwnSignUpMatter }) {
  const { shown, isPast, problem, view } = matter;
  const { language, href } = view;
  const text = signUpMessages(language);
  const { event } = shown;
  const isWaiting = shown.kind === 'signed-up' && shown.place !== undefined && !isPast;
  const lead = shown.kind === 'cancelled' ? text.cancelledText : isWaiting && text.waitingText;
  return (
    <>
      <PageHeader
        title={ownTitle(matter)}
        eyebrow={text.eyebrow}
        {...(lead !== false && { lead })}
        language={language}
      />
      {problem !== undefined && <NotDone title={text.notTitle}>{problem}</NotDone>}
      <OwnFacts matter={matter} />
      <p class="find__after">
        <ButtonLink href={href(eventPath(event.id))}>{text.toEvent}</ButtonLink>
        {shown.kind === 'signed-up' && !isPast && (
          <ButtonLink kind="quiet" href={href(eventCalendarPath(event.id))} download>
            {eventMessages(language).addToCalendar}
          </ButtonLink>
        )}
      </p>
      {shown.kind === 'signed-up' && !isPast && <Cancel matter={matter} isWaiting={isWaiting} />}
    </>
  );
}

function OwnFacts({ matter: { shown, view } }: { matter: OwnSignUpMatter }) {
  const { language } = view;
  const text = signUpMessages(language);
  const event = eventMessages(language);
  const { content } = shown.event;
  const about = [
    { term: event.when, value: asSentenceStart(whenInWords(language, content)) },
    ...(content.place
      ? [{ term: event.where, value: `${content.place.name}, ${content.place.address}` }]
      : []),
    ...(content.link
      ? [
          {
            term: event.online,
            value: (
              <a href={content.link} rel="external noreferrer">
                {event.takePart}
              </a>
            ),
          },
        ]
      : []),
    { term: event.contact, value: <a href={`mailto:${content.contact}`}>{content.contact}</a> },
  ];
  if (shown.kind === 'cancelled') return <Facts facts={about} />;
  const { name, email, organisation, keepDays } = shown.signUp;
  return (
    <Section title={text.facts} id="tilmeldingen">
      <Facts
        facts={[
          { term: text.name, value: name },
          { term: text.email, value: email },
          { term: text.organisation, value: organisation === '' ? text.none : organisation },
          ...about,
          { term: text.keepingTerm, value: text.keeping(daysInWords(language, keepDays)) },
        ]}
      />
    </Section>
  );
}

function Cancel({ matter, isWaiting }: { matter: OwnSignUpMatter; isWaiting: boolean }) {
  const { token, view } = matter;
  const text = signUpMessages(view.language);
  return (
    <Section
      title={text.cancelTitle}
      id="meld-fra"
      lead={isWaiting ? text.cancelTextWaiting : text.cancelText}
    >
      <Form action={view.href(ownSignUpPath(token))}>
        <FormActions>
          <Button kind="danger">{text.cancel}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The one answer to every link that leads nowhere. */
export function NoSignUpPage({ view }: { view: View }) {
  const { language, href } = view;
  const text = signUpMessages(language);
  return (
    <>
      <PageHeader title={text.nobody} lead={text.nobodyText} language={language} />
      <ButtonLink kind="primary" href={href(EVENTS_PATH)}>
        {eventMessages(language).toList}
      </ButtonLink>
    </>
  );
}
