import type { View } from '../../../platform/http/index.ts';
import {
  Button,
  ButtonLink,
  type Content,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Hidden,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import type { OfferedProvider } from '../../identity/oidc/index.ts';
import { LONGEST_PASSWORD } from '../../identity/index.ts';
import { OidcButtons } from '../oidc/pages.tsx';
import {
  DEMO_SIGN_IN_PATH,
  FORGOTTEN_PASSWORD_PATH,
  MAGIC_LINK_PATH,
  PASSKEY_OPTIONS_PATH,
  PASSKEY_SIGN_IN_PATH,
  SECOND_FACTOR_PATH,
  SIGN_IN_PATH,
  withReturn,
} from '../paths.ts';
import { signInMessages } from './messages.ts';

/** Somebody whom one may become in the demo. */
export interface DemoRole {
  readonly id: string;
  /** What the role is called: `Ejer`. */
  readonly name: string;
  /** What one can do as it, in a sentence. */
  readonly text: string;
}

/** The ways in that a page offers. */
export interface WaysIn {
  readonly providers: readonly OfferedProvider[];
  readonly demoRoles: readonly DemoRole[];
  readonly passkeys: boolean;
}

interface PageProps {
  readonly view: View;
  /** The internal path to come to afterwards. */
  readonly til: string | undefined;
  readonly errors?: readonly FormError[];
}

const NO_ERRORS: readonly FormError[] = [];

/** All ways to sign in. */
export function SignInPage({
  view,
  til,
  errors = NO_ERRORS,
  email = '',
  ways,
}: PageProps & { email?: string; ways: WaysIn }) {
  const { language, href } = view;
  const text = signInMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      {ways.demoRoles.length > 0 && <DemoRoles roles={ways.demoRoles} til={til} view={view} />}
      {ways.providers.length > 0 && (
        <Section title={text.providers} id="organisation">
          <OidcButtons providers={ways.providers} returnTo={til} view={view} />
        </Section>
      )}
      <Section title={text.withPassword} id="adgangskode">
        <Form action={href(SIGN_IN_PATH)} hidden={hiddenReturn(til)}>
          <EmailField email={email} errors={errors} view={view} />
          <TextField
            name="adgangskode"
            label={text.password}
            type="password"
            autocomplete="current-password"
            error={errorOf(errors, 'adgangskode')}
            required
            language={language}
          />
          <FormActions>
            <Button kind={ways.demoRoles.length > 0 ? 'secondary' : 'primary'}>
              {text.signIn}
            </Button>
            <a href={href(FORGOTTEN_PASSWORD_PATH)}>{text.forgotten}</a>
          </FormActions>
        </Form>
      </Section>
      <Section title={text.withoutPassword} id="uden-adgangskode">
        <p>
          <ButtonLink href={href(withReturn(MAGIC_LINK_PATH, til))}>{text.sendMeLink}</ButtonLink>
        </p>
        {ways.passkeys && <PasskeyForm til={til} view={view} />}
      </Section>
      <p>{text.noAccount}</p>
    </>
  );
}

