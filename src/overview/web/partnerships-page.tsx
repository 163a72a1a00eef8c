import { danishDay } from '../../shared/index.ts';
import { isCurrent, type OwnPartnership, roleWord } from '../../access/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames, formatDate, type Language } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  Section,
  StatusWord,
} from '../../ui/index.ts';
import { overviewMessages } from './messages.ts';
import type { OwnWaitingItem } from './own-waiting.ts';
import { overviewPath } from './paths.ts';
import { waitingItem } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** The start page of the one who is signed in: what waits over all partnerships, and the partnerships. */
export function PartnershipsPage({
  own,
  waiting,
  today,
  newPath,
  view,
}: {
  own: readonly OwnPartnership[];
  waiting: readonly OwnWaitingItem[];
  today: LocalDate;
  newPath: string;
  view: View;
}) {
  const { language } = view;
  const text = overviewMessages(language);
  const start = (
    <ButtonLink kind="primary" href={view.href(newPath)}>
      {text.newPartnership}
    </ButtonLink>
  );
  const columns: Column<OwnPartnership>[] = [
    {
      key: 'name',
      header: text.partnership,
      cell: (one) => (
        <>
          {isCurrent(one, today) ? (
            <a href={view.href(overviewPath(one.partnership.id))}>{one.partnership.name}</a>
          ) : (
            one.partnership.name
          )}
          {one.partnership.demo && <span class="data__note">{text.demo}</span>}
        </>
      ),
    },
    { key: 'role', header: text.ownRole, cell: ({ role }) => capital(roleWord(language, role)) },
    {
      key: 'end',
      header: text.memberUntil,
      cell: ({ endsOn }) => (endsOn === undefined ? '–' : formatDate(language, endsOn)),
    },
    {
      key: 'state',
      header: text.state,
      cell: (one) => <PartnershipState one={one} today={today} language={language} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={text.partnerships}
        lead={text.partnershipsLead}
        language={language}
        actions={own.length > 0 && start}
      />
      <OwnWaiting own={own} waiting={waiting} today={today} view={view} />
      <DataTable
        id="samarbejder"
        caption={text.partnerships}
        captionHidden
        columns={columns}
        rows={[...own].sort(
          (a, b) =>
            Number(isCurrent(b, today)) - Number(isCurrent(a, today)) ||
            compareNames(language, a.partnership.name, b.partnership.name),
        )}
        rowMark={(one) => (isCurrent(one, today) ? undefined : 'muted')}
        empty={
          <EmptyState title={text.noPartnerships} action={start}>
            {text.noPartnershipsText}
          </EmptyState>
        }
        language={language}
      />
    </>
  );
}

function OwnWaiting({
  own,
  waiting,
  today,
  view,
}: {
  own: readonly OwnPartnership[];
  waiting: readonly OwnWaitingItem[];
  today: LocalDate;
  view: View;
}) {
  const { language } = view;
  const text = overviewMessages(language);
  const current = own.filter((one) => isCurrent(one, today) && !one.partnership.archivedAt);
  if (current.length === 0) return null;
  const items = waiting.map((item) => {
    const shown = waitingItem(item, today, view);
    if (current.length === 1) return shown;
    const rest = shown.note && <> · {shown.note}</>;
    const note = (
      <>
        {item.partnershipName}
        {rest}
      </>
    );
    return { ...shown, note };
  });
  return (
    <Section title={text.ownWaiting} id="venter">
      {items.length === 0 ? (
        <EmptyState title={text.nothingWaits}>{text.nothingWaitsForYou}</EmptyState>
      ) : (
        <WaitingList items={items} language={language} />
      )}
    </Section>
  );
}

function PartnershipState({
  one: { partnership, endsOn },
  today,
  language,
}: {
  one: OwnPartnership;
  today: LocalDate;
  language: Language;
}) {
  const text = overviewMessages(language);
  const { archivedAt, deleteAfter } = partnership;
  if (!isCurrent({ ...(endsOn && { endsOn }) }, today)) {
    return <StatusWord tone="plain">{text.membershipEnded}</StatusWord>;
  }
  if (deleteAfter) {
    return (
      <StatusWord tone="gap">
        {text.deletedOn(formatDate(language, danishDay(deleteAfter)))}
      </StatusWord>
    );
  }
  if (archivedAt) return <StatusWord tone="plain">{text.archived}</StatusWord>;
  return <StatusWord tone="good">{text.inUse}</StatusWord>;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
