import { momentInWords, RETENTION_DAYS } from '../../access/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { addDays, type LocalDate } from '../../shared/index.ts';
import {
  Button,
  type Content,
  DatedList,
  ErrorSummary,
  Facts,
  Form,
  type FormError,
  PageHeader,
  Section,
  Split,
} from '../../ui/index.ts';
import { type Entry, type HandledRequest, stateAfter } from '../index.ts';
import { AnswerWord, ownerName } from './inbox-page.tsx';
import { inboxMessages } from './inbox-messages.ts';
import { AskFacts } from './own-page.tsx';
import { INBOX_PATH, type STEP_WORDS, stepPath } from './paths.ts';
import { requestMessages } from './request-messages.ts';
import {
  AgreeForm,
  AnswerForm,
  DeclineForm,
  FinishForm,
  NoteForm,
  type TypedStep,
} from './step-forms.tsx';
import { agreedWords, Lines, StateWord, type Themes, topicWords, Typed } from './words.tsx';

/** What the page of a request is made from. */
export interface RequestMatter {
  readonly handled: HandledRequest;
  /** What was typed and not taken, with the reasons. */
  readonly typed?: TypedStep | undefined;
  readonly errors: readonly FormError[];
  readonly themes: Themes;
  readonly me: string;
  readonly today: LocalDate;
  readonly view: View;
}

/** One request: what is asked for, what has been done, and what can be done. */
export function RequestPage(matter: RequestMatter) {
  const { handled, errors, themes, view } = matter;
  const { request } = handled;
  const { language, href } = view;
  const text = inboxMessages(language);
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.inbox, href: href(INBOX_PATH) }]}
        eyebrow={requestMessages(language).number(request.id)}
        title={requestTitle(matter)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Split aside={<Aside {...matter} />}>
        <Section title={text.request.asked} id="oensket">
          <AskFacts request={request} themes={themes} view={view} />
        </Section>
        <Section title={text.request.record} id="forloeb">
          <Record {...matter} />
        </Section>
        {can(matter, 'answer') && <AnswerForm {...matter} />}
        <NoteForm {...matter} />
      </Split>
    </>
  );
}

/** What is asked for, and about what, in a line. */
export function requestTitle({
  handled,
  themes,
  view,
}: Pick<RequestMatter, 'handled' | 'themes' | 'view'>): string {
  const { ask } = handled.request;
  const kind = requestMessages(view.language).kinds[ask.kind];
  const [first] = [...topicWords(themes, ask.topics), ask.ownTopic];
  return inboxMessages(view.language).request.title(kind, first);
}

function can({ handled: { request } }: RequestMatter, step: keyof typeof STEP_WORDS): boolean {
  return stateAfter(request.state, step) !== undefined;
}

function Record({ handled: { entries, colleagues }, view: { language } }: RequestMatter) {
  const text = inboxMessages(language);
  if (entries.length === 0) return <p>{text.request.empty}</p>;
  const who = ({ step, by }: Entry) => {
    if (step === 'withdraw') return text.theAsker;
    return (by && colleagues.get(by)?.name) ?? text.somebody;
  };
  return (
    <DatedList
      label={text.request.record}
      items={entries.map((entry) => ({
        date: momentInWords(language, entry.at) ?? '',
        datetime: entry.at.toISOString(),
        text: `${who(entry)} ${text.steps[entry.step]}`,
        ...((entry.text !== '' || entry.subject !== '') && { note: <Written entry={entry} /> }),
      }))}
    />
  );
}

function Written({ entry: { subject, text } }: { entry: Entry }) {
  return (
    <>
      {subject !== '' && (
        <>
          <strong>{subject}</strong>
          <br />
        </>
      )}
      <Lines text={text} />
    </>
  );
}

function Aside(matter: RequestMatter) {
  const { language } = matter.view;
  return (
    <>
      <Section title={inboxMessages(language).request.standing} id="tilstand">
        <Facts facts={standingFacts(matter)} />
        <Buttons {...matter} />
        <KeptUntil {...matter} />
      </Section>
      {can(matter, 'agree') && <AgreeForm {...matter} />}
      {can(matter, 'finish') && <FinishForm {...matter} />}
      {can(matter, 'decline') && <DeclineForm {...matter} />}
    </>
  );
}

function standingFacts({ handled, today, view: { language } }: RequestMatter) {
  const { request } = handled;
  const text = inboxMessages(language);
  const terms = requestMessages(language);
  const agreed = agreedWords(language, request);
  const facts: readonly { term: string; value: Content }[] = [
    { term: terms.state, value: <StateWord state={request.state} language={language} /> },
    { term: text.owner, value: ownerName(request, handled, language) },
    { term: terms.received, value: formatDate(language, request.receivedOn) },
    {
      term: text.answer,
      value: <AnswerWord request={request} today={today} language={language} />,
    },
    ...(agreed === '' ? [] : [{ term: terms.agreed, value: agreed }]),
    ...(request.outcome === ''
      ? []
      : [{ term: terms.outcome, value: <Typed text={request.outcome} /> }]),
  ];
  return facts;
}

/** Steps that need no words. */
function Buttons(matter: RequestMatter) {
  const { handled, me } = matter;
  const { request } = handled;
  const text = inboxMessages(matter.view.language).request;
  const isMine = request.owner === me;
  return (
    <div class="form-actions">
      {can(matter, 'take') && !isMine && (
        <StepButton {...matter} step="take">
          {request.owner === undefined ? text.take : text.takeOver}
        </StepButton>
      )}
      {can(matter, 'give-back') && isMine && (
        <StepButton {...matter} step="give-back">
          {text.giveBack}
        </StepButton>
      )}
      {can(matter, 'called') && request.answeredOn === undefined && (
        <StepButton {...matter} step="called">
          {text.called}
        </StepButton>
      )}
      {can(matter, 'reopen') && (
        <StepButton {...matter} step="reopen">
          {text.reopen}
        </StepButton>
      )}
    </div>
  );
}

function StepButton({
  handled: { request },
  view,
  step,
  children,
}: RequestMatter & { step: keyof typeof STEP_WORDS; children?: Content }) {
  return (
    <Form
      action={view.href(stepPath(request.id, step))}
      hidden={{ revision: String(request.revision) }}
    >
      <Button kind="secondary" small>
        {children}
      </Button>
    </Form>
  );
}

function KeptUntil({ handled: { request }, view: { language } }: RequestMatter) {
  const { closedAt, receivedOn } = request;
  const open = addDays(receivedOn, RETENTION_DAYS.sparringOpen);
  const closed =
    closedAt && addDays(closedAt.toISOString().slice(0, 10) as LocalDate, RETENTION_DAYS.sparring);
  const day = closed !== undefined && closed < open ? closed : open;
  return <p class="form-hint">{inboxMessages(language).request.kept(formatDate(language, day))}</p>;
}
