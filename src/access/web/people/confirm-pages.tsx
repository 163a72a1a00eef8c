import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Content,
  EmptyState,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Prose,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { type NamedMember, ROLES_AFTER_OWNER, roleWord } from '../../index.ts';
import { partnershipActionPath, removeMemberPath, settingsPath } from '../paths.ts';
import { peopleMessages } from './messages.ts';
import { capital, organisationName } from './parts.tsx';

interface PageProps {
  readonly reading: PlanReading;
  readonly view: View;
}

/** Says what follows before something is done that is not easily undone. */
function ConfirmPage({
  title,
  text,
  children,
  reading,
  view,
}: PageProps & { title: string; text: string; children?: Content }) {
  const { language } = view;
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: peopleMessages(language).nav, href: view.href(settingsPath(id)) }]}
        language={language}
      />
      <Prose>
        <ul>
          {text.split('\n').map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Prose>
      {children}
    </>
  );
}

/** What happens when a member is removed, and the button that does it. */
export function RemoveMemberPage({
  member,
  problem,
  reading,
  view,
}: PageProps & { member: NamedMember; problem: string | undefined }) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = peopleMessages(language);
  const lines = member.fromProvider
    ? `${text.removeText}\n${text.removeProvider}`
    : text.removeText;
  return (
    <ConfirmPage title={text.removeTitle(member.name)} text={lines} reading={reading} view={view}>
      {problem && (
        <Alert kind="caution" title={text.cannot}>
          {problem}
        </Alert>
      )}
      {problem ? (
        <ButtonLink href={view.href(settingsPath(id))}>{text.toSettings}</ButtonLink>
      ) : (
        <Form action={view.href(removeMemberPath(id, member.personId))}>
          <FormActions>
            <Button kind="danger">{text.remove}</Button>
            <ButtonLink href={view.href(settingsPath(id))}>{text.keepMember}</ButtonLink>
          </FormActions>
        </Form>
      )}
    </ConfirmPage>
  );
}

/** What happens when one leaves, and the button that does it. */
export function LeavePage({ problem, reading, view }: PageProps & { problem: string | undefined }) {
  const { language } = view;
  const { id, name } = reading.partnership;
  const text = peopleMessages(language);
  return (
    <ConfirmPage title={text.leaveTitle(name)} text={text.leaveText} reading={reading} view={view}>
      {problem && (
        <Alert kind="caution" title={text.cannot}>
          {problem}
        </Alert>
      )}
      {problem ? (
        <FormActions>
          <ButtonLink kind="primary" href={view.href(partnershipActionPath(id, 'ejerskab'))}>
            {text.transfer}
          </ButtonLink>
          <ButtonLink href={view.href(settingsPath(id))}>{text.stay}</ButtonLink>
        </FormActions>
      ) : (
        <Form action={view.href(partnershipActionPath(id, 'forlad'))}>
          <FormActions>
            <Button kind="danger">{text.leave}</Button>
            <ButtonLink href={view.href(settingsPath(id))}>{text.stay}</ButtonLink>
          </FormActions>
        </Form>
      )}
    </ConfirmPage>
  );
}

/** Where an owner hands the ownership over. */
export function TransferPage({
  candidates,
  typed,
  errors,
  reading,
  view,
}: PageProps & {
  candidates: readonly NamedMember[];
  typed: { readonly to: string; readonly roleAfter: string };
  errors: readonly FormError[];
}) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = peopleMessages(language);
  return (
    <>
      <PageHeader
        title={text.transferTitle}
        lead={text.transferLead}
        crumbs={[{ label: text.nav, href: view.href(settingsPath(id)) }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {candidates.length === 0 ? (
        <EmptyState
          title={text.nobodyElse}
          action={
            <ButtonLink href={view.href(`${settingsPath(id)}#inviter`)}>{text.invite}</ButtonLink>
          }
        >
          {text.nobodyElseText}
        </EmptyState>
      ) : (
        <Form action={view.href(partnershipActionPath(id, 'ejerskab'))}>
          <RadioGroup
            name="ny-ejer"
            label={text.newOwner}
            value={typed.to}
            options={candidates.map((member) => ({
              value: member.personId,
              label: member.name,
              hint: [
                capital(roleWord(language, member.role)),
                organisationName(reading, member.organisationId),
              ]
                .filter((part) => part !== undefined)
                .join(', '),
            }))}
            error={errorOf(errors, 'ny-ejer')}
            language={language}
          />
          <SelectField
            name="rolle-bagefter"
            label={text.roleAfter}
            value={typed.roleAfter}
            options={ROLES_AFTER_OWNER.map((role) => ({
              value: role,
              label: capital(roleWord(language, role)),
            }))}
            language={language}
          />
          <FormActions>
            <Button>{text.transfer}</Button>
            <ButtonLink href={view.href(settingsPath(id))}>{text.keepOwnership}</ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  );
}

/** What is deleted and when, and the name to be typed before it is. */
export function DeletePage({
  typed,
  errors,
  planHref,
  reading,
  view,
}: PageProps & { typed: string; errors: readonly FormError[]; planHref: string }) {
  const { language } = view;
  const { id, name } = reading.partnership;
  const text = peopleMessages(language);
  return (
    <ConfirmPage
      title={text.deleteTitle(name)}
      text={text.deleteText}
      reading={reading}
      view={view}
    >
      <p>
        <a href={view.href(planHref)} download data-turbo="false">
          {text.downloadPlan}
        </a>
      </p>
      <ErrorSummary errors={errors} language={language} />
      <Form action={view.href(partnershipActionPath(id, 'slet'))}>
        <TextField
          name="navn"
          label={text.typeName(name)}
          value={typed}
          autocomplete="off"
          error={errorOf(errors, 'navn')}
          language={language}
          required
        />
        <FormActions>
          <Button kind="danger">{text.delete}</Button>
          <ButtonLink href={view.href(settingsPath(id))}>{text.cancelDeletion}</ButtonLink>
        </FormActions>
      </Form>
    </ConfirmPage>
  );
}

/** Says why something was not done. */
export function ReasonPage({ reason, reading, view }: PageProps & { reason: string }) {
  const { language } = view;
  const text = peopleMessages(language);
  return (
    <>
      <PageHeader title={text.cannot} language={language} />
      <Alert kind="caution">{reason}</Alert>
      <ButtonLink href={view.href(settingsPath(reading.partnership.id))}>
        {text.toSettings}
      </ButtonLink>
    </>
  );
}
