import type { View } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  Button,
  ButtonLink,
  type Content,
  Facts,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { answerStanding, isOpen, type OwnRequest, type SparringRequest } from '../index.ts';
import { askMessages } from './ask-messages.ts';
import { ownRequestPath, ownStepPath, SPARRING_PATH } from './paths.ts';
import { requestMessages } from './request-messages.ts';
import { agreedWords, keptFor, StateWord, subjectWords, type Themes, Typed } from './words.tsx';

interface OwnProps {
  readonly own: OwnRequest;
  readonly token: string;
  readonly themes: Themes;
  readonly today: LocalDate;
  readonly view: View;
}

/** One's own request: where it stands, what was answered, what one wrote, and the ways out. */
export function OwnRequestPage(props: OwnProps) {
  const { own, view } = props;
  const { language } = view;
  const { request, answers } = own;
  const text = askMessages(language).own;
  return (
    <>
      <PageHeader
        eyebrow={requestMessages(language).number(request.id)}
        title={text.titles[request.state]}
        lead={leadOf(props)}
        language={language}
      />
      <Standing {...props} />
      {answers.length > 0 && (
        <Section title={text.answers} id="svar">
          {answers.map(({ subject, text: body }) => (
            <>
              <h3>{subject}</h3>
              <Typed text={body} />
            </>
          ))}
        </Section>
      )}
      <Section title={text.wrote} id="det-skrev-du">
        <AskFacts request={request} themes={props.themes} view={view} />
      </Section>
      <WaysOut {...props} />
    </>
  );
}

function leadOf({ own: { request }, today, view: { language } }: OwnProps): string {
  const text = askMessages(language).own.leads;
  const { state, answerBy, answeredOn } = request;
  switch (state) {
    case 'declined':
    case 'done':
    case 'withdrawn':
      return text[state];
    case 'agreed':
      return text.agreed(agreedWords(language, request));
    default:
  }
  if (answeredOn !== undefined) return text.answered(formatDate(language, answeredOn));
  const day = formatDate(language, answerBy);
  if (answerStanding(request, today) === 'overdue') return text.late(day);
  return state === 'new' ? text.new(day) : text.waiting(day);
}

function Standing({ own: { request }, view: { language } }: OwnProps) {
  const { own } = askMessages(language);
  const terms = requestMessages(language);
  const { answeredOn } = request;
  const agreed = agreedWords(language, request);
  return (
    <Section title={own.standing} id="tilstand">
      <Facts
        facts={[
          {
            term: terms.state,
            value: <StateWord state={request.state} language={language} />,
          },
          { term: terms.received, value: formatDate(language, request.receivedOn) },
          answeredOn === undefined
            ? { term: terms.answerBy, value: formatDate(language, request.answerBy) }
            : { term: terms.answered, value: formatDate(language, answeredOn) },
          ...(agreed === '' ? [] : [{ term: terms.agreed, value: agreed }]),
        ]}
      />
      <p class="form-hint">{own.keep}</p>
    </Section>
  );
}

/** What was asked for, as facts. */
export function AskFacts({
  request: { ask },
  themes,
  view: { language },
}: {
  request: SparringRequest;
  themes: Themes;
  view: View;
}) {
  const terms = requestMessages(language);
  const given = (value: string): Content => (value === '' ? terms.notGiven : value);
  return (
    <Facts
      facts={[
        { term: terms.kind, value: terms.kinds[ask.kind] },
        { term: terms.topic, value: subjectWords(themes, ask) },
        { term: terms.place, value: ask.place },
        { term: terms.wish, value: <Typed text={ask.wish} /> },
        { term: terms.wantedTime, value: given(ask.wantedTime) },
        { term: terms.name, value: ask.name },
        { term: terms.email, value: ask.email },
        { term: terms.organisation, value: given(ask.organisation) },
      ]}
    />
  );
}

function WaysOut({ own: { request }, token, view }: OwnProps) {
  const { language, href } = view;
  const text = askMessages(language).own;
  return (
    <Section title={text.changedTitle} id="fortrudt">
      {isOpen(request) && (
        <>
          <p>{text.withdrawText(keptFor(language).closed)}</p>
          <Form action={href(ownStepPath(token, 'traek-tilbage'))}>
            <FormActions>
              <Button kind="secondary">{text.withdraw}</Button>
            </FormActions>
          </Form>
        </>
      )}
      <p>{text.deleteText}</p>
      <FormActions>
        <ButtonLink href={href(ownStepPath(token, 'slet'))}>{text.delete}</ButtonLink>
      </FormActions>
    </Section>
  );
}

/** Asks once more before all is gone. */
export function DeleteOwnPage({ own: { request }, token, view }: OwnProps) {
  const { language, href } = view;
  const text = askMessages(language).own;
  return (
    <>
      <PageHeader
        eyebrow={requestMessages(language).number(request.id)}
        title={text.deleteTitle(request.id)}
        lead={text.deleteLead}
        language={language}
      />
      <Form action={href(ownStepPath(token, 'slet'))}>
        <FormActions>
          <Button kind="danger">{text.deleteYes}</Button>
          <ButtonLink href={href(ownRequestPath(token))}>{text.deleteNo}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** The one answer to every link that leads to nothing. */
export function UnknownRequestPage({ view }: { view: View }) {
  const { language, href } = view;
  const text = askMessages(language).own;
  return (
    <>
      <PageHeader title={text.unknownTitle} lead={text.unknown} language={language} />
      <ButtonLink href={href(SPARRING_PATH)}>{text.toForm}</ButtonLink>
    </>
  );
}
