import type { PersonId } from '../../access/index.ts';
import { EDITING_PATH } from '../../knowledge/web/paths.ts';
import type { View } from '../../platform/http/index.ts';
import {
  compareNames,
  formatDate,
  formatNumber,
  type Language,
} from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  ButtonLink,
  type Chip,
  DataTable,
  EmptyState,
  Facts,
  FilterChips,
  PageHeader,
  Section,
  StatusWord,
} from '../../ui/index.ts';
import {
  answerStanding,
  type AnswerTimes,
  type Inbox,
  isOpen,
  type InboxFilter,
  KINDS,
  matches,
  type SparringRequest,
} from '../index.ts';
import { inboxMessages } from './inbox-messages.ts';
import { inboxPoint } from './inbox-point.ts';
import { type AskedInbox, filterOf, inboxWords, isAsked, STATE_CHOICES } from './inbox-query.ts';
import { inboxFilePath, inboxPath, requestPath } from './paths.ts';
import { requestMessages } from './request-messages.ts';
import { StateWord, subjectWords, type Themes } from './words.tsx';

/** What the inbox is made from. */
export interface InboxMatter {
  readonly inbox: Inbox;
  readonly asked: AskedInbox;
  /** What fits, in the order of urgency. */
  readonly shown: readonly SparringRequest[];
  readonly times: AnswerTimes;
  readonly themes: Themes;
  readonly me: PersonId;
  readonly today: LocalDate;
  readonly view: View;
}

/** The point of the inbox: how many wait, and how many wait too long. */
export function inboxTitle({ inbox, today, view: { language } }: InboxMatter): string {
  const point = inboxPoint(inbox.requests, today, language);
  return point?.text ?? inboxMessages(language).titles.none;
}

/** What came in, with filters, files and the answer times. */
export function InboxPage(matter: InboxMatter) {
  const { language } = matter.view;
  const text = inboxMessages(language);
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.eyebrow, href: matter.view.href(EDITING_PATH) }]}
        title={inboxTitle(matter)}
        lead={text.lead}
        language={language}
      />
      {matter.inbox.requests.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <Section title={text.inbox} id="liste">
            <Filters {...matter} />
            <List {...matter} />
          </Section>
          <Times {...matter} />
          <Files {...matter} />
        </>
      )}
    </>
  );
}

type Part = keyof AskedInbox;

function Filters(matter: InboxMatter) {
  const { asked, view } = matter;
  const { language } = view;
  const text = inboxMessages(language);
  const { states, kinds } = requestMessages(language);
  const chips = <Key extends Part>(
    part: Key,
    values: readonly (readonly [AskedInbox[Key], string])[],
  ) =>
    values.map(([value, label]): Chip => {
      const next = { ...asked, [part]: asked[part] === value ? EMPTY[part] : value };
      return {
        label,
        chosen: asked[part] === value,
        count: countOf(matter, { ...asked, [part]: value }),
        href: view.href(inboxPath(inboxWords(next))),
      };
    });
  const stateLabel = (state: AskedInbox['state']) =>
    state === 'open' ? text.open : state === 'all' ? text.all : states[state];
  return (
    <div class="print-hidden">
      <FilterChips
        label={text.filter.state}
        chips={chips(
          'state',
          STATE_CHOICES.map((state) => [state, stateLabel(state)] as const),
        )}
        language={language}
      />
      <FilterChips
        label={text.filter.owner}
        chips={chips('owner', owners(matter))}
        language={language}
      />
      <FilterChips
        label={text.filter.kind}
        chips={chips(
          'kind',
          KINDS.map((kind) => [kind, kinds[kind]] as const),
        )}
        language={language}
      />
      <FilterChips
        label={text.filter.overdue}
        chips={chips('overdue', [[true, text.onlyOverdue]])}
        language={language}
      />
    </div>
  );
}

/** A part of the filter when nothing is chosen in it. */
const EMPTY: AskedInbox = { state: 'open', owner: '', kind: '', overdue: false };

function owners({ inbox, me, view: { language } }: InboxMatter): (readonly [string, string])[] {
  const text = inboxMessages(language);
  const others = [...inbox.colleagues.values()]
    .filter(({ id }) => id !== me)
    .map(({ id, name }) => [id as string, name] as const)
    .toSorted((a, b) => compareNames(language, a[1], b[1]));
  return [['mine', text.mine], ['nobody', text.nobody], ...others];
}

function countOf({ inbox, me, today }: InboxMatter, asked: AskedInbox): number {
  const filter: InboxFilter = filterOf(asked, me);
  return inbox.requests.filter((request) => matches(request, filter, today)).length;
}

