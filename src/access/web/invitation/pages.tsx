import type { View } from '../../../platform/http/index.ts';
import { formatDate, formatDay } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Content,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import { roleWord, type ShownInvitation } from '../../index.ts';
import { SIGN_OUT_PATH, signInPath } from '../paths.ts';
import { invitationMessages } from './messages.ts';

/** Who looks at an invitation, as far as it matters for the answer. */
export type Visitor =
  /** Signed in with the address that was invited. */
  | { readonly kind: 'invited'; readonly email: string }
  | { readonly kind: 'another'; readonly email: string }
  /** Not signed in; the address has an account. */
  | { readonly kind: 'signed-out' }
  /** Not signed in, and to be a new account. */
  | { readonly kind: 'newcomer'; readonly name: string };

interface InvitationProps {
  readonly shown: ShownInvitation;
  readonly visitor: Visitor;
  /** The page's own path, without language; forms post to it. */
  readonly path: string;
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** An invitation to one who holds its link, and the ways to answer. */
export function InvitationPage(props: InvitationProps) {
  const { shown, visitor, errors, view } = props;
  const { language } = view;
  const text = invitationMessages(language);
  return (
    <>
      <PageHeader title={text.title(shown.partnership.name)} lead={text.lead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Facts {...props} />
      <Answer {...props} />
      {visitor.kind !== 'another' && <Decline {...props} />}
    </>
  );
}

function Facts({ shown, view }: InvitationProps) {
  const { language } = view;
  const { invitation, organisation, inviter } = shown;
  const { role, endsOn } = invitation.terms;
  const text = invitationMessages(language);
  const from =
    inviter &&
    (inviter.organisation
      ? text.fromOrganisation(inviter.organisation, roleWord(language, inviter.role))
      : text.fromRole(roleWord(language, inviter.role)));
  const facts: readonly (readonly [string, Content])[] = [
    [text.role, roleWord(language, role)],
    ...(organisation ? [[text.organisation, organisation] as const] : []),
    ...(from ? [[text.from, from] as const] : []),
    [text.until, endsOn ? formatDate(language, endsOn) : text.noUntil],
    [text.expires, formatDay(language, invitation.expiresAt)],
  ];
  return (
    <Section title={text.facts} id="invitationen">
      <dl class="facts">
        {facts.map(([what, value]) => (
          <div>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Answer(props: InvitationProps) {
  const { shown, visitor, path, errors, view } = props;
  const { language } = view;
  const { email } = shown.invitation;
  const text = invitationMessages(language);
  switch (visitor.kind) {
    case 'invited':
      return (
        <Form action={view.href(path)} hidden={{ svar: 'ja' }}>
          <p>{text.signedInAs(visitor.email)}</p>
          <FormActions>
            <Button>{text.accept}</Button>
          </FormActions>
        </Form>
      );
    case 'another':
      return (
        <>
          <Alert kind="caution" title={text.otherTitle}>
            {text.otherText(visitor.email)}
          </Alert>
          <Form action={view.href(SIGN_OUT_PATH)}>
            <FormActions>
              <Button>{text.signOut}</Button>
            </FormActions>
          </Form>
        </>
      );
    case 'signed-out':
      return (
        <Section title={text.signInTitle} id="log-ind" lead={text.signInText(email)}>
          <ButtonLink kind="primary" href={view.href(signInPath(path))}>
            {text.signIn}
          </ButtonLink>
        </Section>
      );
    case 'newcomer':
      return (
        <Section title={text.accountTitle} id="konto" lead={text.accountText(email)}>
          <Form action={view.href(path)} hidden={{ svar: 'ny-konto' }}>
            <TextField
              name="navn"
              label={text.name}
              value={visitor.name}
              autocomplete="name"
              error={errorOf(errors, 'navn')}
              language={language}
              required
            />
            <TextField
              name="adgangskode"
              label={text.password}
              hint={text.passwordHint}
              type="password"
              autocomplete="new-password"
              error={errorOf(errors, 'adgangskode')}
              language={language}
              required
            />
            <FormActions>
              <Button>{text.create}</Button>
            </FormActions>
          </Form>
          <p>
            {text.otherWay} <a href={view.href(signInPath(path))}>{text.otherWayLink}</a>
          </p>
        </Section>
      );
  }
}

function Decline({ path, view }: InvitationProps) {
  const text = invitationMessages(view.language);
  return (
    <Section title={text.declineTitle} id="nej" lead={text.declineText}>
      <Form action={view.href(path)} hidden={{ svar: 'nej' }}>
        <FormActions>
          <Button kind="secondary">{text.decline}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The one answer to every link that gives nothing. */
export function NoInvitationPage({
  partnershipsPath,
  view,
}: {
  partnershipsPath: string;
  view: View;
}) {
  const { language } = view;
  const text = invitationMessages(language);
  return (
    <>
      <PageHeader title={text.nobody} lead={text.nobodyText} language={language} />
      <p>{text.nobodyMember}</p>
      <ButtonLink href={view.href(partnershipsPath)}>{text.toPartnerships}</ButtonLink>
    </>
  );
}
