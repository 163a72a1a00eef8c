import type { View } from '../../../platform/http/index.ts';
import {
  formatDate,
  formatDay,
  formatNumber,
  type Language,
} from '../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  DataTable,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Section,
  StatusWord,
  TextField,
} from '../../../ui/index.ts';
import type { SignInMethods } from '../../identity/index.ts';
import type { ListedMembership, ListedPerson } from '../../store/people-list.ts';
import { roleWord } from '../../words/roles.ts';
import { capital } from '../people/parts.tsx';
import { AccountFields } from './account-fields.tsx';
import { AdministrationPage, Moment, Paging } from './frame.tsx';
import { administrationMessages } from './messages.ts';
import {
  administeredPath,
  NEW_PERSON_PATH,
  PEOPLE_PATH,
  peoplePath,
  personPath,
  type PersonStep,
  personStepPath,
} from './paths.ts';

/** Part of the list of accounts. */
export function PeoplePage({
  people,
  search,
  more,
  isFirst,
  view,
}: {
  people: readonly ListedPerson[];
  search: string;
  more: boolean;
  isFirst: boolean;
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  const last = people.at(-1);
  return (
    <AdministrationPage
      tab="people"
      title={text.people}
      lead={text.peopleLead}
      actions={
        <ButtonLink href={href(NEW_PERSON_PATH)} kind="primary">
          {text.addPerson}
        </ButtonLink>
      }
      view={view}
    >
      <Form action={href(PEOPLE_PATH)} method="get" inline>
        <TextField
          name="q"
          label={text.search}
          type="search"
          value={search}
          language={language}
          width="m"
        />
        <Button kind="secondary">{text.searchButton}</Button>
      </Form>
      <PeopleTable people={people} view={view} />
      <Paging
        first={isFirst ? undefined : peoplePath({ search })}
        next={more && last ? peoplePath({ search, after: last.id }) : undefined}
        view={view}
      />
    </AdministrationPage>
  );
}

function PeopleTable({ people, view }: { people: readonly ListedPerson[]; view: View }) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <DataTable
      id="personer"
      caption={text.people}
      captionHidden
      rows={people}
      empty={<p>{text.noneFound}</p>}
      columns={[
        {
          key: 'navn',
          header: text.name,
          cell: ({ id, name }: ListedPerson) => <a href={href(personPath(id))}>{name}</a>,
        },
        { key: 'email', header: text.email, cell: ({ email }) => email },
        {
          key: 'status',
          header: text.status,
          cell: (person) => <Status person={person} language={language} />,
        },
        {
          key: 'samarbejder',
          header: text.memberships,
          numeric: true,
          cell: ({ memberships }) => formatNumber(language, memberships),
        },
        {
          key: 'senest',
          header: text.lastSignIn,
          cell: ({ lastSignIn }) => (lastSignIn ? formatDay(language, lastSignIn) : text.never),
        },
      ]}
      language={language}
    />
  );
}

function Status({ person, language }: { person: ListedPerson; language: Language }) {
  const text = administrationMessages(language);
  const rights = [
    ...(person.administrator ? [text.administrator] : []),
    ...(person.knowledgeEditor ? [text.knowledgeEditor] : []),
    ...(person.demo ? [text.demo] : []),
  ];
  return (
    <>
      <StatusWord tone={person.lockedAt ? 'gap' : 'good'}>
        {person.lockedAt ? text.locked : text.open}
      </StatusWord>
      {rights.length > 0 && ` · ${rights.join(' · ')}`}
    </>
  );
}

/** The form that adds a person. */
export function NewPersonPage({
  typed,
  errors,
  view,
}: {
  typed: { readonly name: string; readonly email: string };
  errors: readonly FormError[];
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <AdministrationPage tab="people" title={text.addPerson} lead={text.addLead} view={view}>
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(NEW_PERSON_PATH)}>
        <AccountFields typed={typed} errors={errors} language={language} />
        <FormActions>
          <Button>{text.addButton}</Button>
          <ButtonLink href={href(PEOPLE_PATH)}>{text.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </AdministrationPage>
  );
}

/** All that an administrator sees of a person. */
export interface PersonInFull {
  readonly person: ListedPerson;
  readonly sessions: number;
  readonly methods: SignInMethods;
  readonly issuers: readonly string[];
  readonly memberships: readonly ListedMembership[];
}

