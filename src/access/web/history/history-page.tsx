import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatDate } from '../../../platform/i18n/index.ts';
import { danishDay, type LocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  EmptyState,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import {
  type AskedFilter,
  type ChangeChoices,
  FILTER_WORDS,
  filterWords,
  isFiltered,
  PROGRAM_WORD,
  type ToldChange,
} from '../../index.ts';
import { changesFilePath, historyPath, verifyChangesPath } from '../paths.ts';
import { FoldedChange } from './change-details.tsx';
import { historyMessages } from './messages.ts';
import { personName, roomName, type Telling, useCaseName } from './telling.ts';

interface HistoryProps {
  readonly changes: readonly ToldChange[];
  readonly asked: AskedFilter;
  readonly choices: ChangeChoices;
  /** Whether there are changes beyond those shown. */
  readonly older: boolean;
  readonly newer: boolean;
  readonly telling: Telling;
  readonly view: View;
}

/** All that has been changed in a partnership, newest first. */
export function HistoryPage(props: HistoryProps) {
  const { telling, view, asked } = props;
  const { language } = view;
  const text = historyMessages(language);
  const { partnership } = telling.reading;
  const errors = errorsOf(asked, text);
  return (
    <>
      <PageHeader
        eyebrow={text.nav}
        title={text.title}
        lead={text.lead}
        actions={
          view.may('access.verify-changes') && (
            <ButtonLink kind="primary" href={view.href(verifyChangesPath(partnership.id))}>
              {text.toCheck}
            </ButtonLink>
          )
        }
        language={language}
      />
      {partnership.revision === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <>
          <ErrorSummary errors={errors} language={language} />
          <Filters {...props} errors={errors} />
          <List {...props} />
          {view.may('access.export-changes') && <Files {...props} />}
        </>
      )}
    </>
  );
}

function errorsOf(
  { faults }: AskedFilter,
  text: ReturnType<typeof historyMessages>,
): readonly FormError[] {
  return (['from', 'to'] as const).flatMap((part) => {
    const fault = faults[part];
    return fault ? [{ name: FILTER_WORDS[part], text: text[fault] }] : [];
  });
}

