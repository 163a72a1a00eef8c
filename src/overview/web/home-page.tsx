import type { Partnership } from '../../access/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { View } from '../../platform/http/index.ts';
import { ButtonLink, DataTable, PageHeader, Section, StatusWord } from '../../ui/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import { overviewMessages } from './messages.ts';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import { Runway } from './runway.tsx';

/** The front page: what this is, and the doors in. */
export function HomePage({
  example,
  demo,
  areasPath,
  view,
}: {
  /** An invented plan that shows what one gets. */
  example: PlanReading;
  /** Whether the example can be entered and changed. */
  demo: boolean;
  areasPath: string;
  view: View;
}) {
  const text = overviewMessages(view.language).home;
  const entrance = demo
    ? { label: text.start, href: view.href(overviewPath(example.partnership.id)) }
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

/** All partnerships of this installation. */
export function PartnershipsPage({
  partnerships,
  newPath,
  view,
}: {
  partnerships: readonly Partnership[];
  newPath: string;
  view: View;
}) {
  const { language } = view;
  const text = overviewMessages(language);
  return (
    <>
      <PageHeader
        title={text.partnerships}
        lead={text.partnershipsLead}
        language={language}
        actions={
          <ButtonLink kind="primary" href={view.href(newPath)}>
            {text.newPartnership}
          </ButtonLink>
        }
      />
      <DataTable
        id="samarbejder"
        caption={text.partnerships}
        captionHidden
        columns={[
          {
            key: 'name',
            header: text.partnership,
            cell: (one) => <a href={view.href(overviewPath(one.id))}>{one.name}</a>,
          },
          {
            key: 'demo',
            header: text.note,
            cell: (one) => one.demo && <StatusWord tone="plain">{text.demo}</StatusWord>,
          },
          {
            key: 'revision',
            header: text.revisions,
            numeric: true,
            cell: (one) => formatNumber(language, one.revision),
          },
        ]}
        rows={partnerships}
        language={language}
      />
    </>
  );
}
