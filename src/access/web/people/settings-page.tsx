import { formatDate, formatDay } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { situationName, SITUATIONS } from '../../index.ts';
import { planFramePath } from '../../../plan/web/paths.ts';
import { partnershipActionPath } from '../paths.ts';
import { peopleMessages } from './messages.ts';
import type { SettingsProps } from './parts.tsx';
import { InvitationsSection, PeopleSection } from './people-sections.tsx';

/** The partnership itself and its people, each part for those who may see or change it. */
export function SettingsPage(props: SettingsProps) {
  const { reading, errors, view } = props;
  const { language } = view;
  const { archivedAt, deleteAfter } = reading.partnership;
  const text = peopleMessages(language);
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        readOnly={view.may('access.invite') ? undefined : text.readOnly}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {deleteAfter && (
        <Alert kind="caution" title={text.deletingTitle(formatDay(language, deleteAfter))}>
          {text.deletingText}
        </Alert>
      )}
      {archivedAt && (
        <Alert kind="info" title={text.archivedTitle}>
          {text.archivedText(formatDay(language, archivedAt))}
        </Alert>
      )}
      <FactsSection {...props} />
      <p class="print-hidden">
        <a href={view.href(planFramePath(reading.partnership.id))}>{text.planFrame}</a>
      </p>
      <PeopleSection {...props} />
      {view.may('access.invite') && <InvitationsSection {...props} />}
      <OwnSection {...props} />
      {view.may('access.archive') && <ArchiveSection {...props} />}
      {view.may('access.delete-partnership') && <DeletionSection {...props} />}
    </>
  );
}

function FactsSection({ reading, facts, errors, view }: SettingsProps) {
  const { language } = view;
  const { id, name, situation, grantEndsOn } = reading.partnership;
  const text = peopleMessages(language);
  if (!view.may('access.rename-partnership')) {
    return (
      <Section title={text.facts} id="samarbejdet">
        <dl class="facts">
          <div>
            <dt>{text.name}</dt>
            <dd>{name}</dd>
          </div>
          <div>
            <dt>{text.situation}</dt>
            <dd>{situation ? situationName(language, situation) : text.notGiven}</dd>
          </div>
          <div>
            <dt>{text.grantEnd}</dt>
            <dd>{grantEndsOn ? formatDate(language, grantEndsOn) : text.notGiven}</dd>
          </div>
        </dl>
      </Section>
    );
  }
  return (
    <Section title={text.facts} id="samarbejdet">
      <Form action={view.href(partnershipActionPath(id, 'samarbejde'))}>
        <TextField
          name="navn"
          label={text.name}
          hint={text.addressHint}
          value={facts.name}
          error={errorOf(errors, 'navn')}
          language={language}
          required
        />
        <SelectField
          name="situation"
          label={text.situation}
          value={facts.situation}
          empty={text.noSituation}
          options={SITUATIONS.map((one) => ({ value: one, label: situationName(language, one) }))}
          language={language}
          optional
        />
        <TextField
          name="bevilling-slutter"
          label={text.grantEnd}
          hint={text.grantEndHint}
          type="date"
          value={facts.grantEnd}
          error={errorOf(errors, 'bevilling-slutter')}
          width="s"
          language={language}
          optional
        />
        <FormActions>
          <Button kind="secondary">{text.saveFacts}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function OwnSection({ reading, view }: SettingsProps) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = peopleMessages(language);
  const transfers = view.may('access.transfer-ownership');
  return (
    <Section
      title={text.ownMembership}
      id="dig"
      lead={transfers ? `${text.ownershipLead} ${text.leaveLead}` : text.leaveLead}
    >
      <FormActions>
        {transfers && (
          <ButtonLink href={view.href(partnershipActionPath(id, 'ejerskab'))}>
            {text.transfer}
          </ButtonLink>
        )}
        <ButtonLink href={view.href(partnershipActionPath(id, 'forlad'))}>{text.leave}</ButtonLink>
      </FormActions>
    </Section>
  );
}

function ArchiveSection({ reading, view }: SettingsProps) {
  const { language } = view;
  const { id, archivedAt } = reading.partnership;
  const text = peopleMessages(language);
  const isArchived = archivedAt !== undefined;
  return (
    <Section
      title={text.archiveTitle}
      id="arkivering"
      lead={isArchived ? text.reopenLead : text.archiveLead}
    >
      <Form action={view.href(partnershipActionPath(id, isArchived ? 'genaabn' : 'arkiver'))}>
        <FormActions>
          <Button kind="secondary">{isArchived ? text.reopen : text.archive}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function DeletionSection({ reading, view }: SettingsProps) {
  const { language } = view;
  const { id, deleteAfter } = reading.partnership;
  const text = peopleMessages(language);
  if (deleteAfter) {
    return (
      <Section
        title={text.deletion}
        id="sletning"
        lead={`${text.deletingTitle(formatDay(language, deleteAfter))}.`}
      >
        <Form action={view.href(partnershipActionPath(id, 'slet/fortryd'))}>
          <FormActions>
            <Button kind="secondary">{text.cancelDeletion}</Button>
          </FormActions>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={text.deletion} id="sletning" lead={text.deletionLead}>
      <FormActions>
        <ButtonLink href={view.href(partnershipActionPath(id, 'slet'))}>{text.delete}</ButtonLink>
      </FormActions>
    </Section>
  );
}