function List(matter: InboxMatter) {
  const { inbox, asked, shown, themes, today, view } = matter;
  const { language, href } = view;
  const text = inboxMessages(language);
  const terms = requestMessages(language);
  const number = (value: number) => formatNumber(language, value);
  if (shown.length === 0) {
    return (
      <EmptyState
        title={text.emptyFiltered}
        action={
          <ButtonLink href={href(inboxPath({ tilstand: 'alle' }))}>{text.showAll}</ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <p role="status">
        {text.shown(number(shown.length), number(inbox.requests.length))}{' '}
        {isAsked(asked) && <a href={href(inboxPath())}>{text.open}</a>}
      </p>
      <DataTable
        id="forespoergsler"
        caption={text.inbox}
        captionHidden
        rows={shown}
        rowMark={(request) =>
          answerStanding(request, today) === 'overdue'
            ? 'gap'
            : isOpen(request)
              ? undefined
              : 'muted'
        }
        columns={[
          {
            key: 'nr',
            header: text.number,
            nowrap: true,
            cell: (request: SparringRequest) => (
              <a href={href(requestPath(request.id))}>{request.id}</a>
            ),
          },
          { key: 'hvad', header: terms.kind, cell: ({ ask }) => terms.kinds[ask.kind] },
          { key: 'emne', header: terms.topic, cell: ({ ask }) => subjectWords(themes, ask) },
          { key: 'sted', header: terms.place, cell: ({ ask }) => ask.place },
          {
            key: 'svar',
            header: text.answer,
            cell: (request) => <AnswerWord request={request} today={today} language={language} />,
          },
          {
            key: 'tilstand',
            header: terms.state,
            nowrap: true,
            cell: ({ state }) => <StateWord state={state} language={language} />,
          },
          {
            key: 'ejer',
            header: text.owner,
            cell: (request) => ownerName(request, inbox, language),
          },
          {
            key: 'alder',
            header: text.age,
            nowrap: true,
            cell: ({ receivedOn }) => ageWords(receivedOn, today, language),
          },
        ]}
        language={language}
      />
    </>
  );
}

/** Whether an answer is due, in words with a shape. */
export function AnswerWord({
  request,
  today,
  language,
}: {
  request: SparringRequest;
  today: LocalDate;
  language: Language;
}) {
  const { standing, days } = inboxMessages(language);
  const { answerBy, answeredOn } = request;
  const where = answerStanding(request, today);
  switch (where) {
    case 'overdue':
      return (
        <StatusWord tone="gap">{standing.overdue(days(daysBetween(answerBy, today)))}</StatusWord>
      );
    case 'due-today':
      return <StatusWord tone="caution">{standing['due-today']}</StatusWord>;
    case 'waiting':
      return (
        <StatusWord tone="plain">{standing.waiting(formatDate(language, answerBy))}</StatusWord>
      );
    case 'answered':
      return (
        <StatusWord tone="good">{standing.answered(formatDate(language, answeredOn!))}</StatusWord>
      );
    case 'closed':
      return (
        <StatusWord tone="plain" shape="dash">
          {standing.closed}
        </StatusWord>
      );
  }
}

/** Who has a request in hand. */
export function ownerName(
  { owner }: SparringRequest,
  { colleagues }: Pick<Inbox, 'colleagues'>,
  language: Language,
): string {
  const text = inboxMessages(language);
  if (owner === undefined) return text.noOwner;
  return colleagues.get(owner)?.name ?? text.somebody;
}

function ageWords(receivedOn: LocalDate, today: LocalDate, language: Language): string {
  const text = inboxMessages(language);
  const age = daysBetween(receivedOn, today);
  return age === 0 ? text.today : text.days(age);
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function Times({ times, view: { language } }: InboxMatter) {
  const text = inboxMessages(language).times;
  const number = (value: number) => formatNumber(language, value, 1);
  const { days, median, received, inTime, late } = times;
  return (
    <Section
      title={inboxMessages(language).timesTitle}
      id="svartider"
      lead={text.period(formatDate(language, times.from), formatDate(language, times.to))}
    >
      <Facts
        facts={[
          {
            term: text.median,
            value:
              median === undefined
                ? text.tooFew(days.length)
                : requestMessages(language).workingDays(median, number(median)),
          },
          { term: text.answered, value: text.of(number(days.length), number(received)) },
          { term: text.inTime, value: text.of(number(inTime), number(days.length)) },
          { term: text.late, value: number(late) },
        ]}
      />
      {median === undefined && days.length > 0 && <p>{text.each(days.map(number).join(', '))}</p>}
      <p class="form-hint">{text.note}</p>
    </Section>
  );
}

function Files({ asked, view }: InboxMatter) {
  const { language, href } = view;
  const text = inboxMessages(language);
  const words = inboxWords(asked);
  return (
    <Section title={text.files} id="filer" lead={text.filesNote}>
      <div class="form-actions print-hidden">
        <ButtonLink small download href={href(inboxFilePath('xlsx', words))}>
          {text.xlsx}
        </ButtonLink>
        <ButtonLink small download href={href(inboxFilePath('csv', words))}>
          {text.csv}
        </ButtonLink>
        <ButtonLink
          small
          kind="quiet"
          download
          href={href(inboxFilePath('xlsx', { ...words, med: 'navne' }))}
        >
          {text.withNames}
        </ButtonLink>
      </div>
    </Section>
  );
}
