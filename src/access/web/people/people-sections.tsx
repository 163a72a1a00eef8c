import { compareNames, formatDate, formatDay, formatNumber } from '../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  errorOf,
  Form,
  FormActions,
  Panel,
  Section,
  StatusWord,
  TextField,
} from '../../../ui/index.ts';
import {
  type Invitation,
  isCurrent,
  type NamedMember,
  type Role,
  ROLES,
  roleWord,
} from '../../index.ts';
import {
  changeMemberPath,
  invitationActionPath,
  invitePath,
  memberPath,
  removeMemberPath,
  settingsPath,
} from '../paths.ts';
import { INVITE_FIELDS, MEMBER_FIELDS } from './forms.ts';
import { peopleMessages } from './messages.ts';
import { capital, organisationName, type SettingsProps, TermsInputs } from './parts.tsx';

/** The members by name; for guests, how many there are of each role. */
export function PeopleSection(props: SettingsProps) {
  const { members, today, view } = props;
  const { language } = view;
  const text = peopleMessages(language);
  const current = members.filter((member) => isCurrent(member, today));
  const organisations = new Set(current.flatMap(({ organisationId }) => organisationId ?? []));
  const lead = text.peopleLead(
    text.membersCount(formatNumber(language, current.length)),
    organisations.size > 0
      ? text.organisationsCount(formatNumber(language, organisations.size))
      : undefined,
  );
  if (!view.may('access.read-people')) {
    return (
      <Section title={text.people} id="personer" lead={`${lead} ${text.guestLead}`}>
        <RoleCounts members={current} language={language} />
      </Section>
    );
  }
  return (
    <Section title={text.people} id="personer" lead={lead}>
      <MemberTable {...props} />
      {props.open && <MemberPanel {...props} open={props.open} />}
    </Section>
  );
}

function RoleCounts({
  members,
  language,
}: {
  members: readonly NamedMember[];
  language: 'da' | 'en';
}) {
  const text = peopleMessages(language);
  const rows = ROLES.map((role) => ({
    role,
    count: members.filter((member) => member.role === role).length,
  }));
  const columns: Column<{ role: Role; count: number }>[] = [
    { key: 'role', header: text.role, cell: ({ role }) => capital(roleWord(language, role)) },
    {
      key: 'count',
      header: text.count,
      numeric: true,
      cell: ({ count }) => formatNumber(language, count),
    },
  ];
  return (
    <DataTable
      id="roller"
      caption={text.people}
      captionHidden
      columns={columns}
      rows={rows.filter(({ count }) => count > 0)}
      language={language}
    />
  );
}