function DemoRoles({
  roles,
  til,
  view,
}: {
  roles: readonly DemoRole[];
  til: string | undefined;
  view: View;
}) {
  const text = signInMessages(view.language);
  return (
    <Section title={text.demo} id="demo" lead={text.demoLead}>
      <Form action={view.href(DEMO_SIGN_IN_PATH)} hidden={hiddenReturn(til)}>
        <ul class="button-choices">
          {roles.map((role, index) => (
            <li class="button-choices__item">
              <Button kind={index === 0 ? 'primary' : 'secondary'} name="rolle" value={role.id}>
                {role.name}
              </Button>
              <span>{role.text}</span>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}

/** Signing in with a passkey; in sight where there is script and the browser has passkeys. The page
 * names the island `passkey`. */
function PasskeyForm({ til, view }: { til: string | undefined; view: View }) {
  const text = signInMessages(view.language);
  return (
    <passkey-form
      hidden
      data-kind="use"
      data-options={view.href(PASSKEY_OPTIONS_PATH)}
      data-failed={text.passkeyFailed}
      data-known={text.passkeyKnown}
    >
      <Form
        action={view.href(PASSKEY_SIGN_IN_PATH)}
        hidden={{ ...hiddenReturn(til), credential: '' }}
        label={text.passkey}
      >
        <p role="alert"></p>
        <FormActions>
          <Button kind="secondary">{text.passkey}</Button>
        </FormActions>
      </Form>
    </passkey-form>
  );
}

function EmailField({
  email,
  errors,
  view,
}: {
  email: string;
  errors: readonly FormError[];
  view: View;
}) {
  return (
    <TextField
      name="email"
      label={signInMessages(view.language).email}
      type="email"
      inputmode="email"
      autocomplete="username"
      value={email}
      error={errorOf(errors, 'email')}
      required
      language={view.language}
    />
  );
}

function hiddenReturn(til: string | undefined): Readonly<Record<string, string>> {
  return til === undefined ? {} : { til };
}

/** The second step: a code. */
export function SecondFactorPage({ view, til, errors = NO_ERRORS }: PageProps) {
  const { language, href } = view;
  const text = signInMessages(language);
  return (
    <>
      <PageHeader title={text.secondTitle} lead={text.secondLead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(SECOND_FACTOR_PATH)} hidden={hiddenReturn(til)} label={text.secondTitle}>
        <TextField
          name="kode"
          label={text.code}
          hint={text.codeHint}
          autocomplete="one-time-code"
          width="s"
          error={errorOf(errors, 'kode')}
          required
          language={language}
        />
        <FormActions>
          <Button>{text.continue}</Button>
          <a href={href(withReturn(SIGN_IN_PATH, til))}>{text.startAgain}</a>
        </FormActions>
      </Form>
    </>
  );
}

/** Asks for the address that a link is to be mailed to. */
export function AskAddressPage({
  view,
  til,
  errors = NO_ERRORS,
  email = '',
  action,
  words,
}: PageProps & {
  email?: string;
  action: string;
  words: { readonly title: string; readonly lead: string; readonly send: string };
}) {
  const { language, href } = view;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      {/* The answer is a page of its own, which Turbo does not take from a form. */}
      <div data-turbo="false">
        <Form action={href(action)} hidden={hiddenReturn(til)} label={words.title}>
          <EmailField email={email} errors={errors} view={view} />
          <FormActions>
            <Button>{words.send}</Button>
            <BackLink view={view} til={til} />
          </FormActions>
        </Form>
      </div>
    </>
  );
}

function BackLink({ view, til }: PageProps) {
  return (
    <a href={view.href(withReturn(SIGN_IN_PATH, til))}>{signInMessages(view.language).back}</a>
  );
}

/** A title, some sentences and where to go on. */
export function TellPage({
  view,
  title,
  sentences,
  children,
}: {
  view: View;
  title: string;
  sentences: readonly string[];
  children?: Content;
}) {
  return (
    <>
      <PageHeader title={title} language={view.language} />
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {children}
    </>
  );
}

/** Says that a letter is on its way, the same for every address. */
export function SentPage({ view, sentence }: { view: View; sentence: string }) {
  const text = signInMessages(view.language);
  return (
    <TellPage view={view} title={text.sentTitle} sentences={[sentence, text.notArrived]}>
      <p>
        <BackLink view={view} til={undefined} />
      </p>
    </TellPage>
  );
}

/** Says that a link of a letter works no more, and where to get another. */
export function GonePage({
  view,
  sentence,
  again,
}: {
  view: View;
  sentence: string;
  /** Where a new one is to be had. */
  again: { readonly path: string; readonly label: string };
}) {
  const text = signInMessages(view.language);
  return (
    <TellPage view={view} title={text.goneTitle} sentences={[sentence]}>
      <p class="form-actions">
        <ButtonLink href={view.href(again.path)} kind="primary">
          {again.label}
        </ButtonLink>
        <BackLink view={view} til={undefined} />
      </p>
    </TellPage>
  );
}

/** One button that does what the letter's link is for: opening it does nothing, since programs that
 * look through mail open links too. */
export function PressPage({
  view,
  til,
  action,
  words,
}: PageProps & {
  action: string;
  words: { readonly title: string; readonly lead: string; readonly button: string };
}) {
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} language={view.language} />
      <Form action={view.href(action)} label={words.title}>
        <Hidden fields={hiddenReturn(til)} />
        <FormActions>
          <Button>{words.button}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Takes a new password from the holder of a letter. */
export function NewPasswordPage({
  view,
  errors = NO_ERRORS,
  action,
}: Omit<PageProps, 'til'> & { action: string }) {
  const { language, href } = view;
  const text = signInMessages(language);
  return (
    <>
      <PageHeader title={text.newTitle} lead={text.newLead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(action)} label={text.newTitle}>
        <TextField
          name="adgangskode"
          label={text.newPassword}
          hint={text.newHint}
          type="password"
          autocomplete="new-password"
          maxlength={LONGEST_PASSWORD}
          error={errorOf(errors, 'adgangskode')}
          required
          language={language}
        />
        <FormActions>
          <Button>{text.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}