function Filters({
  asked: { typed },
  choices,
  telling,
  view,
  errors,
}: HistoryProps & { errors: readonly FormError[] }) {
  const { language } = view;
  const text = historyMessages(language);
  const { id } = telling.reading.partnership;
  const date = (part: 'from' | 'to') => ({
    name: FILTER_WORDS[part],
    value: typed[part],
    type: 'date' as const,
    error: errorOf(errors, FILTER_WORDS[part]),
    width: 's' as const,
    language,
  });
  return (
    <Section title={text.filter} id="find">
      <Form
        action={view.href(historyPath(id))}
        method="get"
        inline
        label={text.filter}
        {...(typed.subject !== undefined && { hidden: { [FILTER_WORDS.subject]: typed.subject } })}
      >
        <TextField
          name={FILTER_WORDS.text}
          label={text.text}
          hint={text.textHint}
          type="search"
          value={typed.text}
          maxlength={200}
          language={language}
        />
        <SelectField
          name={FILTER_WORDS.by}
          label={text.who}
          empty={text.everyone}
          value={typed.by}
          options={personOptions(choices, telling)}
          language={language}
        />
        <SelectField
          name={FILTER_WORDS.useCase}
          label={text.what}
          empty={text.everything}
          value={typed.useCase}
          options={useCaseOptions(choices, telling)}
          language={language}
        />
        <TextField {...date('from')} label={text.from} />
        <TextField {...date('to')} label={text.to} />
        <FormActions>
          <Button kind="secondary">{text.show}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function personOptions({ persons }: ChangeChoices, telling: Telling) {
  return persons
    .map((personId) => ({
      value: personId ?? PROGRAM_WORD,
      label: personName(telling, personId),
    }))
    .toSorted((a, b) => compareNames(telling.language, a.label, b.label));
}

function useCaseOptions({ useCases }: ChangeChoices, { language }: Telling) {
  const text = historyMessages(language);
  const roomOf = (useCase: string) => useCase.split('.', 1)[0]!;
  return [...new Set(useCases.map(roomOf))].map((room) => ({
    label: capitalised(roomName(language, room)),
    options: [
      { value: room, label: text.allOf(roomName(language, room)) },
      ...useCases
        .filter((useCase) => roomOf(useCase) === room && useCase !== room)
        .map((useCase) => ({ value: useCase, label: useCaseName(language, useCase) })),
    ],
  }));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function List({ changes, asked, older, newer, telling, view }: HistoryProps) {
  const { language } = view;
  const text = historyMessages(language);
  const { id } = telling.reading.partnership;
  const all = <a href={view.href(historyPath(id))}>{text.clear}</a>;
  if (changes.length === 0) {
    return (
      <Section title={text.list} id="aendringer">
        <EmptyState
          title={text.noneFound}
          action={<ButtonLink href={view.href(historyPath(id))}>{text.clear}</ButtonLink>}
        >
          {text.noneFoundText}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={text.list} id="aendringer">
      {isFiltered(asked.filter) && (
        <p>
          {asked.filter.subject ? text.aboutSubject : text.filtered} {all}
        </p>
      )}
      {byDay(changes).map(({ day, changes: ofDay }) => (
        <>
          <h3>{day === undefined ? text.unknownDay : formatDate(language, day)}</h3>
          {ofDay.map((change) => (
            <FoldedChange change={change} telling={telling} view={view} />
          ))}
        </>
      ))}
      <Places
        asked={asked}
        view={view}
        partnershipId={id}
        {...(newer && { newerThan: changes[0]!.revision })}
        {...(older && { olderThan: changes.at(-1)!.revision })}
      />
    </Section>
  );
}

function dayOf(at: Date): LocalDate | undefined {
  return Number.isNaN(at.getTime()) ? undefined : danishDay(at);
}

/** Changes that follow each other on one day in Denmark. */
function byDay(changes: readonly ToldChange[]) {
  const days: { day: LocalDate | undefined; changes: ToldChange[] }[] = [];
  for (const change of changes) {
    const day = dayOf(change.at);
    const last = days.at(-1);
    if (last && last.day === day) last.changes.push(change);
    else days.push({ day, changes: [change] });
  }
  return days;
}

function Places({
  asked,
  view,
  partnershipId,
  newerThan,
  olderThan,
}: {
  asked: AskedFilter;
  view: View;
  partnershipId: string;
  newerThan?: number;
  olderThan?: number;
}) {
  if (newerThan === undefined && olderThan === undefined) return null;
  const text = historyMessages(view.language);
  const place = (words: Record<string, string>) =>
    view.href(historyPath(partnershipId, { ...filterWords(asked.filter), ...words }));
  return (
    <nav class="pages" aria-label={text.pages}>
      {newerThan !== undefined && (
        <>
          <a class="pages__link" href={place({})}>
            {text.newest}
          </a>
          <a class="pages__link" href={place({ efter: String(newerThan) })} rel="prev">
            {text.newer}
          </a>
        </>
      )}
      {olderThan !== undefined && (
        <a class="pages__link" href={place({ foer: String(olderThan) })} rel="next">
          {text.older}
        </a>
      )}
    </nav>
  );
}

function Files({ asked, telling, view }: HistoryProps) {
  const text = historyMessages(view.language);
  const words = filterWords(asked.filter);
  const path = (kind: 'csv' | 'json') =>
    view.href(changesFilePath(telling.reading.partnership.id, kind, words));
  return (
    <Section title={text.files} id="filer" lead={text.filesText}>
      {isFiltered(asked.filter) && <p>{text.filesFiltered}</p>}
      <FormActions>
        <ButtonLink download href={path('csv')}>
          {text.csv}
        </ButtonLink>
        <ButtonLink download href={path('json')}>
          {text.json}
        </ButtonLink>
      </FormActions>
    </Section>
  );
}
