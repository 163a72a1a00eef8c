import type { View } from '../../../platform/http/index.ts';
import {
  formatDate,
  formatMoment,
  formatNumber,
  type Language,
} from '../../../platform/i18n/index.ts';
import {
  Alert,
  ButtonLink,
  type Content,
  DataTable,
  ErrorSummary,
  errorOf,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import type { ErasureProblem } from '../../actions/erase-person.ts';
import type { PersonExport } from '../../actions/export-person.ts';
import type { Receipt } from '../../store/receipts.ts';
import { roleWord } from '../../words/roles.ts';
import { roomName, useCaseName } from '../history/telling.ts';
import { capital } from '../people/parts.tsx';
import { PRIVACY_PATH, settingsPath } from '../paths.ts';
import { receiptMessages } from '../privacy/receipt-messages.ts';
import { receiptCounts } from '../privacy/receipts-list.tsx';
import { dataMessages } from './data-messages.ts';
import { deviceWords } from './device.ts';
import { accountMessages } from './messages.ts';
import { AccountTabs, OwnersForm } from './parts.tsx';
import { DATA_FILE_PATH, ERASE_PATH } from './paths.ts';
import type { Proof } from './services.ts';

/** Everything stored about the reader, to be read; the same as in the file. */
export function MyDataPage({ data, view }: { data: PersonExport; view: View }) {
  const { language } = view;
  const text = accountMessages(language);
  return (
    <>
      <PageHeader
        title={text.dataTitle}
        lead={text.dataLead}
        actions={
          <>
            <ButtonLink href={view.href(DATA_FILE_PATH)} kind="primary" download>
              {text.download}
            </ButtonLink>
            <ButtonLink href={view.href(ERASE_PATH)}>{text.eraseTitle}</ButtonLink>
          </>
        }
        why={{ label: text.registerLink, href: view.href(PRIVACY_PATH) }}
        language={language}
      />
      <AccountTabs current="data" view={view} />
      <AboutYou data={data} language={language} />
      <Lists data={data} language={language} />
    </>
  );
}

function AboutYou({ data, language }: { data: PersonExport; language: Language }) {
  const text = dataMessages(language);
  const { person, password } = data;
  const moment = (at: Date | null) => (at ? formatMoment(language, at) : text.never);
  const yesNo = (is: boolean) => (is ? text.yes : text.no);
  const rows: readonly (readonly [string, Content])[] = [
    [text.name, person.name],
    [text.email, person.email],
    [text.emailVerified, yesNo(person.emailVerified)],
    [text.waitingEmail, data.emailChange?.email ?? text.none],
    [text.mailLanguage, person.mailLanguage === 'da' ? text.danish : text.english],
    [text.number, person.id],
    [text.createdAt, moment(person.createdAt)],
    [text.updatedAt, moment(person.updatedAt)],
    [text.lastSignInAt, moment(person.lastSignInAt)],
    [text.seenAt, moment(person.seenAt)],
    [text.password, password ? moment(password.changedAt) : text.none],
    [text.secondFactor, yesNo(data.secondFactor)],
    [text.administrator, yesNo(person.administrator)],
    [text.knowledgeEditor, yesNo(person.knowledgeEditor)],
    [text.lockedAt, moment(person.lockedAt)],
    [text.erasureNoticeAt, moment(person.erasureNoticeAt)],
  ];
  return (
    <Section id="om-dig" title={text.aboutYou}>
      <dl class="facts">
        {rows.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A list of the export as a table: its id, its title, the headers, and each row as texts. */
interface ListOfTexts {
  readonly id: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Lists({ data, language }: { data: PersonExport; language: Language }) {
  return (
    <>
      {listsOf(data, language).map(({ id, title, headers, rows }) => (
        <Section id={id} title={title}>
          <DataTable
            id={`${id}-tabel`}
            caption={title}
            captionHidden
            rows={rows}
            columns={headers.map((header, index) => ({
              key: String(index),
              header,
              cell: (row: readonly string[]) => row[index] ?? '',
            }))}
            empty={<p>{dataMessages(language).nothing}</p>}
            language={language}
          />
        </Section>
      ))}
    </>
  );
}

function listsOf(data: PersonExport, language: Language): ListOfTexts[] {
  const text = dataMessages(language);
  const moment = (at: Date | null) => (at ? formatMoment(language, at) : '');
  const change = ({ at, useCase, partnershipId, subject }: PersonExport['changes'][number]) => [
    moment(at),
    useCaseName(language, useCase),
    partnershipId ?? text.installation,
    `${roomName(language, subject.room)} · ${subject.id}`,
  ];
  const { lists, headers } = text;
  const { when, role, partnership, what } = headers;
  return [
    {
      id: 'samarbejder',
      title: lists.memberships,
      headers: [partnership, role, headers.organisation, headers.since, headers.until],
      rows: data.memberships.map((one) => [
        one.partnership,
        capital(roleWord(language, one.role)),
        one.organisation ?? '',
        moment(one.joinedAt),
        one.endsOn === null ? '' : formatDate(language, one.endsOn),
      ]),
    },
    {
      id: 'invitationer',
      title: lists.invitations,
      headers: [partnership, role, when, headers.answered],
      rows: data.invitations.map((one) => [
        one.partnershipId,
        capital(roleWord(language, one.role)),
        moment(one.invitedAt),
        moment(one.answeredAt),
      ]),
    },
    {
      id: 'sendte-invitationer',
      title: lists.invitationsMade,
      headers: [partnership, role, when, headers.answered],
      rows: data.invitationsMade.map((one) => [
        one.partnershipId,
        capital(roleWord(language, one.role)),
        moment(one.invitedAt),
        moment(one.answeredAt),
      ]),
    },
    {
      id: 'overdragelser',
      title: lists.handoverLetters,
      headers: [partnership, when, headers.answered, headers.note],
      rows: data.handoverLetters.map((one) => [
        one.partnershipId,
        moment(one.askedAt),
        moment(one.answeredAt),
        one.note ?? '',
      ]),
    },
    {
      id: 'beregninger',
      title: lists.runs,
      headers: [partnership, when],
      rows: data.runs.map((one) => [one.partnershipId, moment(one.askedAt)]),
    },
    {
      id: 'enheder',
      title: lists.sessions,
      headers: [headers.device, when, headers.used, headers.sent],
      rows: data.sessions.map((one) => [
        deviceWords(language, one.userAgent ?? undefined),
        moment(one.startedAt),
        moment(one.usedAt),
        one.userAgent ?? '',
      ]),
    },
    {
      id: 'adgangsnoegler',
      title: lists.passkeys,
      headers: [headers.name, when],
      rows: data.passkeys.map((one) => [one.name ?? '', moment(one.createdAt)]),
    },
    {
      id: 'andre-login',
      title: lists.identityLinks,
      headers: [headers.provider, headers.number, when, headers.used],
      rows: data.identityLinks.map((one) => [
        one.issuer,
        one.subject,
        moment(one.linkedAt),
        moment(one.lastUsedAt),
      ]),
    },
    {
      id: 'aendringer',
      title: lists.changes,
      headers: [when, what, partnership, headers.subject],
      rows: data.changes.map(change),
    },
    {
      id: 'aendringer-om-dig',
      title: lists.changesAbout,
      headers: [when, what, partnership, headers.subject],
      rows: data.changesAbout.map(change),
    },
    {
      id: 'tekster',
      title: lists.texts,
      headers: [when, headers.text, headers.note],
      rows: data.texts.map((one) => [
        moment(one.at),
        `${one.document}, ${one.version}`,
        one.words ?? '',
      ]),
    },
    {
      id: 'mails',
      title: lists.mails,
      headers: [when, headers.mail, headers.sentAt],
      rows: data.mails.map((one) => [moment(one.createdAt), one.subject ?? '', moment(one.sentAt)]),
    },
  ];
}

/** What goes and what stays when an account is deleted, and the form for it. */
export function ErasePage({
  proof,
  problem,
  errors,
  view,
}: {
  proof: Proof;
  problem: ErasureProblem | undefined;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = accountMessages(language);
  return (
    <>
      <PageHeader title={text.eraseTitle} lead={text.eraseAbout} language={language} />
      <AccountTabs current="data" view={view} />
      <ErrorSummary errors={errors} language={language} />
      <Section id="forsvinder" title={text.goesTitle}>
        <p>{text.goes}</p>
      </Section>
      <Section id="bliver" title={text.staysTitle}>
        <p>{text.stays}</p>
      </Section>
      {problem ? (
        <Obstacle problem={problem} view={view} />
      ) : (
        <OwnersForm
          action={ERASE_PATH}
          proof={proof}
          errors={errors}
          button={text.erase}
          kind="danger"
          turbo={false}
          view={view}
        >
          <TextField
            name="ord"
            label={text.typeWord(text.eraseWord)}
            autocomplete="off"
            width="xs"
            error={errorOf(errors, 'ord')}
            language={language}
            required
          />
        </OwnersForm>
      )}
    </>
  );
}

function Obstacle({ problem, view }: { problem: ErasureProblem; view: View }) {
  const text = accountMessages(view.language);
  if (problem.kind !== 'only-owner') {
    return (
      <Alert kind="caution">
        {problem.kind === 'last-administrator' ? text.lastAdministrator : text.demoAccount}
      </Alert>
    );
  }
  return (
    <>
      <Alert kind="caution" title={text.onlyOwnerTitle}>
        {text.onlyOwner}
      </Alert>
      <ul>
        {problem.partnerships.map(({ id, name }) => (
          <li>
            <a href={view.href(settingsPath(id))}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The receipt of an account that is gone. */
export function ErasedPage({ receipt, view }: { receipt: Receipt; view: View }) {
  const { language } = view;
  const text = accountMessages(language);
  const words = receiptMessages(language);
  return (
    <>
      <PageHeader title={text.erasedTitle} lead={text.erasedLead} language={language} />
      <Section id="kvittering" title={text.receipt}>
        <dl class="facts">
          <div>
            <dt>{text.receiptNumber}</dt>
            <dd>{receipt.id}</dd>
          </div>
          <div>
            <dt>{text.receiptDate}</dt>
            <dd>{formatMoment(language, receipt.at)}</dd>
          </div>
          {receiptCounts(receipt, words).map(({ word, count }) => (
            <div>
              <dt>{word}</dt>
              <dd>{formatNumber(language, count)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <p>
        <a href={view.href('/')}>{text.toFront}</a>
      </p>
    </>
  );
}