/** One account, and what can be done with it. */
export function PersonPage({
  shown,
  problem,
  view,
}: {
  shown: PersonInFull;
  problem?: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  const { person, sessions } = shown;
  const { administrator, knowledgeEditor, lockedAt } = person;
  return (
    <AdministrationPage
      tab="people"
      title={person.name}
      lead={person.email}
      problem={problem}
      view={view}
    >
      <Section id="rettigheder" title={text.rights}>
        <div class="steps">
          <p>{administrator ? text.administratorIs : text.administratorIsNot}</p>
          <Step
            person={person}
            step="administrator"
            value={administrator ? 'nej' : 'ja'}
            view={view}
          >
            {administrator ? text.unmakeAdministrator : text.makeAdministrator}
          </Step>
          <p>{knowledgeEditor ? text.editorIs : text.editorIsNot}</p>
          <Step
            person={person}
            step="vidensredaktoer"
            value={knowledgeEditor ? 'nej' : 'ja'}
            view={view}
          >
            {knowledgeEditor ? text.unmakeEditor : text.makeEditor}
          </Step>
        </div>
      </Section>
      <Section id="adgang" title={text.access}>
        <div class="steps">
          <p>{lockedAt ? text.lockedSince(formatDay(language, lockedAt)) : text.isOpen}</p>
          {lockedAt ? (
            <Step person={person} step="aabn" view={view}>
              {text.unlock}
            </Step>
          ) : (
            <>
              <Step person={person} step="luk" view={view}>
                {text.lock}
              </Step>
              <p>{sessions === 0 ? text.noSessions : text.sessions(sessions)}</p>
              {sessions > 0 && (
                <Step person={person} step="log-ud" view={view}>
                  {text.endSessions}
                </Step>
              )}
              <p>{text.linkLead}</p>
              <Step person={person} step="send-link" view={view}>
                {text.sendLink}
              </Step>
            </>
          )}
        </div>
      </Section>
      <Methods shown={shown} language={language} />
      <Memberships memberships={shown.memberships} view={view} />
      <Section id="sletning" title={text.erasure} lead={text.eraseLead}>
        <ButtonLink href={href(personStepPath(person.id, 'slet'))}>{text.erase}</ButtonLink>
      </Section>
    </AdministrationPage>
  );
}

function Step({
  person,
  step,
  value,
  view,
  children,
}: {
  person: ListedPerson;
  step: PersonStep;
  value?: string;
  view: View;
  children?: string;
}) {
  return (
    <Form
      action={view.href(personStepPath(person.id, step))}
      {...(value !== undefined && { hidden: { vaerdi: value } })}
    >
      <Button kind="secondary" small>
        {children}
      </Button>
    </Form>
  );
}

function Methods({ shown, language }: { shown: PersonInFull; language: Language }) {
  const text = administrationMessages(language);
  const { methods, issuers, person } = shown;
  const word = (is: boolean) => (is ? text.yes : text.no);
  return (
    <Section id="login" title={text.methods}>
      <Facts
        facts={[
          {
            term: text.lastSignIn,
            value: person.lastSignIn ? (
              <Moment at={person.lastSignIn} language={language} />
            ) : (
              text.never
            ),
          },
          { term: text.password, value: word(methods.password) },
          { term: text.secondFactor, value: word(methods.secondFactor) },
          { term: text.passkeys, value: formatNumber(language, methods.passkeys) },
          { term: text.providers, value: issuers.length > 0 ? issuers.join(', ') : text.none },
        ]}
      />
    </Section>
  );
}

function Memberships({
  memberships,
  view,
}: {
  memberships: readonly ListedMembership[];
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <Section id="samarbejder" title={text.membershipsTitle}>
      <DataTable
        id="medlemskaber"
        caption={text.membershipsTitle}
        captionHidden
        rows={memberships}
        empty={<p>{text.noMemberships}</p>}
        columns={[
          {
            key: 'samarbejde',
            header: text.partnership,
            cell: ({ partnershipId, partnership }: ListedMembership) => (
              <a href={href(administeredPath(partnershipId))}>{partnership}</a>
            ),
          },
          {
            key: 'rolle',
            header: text.role,
            cell: ({ role }) => capital(roleWord(language, role)),
          },
          {
            key: 'til',
            header: text.endsOn,
            cell: ({ endsOn }) => (endsOn ? formatDate(language, endsOn) : ''),
          },
        ]}
        language={language}
      />
    </Section>
  );
}

/** Asks once more before a person is erased. */
export function ErasePersonPage({
  person,
  errors,
  problem,
  view,
}: {
  person: ListedPerson;
  errors: readonly FormError[];
  problem?: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = administrationMessages(language);
  return (
    <AdministrationPage
      tab="people"
      title={`${text.erase}: ${person.name}`}
      lead={text.eraseLead}
      problem={problem}
      view={view}
    >
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(personStepPath(person.id, 'slet'))}>
        <Checkbox
          name="bekraeft"
          label={text.eraseConfirm}
          error={errorOf(errors, 'bekraeft')}
          language={language}
        />
        <FormActions>
          <Button kind="danger">{text.eraseButton}</Button>
          <ButtonLink href={href(personPath(person.id))}>{text.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </AdministrationPage>
  );
}
