import { encode } from 'uqr';
import type { View } from '../../../platform/http/index.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  TextField,
} from '../../../ui/index.ts';
import { OwnersForm, ProofField, SignInAgain } from './parts.tsx';
import { SECOND_FACTOR_PATH, SECURITY_PATH } from './paths.ts';
import { securityMessages } from './security-messages.ts';
import { crumbs } from './security-page.tsx';
import type { Proof } from './services.ts';

interface PageProps {
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** Turning the second factor on, or changing it when it is. The answers show what is shown once, so
 * they are no redirects. */
export function SecondFactorPage({
  on,
  proof,
  errors,
  view,
}: PageProps & { on: boolean; proof: Proof }) {
  const { language } = view;
  const text = securityMessages(language);
  return (
    <>
      <PageHeader
        title={text.factorTitle}
        lead={on ? text.factorOn : text.factorLead}
        crumbs={crumbs(view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {on ? (
        <ChangeForm proof={proof} errors={errors} view={view} />
      ) : (
        <OwnersForm
          action={SECOND_FACTOR_PATH}
          proof={proof}
          errors={errors}
          button={text.turnOn}
          turbo={false}
          view={view}
        />
      )}
    </>
  );
}

/** New backup codes, or an end: one password for either. */
function ChangeForm({ proof, errors, view }: PageProps & { proof: Proof }) {
  const { language } = view;
  const text = securityMessages(language);
  if (proof === 'stale') return <SignInAgain view={view} />;
  return (
    <div data-turbo="false">
      <p>{text.newCodesLead}</p>
      <p>{text.turnOffLead}</p>
      <Form action={view.href(`${SECOND_FACTOR_PATH}/koder`)}>
        {proof === 'password' && <ProofField errors={errors} language={language} />}
        <FormActions>
          <Button kind="secondary">{text.newCodes}</Button>
          <Button kind="danger" formaction={view.href(`${SECOND_FACTOR_PATH}/fra`)}>
            {text.turnOffTitle}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** What an app needs, while the second factor is being turned on. */
export interface BegunFactor {
  readonly uri: string;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/** The picture and the key for the app, and the field for its first code. What was made travels with
 * the form: it is shown to the one who made it and to nobody else. */
export function ScanPage({ begun, errors, view }: PageProps & { begun: BegunFactor }) {
  const { language } = view;
  const text = securityMessages(language);
  return (
    <>
      <PageHeader
        title={text.scanTitle}
        lead={text.scan}
        crumbs={crumbs(view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <p>
        <QrCode text={begun.uri} label={text.qr} />
      </p>
      <p>
        {text.orType} <code>{inGroups(begun.secret)}</code>
      </p>
      <div data-turbo="false">
        <Form
          action={view.href(`${SECOND_FACTOR_PATH}/bekraeft`)}
          hidden={{ secret: begun.secret, 'backup-secret': begun.backupCodes.join(' ') }}
        >
          <TextField
            name="kode"
            label={text.code}
            hint={text.codeHint}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="xs"
            error={errorOf(errors, 'kode')}
            language={language}
            required
          />
          <FormActions>
            <Button>{text.confirmCode}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}

/** The backup codes, shown once, fit to be printed. */
export function BackupCodesPage({ codes, view }: { codes: readonly string[]; view: View }) {
  const { language } = view;
  const text = securityMessages(language);
  return (
    <>
      <PageHeader
        title={text.codesTitle}
        lead={text.codesLead}
        crumbs={crumbs(view)}
        language={language}
      />
      <ul>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <FormActions>
        <ButtonLink href={view.href(SECURITY_PATH)}>{text.codesDone}</ButtonLink>
      </FormActions>
    </>
  );
}

const QUIET_ZONE = 4;
const QR_SIZE = 220;

/** A text as a QR code, black on white whatever the page's colours. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width={QR_SIZE}
      height={QR_SIZE}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}

/** A key as people copy it: in groups of four. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
