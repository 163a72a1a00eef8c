import { formatDay, formatMoment } from '../../../platform/i18n/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import type { OpenSession, OwnPasskey } from '../../identity/index.ts';
import { ACCOUNT_PATH } from '../paths.ts';
import { deviceWords } from './device.ts';
import { accountMessages } from './messages.ts';
import { AccountTabs, OwnersForm, SignInAgain } from './parts.tsx';
import {
  PASSKEY_MAKE_OPTIONS_PATH,
  passkeyPath,
  PASSKEYS_PATH,
  SECOND_FACTOR_PATH,
  SECURITY_PATH,
} from './paths.ts';
import { securityMessages } from './security-messages.ts';
import type { Proof } from './services.ts';

/** What the page shows. */
export interface SecurityView {
  readonly proof: Proof;
  /** Whether the sign-in is recent enough to make a passkey. */
  readonly fresh: boolean;
  readonly secondFactor: boolean;
  readonly passkeysPossible: boolean;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly OpenSession[];
  readonly sessionId: string;
}

/** Password, passkeys, second factor, and where one is signed in. */
export function SecurityPage({
  security,
  errors,
  view,
}: {
  security: SecurityView;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = securityMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <AccountTabs current="security" view={view} />
      <ErrorSummary errors={errors} language={language} />
      <PasswordSection proof={security.proof} errors={errors} view={view} />
      <PasskeysSection security={security} view={view} />
      <Section id="to-trin" title={text.factorTitle} lead={text.factorLead}>
        <p>{security.secondFactor ? text.factorOn : text.factorOff}</p>
        <p>
          <ButtonLink href={view.href(SECOND_FACTOR_PATH)}>
            {security.secondFactor ? text.manage : text.turnOn}
          </ButtonLink>
        </p>
      </Section>
      <SessionsSection security={security} view={view} />
    </>
  );
}

