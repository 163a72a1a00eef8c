import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  type ButtonKind,
  type Content,
  errorOf,
  Form,
  FormActions,
  type FormError,
  TabLinks,
  TextField,
} from '../../../ui/index.ts';
import { ACCOUNT_PATH } from '../paths.ts';
import { accountMessages } from './messages.ts';
import { MY_DATA_PATH, SECURITY_PATH, SIGN_IN_AGAIN_PATH } from './paths.ts';
import type { Proof, ProofProblem } from './services.ts';

/** The field in which somebody gives their password to show that it is they. */
export const PROOF_FIELD = 'bekraeft-adgangskode';

/** The pages of one's own account. */
export function AccountTabs({
  current,
  view,
}: {
  current: 'account' | 'security' | 'data';
  view: View;
}) {
  const { tabs } = accountMessages(view.language);
  const tab = (id: 'account' | 'security' | 'data', path: string) => ({
    label: tabs[id],
    href: view.href(path),
    current: id === current,
  });
  return (
    <TabLinks
      label={tabs.label}
      tabs={[
        tab('account', ACCOUNT_PATH),
        tab('security', SECURITY_PATH),
        tab('data', MY_DATA_PATH),
      ]}
    />
  );
}

/** A form for what only the account's owner may do: with their password, or when they have just signed
 * in. Everybody else is asked to sign in again. */
export function OwnersForm({
  action,
  proof,
  errors,
  button,
  kind = 'primary',
  turbo = true,
  view,
  children,
}: {
  action: string;
  proof: Proof;
  errors: readonly FormError[];
  button: string;
  kind?: ButtonKind;
  /** Whether the answer is a redirect; a page that is shown once is none. */
  turbo?: boolean;
  view: View;
  children?: Content;
}) {
  if (proof === 'stale') return <SignInAgain view={view} />;
  const form = (
    <Form action={view.href(action)}>
      {children}
      {proof === 'password' && <ProofField errors={errors} language={view.language} />}
      <FormActions>
        <Button kind={kind}>{button}</Button>
      </FormActions>
    </Form>
  );
  return turbo ? form : <div data-turbo="false">{form}</div>;
}

/** The field for the password that shows that it is the account’s owner. */
export function ProofField({
  errors,
  language,
}: {
  errors: readonly FormError[];
  language: Language;
}) {
  const text = accountMessages(language);
  return (
    <TextField
      name={PROOF_FIELD}
      label={text.proofLabel}
      hint={text.proofHint}
      type="password"
      autocomplete="current-password"
      error={errorOf(errors, PROOF_FIELD)}
      language={language}
      required
    />
  );
}

/** Asks to sign in again before something that matters. */
export function SignInAgain({ view }: { view: View }) {
  const text = accountMessages(view.language);
  return (
    <>
      <Alert kind="info" title={text.staleTitle}>
        {text.stale}
      </Alert>
      <Form action={view.href(SIGN_IN_AGAIN_PATH)} hidden={{ til: view.path }}>
        <FormActions>
          <Button kind="secondary">{text.signInAgain}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Why a proof was none, at its field. */
export function proofErrors(problem: ProofProblem, language: Language): FormError[] {
  const text = accountMessages(language);
  if (problem.kind === 'stale') return [{ text: text.stale }];
  const words = problem.kind === 'missing' ? text.proofMissing : text.proofWrong;
  return [{ name: PROOF_FIELD, text: words }];
}
