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
  StatusWord,
} from '../../ui/index.ts';
import { overviewMessages } from './messages.ts';
import { overviewPath } from './paths.ts';

/** The partnerships of the one who is signed in. */
export function PartnershipsPage({
  own,
  today,
  newPath,
  view,
}: {
  own: readonly OwnPartnership[];
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
