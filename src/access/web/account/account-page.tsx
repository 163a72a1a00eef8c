import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import {
  Alert,
  Button,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  RadioGroup,
  Section,
  TextField,
} from '../../../ui/index.ts';
import type { Person } from '../../domain/person.ts';
import type { Role } from '../../domain/role.ts';
import { roleWord } from '../../words/roles.ts';
import { capital } from '../people/parts.tsx';
import { ACCOUNT_PATH } from '../paths.ts';
import { accountMessages } from './messages.ts';
import { AccountTabs, OwnersForm } from './parts.tsx';
import type { Proof } from './services.ts';

/** A part in a partnership, as its holder sees it. */
export interface OwnPart {
  readonly name: string;
  readonly role: Role;
  readonly endsOn?: LocalDate;
  readonly isCurrent: boolean;
  readonly href: string;
  readonly leaveHref: string;
}

/** What the page shows. */
export interface AccountView {
  readonly person: Person;
  readonly proof: Proof;
  /** The address that waits for its link to be used. */
  readonly waitingEmail: string | undefined;
  readonly mailLanguage: Language;
  readonly parts: readonly OwnPart[];
}

/** What was typed and was wrong. */
export interface Typed {
  readonly name?: string;
  readonly email?: string;
  readonly errors: readonly FormError[];
}

/** Name, address, language of mails and partnerships. */
export function AccountPage({
  account,
  typed,
  view,
}: {
  account: AccountView;
  typed: Typed;
  view: View;
}) {
  const { language } = view;
  const text = accountMessages(language);
  const { errors } = typed;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead(account.person.email)} language={language} />
      <AccountTabs current="account" view={view} />
      <ErrorSummary errors={errors} language={language} />
      <Section id="navn" title={text.nameTitle}>
        <Form action={view.href(`${ACCOUNT_PATH}/navn`)}>
          <TextField
            name="navn"
            label={text.name}
            hint={text.nameHint}
            value={typed.name ?? account.person.name}
            autocomplete="name"
            error={errorOf(errors, 'navn')}
            language={language}
            required
          />
          <FormActions>
            <Button>{text.save}</Button>
          </FormActions>
        </Form>
      </Section>
      <EmailSection account={account} typed={typed} view={view} />
      <LanguageSection account={account} errors={errors} view={view} />
      <Partnerships parts={account.parts} language={language} />
    </>
  );
}

function EmailSection({
  account: { person, proof, waitingEmail },
  typed: { email, errors },
  view,
}: {
  account: AccountView;
  typed: Typed;
  view: View;
}) {
  const { language } = view;
  const text = accountMessages(language);
  return (
    <Section id="mail" title={text.emailTitle} lead={text.emailNow(person.email)}>
      {waitingEmail !== undefined && (
        <>
          <Alert kind="info">{text.emailWaits(waitingEmail)}</Alert>
          <Form action={view.href(`${ACCOUNT_PATH}/mail/fortryd`)}>
            <FormActions>
              <Button kind="quiet">{text.cancelEmail}</Button>
            </FormActions>
          </Form>
        </>
      )}
      <OwnersForm
        action={`${ACCOUNT_PATH}/mail`}
        proof={proof}
        errors={errors}
        button={text.changeEmail}
        kind="secondary"
        view={view}
      >
        <TextField
          name="mail"
          label={text.newEmail}
          hint={text.newEmailHint}
          type="email"
          autocomplete="email"
          value={email}
          error={errorOf(errors, 'mail')}
          language={language}
          required
        />
      </OwnersForm>
    </Section>
  );
}

function LanguageSection({
  account,
  errors,
  view,
}: {
  account: AccountView;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = accountMessages(language);
  return (
    <Section id="sprog" title={text.languageTitle}>
      <Form action={view.href(`${ACCOUNT_PATH}/sprog`)}>
        <RadioGroup
          name="sprog"
          label={text.language}
          labelHidden
          value={account.mailLanguage}
          options={[
            { value: 'da', label: text.languages.da },
            { value: 'en', label: text.languages.en },
          ]}
          error={errorOf(errors, 'sprog')}
          language={language}
          inline
        />
        <FormActions>
          <Button kind="secondary">{text.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function Partnerships({ parts, language }: { parts: readonly OwnPart[]; language: Language }) {
  const text = accountMessages(language);
  const until = ({ endsOn, isCurrent }: OwnPart) => {
    if (endsOn === undefined) return text.noEnd;
    const date = formatDate(language, endsOn);
    return isCurrent ? date : text.ended(date);
  };
  return (
    <Section id="samarbejder" title={text.partnershipsTitle}>
      <DataTable
        id="mine-samarbejder"
        caption={text.partnershipsTitle}
        captionHidden
        rows={parts}
        empty={<p>{text.noPartnerships}</p>}
        columns={[
          {
            key: 'name',
            header: text.partnership,
            cell: (part) => (part.isCurrent ? <a href={part.href}>{part.name}</a> : part.name),
          },
          { key: 'role', header: text.role, cell: ({ role }) => capital(roleWord(language, role)) },
          { key: 'until', header: text.until, cell: until },
          {
            key: 'leave',
            header: text.leave,
            headerHidden: true,
            cell: (part) =>
              part.isCurrent && (
                <a href={part.leaveHref} aria-label={text.leaveName(part.name)}>
                  {text.leave}
                </a>
              ),
          },
        ]}
        language={language}
      />
    </Section>
  );
}
