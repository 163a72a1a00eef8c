import { EDITING_PATH } from '../../knowledge/web/paths.ts';
import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  KeyFigures,
  PageHeader,
  Section,
  StatusWord,
} from '../../ui/index.ts';
import type { PublishedEvent, SignUp } from '../index.ts';
import { daysInWords } from './letters.ts';
import { NotDone } from './list-page.tsx';
import { organiserMessages } from './organiser-messages.ts';
import { seatInWords } from './organiser-file.ts';
import { eventPath, removeSignUpPath, signUpsPartPath } from './paths.ts';
import { asSentenceStart, momentInWords, whenInWords } from './when.ts';

/** What the organiser's list is made from. */
export interface OrganiserMatter {
  readonly event: PublishedEvent;
  readonly signUps: readonly SignUp[];
  /** How many have cancelled. */
  readonly withdrawn: number;
  /** The organiser takes no more. */
  readonly closed: boolean;
  readonly isPast: boolean;
  readonly problem?: string | undefined;
  readonly view: View;
}

/** Who has signed up for an event: seats, waiting list, and what the organiser can do. */
export function OrganiserPage({ matter }: { matter: OrganiserMatter }) {
  const { event, closed, isPast, problem, view } = matter;
  const { language, href } = view;
  const { content } = event;
  const text = organiserMessages(language);
  return (
    <>
      <PageHeader
        title={text.title(content[language].title)}
        lead={text.lead(asSentenceStart(whenInWords(language, content)))}
        crumbs={[
          { label: text.eyebrow, href: href(EDITING_PATH) },
          { label: text.back, href: href(eventPath(event.id)) },
        ]}
        actions={<Actions matter={matter} />}
        language={language}
      />
      {problem !== undefined && <NotDone title={text.notDone}>{problem}</NotDone>}
      {closed && !isPast && (
        <Alert kind="info" title={text.closedNow}>
          {text.closedNowText}
        </Alert>
      )}
      {!content.signUp && <Alert kind="info">{text.notNeeded}</Alert>}
      <Section title={text.figures} id="tal">
        <KeyFigures figures={figuresOf(matter)} label={text.figures} language={language} />
      </Section>
      <Section
        title={text.list}
        id="listen"
        lead={text.listLead(daysInWords(language, content.keepDays))}
      >
        <List matter={matter} />
      </Section>
    </>
  );
}

function Actions({ matter: { event, closed, isPast, view } }: { matter: OrganiserMatter }) {
  const { language, href } = view;
  const text = organiserMessages(language);
  return (
    <>
      {event.content.signUp && !isPast && (
        <Form action={href(signUpsPartPath(event.id, closed ? 'aabn' : 'luk'))} inline>
          <Button kind="secondary">{closed ? text.open : text.close}</Button>
        </Form>
      )}
      <ButtonLink kind="quiet" href={href(signUpsPartPath(event.id, 'hent.xlsx'))} download>
        {text.xlsx}
      </ButtonLink>
      <ButtonLink kind="quiet" href={href(signUpsPartPath(event.id, 'hent.csv'))} download>
        {text.csv}
      </ButtonLink>
    </>
  );
}

function figuresOf({ event, signUps, withdrawn, view }: OrganiserMatter) {
  const { language } = view;
  const text = organiserMessages(language);
  const { capacity } = event.content;
  const number = (value: number) => formatNumber(language, value);
  const seated = signUps.filter(({ seatAt }) => seatAt !== undefined).length;
  return [
    {
      label: text.seated,
      value: number(seated),
      ...(capacity !== null && { unit: text.ofSeats(number(capacity)) }),
    },
    { label: text.waiting, value: number(signUps.length - seated) },
    capacity === null
      ? { label: text.free, value: text.noLimit, words: true as const }
      : { label: text.free, value: number(Math.max(0, capacity - seated)) },
    { label: text.withdrawn, value: number(withdrawn) },
  ];
}

function List({ matter }: { matter: OrganiserMatter }) {
  const { event, signUps, isPast, view } = matter;
  const { language } = view;
  const text = organiserMessages(language);
  return (
    <>
      <DataTable<SignUp>
        id="tilmeldinger"
        caption={text.list}
        captionHidden
        rows={signUps}
        empty={<EmptyState title={text.none} />}
        columns={[
          { key: 'navn', header: text.name, cell: ({ name }) => name },
          {
            key: 'mail',
            header: text.email,
            cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
          },
          {
            key: 'organisation',
            header: text.organisation,
            cell: ({ organisation }) => organisation,
          },
          {
            key: 'plads',
            header: text.status,
            nowrap: true,
            cell: (signUp) => (
              <StatusWord tone={signUp.seatAt === undefined ? 'caution' : 'good'}>
                {seatInWords(language, signUps, signUp)}
              </StatusWord>
            ),
          },
          {
            key: 'tilmeldt',
            header: text.signedUp,
            cell: ({ signedUpAt }) => momentInWords(language, signedUpAt),
          },
          ...(isPast ? [] : [removeColumn({ event, view })]),
        ]}
        language={language}
      />
      {signUps.length > 0 && <p class="form-hint print-hidden">{text.printHint}</p>}
    </>
  );
}

function removeColumn({ event, view }: Pick<OrganiserMatter, 'event' | 'view'>) {
  const text = organiserMessages(view.language);
  return {
    key: 'handling',
    header: text.actions,
    headerHidden: true,
    cell: ({ id, name }: SignUp) => (
      <div class="print-hidden">
        <Form action={view.href(removeSignUpPath(event.id, id))} inline>
          <Button
            kind="quiet"
            small
            label={text.removeOne(name)}
            confirm={text.removeConfirm(name)}
          >
            {text.remove}
          </Button>
        </Form>
      </div>
    ),
  };
}