function MemberTable({ reading, members, actor, today, open, view }: SettingsProps) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = peopleMessages(language);
  const isEnded = (member: NamedMember) => !isCurrent(member, today);
  const order = (member: NamedMember) => ROLES.indexOf(member.role) + (isEnded(member) ? 100 : 0);
  const rows = [...members].sort(
    (a, b) => order(a) - order(b) || compareNames(language, a.name, b.name),
  );
  const columns: Column<NamedMember>[] = [
    {
      key: 'person',
      header: text.person,
      cell: (member) => (
        <>
          {member.name}
          {member.personId === actor.personId && ` (${text.you})`}
          <span class="data__note">{member.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: text.role,
      cell: (member) => (
        <>
          {capital(roleWord(language, member.role))}
          {member.fromProvider && <span class="data__note">{text.fromProvider}</span>}
        </>
      ),
    },
    {
      key: 'organisation',
      header: text.organisation,
      cell: ({ organisationId }) => organisationName(reading, organisationId) ?? '–',
    },
    {
      key: 'end',
      header: text.end,
      cell: (member) => {
        const { endsOn } = member;
        if (endsOn === undefined) return '–';
        const day = formatDate(language, endsOn);
        if (!isEnded(member)) return day;
        return <StatusWord tone="plain">{capital(text.ended(day))}</StatusWord>;
      },
    },
    { key: 'since', header: text.since, cell: ({ joinedAt }) => formatDay(language, joinedAt) },
  ];
  const change: Column<NamedMember> = {
    key: 'change',
    header: text.change,
    headerHidden: true,
    cell: (member) => (
      <a href={view.href(memberPath(id, member.personId))} aria-label={text.changeOf(member.name)}>
        {text.change}
      </a>
    ),
  };
  return (
    <DataTable
      id="medlemmer"
      caption={text.people}
      captionHidden
      columns={view.may('access.change-member') ? [...columns, change] : columns}
      rows={rows}
      rowMark={(member) => {
        if (member === open?.member) return 'current';
        return isEnded(member) ? 'muted' : undefined;
      }}
      fit
      language={language}
    />
  );
}

function MemberPanel({
  reading,
  actor,
  errors,
  open,
  view,
}: SettingsProps & { open: NonNullable<SettingsProps['open']> }) {
  const { language } = view;
  const { id } = reading.partnership;
  const { member, typed } = open;
  const text = peopleMessages(language);
  return (
    <Panel
      id="medlem"
      title={text.memberTitle(member.name)}
      closeHref={view.href(`${settingsPath(id)}#personer`)}
      language={language}
    >
      <Form action={view.href(changeMemberPath(id, member.personId))}>
        <TermsInputs
          typed={typed}
          fields={MEMBER_FIELDS}
          endHint={text.endHint}
          reading={reading}
          giver={actor.role}
          errors={errors}
          language={language}
        />
        <FormActions>
          <Button>{text.saveMember}</Button>
          <ButtonLink kind="quiet" href={view.href(removeMemberPath(id, member.personId))}>
            {text.removeMember}
          </ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

/** Invitations that wait for an answer, and the form for another. */
export function InvitationsSection(props: SettingsProps) {
  const { invitations, view } = props;
  const { language } = view;
  const text = peopleMessages(language);
  return (
    <>
      <Section title={text.invitations} id="invitationer">
        {invitations.length === 0 ? (
          <EmptyState title={text.noInvitations}>{text.noInvitationsText}</EmptyState>
        ) : (
          <InvitationTable {...props} />
        )}
      </Section>
      <InviteForm {...props} />
    </>
  );
}

function InvitationTable({ reading, invitations, now, view }: SettingsProps) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = peopleMessages(language);
  const columns: Column<Invitation>[] = [
    { key: 'mail', header: text.invitedMail, cell: ({ email }) => email ?? '–' },
    {
      key: 'role',
      header: text.role,
      cell: ({ terms }) => (
        <>
          {capital(roleWord(language, terms.role))}
          <span class="data__note">{organisationName(reading, terms.organisationId)}</span>
        </>
      ),
    },
    {
      key: 'until',
      header: text.memberUntil,
      cell: ({ terms }) => (terms.endsOn ? formatDate(language, terms.endsOn) : '–'),
    },
    {
      key: 'expires',
      header: text.expires,
      cell: ({ expiresAt }) => {
        const day = formatDay(language, expiresAt);
        if (now < expiresAt) return day;
        return <StatusWord tone="caution">{capital(text.expired(day))}</StatusWord>;
      },
    },
    {
      key: 'actions',
      header: text.actions,
      headerHidden: true,
      cell: (invitation) => {
        const { email = '' } = invitation;
        const action = (name: 'send' | 'traek-tilbage') =>
          view.href(invitationActionPath(id, invitation.id, name));
        return (
          <form method="post" action={action('send')}>
            {email !== '' && (
              <Button kind="secondary" small label={text.resendTo(email)}>
                {text.resend}
              </Button>
            )}{' '}
            <Button
              kind="quiet"
              small
              formaction={action('traek-tilbage')}
              label={text.withdrawOf(email)}
            >
              {text.withdraw}
            </Button>
          </form>
        );
      },
    },
  ];
  return (
    <DataTable
      id="aabne"
      caption={text.invitations}
      captionHidden
      columns={columns}
      rows={invitations}
      fit
      language={language}
    />
  );
}

function InviteForm({ reading, actor, invite, errors, view }: SettingsProps) {
  const { language } = view;
  const text = peopleMessages(language);
  return (
    <Section title={text.invite} id="inviter" lead={text.inviteLead}>
      <Form action={view.href(invitePath(reading.partnership.id))}>
        <TextField
          name="mail"
          label={text.mail}
          type="email"
          autocomplete="off"
          value={invite.mail}
          error={errorOf(errors, 'mail')}
          language={language}
          required
        />
        <TermsInputs
          typed={invite}
          fields={INVITE_FIELDS}
          endHint={text.inviteEndHint}
          reading={reading}
          giver={actor.role}
          errors={errors}
          language={language}
        />
        <FormActions>
          <Button>{text.inviteButton}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