function PasswordSection({
  proof,
  errors,
  view,
}: {
  proof: Proof;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = securityMessages(language);
  const lead = proof === 'password' ? text.hasPassword : text.noPassword;
  return (
    <Section id="adgangskode" title={text.passwordTitle} lead={lead}>
      {proof === 'stale' ? (
        <SignInAgain view={view} />
      ) : (
        <Form action={view.href(`${SECURITY_PATH}/adgangskode`)}>
          {proof === 'password' && (
            <TextField
              name="nuvaerende-adgangskode"
              label={text.current}
              type="password"
              autocomplete="current-password"
              error={errorOf(errors, 'nuvaerende-adgangskode')}
              language={language}
              required
            />
          )}
          <TextField
            name="ny-adgangskode"
            label={text.next}
            hint={text.nextHint}
            type="password"
            autocomplete="new-password"
            error={errorOf(errors, 'ny-adgangskode')}
            language={language}
            required
          />
          <FormActions>
            <Button>{text.savePassword}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}

function PasskeysSection({ security, view }: { security: SecurityView; view: View }) {
  const { language } = view;
  const text = securityMessages(language);
  const name = (passkey: OwnPasskey) => passkey.name ?? text.unnamed;
  return (
    <Section id="adgangsnoegler" title={text.passkeysTitle} lead={text.passkeysLead}>
      <DataTable
        id="noegler"
        caption={text.passkeysTitle}
        captionHidden
        rows={security.passkeys}
        empty={<p>{text.noPasskeys}</p>}
        columns={[
          { key: 'name', header: text.passkey, cell: name },
          {
            key: 'added',
            header: text.added,
            cell: ({ createdAt }) => (createdAt ? formatDay(language, createdAt) : ''),
          },
          {
            key: 'synced',
            header: text.synced,
            cell: ({ synced }) => (synced ? text.yes : text.no),
          },
          {
            key: 'edit',
            header: text.edit,
            headerHidden: true,
            cell: (passkey) => (
              <a
                href={view.href(passkeyPath(passkey.id))}
                aria-label={text.editPasskey(name(passkey))}
              >
                {text.edit}
              </a>
            ),
          },
        ]}
        language={language}
      />
      <AddPasskey security={security} view={view} />
    </Section>
  );
}

function AddPasskey({ security, view }: { security: SecurityView; view: View }) {
  const { language } = view;
  const text = securityMessages(language);
  if (!security.passkeysPossible) return <p>{text.passkeysImpossible}</p>;
  if (!security.fresh) return <SignInAgain view={view} />;
  return (
    <>
      <noscript>
        <p>{text.needsScript}</p>
      </noscript>
      <passkey-form
        hidden
        data-kind="make"
        data-options={view.href(PASSKEY_MAKE_OPTIONS_PATH)}
        data-failed={text.passkeyFailed}
        data-known={text.passkeyKnown}
      >
        <Form action={view.href(PASSKEYS_PATH)} hidden={{ credential: '' }} label={text.addPasskey}>
          <TextField
            name="navn"
            label={text.passkeyName}
            hint={text.passkeyNameHint}
            maxlength={80}
            autocomplete="off"
            language={language}
            optional
          />
          <p role="alert"></p>
          <FormActions>
            <Button kind="secondary">{text.addPasskey}</Button>
          </FormActions>
        </Form>
      </passkey-form>
    </>
  );
}

function SessionsSection({ security, view }: { security: SecurityView; view: View }) {
  const { language } = view;
  const text = securityMessages(language);
  const others = security.sessions.filter(({ id }) => id !== security.sessionId);
  return (
    <Section id="enheder" title={text.sessionsTitle} lead={text.sessionsLead}>
      <DataTable
        id="steder"
        caption={text.sessionsTitle}
        captionHidden
        rows={security.sessions}
        rowMark={({ id }) => (id === security.sessionId ? 'current' : undefined)}
        columns={[
          {
            key: 'device',
            header: text.device,
            cell: ({ userAgent }) => deviceWords(language, userAgent),
          },
          {
            key: 'since',
            header: text.since,
            cell: ({ startedAt }) => formatMoment(language, startedAt),
          },
          {
            key: 'used',
            header: text.used,
            cell: ({ usedAt }) => formatDay(language, usedAt),
          },
          {
            key: 'end',
            header: text.end,
            headerHidden: true,
            cell: (session) =>
              session.id === security.sessionId ? (
                text.here
              ) : (
                <EndSession session={session} view={view} />
              ),
          },
        ]}
        language={language}
      />
      {others.length > 0 && (
        <Form action={view.href(`${SECURITY_PATH}/enheder/andre`)}>
          <FormActions>
            <Button kind="secondary">{text.endOthers}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}

function EndSession({ session, view }: { session: OpenSession; view: View }) {
  const { language } = view;
  const text = securityMessages(language);
  const device = deviceWords(language, session.userAgent);
  return (
    <Form action={view.href(`${SECURITY_PATH}/enheder`)} hidden={{ session: session.id }}>
      <Button
        kind="quiet"
        small
        label={text.endDevice(device, formatMoment(language, session.startedAt))}
      >
        {text.end}
      </Button>
    </Form>
  );
}

/** One passkey: its name, and how to be rid of it. */
export function PasskeyPage({
  passkey,
  proof,
  errors,
  view,
}: {
  passkey: OwnPasskey;
  proof: Proof;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = securityMessages(language);
  const path = passkeyPath(passkey.id);
  return (
    <>
      <PageHeader
        title={passkey.name ?? text.unnamed}
        eyebrow={text.passkey}
        crumbs={crumbs(view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form action={view.href(`${path}/navn`)}>
        <TextField
          name="navn"
          label={text.passkeyName}
          hint={text.passkeyNameHint}
          value={passkey.name}
          maxlength={80}
          autocomplete="off"
          language={language}
        />
        <FormActions>
          <Button>{saveWord(language)}</Button>
        </FormActions>
      </Form>
      <Section id="fjern" title={text.removeTitle} lead={text.removeLead}>
        <OwnersForm
          action={`${path}/fjern`}
          proof={proof}
          errors={errors}
          button={text.remove}
          kind="danger"
          view={view}
        />
      </Section>
    </>
  );
}

/** The way back from a page below security. */
export function crumbs(view: View) {
  const { language } = view;
  return [
    { label: accountWord(language), href: view.href(ACCOUNT_PATH) },
    { label: securityMessages(language).title, href: view.href(SECURITY_PATH) },
  ];
}

function accountWord(language: Language): string {
  return accountMessages(language).title;
}

function saveWord(language: Language): string {
  return accountMessages(language).save;
}
