import { isCurrent, type OwnPartnership, roleWord } from '../../access/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames, formatDate, type Language } from '../../platform/i18n/index.ts';
import { type LocalDate, localDate } from '../../shared/index.ts';
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
import { signInPath } from '../../access/web/paths.ts';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import { Runway } from './runway.tsx';

/** The front page: what this is, and the doors in. */
export function HomePage({
  example,
  demo,
  isOutside,
  areasPath,
  view,
}: {
  /** An invented plan that shows what one gets. */
  example: PlanReading;
  /** Whether the example can be entered and changed. */
  demo: boolean;
  /** Whether the reader is somebody who takes no part in the example; they may become another. */
  isOutside: boolean;
  areasPath: string;
  view: View;
}) {
  const text = overviewMessages(view.language).home;
  const examplePath = overviewPath(example.partnership.id);
  const entrance = demo
    ? { label: text.start, href: view.href(isOutside ? signInPath(examplePath) : examplePath) }
    : { label: text.yours, href: view.href(PARTNERSHIPS_PATH) };
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        language={view.language}
        actions={
          <>
            <ButtonLink kind="primary" href={entrance.href}>
              {entrance.label}
            </ButtonLink>
            <ButtonLink href={view.href(areasPath)}>{text.areas}</ButtonLink>
          </>
        }
      />
      <Section
        title={demo ? text.demoTitle : text.exampleTitle}
        id="demo"
        lead={demo ? text.demoText : text.exampleText}
      >
        <Runway reading={example} language={view.language} />
        {demo && <ButtonLink href={entrance.href}>{entrance.label}</ButtonLink>}
      </Section>
      <Section title={text.canTitle} id="kan">
        <dl class="doors">
          {Object.values(text.can).map(({ title, text: what }) => (
            <div>
              <dt>{title}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

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
    return <StatusWord tone="gap">{text.deletedOn(dayOf(language, deleteAfter))}</StatusWord>;
  }
  if (archivedAt) return <StatusWord tone="plain">{text.archived}</StatusWord>;
  return <StatusWord tone="good">{text.inUse}</StatusWord>;
}

/** A moment as the day it is in Denmark. */
function dayOf(language: Language, moment: Date): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(moment);
  return formatDate(language, localDate(day));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
