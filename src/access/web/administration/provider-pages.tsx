import type { View } from '../../../platform/http/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  DataTable,
  ErrorSummary,
  errorOf,
  Facts,
  FieldGroup,
  Form,
  FormActions,
  type FormError,
  RadioGroup,
  Section,
  SelectField,
  StatusWord,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { ROLES } from '../../domain/role.ts';
import {
  ACCOUNT_CREATION,
  CLIENT_AUTHENTICATION,
  oidcBackChannelPath,
  oidcLeftPath,
  oidcReturnPath,
  type ShownProvider,
} from '../../identity/oidc/index.ts';
import { roleWord } from '../../words/roles.ts';
import { AdministrationPage } from './frame.tsx';
import { administrationMessages } from './messages.ts';
import { NEW_PROVIDER_PATH, providerPath, PROVIDERS_PATH, tryProviderPath } from './paths.ts';
import { rulesToShow, type TypedProvider, type TypedRule } from './provider-form.ts';
import { providerMessages } from './provider-messages.ts';

/** The identity providers of the installation. */
export function ProvidersPage({
  providers,
  environment,
  view,
}: {
  providers: readonly ShownProvider[];
  environment: { readonly name: string; readonly issuer: string } | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = providerMessages(language);
  return (
    <AdministrationPage
      tab="providers"
      title={text.title}
      lead={text.lead}
      actions={
        <ButtonLink href={href(NEW_PROVIDER_PATH)} kind="primary">
          {text.add}
        </ButtonLink>
      }
      view={view}
    >
      {environment && (
        <Alert kind="info">{text.environment(environment.name, environment.issuer)}</Alert>
      )}
      <DataTable
        id="loginudbydere"
        caption={text.title}
        captionHidden
        rows={providers}
        empty={<p>{text.none}</p>}
        columns={[
          {
            key: 'navn',
            header: text.name,
            cell: ({ id, name }: ShownProvider) => <a href={href(providerPath(id))}>{name}</a>,
          },
          { key: 'udsteder', header: text.issuer, cell: ({ issuer }) => issuer },
          {
            key: 'tilstand',
            header: text.state,
            cell: ({ enabled }) => (
              <StatusWord tone={enabled ? 'good' : 'plain'}>
                {enabled ? text.on : text.off}
              </StatusWord>
            ),
          },
        ]}
        language={language}
      />
    </AdministrationPage>
  );
}

interface FormProps {
  readonly typed: TypedProvider;
  readonly errors: readonly FormError[];
  readonly hasSecret: boolean;
  readonly language: Language;
}

/** The form of one provider; `stored` is absent for one that is to be. */
export function ProviderPage({
  stored,
  origin,
  typed,
  errors,
  problem,
  view,
}: {
  stored: ShownProvider | undefined;
  /** What the addresses to register begin with. */
  origin: string;
  typed: TypedProvider;
  errors: readonly FormError[];
  problem?: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = providerMessages(language);
  const form = { typed, errors, hasSecret: stored?.hasSecret ?? false, language };
  return (
    <AdministrationPage
      tab="providers"
      title={stored?.name ?? text.add}
      problem={problem}
      view={view}
    >
      <ErrorSummary errors={errors} language={language} />
      {stored && (
        <Section id="adresser" title={text.addresses}>
          <Facts
            facts={[
              { term: text.redirect, value: <code>{origin + oidcReturnPath(stored.id)}</code> },
              { term: text.afterLogOut, value: <code>{origin + oidcLeftPath(stored.id)}</code> },
              {
                term: text.backChannel,
                value: <code>{origin + oidcBackChannelPath(stored.id)}</code>,
              },
            ]}
          />
          <Form action={href(tryProviderPath(stored.id))}>
            <Button kind="secondary">{text.try}</Button>
          </Form>
        </Section>
      )}
      <Form action={href(stored ? providerPath(stored.id) : NEW_PROVIDER_PATH)}>
        <MainFields {...form} />
        <TrustFields {...form} />
        <Rules {...form} />
        <TechnicalFields {...form} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink href={href(PROVIDERS_PATH)}>
            {administrationMessages(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </AdministrationPage>
  );
}

function MainFields({ typed, errors, hasSecret, language }: FormProps) {
  const text = providerMessages(language);
  const shared = { language, autocomplete: 'off' };
  return (
    <>
      <TextField
        name="navn"
        label={text.name}
        hint={text.nameHint}
        value={typed.name}
        error={errorOf(errors, 'navn')}
        required
        {...shared}
      />
      <TextField
        name="udsteder"
        type="url"
        label={text.issuer}
        hint={text.issuerHint}
        value={typed.issuer}
        error={errorOf(errors, 'udsteder')}
        width="full"
        required
        {...shared}
      />
      <TextField
        name="klient-id"
        label={text.clientId}
        value={typed.clientId}
        error={errorOf(errors, 'klient-id')}
        required
        {...shared}
      />
      <TextField
        name="klient-secret"
        type="password"
        label={text.secret}
        hint={hasSecret ? text.secretKept : text.secretNew}
        error={errorOf(errors, 'klient-secret')}
        language={language}
        autocomplete="new-password"
      />
      <Checkbox
        name="slaaet-til"
        label={text.enabled}
        checked={typed.enabled}
        language={language}
      />
    </>
  );
}

function TrustFields({ typed, errors, language }: FormProps) {
  const text = providerMessages(language);
  return (
    <Section id="tillid" title={text.trust}>
      <TextArea
        name="domaener"
        label={text.domains}
        hint={text.domainsHint}
        value={typed.domains}
        error={errorOf(errors, 'domaener')}
        language={language}
      />
      <Checkbox
        name="tro-bekraeftet"
        label={text.trustVerified}
        hint={text.trustVerifiedHint}
        checked={typed.trustVerified}
        language={language}
      />
      <RadioGroup
        name="konti"
        label={text.accounts}
        value={typed.createAccounts}
        options={ACCOUNT_CREATION.map((value) => ({ value, label: text.accountKinds[value] }))}
        language={language}
      />
    </Section>
  );
}

function TechnicalFields({ typed, errors, language }: FormProps) {
  const text = providerMessages(language);
  return (
    <Section id="teknisk" title={text.technical}>
      <TextField
        name="scopes"
        label={text.scopes}
        hint={text.scopesHint}
        value={typed.scopes}
        error={errorOf(errors, 'scopes')}
        language={language}
      />
      <SelectField
        name="godkendelse"
        label={text.authentication}
        value={typed.authentication}
        options={CLIENT_AUTHENTICATION.map((value) => ({
          value,
          label: text.authentications[value],
        }))}
        width="l"
        language={language}
      />
    </Section>
  );
}

function Rules({ typed, errors, language }: FormProps) {
  const text = providerMessages(language);
  return (
    <Section id="regler" title={text.rules} lead={text.rulesLead}>
      {rulesToShow(typed.rules).map((rule, index) => (
        <Rule rule={rule} index={index} errors={errors} language={language} />
      ))}
    </Section>
  );
}

function Rule({
  rule,
  index,
  errors,
  language,
}: {
  rule: TypedRule;
  index: number;
  errors: readonly FormError[];
  language: Language;
}) {
  const text = providerMessages(language);
  const number = formatNumber(language, index + 1);
  const name = (field: string) => `regel-${index}-${field}`;
  const fieldOf = (field: string, value: string, label: string) => ({
    name: name(field),
    label,
    value,
    error: errorOf(errors, name(field)),
    autocomplete: 'off',
    width: 'm' as const,
    language,
  });
  return (
    <FieldGroup field={{ name: `regel-${index}`, label: text.rule(number), language }}>
      <TextField {...fieldOf('claim', rule.claim, text.claim)} />
      <TextField {...fieldOf('vaerdi', rule.value, text.value)} />
      <SelectField
        name={name('giver')}
        label={text.gives}
        value={rule.gives}
        options={[
          ...ROLES.map((role) => ({ value: role, label: roleWord(language, role) })),
          { value: 'administrator', label: text.administrator },
        ]}
        language={language}
      />
      <TextField
        {...fieldOf('samarbejde', rule.partnership, text.partnership)}
        hint={text.partnershipHint}
      />
      <TextField {...fieldOf('organisation', rule.organisation, text.organisation)} optional />
    </FieldGroup>
  );
}
